"""Pain day by day and minutes week by week, for drawing; a gap stays a gap."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from coach.history.records import PainOfDay, Reading, SessionRecord

WINDOW = 7
"""Days of a mean; there is none before so many days of calendar are part of the series."""
ENOUGH = 3
"""Readings that a mean is made of at least."""

_DAY = timedelta(days=1)
_WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class PainDay:
    """One day lived: the mean of its readings, 0 to 10, and of the 7 days that end with it."""

    day: date
    pain: float | None
    mean: float | None


@dataclass(frozen=True, slots=True)
class Week:
    """One ISO week: minutes really spent, and the number of sessions."""

    monday: date
    minutes: float
    sessions: int


def pain_trend(readings: Iterable[Reading], first: date, last: date) -> tuple[PainDay, ...]:
    """Return every day from `first` to `last`, both included.

    Every day with a reading weighs the same in the 7-day mean, however often it was asked. Earlier
    readings than `first` count in the means of the first days. The mean is None before 7 days of
    calendar have passed, the day of the very first reading included, and where the 7 days hold
    fewer than 3 readings.
    """
    return trend_of(pain_by_day(readings), first, last)


def pain_by_day(readings: Iterable[Reading]) -> tuple[PainOfDay, ...]:
    """Return the days with a reading, in the order in which each was read first."""
    found: dict[date, list[int]] = {}
    for reading in readings:
        found.setdefault(reading.day, []).append(reading.pain)
    return tuple(
        PainOfDay(day, sum(pains) / len(pains), len(pains)) for day, pains in found.items()
    )


def trend_of(days: Iterable[PainOfDay], first: date, last: date) -> tuple[PainDay, ...]:
    """Return the same as `pain_trend`, given each day with a reading once."""
    by_day = {day.toordinal(): (mean, number) for day, mean, number in days}
    start = min(by_day, default=last.toordinal())
    numbers = range(first.toordinal(), last.toordinal() + 1)
    means = _means(by_day, start, numbers)
    return tuple(
        [
            PainDay(date.fromordinal(at), by_day[at][0] if at in by_day else None, mean)
            for at, mean in zip(numbers, means, strict=True)
        ]
    )


def minutes_per_week(
    sessions: Iterable[SessionRecord], first: date, last: date
) -> tuple[Week, ...]:
    """Return every ISO week that has a day from `first` to `last`, with the sessions of those days.

    A session belongs to the day that the person lived as it began, past midnight too.
    """
    found: dict[date, list[float]] = defaultdict(list)
    for session in sessions:
        if first <= session.day <= last:
            found[monday_of(session.day)].append(session.active)
    weeks = range((monday_of(last) - monday_of(first)).days // 7 + 1 if first <= last else 0)
    mondays = [monday_of(first) + number * _WEEK for number in weeks]
    return tuple(Week(day, sum(found[day]) / 60, len(found[day])) for day in mondays)


def month_means(weeks: Sequence[Week]) -> tuple[Week, ...]:
    """Return one row for each month: the mean of its weeks' minutes, and all of their sessions.

    A week belongs to the month of its Monday, which is the day of the first week of each row.
    """
    months: dict[date, list[Week]] = {}
    for week in weeks:
        months.setdefault(week.monday.replace(day=1), []).append(week)
    return tuple(
        Week(
            found[0].monday,
            sum(week.minutes for week in found) / len(found),
            sum(week.sessions for week in found),
        )
        for found in months.values()
    )


def monday_of(day: date) -> date:
    """Return the day on which the ISO week of `day` begins."""
    return day - day.weekday() * _DAY


def _means(
    by_day: Mapping[int, tuple[float, int]], start: int, numbers: range
) -> Iterator[float | None]:
    """Yield the mean of the days up to each of `numbers`; days are counted as ordinals."""
    nothing = (0.0, 0)
    for at in numbers:
        known = [by_day.get(day, nothing) for day in range(at - WINDOW + 1, at + 1)]
        if at - start + 1 < WINDOW or sum([number for _, number in known]) < ENOUGH:
            yield None
        else:
            means = [mean for mean, number in known if number]
            yield sum(means) / len(means)
