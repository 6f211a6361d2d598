"""Reads how the person stands in the plan they follow, as far as Today cares."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from coach.history.records import SessionRecord
from coach.recovery.decision import Kind
from coach.recovery.frequency import Frequency, is_of, regular
from coach.recovery.offered import FLARE, Offered, offered
from coach.recovery.today import Today
from coach.routine.plan.model import RuleAction
from coach.schedule.model import Schedule
from coach.schedule.reminders import LEAST_GAP
from coach.screening.checkins import CheckedIn
from coach.triage.needed import rest_at_most
from coach.ui.today.planned import Due, Place, PlanNow

if TYPE_CHECKING:
    from coach.ui.desk import Desk

_PERSON = "person"
"""The rule of a pause that the person wanted."""
BEFORE = timedelta(days=6)
"""With today these days are the seven for which a phase says how often."""


def plan_now(
    desk: "Desk",
    today: Today | None,
    last: CheckedIn | None,
    sessions: Sequence[SessionRecord],
    counts: Callable[[SessionRecord], bool],
) -> PlanNow | None:
    """Return how the person stands; None where no plan has begun, or one is at its end.

    `sessions` are those of the last seven days, `counts` says which were really done.
    """
    if today is None or today.phase is None or today.course.over:
        return None
    outcome = None if last is None else last.now
    # A lock has been asked about before anything of a plan is.
    found = tuple(offered(desk.plan, today, desk.library.routines, outcome, locked=False))
    done = [one for one in sessions if counts(one)]
    moving = [one for one in found if not rest_at_most(one.routine)]
    dues = tuple(_dues(moving, done, today.day))
    decision, actions = today.decision, {*today.decision.actions}
    pause = decision.kind is Kind.PAUSE
    return PlanNow(
        place=_place(today),
        say=decision.say,
        paused=pause and decision.rule == _PERSON,
        waits=pause and decision.rule != _PERSON,
        asks=RuleAction.TRIAGE in actions,
        easing=RuleAction.EASE_ONLY in actions,
        recovering=today.recovering,
        short=RuleAction.SHORT_MODE in actions,
        free=_free(desk.agenda.schedule(), today, desk.plan.frequency(), dues, done),
        dues=dues,
        once=_once(moving, {due.routine for due in dues}, today, sessions),
        flare=FLARE,
        rest=next((one.routine.id for one in found if rest_at_most(one.routine)), None),
        until=_rested(done, {due.routine for due in dues}, desk.now()),
    )


def names(plan: PlanNow) -> Iterator[str]:
    """Yield the routines that the plan may want now."""
    yield from (due.routine for due in plan.dues)
    yield from (name for name in (plan.once, plan.flare, plan.rest) if name is not None)


def _place(today: Today) -> Place:
    phases, phase = today.plan.phases, today.phase
    assert phase is not None  # noqa: S101 - asked before
    number = phases.index(phase) + 1
    return Place(today.plan.id, today.plan.title, number, len(phases), phase.title)


def _dues(found: Iterable[Offered], done: Sequence[SessionRecord], day: date) -> Iterator[Due]:
    today = Counter(one.routine for one in done if one.day == day)
    for one in found:
        offer, name = one.offer, one.routine.id
        if not regular(offer):
            continue
        least, most = 1, 1
        if offer.per_day is not None:
            least, most = int(offer.per_day.low), int(offer.per_day.high)
        week = None if offer.days_per_week is None else int(offer.days_per_week.high)
        days = {each.day for each in done if each.routine == name and each.day < day}
        yield Due(name, max(least, 1), max(most, 1), today[name], len(days), week, offer.short)


def _once(
    found: Iterable[Offered], usual: set[str], today: Today, sessions: Sequence[SessionRecord]
) -> str | None:
    """Return what is to be done once at the beginning of the phase, as long as nothing was."""
    since = {one.routine for one in sessions if one.day >= today.course.since and one.active > 0}
    once = [one.routine.id for one in found if one.offer.once]
    begun = today.days_in_phase > BEFORE.days or bool(since & {*usual, *once})
    return None if begun else next(iter(once), None)


def _free(
    schedule: Schedule | None,
    today: Today,
    wanted: Frequency | None,
    dues: Sequence[Due],
    done: Sequence[SessionRecord],
) -> bool:
    """Return whether this is no day of training: by the times, else by the number of a week."""
    timed = schedule is not None and schedule.on and bool(schedule.times)
    if schedule is not None and timed and is_of(today, schedule.routine):
        return today.day.weekday() not in schedule.weekdays
    named = {due.routine for due in dues}
    return wanted is not None and sum(one.routine in named for one in done) >= wanted.number


def _rested(done: Iterable[SessionRecord], named: set[str], now: datetime) -> datetime | None:
    """Return when the rest after the last session of today is over; None where it is."""
    ends = [
        one.started + timedelta(seconds=one.active) + LEAST_GAP
        for one in done
        if one.routine in named
    ]
    last = max(ends, default=None)
    return last if last is not None and last > now else None
