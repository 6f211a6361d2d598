"""How much time passed between two looks at the clock, and whether anyone was away meanwhile."""

from coach.session.clock import Clock
from coach.session.exact import billionths, measured

LONGEST_LOOK = 5.0
"""Seconds between two looks; more on either clock means that the computer was away."""


class Watch:
    """Measures with both clocks: one of them stands still while some computers sleep."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self.restart()

    def restart(self) -> None:
        """Measure from now on."""
        self._mark = billionths(self._clock.monotonic())
        self._wall = self._clock.now()

    def passed(self) -> int | None:
        """Return the nanoseconds since the last look, or None if there is a gap in either clock.

        A wall clock that was set, forwards or back, is a gap too: nobody can tell what it hides.
        """
        mark, wall = billionths(self._clock.monotonic()), self._clock.now()
        passed, shown = mark - self._mark, (wall - self._wall).total_seconds()
        self._mark, self._wall = mark, wall
        seconds = measured(passed)
        if seconds > LONGEST_LOOK or abs(shown - seconds) > LONGEST_LOOK:
            return None
        return max(passed, 0)
