"""What stands before a line of a list: a dot, or a number in a disc."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from coach.ui.look.look import Look
from coach.ui.look.paint import disc, line_of_text

_SIZE = 32


class Dot(QWidget):
    """A small coral dot."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setFixedSize(_SIZE, look.line(17))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the dot."""
        del event
        painter = QPainter(self)
        disc(painter, QPointF(_SIZE / 2, self.height() / 2), 4, self._look.theme.coral_fill)
        painter.end()


class Number(QWidget):
    """A number in a disc."""

    def __init__(self, look: Look, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._number = number
        self.setFixedSize(_SIZE, _SIZE)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the disc and the number."""
        del event
        painter = QPainter(self)
        theme = self._look.theme
        disc(painter, QPointF(_SIZE / 2, _SIZE / 2), _SIZE / 2, theme.coral_tint)
        font = self._look.font(15, 600)
        line_of_text(painter, QRectF(self.rect()), str(self._number), font, theme.coral_ink)
        painter.end()
