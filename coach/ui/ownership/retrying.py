"""Tries again to write what waits in memory, for as long as the program is open."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

AGAIN_MS = 30_000


class Retrying(QObject):
    """Looks now and then; where nothing waits, that costs nothing."""

    def __init__(self, save: Callable[[], object], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setInterval(AGAIN_MS)
        self._timer.timeout.connect(lambda: save())

    def start(self) -> None:
        """Look every half minute from now on."""
        self._timer.start()
