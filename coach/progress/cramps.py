"""Cramps beside sessions, week by week: what goes together, which proves no cause."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from statistics import median

from coach.progress.series import monday_of

ENOUGH = 4
"""Whole weeks with more sessions, and as many with fewer, that a comparison needs at least."""

_WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class CrampWeek:
    """One ISO week; `cramps` is None before the first cramp was ever written down.

    `whole`: all of its days count, which is so for no week that has not ended.
    """

    monday: date
    cramps: int | None
    sessions: int
    whole: bool


@dataclass(frozen=True, slots=True)
class Comparison:
    """Cramps a week in weeks with `least` sessions or more, and in the others."""

    least: int
    more_weeks: int
    more: float
    fewer_weeks: int
    fewer: float


def cramp_weeks(
    cramps: Iterable[date], sessions: Iterable[date], first: date, last: date
) -> tuple[CrampWeek, ...]:
    """Return every ISO week that has a day from `first` to `last`.

    `cramps` are the days of all cramps there were, earlier ones too; `sessions` the days of the
    sessions.
    """
    days = sorted(day for day in cramps if day <= last)
    begun = days[0] if days else None
    cramped = Counter(monday_of(day) for day in days if day >= first)
    trained = Counter(monday_of(day) for day in sessions if first <= day <= last)
    count = (monday_of(last) - monday_of(first)).days // 7 + 1 if first <= last else 0
    mondays = [monday_of(first) + number * _WEEK for number in range(count)]
    return tuple(
        CrampWeek(
            monday,
            None if begun is None or monday + _WEEK <= begun else cramped[monday],
            trained[monday],
            first <= monday and monday + _WEEK <= last and begun is not None and begun <= monday,
        )
        for monday in mondays
    )


def comparison(weeks: Sequence[CrampWeek]) -> Comparison | None:
    """Return cramps in weeks with more and with fewer sessions; None where too few weeks tell.

    The weeks are split at the number of sessions that is usual for the person, or just above it,
    whichever leaves more weeks on the smaller side.
    """
    known = [
        (week.sessions, week.cramps) for week in weeks if week.whole and week.cramps is not None
    ]
    if not known:
        return None
    usual = round(median(sessions for sessions, _ in known))
    least = max(usual, usual + 1, key=lambda split: _smaller(known, split))
    more = [cramps for sessions, cramps in known if sessions >= least]
    fewer = [cramps for sessions, cramps in known if sessions < least]
    if min(len(more), len(fewer)) < ENOUGH:
        return None
    return Comparison(least, len(more), sum(more) / len(more), len(fewer), sum(fewer) / len(fewer))


def _smaller(known: Sequence[tuple[int, int]], least: int) -> int:
    """Return the number of weeks on the smaller side of a split."""
    more = sum(sessions >= least for sessions, _ in known)
    return min(more, len(known) - more)
