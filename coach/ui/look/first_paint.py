"""Tells when a widget has been painted for the first time, with everything in it."""

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

LONGEST_MS = 400
"""How long to wait for a screen that may never show it: it may be covered, minimised or closed."""


class FirstPaint(QObject):
    """Looks at `widget` until it was painted once, or for LONGEST_MS."""

    done = Signal()
    """The widget was painted, or is not going to be."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._widget = widget
        self._waiting = True
        widget.installEventFilter(self)
        QTimer.singleShot(LONGEST_MS, self, self._finish)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note a paint; what is inside the widget is painted before anything else happens."""
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self, self._finish)
        return False

    def _finish(self) -> None:
        if self._waiting:
            self._waiting = False
            self._widget.removeEventFilter(self)
            self.done.emit()
