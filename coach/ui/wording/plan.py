"""Sentences about what a recovery plan decides, and why somebody is still in a phase."""

from collections.abc import Iterator, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication

from coach.recovery.decision import Decision, Kind
from coach.recovery.explaining import Criterion, Figure
from coach.recovery.log import FINISH
from coach.routine.plan.model import Phase, Plan

translate = QCoreApplication.translate


def day(decision: Decision) -> str:
    """Return one line about one day."""
    text = translate("plan", "{day}  {phase}  {decision}  {rule}")
    return text.format(
        day=decision.day,
        phase=decision.phase or "–",
        decision=kind(decision.kind),
        rule=decision.rule,
    )


def kind(decided: Kind) -> str:
    """Return the name of a decision."""
    return {
        Kind.STAY: translate("plan", "stay"),
        Kind.MOVE_ON: translate("plan", "move on"),
        Kind.STEP_BACK: translate("plan", "step back"),
        Kind.PAUSE: translate("plan", "pause"),
        Kind.REFER: translate("plan", "see a clinician"),
        Kind.FINISH: translate("plan", "finish"),
    }[decided]


def told(decision: Decision, plan: Plan, criteria: Sequence[Criterion]) -> Iterator[str]:
    """Yield what was decided last, and each criterion of the phase with its figures."""
    if decision.phase is None:
        yield translate("plan", "The plan has not begun yet.")
        return
    phase = plan.phase(decision.phase)
    yield translate("plan", "{title}: phase {id}, {phase}").format(
        title=plan.title, id=phase.id, phase=phase.title
    )
    yield _decided(decision, plan)
    if decision.say:
        yield decision.say
    if criteria:
        yield ""
        yield still(phase, criteria)
        yield from map(criterion, criteria)


def still(phase: Phase, criteria: Sequence[Criterion]) -> str:
    """Return why somebody is still in a phase, in one sentence."""
    met = sum(one.met is True for one in criteria)
    text = translate("plan", "To move on from phase {id}: {met} of {all} reached.")
    return text.format(id=phase.id, met=met, all=len(criteria))


def criterion(one: Criterion) -> str:
    """Return a criterion with its figures: what it asks for, what is so now."""
    sign = {
        True: translate("plan", "[x]"),
        False: translate("plan", "[ ]"),
        None: translate("plan", "[?]"),
    }[one.met]
    several = len(one.figures) > 1
    shown = "; ".join(figure(each, named=several) for each in one.figures)
    words = one.words[:1].upper() + one.words[1:]
    return f"{sign} {words}" + (f" ({shown})" if shown else "")


def figure(one: Figure, *, named: bool = False) -> str:
    """Return how a variable is now, and what it is made of: "now 3: 2, 3, 2"."""
    if named:
        return translate("plan", "{figure} {now}").format(figure=one.words, now=figure(one))
    if one.value is None:
        now = translate("plan", "not known yet")
    else:
        now = translate("plan", "now {value}").format(value=number(one.value, one.unit))
    if len(one.behind) < 2:
        return now
    return f"{now}: {', '.join('–' if each is None else number(each) for each in one.behind)}"


def number(value: Any, unit: str = "") -> str:  # noqa: ANN401 (a number, or what stands for one)
    """Return a number with one decimal at most, and its unit."""
    said = f"{value:.1f}".removesuffix(".0") if isinstance(value, int | float) else str(value)
    one, _, several = unit.partition("|")
    return f"{said} {one if said == '1' else several or one}".rstrip()


def _decided(decision: Decision, plan: Plan) -> str:
    if decision.offered and decision.phase == decision.before:
        return _offered(decision.offered[0], plan)
    text = {
        Kind.STAY: translate("plan", "You stay in this phase for now."),
        Kind.MOVE_ON: translate("plan", "You have moved on to this phase."),
        Kind.STEP_BACK: translate("plan", "You are back in this phase, to build up from here."),
        Kind.PAUSE: translate("plan", "The plan takes a break."),
        Kind.REFER: translate("plan", "Please see a clinician soon. The plan stays."),
        Kind.FINISH: translate("plan", "You have come to the end of the plan."),
    }
    return text[decision.kind]


def _offered(to: str, plan: Plan) -> str:
    if to == FINISH:
        return translate("plan", "You may finish the plan, if you want to.")
    text = translate("plan", "You may move on to phase {id}, {title}, if you want to.")
    return text.format(id=to, title=plan.phase(to).title)


def otherwise(decision: Decision, wanted: str, found: str) -> str:
    """Return that something else was decided than whoever wrote the log expected."""
    text = translate("plan", "{day}: expected “{wanted}”, decided “{found}”.")
    return text.format(day=decision.day, wanted=wanted, found=found)
