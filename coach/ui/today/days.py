"""The days of this week as facts: what was done on each, in minutes. No Qt."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from coach.history.records import SessionRecord
from coach.progress.series import monday_of
from coach.schedule.model import Schedule

_WEEK = 7


@dataclass(frozen=True, slots=True)
class DayDone:
    """One day, and the sessions of it that took any time, in their order.

    `rest`: by the person's own times it was, or is going to be, a day without any.
    """

    day: date
    sessions: tuple[SessionRecord, ...]
    rest: bool = False

    @property
    def minutes(self) -> int:
        """Return the whole minutes of the day, one at least where anything was done."""
        return whole_minutes(self.sessions)


def whole_minutes(sessions: Collection[SessionRecord]) -> int:
    """Return the whole minutes of `sessions`, one at least where anything was done."""
    return max(1, round(sum(one.active for one in sessions) / 60)) if sessions else 0


def week_of(
    sessions: Iterable[SessionRecord], today: date, rests: Collection[date] = ()
) -> tuple[DayDone, ...]:
    """Return the seven days of the ISO week of `today`, Monday first; `rests` are days of rest."""
    done = [one for one in sessions if one.active > 0 and one.day <= today]
    days = (monday_of(today) + timedelta(days=number) for number in range(_WEEK))
    return tuple(DayDone(day, tuple(s for s in done if s.day == day), day in rests) for day in days)


def rest_days(
    schedule: Schedule | None, known: Collection[date], planned: Collection[date], today: date
) -> frozenset[date]:
    """Return the days of this week without a time: by what counted then, and counts from today on.

    `known` are the days up to today of which times were set, `planned` those that had any.
    """
    week = [monday_of(today) + timedelta(days=number) for number in range(_WEEK)]
    past = {day for day in week if day < today and day in known and day not in planned}
    if schedule is None or not schedule.on or not schedule.times:
        return frozenset(past)
    return frozenset(
        past | {d for d in week if d >= today and d.weekday() not in schedule.weekdays}
    )
