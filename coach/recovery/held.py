"""Which phase of which plan held from which day to which, as the kept decisions tell it."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from coach.history.told import PlanDay
from coach.recovery.decision import Kind

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Held:
    """A phase of a plan, by their ids, from its first day to its last, both included.

    `paused` is a stretch in which the plan rested: on the person's wish, or by a rule.
    """

    plan: str
    phase: str
    first: date
    last: date
    paused: bool = False


def held(days: Iterable[PlanDay]) -> tuple[Held, ...]:
    """Return the stretches of `days`, oldest first; days of which nothing was kept are in none.

    The days come in order, each at most once. A day belongs to the phase in which it ended; one
    before a plan's first phase was open belongs to none.
    """
    found: list[Held] = []
    for one in days:
        if one.phase is None:
            continue
        begins = Held(one.plan, one.phase, one.day, one.day, one.kind == Kind.PAUSE)
        if found and _goes_on(found[-1], begins):
            found[-1] = replace(found[-1], last=one.day)
        else:
            found.append(begins)
    return tuple(found)


def _goes_on(before: Held, begins: Held) -> bool:
    """Return whether a day is the next one of a stretch."""
    longer = replace(before, last=begins.last)
    return begins.first - before.last == _DAY and replace(begins, first=before.first) == longer
