"""Makes plans and rules of their filled forms; conditions are read on the way."""

from coach.routine.complaints import Path
from coach.routine.model import By
from coach.routine.plan.conditions import Conditions
from coach.routine.plan.form import (
    AlsoForm,
    GuardForm,
    LeftOutForm,
    MonitoringForm,
    OfferForm,
    PhaseForm,
    PlanForm,
    RuleForm,
)
from coach.routine.plan.model import (
    Also,
    Guard,
    GuardAction,
    LeftOut,
    Offer,
    OnlyIf,
    Phase,
    Plan,
    Progression,
    Rule,
    RuleAction,
    TypicalDays,
)


def plan(form: PlanForm, conditions: Conditions) -> Plan:
    """Return the plan of a form."""
    phases = tuple(
        _phase(each, conditions, ("phases", index)) for index, each in enumerate(form.phases)
    )
    return Plan(
        id=form.id,
        revision=form.revision,
        title=form.title,
        cause=form.cause,
        summary=form.summary,
        notes=form.notes,
        phases=phases,
        follows=form.follows,
        left_out=None if form.leave_out is None else _left_out(form.leave_out),
        sources=form.sources,
        reviewed=form.reviewed,
    )


def rules(form: MonitoringForm, conditions: Conditions) -> tuple[Rule, ...]:
    """Return the rules of a form."""
    return tuple(_rule(each, conditions, ("rules", index)) for index, each in enumerate(form.rules))


def _phase(form: PhaseForm, conditions: Conditions, path: Path) -> Phase:
    return Phase(
        id=form.id,
        title=form.title,
        goal=form.goal,
        todo=form.todo,
        why=form.why,
        days=TypicalDays(**{key: getattr(form.days, key) for key in type(form.days).model_fields}),
        offers=tuple(map(_offer, form.routines)),
        pain_limit=form.pain_limit,
        entry=conditions.at((*path, "entry"), form.entry),
        exit=None if form.exit is None else conditions.at((*path, "exit"), form.exit),
        progress=Progression(
            **{key: getattr(form.progress, key) for key in type(form.progress).model_fields}
        ),
        guards=tuple(
            _guard(each, conditions, (*path, "guards", index))
            for index, each in enumerate(form.guards)
        ),
        added=form.add,
        only_if=tuple(
            OnlyIf(each.exercise, conditions.at((*path, "only_if", index, "when"), each.when))
            for index, each in enumerate(form.only_if)
        ),
    )


def _offer(form: OfferForm) -> Offer:
    return Offer(
        routine=form.routine,
        by=None if form.by is None else By(form.by),
        per_day=form.per_day,
        days_per_week=form.days_per_week,
        once=form.once,
        short=form.short,
        note=form.note,
    )


def _guard(form: GuardForm, conditions: Conditions, path: Path) -> Guard:
    return Guard(
        when=conditions.at((*path, "when"), form.when),
        then=tuple(map(GuardAction, form.then)),
        say=form.say,
        to=form.to,
    )


def _left_out(form: LeftOutForm) -> LeftOut:
    return LeftOut(form.bias, form.mild_days, form.moderate_days, form.say)


def _rule(form: RuleForm, conditions: Conditions, path: Path) -> Rule:
    return Rule(
        row=form.row,
        title=form.title,
        when=conditions.at((*path, "when"), form.when),
        then=tuple(map(RuleAction, form.then)),
        say=form.say,
        also=tuple(
            _also(each, conditions, (*path, "also", index)) for index, each in enumerate(form.also)
        ),
    )


def _also(form: AlsoForm, conditions: Conditions, path: Path) -> Also:
    when = None if form.when is None else conditions.at((*path, "when"), form.when)
    return Also(tuple(map(RuleAction, form.then)), when, form.times, form.nerve)
