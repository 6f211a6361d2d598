"""The only module that asks the operating system what time it is."""

import time
from datetime import UTC, datetime
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
    """The computer's clocks, `speed` times as fast: for trying a routine out."""

    def __init__(self, speed: float) -> None:
        self._speed = speed
        self._start = time.monotonic()

    def monotonic(self) -> float:
        """Return sped-up seconds since this clock was made."""
        return (time.monotonic() - self._start) * self._speed

    def now(self) -> datetime:
        """Return the true date and time: what is written down is never sped up."""
        return datetime.now(UTC).astimezone()
