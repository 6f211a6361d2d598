"""The bar at the foot of a page: the way back on the left, the way on on the right."""

from PySide6.QtCore import QLineF
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QWidget

from coach.ui.look.look import Look

HEIGHT = 88
BARE = 24  # px that a button of bare words keeps around them


class Footer(QWidget):
    """Stays while the page above it scrolls; the content goes into `row`."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setMinimumHeight(HEIGHT)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(40, 0, 40, 0)
        self.row.setSpacing(8)
        look.changed.connect(self.update)

    def set_margin(self, margin: int, *, words_first: bool = False) -> None:
        """Keep the margin of the page; a button of bare words first is aligned by its words."""
        self.row.setContentsMargins(margin - (BARE if words_first else 0), 0, margin, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground and the hairline above it."""
        del event
        painter = QPainter(self)
        theme = self._look.theme
        painter.fillRect(self.rect(), theme.paper)
        painter.setPen(QPen(theme.hair, 1))
        painter.drawLine(QLineF(0, 0.5, self.width(), 0.5))
        painter.end()
