"""A plan over a whole log, day by day: the record that grows by one decision a day."""

from collections.abc import Collection, Iterator
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from coach.recovery.course import Course
from coach.recovery.decision import Decision
from coach.recovery.log import Log
from coach.recovery.phases import Deciding
from coach.recovery.variables import Variables
from coach.routine.plan.model import Plan, Plans

EVENING = time(23, 59)
"""When a day is looked at: all that was told of it counts."""


def replayed(
    plan: Plan, plans: Plans, log: Log, resting: Collection[str] = (), until: date | None = None
) -> Iterator[tuple[Decision, Course]]:
    """Yield the decision of each day of a log, and the course after it, up to the end of the plan.

    `resting` are the ids of routines that are only rest; `until` is the last day of the log
    unless given.
    """
    first = log.first
    if first is None:
        return
    last = until or max(first, log.known_days[-1] if log.known_days else first)
    deciding = Deciding(plan, plans.rules, Variables(rested(log, resting)), resting)
    course = deciding.beginning(first)
    for number in range((last - first).days + 1):
        at = datetime.combine(first + timedelta(days=number), EVENING)
        decision, course = deciding.decide(course, at)
        yield decision, course
        if course.over:
            return


def rested(log: Log, resting: Collection[str]) -> Log:
    """Return the log in which sessions of nothing but rest are marked so: they are no exercise."""
    sessions = tuple(
        replace(one, resting=one.resting or one.routine in resting) for one in log.sessions
    )
    return replace(log, sessions=sessions)
