"""A report to the physiotherapist from the history: planned, observed and said, kept apart."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Protocol

from coach.history.records import ItemRecord, Reading, SessionRecord
from coach.history.told import KeptDecision
from coach.restriction.said import Said
from coach.routine.checkin.model import CheckIn
from coach.routine.library import Library
from coach.schedule.days import Planned
from coach.schedule.model import Written
from coach.sharing import report_form as form
from coach.sharing import report_plan
from coach.sharing.asked import asked
from coach.sharing.forms import LINE, LINES, legible
from coach.sharing.report_days import days_of
from coach.sharing.report_form import ReportForm
from coach.triage.answers import filled, read
from coach.triage.checkin import outcome
from coach.triage.cramp import Cramp
from coach.triage.safety import SafetyFact, SafetyKind
from coach.triage.visit import Visit, VisitKind

USUAL = timedelta(days=28)
"""How far back a report looks where nobody says."""
SHORTEST_GAP = 3
"""Days without a session that are worth a line."""


class Past(Protocol):
    """What is asked of the history; `coach.history.store.Store` knows it."""

    def sessions(self, since: date | None = None) -> Sequence[SessionRecord]:
        """Return the sessions of the day `since` and later; none that ran faster than life."""

    def readings(self, since: date | None = None) -> Sequence[Reading]:
        """Return the pain readings of the day `since` and later."""

    def cramps(self) -> Sequence[Cramp]:
        """Return what is known of every cramp."""

    def visits(self, kind: VisitKind | None = None) -> Sequence[Visit]:
        """Return the check-ins of that kind."""

    def safety_rows(self) -> Sequence[SafetyFact]:
        """Return the answers about warning signs."""

    def first_session_day(self) -> date | None:
        """Return the day of the earliest session; None before the first."""

    def facts(self) -> Sequence[Said]:
        """Return what the person told about themselves."""

    def decisions(self) -> Sequence[KeptDecision]:
        """Return what plans decided, in the order of writing."""


class Assigned(Protocol):
    """An assignment in use, as far as a report names it."""

    @property
    def part(self) -> form.AssignmentPart:
        """What the report says of it."""

    @property
    def routines(self) -> Collection[str]:
        """The ids of its routines."""


@dataclass(frozen=True, slots=True)
class Beside:
    """What a report tells beside the history, each from the first day on.

    `schedules` are all there were, oldest first; `planned` their times up to today.
    """

    schedules: Sequence[Written] = ()
    planned: Sequence[Planned] = ()


def beginning(now: datetime, since: date | None, until: date | None) -> tuple[date, date]:
    """Return the first and the last day of a report; without `since` it is 28 days back."""
    last = min(until or now.date(), now.date())
    first = since or last - USUAL
    return min(first, last), last


def made(
    past: Past,
    rules: CheckIn,
    library: Library,
    assigned: Sequence[Assigned],
    now: datetime,
    since: date | None = None,
    until: date | None = None,
    beside: Beside | None = None,
) -> ReportForm:
    """Return the report of the days from `since` (None: the last 28) to `until` (None: today)."""
    first, last = beginning(now, since, until)
    beside = beside or Beside()
    sessions = [one for one in past.sessions(first) if one.day <= last]
    names = {name for each in assigned for name in each.routines}
    days = {one.day for one in sessions}
    return ReportForm(
        schema_=form.REPORT,
        made=now,
        since=first,
        until=last,
        days_with_session=len(days),
        assignments=[each.part for each in assigned],
        sessions=[_session(one, library, names) for one in sessions],
        pain=[_pain(one) for one in past.readings(first) if one.day <= last],
        cramps=[_cramp(one) for one in past.cramps() if _counts(one, first, last)],
        check_ins=list(_check_ins(past, rules, first, last)),
        warnings=list(_warnings(past, first, last)),
        gaps=list(_gaps(days, max(first, past.first_session_day() or last), last)),
        days=list(days_of(beside.schedules, beside.planned, sessions, first, last)),
        decisions=list(_decisions(past, library, first, last)),
        activities=list(report_plan.activities(past.facts(), first, last)),
        global_changes=list(report_plan.global_changes(past.facts(), first, last)),
    )


def _decisions(
    past: Past, library: Library, first: date, last: date
) -> Iterator[form.DecisionPart]:
    kept = past.decisions()
    plans = library.plans().plans if kept else {}
    return report_plan.decisions(kept, plans, first, last)


def _session(one: SessionRecord, library: Library, assigned: Collection[str]) -> form.SessionPart:
    return form.SessionPart(
        started=one.started,
        day=one.day,
        routine=one.routine,
        revision=one.revision,
        title=legible(one.title, LINE),
        side=None if one.side is None else one.side.value,
        short=one.short,
        assigned=one.routine in assigned,
        ending=None if one.ending is None else one.ending.value,
        steps_done=one.steps_done,
        steps_planned=one.steps_total,
        active_seconds=_seconds(one.active),
        said=form.SessionSaidPart(
            pain_before=one.pain_before,
            pain_after=one.pain_after,
            effort=one.effort,
            note=legible(one.note, LINES, lines=True),
        ),
        exercises=[_exercise(item, one, library) for item in one.items],
    )


def _exercise(item: ItemRecord, session: SessionRecord, library: Library) -> form.ExercisePart:
    known = library.exercises.get(item.exercise or "")
    amount = asked(item, session, library)
    difficulty = None if item.difficulty is None else legible(item.difficulty, LINE)
    return form.ExercisePart(
        exercise=item.exercise,
        title="" if known is None else legible(known.title, LINE),
        side=None if item.side is None else item.side.value,
        planned=form.PlannedPart(
            seconds=_seconds(item.planned_seconds),
            repetitions=item.repetitions_planned,
            sets=None if amount is None else amount.sets,
            hold=None if amount is None else _seconds(amount.hold),
        ),
        observed=form.ObservedPart(
            seconds=_seconds(item.done_seconds), repetitions=item.repetitions_done
        ),
        said=form.SaidPart(
            skipped=None if item.skipped_reason is None else item.skipped_reason.value,
            difficulty=difficulty,
        ),
    )


def _pain(one: Reading) -> form.PainPart:
    return form.PainPart(when=one.when, day=one.day, pain=one.pain, source=one.source)


def _counts(one: Cramp, first: date, last: date) -> bool:
    ended = (one.ended or one.started).date()
    return not one.void and ended >= first and one.started.date() <= last


def _cramp(one: Cramp) -> form.CrampPart:
    return form.CrampPart.model_validate(
        {
            "started": one.started,
            "ended": one.ended,
            "side": one.side,
            "strength": one.strength,
            "trigger": legible(one.trigger, LINE),
        }
    )


def _check_ins(past: Past, rules: CheckIn, first: date, last: date) -> Iterator[form.CheckInPart]:
    """Yield what was told in each whole check-in, by itself: what came before does not count."""
    for visit in past.visits(VisitKind.WHOLE) if rules.complete else ():
        if not first <= visit.when.date() <= last:
            continue
        found = outcome(read(filled(visit.said, rules.questions), rules.questions), rules)
        yield form.CheckInPart(
            when=visit.when,
            level=found.level.value,
            scope=found.scope.value,
            family=found.family.value,
            gate=found.gate.value,
            flags=list(found.flags),
        )


def _warnings(past: Past, first: date, last: date) -> Iterator[form.WarningPart]:
    for fact in past.safety_rows():
        if not first <= fact.when.date() <= last:
            continue
        if fact.kind is SafetyKind.RAISED:
            yield form.WarningPart(when=fact.when, kind="raised", signs=list(fact.signs))
        elif fact.kind is SafetyKind.CLINICIAN_CLEARED:
            yield form.WarningPart(when=fact.when, kind="clinician_cleared", signs=[])


def _gaps(days: Collection[date], first: date, last: date) -> Iterator[form.GapPart]:
    """Yield the runs of days without a session; they say nothing of what was done elsewhere.

    Nobody left anything out before their first session: `first` is not before it.
    """
    empty = 0
    for index in range((last - first).days + 2):
        day = first + timedelta(days=index)
        if day <= last and day not in days:
            empty += 1
            continue
        if empty >= SHORTEST_GAP:
            start = day - timedelta(days=empty)
            yield form.GapPart(first=start, last=day - timedelta(days=1), days=empty)
        empty = 0


def _seconds(length: float) -> float:
    return round(max(length, 0.0), 1)
