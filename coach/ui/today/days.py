"""The days of this week as facts: what was done on each, in minutes. No Qt."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from coach.history.records import SessionRecord
from coach.progress.series import monday_of

_WEEK = 7


@dataclass(frozen=True, slots=True)
class DayDone:
    """One day lived, and the sessions of it that took any time, in their order."""

    day: date
    sessions: tuple[SessionRecord, ...]

    @property
    def minutes(self) -> int:
        """Return the whole minutes of the day, one at least where anything was done."""
        return whole_minutes(self.sessions)


def whole_minutes(sessions: Collection[SessionRecord]) -> int:
    """Return the whole minutes of `sessions`, one at least where anything was done."""
    return max(1, round(sum(one.active for one in sessions) / 60)) if sessions else 0


def week_of(sessions: Iterable[SessionRecord], today: date) -> tuple[DayDone, ...]:
    """Return the seven days of the ISO week of `today`, Monday first."""
    done = [one for one in sessions if one.active > 0 and one.day <= today]
    days = (monday_of(today) + timedelta(days=number) for number in range(_WEEK))
    return tuple(DayDone(day, tuple(s for s in done if s.day == day)) for day in days)
