"""Where the person stands today: how far the pain has moved since the start, and this week."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from coach.history.records import Reading, SessionRecord
from coach.progress.series import PainDay, Week, minutes_per_week, monday_of, pain_trend

LEAST_IMPORTANT = 2.0
"""Points of the pain scale (NPRS 0 to 10) that people notice as a change (OSTELO, Spine 2008)."""


@dataclass(frozen=True, slots=True)
class Change:
    """The first and the latest 7-day mean of pain; `points` is below 0 where it eased."""

    since: date
    start: float
    until: date
    latest: float

    @property
    def points(self) -> float:
        """Return how far the mean has moved."""
        return self.latest - self.start

    @property
    def important(self) -> bool:
        """Return whether people usually notice a change as large as this."""
        return abs(self.points) >= LEAST_IMPORTANT


def change_since_start(readings: Sequence[Reading], today: date) -> Change | None:
    """Return how far the 7-day mean has moved; None before there are two that share no day."""
    if not readings:
        return None
    first = min(reading.day for reading in readings)
    return change_of(pain_trend(readings, first, today))


def change_of(trend: Iterable[PainDay]) -> Change | None:
    """Return the change over `trend`; None before there are two means that share no day."""
    means = [(day.day, day.mean) for day in trend if day.mean is not None]
    if not means or means[-1][0] - means[0][0] < timedelta(days=7):
        return None
    return Change(*means[0], *means[-1])


def week_so_far(sessions: Iterable[SessionRecord], today: date) -> tuple[Week, frozenset[int]]:
    """Return this ISO week up to today, and the days of it with a session, 0 for Monday."""
    recent = [one for one in sessions if monday_of(today) <= one.day <= today]
    (week,) = minutes_per_week(recent, monday_of(today), today)
    return week, frozenset(one.day.weekday() for one in recent)
