"""Wakes for what is due: the next cue, the next frame, the next second to be kept."""

import math
from collections.abc import Callable

from PySide6.QtCore import QElapsedTimer, QObject, Qt, QTimer

from coach.session.engine import Engine, Stage
from coach.session.events import Event

LONGEST_NAP_MS = 450
"""Twice in the time after which the recorder writes the position down again."""


class Ticker(QObject):
    """A timer bound to one engine; it sleeps for as long as nothing is due, also for ever.

    `keep` is told often that the position may be written down. `frame` shows this moment and
    returns in how many milliseconds the next one is worth showing, or None; it is asked only
    while `seen`.
    """

    def __init__(
        self,
        engine: Engine,
        keep: Callable[[], None],
        frame: Callable[[], int | None],
        seen: Callable[[], bool],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._engine = engine
        self._keep = keep
        self._frame = frame
        self._seen = seen
        self._pace = Pace()
        self._asleep = QElapsedTimer()
        self._drawn: int | None = None
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.wake)

    @property
    def waiting(self) -> int | None:
        """Return for how many milliseconds it sleeps; None if nothing will wake it."""
        return self._timer.interval() if self._timer.isActive() else None

    def __call__(self, event: Event) -> None:
        """Wait for what is due now that something happened."""
        del event
        if self._engine.stage is Stage.RUNNING:
            self._sleep(0)
        else:
            self._timer.stop()

    def wake(self) -> None:
        """Let the engine look at the clock, show this moment, and sleep again."""
        if self._asleep.isValid():
            self._pace.woke(self._asleep.elapsed() - self._timer.interval())
        self._engine.tick()
        self._keep()
        nap = self._draw() if self._seen() else LONGEST_NAP_MS
        due = self._engine.next_due
        if due is None:
            self._timer.stop()
            return
        self._sleep(_soonest(due, nap))

    def stop(self) -> None:
        """Never wake again."""
        self._timer.stop()

    def _draw(self) -> int:
        """Show this moment, unless a cue would have to wait for that; return how long to sleep."""
        due = self._engine.next_due
        if due is not None and self._drawn is not None and due * 1000 < self._drawn:
            return LONGEST_NAP_MS
        wait = self._frame()
        self._drawn = None if wait is None else self._pace.between(wait)
        return LONGEST_NAP_MS if self._drawn is None else self._drawn

    def _sleep(self, milliseconds: int) -> None:
        self._timer.start(milliseconds)
        self._asleep.start()


class Pace:
    """Draws less often on a computer that is too busy: a cue in time is worth more than a frame.

    A program that takes more than its share of a busy processor is kept waiting, also with its
    cues; and who is kept waiting wakes up late.
    """

    LATE_MS = 6
    """Later than this comes only who was kept waiting."""
    SLOWEST = 6.0

    def __init__(self) -> None:
        self._slower = 1.0

    def woke(self, late: int) -> None:
        """Take note that it woke up `late` milliseconds late."""
        change = 1.4 if late > self.LATE_MS else 0.96
        self._slower = min(self.SLOWEST, max(1.0, self._slower * change))

    def between(self, milliseconds: int) -> int:
        """Return how long to wait for the next frame, `milliseconds` where there is time."""
        return min(LONGEST_NAP_MS, round(milliseconds * self._slower))


def _soonest(due: float, nap: int) -> int:
    """Return a whole number of milliseconds: `nap`, or just not before `due` seconds."""
    return max(1, min(math.ceil(due * 1000), nap))
