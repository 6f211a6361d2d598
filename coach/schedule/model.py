"""What a person has chosen: days, times, quiet hours, and what else to be asked about."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, time, timedelta

MOST_TIMES = 6
"""More reminders a day than this would be nagging."""

LONGEST_WAIT = 72
"""The most hours after a cramp that a reminder may wait."""

NOON = time(12)
"""The question of the morning after is not asked later than this."""

DAWN = time(4)
"""From here on it is the morning: a pain reading before belongs to the night."""

EVERY_DAY = frozenset(range(7))


@dataclass(frozen=True, slots=True)
class Quiet:
    """Hours of the day in which nothing is said, from `start` up to `end`, over midnight or not.

    Raises:
        ValueError: both are the same, or not a plain time of the day.
    """

    start: time
    end: time

    def __post_init__(self) -> None:
        if not (_plain(self.start) and _plain(self.end)) or self.start == self.end:
            raise ValueError(self)

    def holds(self, at: time) -> bool:
        """Return whether this time on the wall is quiet."""
        if self.start < self.end:
            return self.start <= at < self.end
        return at >= self.start or at < self.end


@dataclass(frozen=True, slots=True)
class Schedule:
    """The wishes of one person; one that is not `on` reminds of nothing and keeps its times.

    `weekdays` go from 0, Monday, to 6; `times` are whole minutes of the local day, in order, one
    for each time a day. `routine` is the id of what is to be done, empty for what Today offers.
    `after_cramp` is in hours after a cramp ended, `morning` the time of the question about the
    morning after a session; None: not asked.

    Raises:
        ValueError: something is out of these bounds.
    """

    weekdays: frozenset[int] = EVERY_DAY
    times: tuple[time, ...] = ()
    routine: str = ""
    after_cramp: int | None = None
    morning: time | None = None
    quiet: Quiet | None = None
    on: bool = True

    def __post_init__(self) -> None:
        wrong = (
            not self.weekdays <= EVERY_DAY,
            len(self.times) > MOST_TIMES,
            list(self.times) != sorted(set(self.times)),
            not all(map(_plain, self.times)),
            self.after_cramp is not None and not 1 <= self.after_cramp <= LONGEST_WAIT,
            self.morning is not None and not (_plain(self.morning) and self.morning < NOON),
        )
        if any(wrong):
            raise ValueError(self)


@dataclass(frozen=True, slots=True)
class Written:
    """A schedule, and the moment from which it counts."""

    when: datetime
    schedule: Schedule


def spread(count: int, first: time = time(9), last: time = time(18)) -> tuple[time, ...]:
    """Return `count` times of the day from `first` to `last`, evenly apart, by quarters of an hour.

    One alone is the first.
    """
    begin, end = _minute(first), _minute(last)
    step = (end - begin) / (count - 1) if count > 1 else 0.0
    return tuple(_time(15 * round((begin + step * index) / 15)) for index in range(count))


def in_order(times: Iterable[time]) -> tuple[time, ...]:
    """Return the times as a schedule has them: each once, the earliest first."""
    return tuple(sorted(set(times)))


def apart(first: time, second: time) -> timedelta:
    """Return how long after `first` the time `second` of the same day is, on the wall."""
    return timedelta(minutes=_minute(second) - _minute(first))


def _plain(at: time) -> bool:
    return at.tzinfo is None and at.second == at.microsecond == at.fold == 0


def _minute(at: time) -> int:
    return at.hour * 60 + at.minute


def _time(minute: int) -> time:
    return time(*divmod(minute, 60))
