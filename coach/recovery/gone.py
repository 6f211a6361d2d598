"""How far a plan was gone through: what each day hands to the next, and to today."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from coach.recovery.course import Course
from coach.recovery.decision import Decision, Kind
from coach.recovery.dosing import Dosing
from coach.routine.plan.model import Plan, RuleAction
from coach.triage.gate import Colour

_AFTER_FLARE = frozenset((RuleAction.REST_DAY, RuleAction.FLARE_RESET))
"""With any of these, today is for recovering."""
_KEPT = 8
"""Doses of late of a routine; a session that was broken off before them begins anew."""


@dataclass(frozen=True, slots=True)
class Gone:
    """How far a replay came, up to the day `last` and its decision.

    `key` is the plan it is of, `before` are the doses there were of late.
    """

    key: tuple[object, ...]
    last: date
    course: Course
    doses: dict[str, Dosing] = field(default_factory=dict)
    before: Mapping[str, tuple[Dosing, ...]] = field(default_factory=dict)
    decision: Decision | None = None


def recovering(today: Decision, before: Decision | None) -> bool:
    """Return whether today is for rest after a red session: its day, and the day after it.

    One that was found out on its next morning has its day of rest on that.
    """
    if not _AFTER_FLARE.isdisjoint(today.actions):
        return True
    if before is None or RuleAction.REST_DAY not in before.actions:
        return False
    return (before.day, Colour.RED) in before.colours


def with_doses(
    before: Mapping[str, tuple[Dosing, ...]], doses: Mapping[str, Dosing]
) -> Mapping[str, tuple[Dosing, ...]]:
    """Return the doses of late with those of one day more, each change once."""
    changed = {
        name: (*before.get(name, ()), dosing)[-_KEPT:]
        for name, dosing in doses.items()
        if before.get(name, ())[-1:] != (dosing,)
    }
    return {**before, **changed}


def plain(now: datetime) -> datetime:
    """Return the time on the wall, as the log has it."""
    return now.replace(tzinfo=None)


def stepped_back(course: Course, day: date, backs: Mapping[date, Sequence[str]]) -> Course:
    """Return the course after the person's own steps back of a day."""
    for phase in backs.get(day, ()):
        if phase in course.path[:-1]:
            course = course.back_to(phase, day)
    return course


def finished(plan: Plan, course: Course, now: datetime) -> Decision:
    """Return what is shown of a plan that has come to its end."""
    phase = course.phase
    rule = f"exit {phase}"
    return Decision(plain(now), plan.id, plan.revision, phase, phase, Kind.FINISH, rule)
