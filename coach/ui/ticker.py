"""Wakes for what is due: the next cue, the next frame, the next second to be kept."""

import math
from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer

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
            self._timer.start(0)
        else:
            self._timer.stop()

    def wake(self) -> None:
        """Let the engine look at the clock, show this moment, and sleep again."""
        self._engine.tick()
        self._keep()
        wait = self._frame() if self._seen() else None
        due = self._engine.next_due
        if due is None:
            self._timer.stop()
            return
        self._timer.start(_soonest(due, LONGEST_NAP_MS if wait is None else wait))

    def stop(self) -> None:
        """Never wake again."""
        self._timer.stop()


def _soonest(due: float, nap: int) -> int:
    """Return a whole number of milliseconds: `nap`, or just not before `due` seconds."""
    return max(1, min(math.ceil(due * 1000), nap))
