"""Days and times for so many sessions a week, as near as can be to what the person has."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import time
from itertools import combinations, pairwise

from coach.schedule.fitting import Flaw, misfits
from coach.schedule.model import EVERY_DAY, MOST_TIMES, Schedule, apart, in_order, spread

_WEEK = len(EVERY_DAY)
_NOON = 12
_GRID = tuple(time(hour, minute) for hour in range(7, 21) for minute in (0, 30))
"""When a time may be added: by the half hour, from seven in the morning to half past eight."""
_DAYLIGHT = (time(9), time(18))
"""Within these first, as `spread` has it."""


def per_week(schedule: Schedule | None) -> int:
    """Return how many sessions a week a schedule comes to; none while it is not on."""
    if schedule is None or not schedule.on:
        return 0
    return len(schedule.weekdays) * len(schedule.times)


def proposed(now: Schedule | None, first: Schedule, number: int, a_day: int) -> Schedule:
    """Return a schedule of `number` sessions a week, `a_day` a day at most, or the next below it.

    Days and times that the person has stay as far as the number allows; `first` is what somebody
    begins with who has chosen nothing. Quiet hours and the rest between two times are kept.
    """
    base = now or first
    kept = base.times if now is not None else ()
    days, times = _shared(number, min(a_day, MOST_TIMES), len(kept))
    weekdays = _days(base.weekdays if now is not None else frozenset(), days)
    clocks = _clocks(replace(base, times=kept), times, first)
    return replace(base, weekdays=weekdays, times=clocks, routine="", on=True)


def _shared(number: int, a_day: int, kept: int) -> tuple[int, int]:
    """Return days and times a day that come to the number, or as near below it as can be.

    As many times a day as there are now, where that comes to the same; else as few as can be.
    """
    ways = [
        (days, times)
        for days in range(1, _WEEK + 1)
        for times in range(1, max(a_day, 1) + 1)
        if days * times <= max(number, 1)
    ]
    return max(ways, key=lambda way: (way[0] * way[1], way[1] == kept, -way[1]))


def _days(have: frozenset[int], count: int) -> frozenset[int]:
    """Return so many weekdays, evenly apart: of those there are, or those and others."""
    ways = (frozenset(way) for way in combinations(range(_WEEK), count))
    fitting = [way for way in ways if way <= have or way >= have]
    return max(fitting, key=lambda way: (sorted(_gaps(way)), [-day for day in sorted(way)]))


def _gaps(days: Iterable[int]) -> Iterator[int]:
    """Yield how many days lie from each to the next, over the end of the week."""
    ordered = sorted(days)
    for one, two in pairwise([*ordered, ordered[0] + _WEEK]):
        yield two - one


def _clocks(base: Schedule, count: int, first: Schedule) -> tuple[time, ...]:
    """Return so many times of the day: those there are, then others as far from them as can be."""
    if not base.times:
        usual = first.times if count == 1 else spread(count)
        if not misfits(replace(base, times=usual), None):
            return usual
    clocks = base.times[:count]
    while len(clocks) < count:
        added = _another(replace(base, times=clocks))
        if added is None:
            break
        clocks = in_order((*clocks, added))
    return clocks


def _another(base: Schedule) -> time | None:
    """Return the time that is farthest from all others, by day where there is one."""
    fitting = [clock for clock in _GRID if _fits(base, clock)]
    begin, end = _DAYLIGHT
    return max(
        fitting,
        key=lambda clock: (begin <= clock <= end, _room(base, clock), -_from_noon(clock)),
        default=None,
    )


def _fits(base: Schedule, clock: time) -> bool:
    if clock in base.times:
        return False
    found = misfits(replace(base, times=in_order((*base.times, clock))), None)
    return not any(one.flaw in (Flaw.TOO_CLOSE, Flaw.IN_QUIET) for one in found)


def _room(base: Schedule, clock: time) -> float:
    """Return how far it is from the nearest other time, in seconds."""
    return min((abs(apart(one, clock).total_seconds()) for one in base.times), default=0.0)


def _from_noon(clock: time) -> int:
    return abs(clock.hour - _NOON)
