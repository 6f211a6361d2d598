"""Pain day by day and minutes week by week, for drawing; a gap stays a gap."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

from coach.history.records import Reading, SessionRecord

WINDOW = 7
"""Days of a mean; there is none before so many days of calendar are part of the series."""
ENOUGH = 3
"""Readings that a mean is made of at least."""

_DAY = timedelta(days=1)
_WEEK = timedelta(days=7)
_BACK = tuple(number * _DAY for number in range(WINDOW))


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
    by_day = {day: _Pains(sum(pains) / len(pains), len(pains)) for day, pains in _by_day(readings)}
    start = min(by_day, default=last)
    return tuple(
        PainDay(day, by_day[day].mean if day in by_day else None, _mean_up_to(day, by_day, start))
        for day in map(date.fromordinal, range(first.toordinal(), last.toordinal() + 1))
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


class _Pains(NamedTuple):
    """The readings of one day."""

    mean: float
    number: int


def _by_day(readings: Iterable[Reading]) -> Iterable[tuple[date, list[int]]]:
    found: dict[date, list[int]] = {}
    for reading in readings:
        found.setdefault(reading.day, []).append(reading.pain)
    return found.items()


def _mean_up_to(day: date, by_day: Mapping[date, _Pains], start: date) -> float | None:
    if (day - start).days + 1 < WINDOW:
        return None
    known = [pains for back in _BACK if (pains := by_day.get(day - back))]
    if sum([pains.number for pains in known]) < ENOUGH:
        return None
    return sum([pains.mean for pains in known]) / len(known)
