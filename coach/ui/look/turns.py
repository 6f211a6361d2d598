"""Whose turn it is to be drawn: the words of the first page come first, then figure by figure."""

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid


class Turns(QObject):
    """Holds slow drawings back while the first page is on its way, and lets them in one by one."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._holding = False
        self._waiting: list[QWidget] = []
        self._next: QWidget | None = None

    def hold(self) -> None:
        """Have slow drawings wait from now on."""
        self._holding = True

    def release(self) -> None:
        """Let those that wait be drawn, each with room for presses and keys before the next."""
        QTimer.singleShot(0, self._one)

    def must_wait(self, widget: QWidget) -> bool:
        """Return whether `widget` leaves its drawing out now; it is asked to paint again later."""
        if not self._holding or widget is self._next:
            return False
        if widget not in self._waiting:
            self._waiting.append(widget)
        return True

    def _one(self) -> None:
        if not self._waiting:
            self._holding = False
            return
        self._next = self._waiting.pop(0)
        if isValid(self._next) and self._next.isVisible():
            self._next.repaint()
        self._next = None
        QTimer.singleShot(0, self._one)
