"""Flare-ups: when the cramp was at its strongest, or a session went badly."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

APART = timedelta(days=7)
"""Bad days closer together than this belong to one flare-up."""


@dataclass(frozen=True, slots=True)
class Flare:
    """One flare-up, from its first bad day to its last; `days` is the number of bad days in it."""

    first: date
    last: date
    days: int


def flares(moments: Iterable[datetime]) -> tuple[Flare, ...]:
    """Return the flare-ups in order, given when the gate was RED or something got worse.

    The order of `moments` does not matter.
    """
    found: list[Flare] = []
    for day in sorted({moment.date() for moment in moments}):
        if found and day - found[-1].last < APART:
            found[-1] = Flare(found[-1].first, day, found[-1].days + 1)
        else:
            found.append(Flare(day, day, 1))
    return tuple(found)
