"""A clock that is looked at only while somebody sees it."""

from collections.abc import Callable
from datetime import timedelta

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QWidget

_MARGIN = 4  # ms behind the full second, so that a timer that is a hair early shows the new one


class Seconds(QObject):
    """Calls `show` whenever another second is full, while `seen` is on the screen.

    `show` returns how long it has been, or None if no clock runs. The widget calls `look` when it
    is shown and `stop` when it is hidden.
    """

    def __init__(self, seen: QWidget, show: Callable[[], timedelta | None]) -> None:
        super().__init__(seen)
        self._seen = seen
        self._show = show
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.look)

    @property
    def waiting(self) -> int | None:
        """Return for how many milliseconds it sleeps; None if nothing will wake it."""
        return self._timer.interval() if self._timer.isActive() else None

    def look(self) -> None:
        """Show this second and wait for the next one."""
        been = self._show()
        if been is None or not self._seen.isVisible():
            self._timer.stop()
            return
        self._timer.start(1000 - been.microseconds // 1000 + _MARGIN)

    def stop(self) -> None:
        """Look no more until somebody sees the clock again."""
        self._timer.stop()
