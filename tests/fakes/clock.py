"""A clock that stands still until a test moves it."""

from datetime import UTC, datetime, timedelta

MORNING = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


class FakeClock:
    """Both readings of time, moved by hand; they can be moved apart, as sleep and people do."""

    def __init__(self, now: datetime = MORNING, monotonic: float = 1000.0) -> None:
        self._now = now
        self._monotonic = monotonic

    def monotonic(self) -> float:
        return self._monotonic

    def now(self) -> datetime:
        return self._now

    def pass_(self, seconds: float) -> None:
        """Let time pass as it usually does: on both clocks."""
        self._monotonic += seconds
        self._now += timedelta(seconds=seconds)

    def sleep_unnoticed(self, seconds: float) -> None:
        """Sleep as Linux does: the monotonic clock stands still."""
        self._now += timedelta(seconds=seconds)

    def set_wall(self, seconds: float) -> None:
        """Set the wall clock forwards or back, as a person or the summer time does."""
        self._now += timedelta(seconds=seconds)

    def stall(self, seconds: float) -> None:
        """Let only the monotonic clock go on: the wall clock was set back meanwhile."""
        self._monotonic += seconds
