"""The veil over a page while a sheet lies on it; pressing it closes the sheet."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from coach.ui.look.look import Look


class Scrim(QWidget):
    """Covers what lies under the sheet."""

    pressed = Signal()

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.hide()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Ask for the sheet to be closed."""
        event.accept()
        self.pressed.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Veil the page."""
        del event
        painter = QPainter(self)
        veil = QColor(0, 0, 0, 128) if self._look.theme.dark else QColor(31, 45, 58, 72)
        painter.fillRect(self.rect(), veil)
        painter.end()
