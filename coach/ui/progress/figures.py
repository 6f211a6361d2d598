"""What the page shows, as numbers: the trend, the weeks and the sessions of one range."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from coach.history.records import SessionRecord
from coach.progress.series import PainDay, Week, minutes_per_week, pain_trend
from coach.progress.standing import Change, change_of

if TYPE_CHECKING:
    from coach.ui.desk import Desk

BEFORE = timedelta(days=7)
"""A week more is read than shown, so that the first day's mean is whole."""


@dataclass(frozen=True, slots=True)
class Figures:
    """One range of days, first to last."""

    first: date
    last: date
    days: tuple[PainDay, ...]
    weeks: tuple[Week, ...]
    sessions: tuple[SessionRecord, ...]

    @property
    def known(self) -> tuple[PainDay, ...]:
        """Return the days with a pain number."""
        return tuple(day for day in self.days if day.pain is not None)

    @property
    def means(self) -> tuple[tuple[date, float], ...]:
        """Return the days that have a 7-day mean, with it."""
        return tuple((day.day, day.mean) for day in self.days if day.mean is not None)

    @property
    def change(self) -> Change | None:
        """Return how far the mean moved from its first day here to its last."""
        return change_of(self.days)

    @property
    def minutes(self) -> int:
        """Return the minutes of all sessions of the range."""
        return round(sum(session.active for session in self.sessions) / 60)


def figures(desk: "Desk", length: int | None) -> Figures:
    """Return the last `length` days up to today; None: from the first thing recorded on."""
    today = desk.now().date()
    first = today - timedelta(days=length - 1) if length else _beginning(desk, today)
    readings = desk.readings(first - BEFORE)
    sessions = tuple(one for one in desk.sessions(first) if one.day <= today)
    return Figures(
        first,
        today,
        tuple(pain_trend(readings, first, today)),
        tuple(minutes_per_week(sessions, first, today)),
        sessions,
    )


def _beginning(desk: "Desk", today: date) -> date:
    days: Sequence[date] = [
        *(reading.day for reading in desk.readings()[:1]),
        *(session.day for session in desk.sessions()[:1]),
    ]
    return min([*days, today - timedelta(days=27)])
