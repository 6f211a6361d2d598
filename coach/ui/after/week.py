"""The week as seven marks: a disc for a day with a session, a dot for a day without."""

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from coach.ui.look.look import Look
from coach.ui.look.paint import disc

_STEP = 22
_DAYS = 7


class Week(QWidget):
    """Facts, Monday first; no streaks."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._days: frozenset[int] = frozenset()
        self.setFixedSize(self.sizeHint())
        look.changed.connect(self.update)

    def show_days(self, days: frozenset[int]) -> None:
        """Show the days with a session, 0 for Monday."""
        self._days = days
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for seven marks."""
        return QSize(_STEP * _DAYS, 24)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the marks."""
        del event
        painter = QPainter(self)
        theme = self._look.theme
        for day in range(_DAYS):
            centre = QPointF(10 + day * _STEP, 12)
            done = day in self._days
            disc(painter, centre, 8 if done else 3, theme.teal if done else theme.outline)
        painter.end()
