"""Finding one's way in a log: the last days, the last sessions, the first figures since a day."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TypeVar

from coach.recovery.log import DayTold, Log, Session, moment

DAY = timedelta(days=1)
WEEK = timedelta(days=7)
ENOUGH_OF_WEEK = 3
"""Days of seven that must be known before anything is said of them, as in the charts."""
_FIRST = 3

Told = TypeVar("Told")
Of = Callable[[DayTold], Told | None]


@dataclass(frozen=True, slots=True)
class Window:
    """Some days running up to `end`, as far as anything was told of them.

    `possible` is how many of them the log can know of: those since its first day.
    """

    end: date
    days: tuple[DayTold, ...]
    possible: int

    def known(self, of: Of[Told]) -> list[Told]:
        """Return what was told, the oldest first."""
        return [value for told in self.days if (value := of(told)) is not None]

    def figures(self, of: Of[float]) -> tuple[float | None, ...]:
        """Return a figure a possible day, None where it was not told."""
        told = {one.day: of(one) for one in self.days}
        return tuple(told.get(self.end - back * DAY) for back in reversed(range(self.possible)))

    def enough(self, known: Sequence[object]) -> bool:
        """Return whether so many known days say something of a week."""
        return len(known) >= max(min(ENOUGH_OF_WEEK, self.possible), 1)

    def count(self, of: Of[bool]) -> int | None:
        """Return on how many days it was so; None where too few days are known."""
        known = self.known(of)
        return sum(known) if self.enough(known) else None


class Days:
    """A log by its days; what is rare has an index, as a plan asks for it day by day for years."""

    def __init__(self, log: Log) -> None:
        self.log = log
        self._told = sorted(log.days)
        self._rated = [day for day in self._told if log.days[day].psfs is not None]
        self._exercise = [one for one in log.sessions if not one.resting]
        self._exercise_days = [one.day for one in self._exercise]
        self._all_days = [one.day for one in log.sessions]
        self._exposed = [one for one in self._exercise if one.exposure is not None]
        self._exposed_days = [one.day for one in self._exposed]

    def window(self, day: date, length: int) -> Window:
        """Return the `length` days that end with `day`."""
        first = day - (length - 1) * DAY
        found = self._told[bisect_left(self._told, first) : bisect_right(self._told, day)]
        start = self.log.known_days[0] if self.log.known_days else day
        possible = max((day - max(first, start)).days + 1, 0)
        return Window(day, tuple(self.log.days[one] for one in found), possible)

    def first(self, since: date | None, until: date, of: Of[Told]) -> list[Told]:
        """Return the first three known figures of the days from `since` to `until`."""
        start = 0 if since is None else bisect_left(self._told, since)
        found: list[Told] = []
        for one in self._told[start : bisect_right(self._told, until)]:
            figure = of(self.log.days[one])
            if figure is not None:
                found.append(figure)
            if len(found) == _FIRST:
                break
        return found

    def first_rated(self, since: date, until: date) -> DayTold | None:
        """Return the first day from `since` to `until` with a rating of the activities."""
        number = bisect_left(self._rated, since)
        if number == len(self._rated) or self._rated[number] > until:
            return None
        return self.log.days[self._rated[number]]

    def latest(self, day: date, length: int, of: Of[Told]) -> Told | None:
        """Return what was told last in the `length` days that end with `day`."""
        known = self.window(day, length).known(of)
        return known[-1] if known else None

    def exercise(self, day: date, length: int) -> list[Session]:
        """Return the sessions with more than rest of the `length` days that end with `day`."""
        return _slice(self._exercise, self._exercise_days, day, length)

    def exposed(self, day: date, length: int) -> list[Session]:
        """Return the sessions of the `length` days that end with `day` with some of a sport."""
        return _slice(self._exposed, self._exposed_days, day, length)

    def everything(self, day: date, length: int) -> list[Session]:
        """Return all sessions, those of rest too, of the `length` days that end with `day`."""
        return _slice(self.log.sessions, self._all_days, day, length)

    def last(self, day: date, count: int, *, before: bool = False) -> list[Session]:
        """Return the last sessions with more than rest up to `day`, or before it.

        Where nobody knows which of a day's came first, all of that day are among them.
        """
        end = (bisect_left if before else bisect_right)(self._exercise_days, day)
        number = max(end - count, 0)
        while 0 < number < end and self._together(number):
            number -= 1
        return self._exercise[number:end]

    def last_day(self, day: date) -> date | None:
        """Return the day of the last session with more than rest."""
        number = bisect_right(self._exercise_days, day)
        return self._exercise_days[number - 1] if number else None

    def rise(self, session: Session, day: date) -> float | None:
        """Return the pain of the next morning minus the pain before, if it has come by `day`."""
        morning = self.log.told(session.day + DAY).pain_morning
        if session.day >= day or morning is None or session.pain_before is None:
            return None
        return morning - session.pain_before

    def _together(self, number: int) -> bool:
        """Return whether the session before may as well have come after."""
        one, two = self._exercise[number - 1], self._exercise[number]
        if one.day != two.day:
            return False
        untimed = any(each.at is None for each in self.exercise(one.day, 1))
        return untimed or moment(one) == moment(two)


def _slice(
    sessions: Sequence[Session], days: Sequence[date], day: date, length: int
) -> list[Session]:
    first = day - (length - 1) * DAY
    return list(sessions[bisect_left(days, first) : bisect_right(days, day)])
