"""What was planned and what was done, a day each: facts to be shown, nothing to be nagged about."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, tzinfo

from coach.schedule.model import Written
from coach.schedule.occurrences import Occurrence, planned
from coach.schedule.past import Done
from coach.schedule.wall import day_of


@dataclass(frozen=True, slots=True)
class Planned:
    """One time that was planned; it is `over` when no session can be taken for it any more."""

    occurrence: Occurrence
    done: bool
    over: bool

    @property
    def not_done(self) -> bool:
        """Return whether it went by without a session."""
        return self.over and not self.done


def planned_days(
    rows: Sequence[Written],
    sessions: Sequence[Done],
    first: date,
    now: datetime,
    zone: tzinfo,
) -> tuple[Planned, ...]:
    """Return every time planned from the day `first` until the end of today, in order.

    `rows` are all schedules there were, oldest first: each time is held against the schedule that
    counted then.
    """
    found = planned(rows, first, day_of(now, zone), zone)
    starts = sorted(one.started.timestamp() for one in sessions)
    return tuple(Planned(one, _taken(one, starts), one.until <= now) for one in found)


def not_done(
    rows: Sequence[Written],
    sessions: Sequence[Done],
    first: date,
    now: datetime,
    zone: tzinfo,
) -> tuple[Occurrence, ...]:
    """Return the times since the day `first` that went by without a session, in order."""
    found = planned_days(rows, sessions, first, now, zone)
    return tuple(one.occurrence for one in found if one.not_done)


def _taken(one: Occurrence, starts: Sequence[float]) -> bool:
    """Return whether one of the sessions, by the order of their starts, is taken for this time."""
    place = bisect_left(starts, one.since.timestamp())
    return place < len(starts) and starts[place] < one.until.timestamp()
