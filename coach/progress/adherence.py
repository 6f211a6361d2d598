"""What was planned and what was done, day by day; a day of which nothing is known stays unknown."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

ENOUGH = 10
"""Planned sessions from which their share is told in percent; fewer are told as a count."""


class Mark(StrEnum):
    """What is known of a day."""

    DONE = "done"
    NOT_DONE = "not_done"
    """Something was planned, its time is over, and no session is recorded."""
    OPEN = "open"
    """Something is planned that can still be done."""
    REST = "rest"
    """Times were set, none of them on this day."""
    UNKNOWN = "unknown"
    """No times were set, or what was recorded is lost."""


@dataclass(frozen=True, slots=True)
class Time:
    """One planned time: whether a session was taken for it, and whether its time is over."""

    day: date
    done: bool
    over: bool


@dataclass(frozen=True, slots=True)
class CalendarDay:
    """One day: `planned` counts the times that are over or done, `done` those of them done.

    `minutes` are those of every session of the day, planned or not.
    """

    day: date
    mark: Mark
    minutes: float
    planned: int
    done: int


@dataclass(frozen=True, slots=True)
class Share:
    """Planned sessions done, of how many; `first` is the first day counted."""

    first: date
    done: int
    planned: int

    @property
    def percent(self) -> int | None:
        """Return the share in whole percent; None for too small a number, which says little."""
        return round(100 * self.done / self.planned) if self.planned >= ENOUGH else None


def calendar(
    first: date,
    last: date,
    times: Iterable[Time],
    known: Collection[date],
    active: Iterable[tuple[date, float]],
) -> tuple[CalendarDay, ...]:
    """Return every day from `first` to `last`.

    `known` are the days for which times were set, whether or not there was one on the day itself;
    `active` is the day and the seconds of each session.
    """
    by_day: dict[date, list[Time]] = defaultdict(list)
    for time in times:
        by_day[time.day].append(time)
    seconds: dict[date, list[float]] = defaultdict(list)
    for day, spent in active:
        seconds[day].append(spent)
    return tuple(
        _day(day, by_day.get(day, ()), seconds.get(day, ()), known=day in known)
        for day in map(date.fromordinal, range(first.toordinal(), last.toordinal() + 1))
    )


def share(days: Sequence[CalendarDay]) -> Share | None:
    """Return the planned sessions done of all `days`; None where nothing was planned."""
    planned = sum(day.planned for day in days)
    if not planned:
        return None
    return Share(days[0].day, sum(day.done for day in days), planned)


def by_month(days: Iterable[CalendarDay]) -> tuple[Share, ...]:
    """Return the share of each month in which something was planned, in order."""
    months: dict[date, list[CalendarDay]] = defaultdict(list)
    for day in days:
        months[day.day.replace(day=1)].append(day)
    return tuple(found for month in sorted(months) if (found := share(months[month])))


def _day(day: date, times: Sequence[Time], seconds: Sequence[float], *, known: bool) -> CalendarDay:
    counted = [time for time in times if time.over or time.done]
    mark = _mark(times, recorded=bool(seconds), known=known)
    done = sum(time.done for time in counted)
    return CalendarDay(day, mark, sum(seconds) / 60, len(counted), done)


def _mark(times: Sequence[Time], *, recorded: bool, known: bool) -> Mark:
    if recorded:
        return Mark.DONE
    if any(not time.over for time in times):
        return Mark.OPEN
    if times:
        return Mark.NOT_DONE
    return Mark.REST if known else Mark.UNKNOWN
