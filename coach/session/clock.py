"""The only module that asks the operating system what time it is."""

import time
from datetime import UTC, datetime, timedelta
from typing import Protocol


class Clock(Protocol):
    """Two ways to read time: one to measure with, one to write down."""

    def monotonic(self) -> float:
        """Return seconds from an arbitrary start; never goes back."""

    def now(self) -> datetime:
        """Return the date and time where the person is, aware."""


class SystemClock:
    """The computer's own clocks."""

    def monotonic(self) -> float:
        """Return seconds from an arbitrary start; never goes back."""
        return time.monotonic()

    def now(self) -> datetime:
        """Return the date and time where the person is, aware."""
        return datetime.now(UTC).astimezone()


class FastClock:
    """A clock `speed` times as fast, for trying a routine out; both readings agree.

    Between two looks it passes `LONGEST_LOOK` seconds at most, so that a computer that is too slow
    for the speed asked for plays more slowly instead of seeming to have slept.
    """

    LONGEST_LOOK = 1.0

    def __init__(self, speed: float) -> None:
        self._speed = speed
        self._looked = time.monotonic()
        self._began = datetime.now(UTC).astimezone()
        self._passed = 0.0

    def monotonic(self) -> float:
        """Return sped-up seconds since this clock was made."""
        real = time.monotonic()
        self._passed += min((real - self._looked) * self._speed, self.LONGEST_LOOK)
        self._looked = real
        return self._passed

    def now(self) -> datetime:
        """Return the date and time it would be, as of the last look."""
        return self._began + timedelta(seconds=self._passed)
