"""The program in its window, by a clock that a test moves on; started by `test_a_whole_day`."""

import sys
from datetime import datetime, timedelta
from pathlib import Path

from coach import windowed
from coach.session.clock import SystemClock
from coach.starting import open_window
from coach.ui import reminding

LOOK_MS = 250
"""Who looks seldom at the clock on the wall would notice half a minute later that it was moved."""


class MovedClock:
    """The computer's clocks, ahead by the seconds that stand in a file; both move together."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._own = SystemClock()

    def monotonic(self) -> float:
        """Return seconds from an arbitrary start."""
        return self._own.monotonic() + self._ahead()

    def now(self) -> datetime:
        """Return the date and time where the person is, aware."""
        return self._own.now() + timedelta(seconds=self._ahead())

    def _ahead(self) -> float:
        return float(self._file.read_text())


def main(data: Path, clock: Path) -> int:
    """Open the window over `data` by the clock of the file `clock`; return its status."""
    windowed.SystemClock = lambda: MovedClock(clock)
    reminding.LOOK_MS = LOOK_MS
    return open_window(data)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2])))
