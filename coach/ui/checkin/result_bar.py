"""The painted bars of the result: how far something goes, with its number always beside it."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from coach.ui.look.look import Look
from coach.ui.look.paint import round_box

THICK = 8
_GAP = 4


class Bar(QWidget):
    """A track that is filled from the left."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._share = 0.0
        self._colour = "outline"
        self.setMinimumWidth(80)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.update)

    def show_share(self, share: float, colour: str) -> None:
        """Fill `share` (0 to 1) of the track in the colour called `colour`."""
        self._share, self._colour = min(1.0, max(0.0, share)), colour
        self.update()

    def sizeHint(self) -> QSize:
        """Return a slim bar."""
        return QSize(120, THICK)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the track and what is filled of it."""
        del event
        painter = QPainter(self)
        theme = self._look.theme
        box = QRectF(self.rect())
        round_box(painter, box, THICK / 2, theme.track)
        if self._share > 0:
            wide = max(float(THICK), box.width() * self._share)
            filled = QRectF(box.left(), box.top(), wide, box.height())
            round_box(painter, filled, THICK / 2, theme.colour(self._colour))
        painter.end()


class Steps(QWidget):
    """A few pieces in a row, the first of them filled."""

    def __init__(self, look: Look, count: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._count = count
        self.filled = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.update)

    def fill(self, count: int) -> None:
        """Fill the first `count` pieces."""
        self.filled = count
        self.update()

    def sizeHint(self) -> QSize:
        """Return a slim row."""
        return QSize(188, THICK)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the pieces."""
        del event
        painter = QPainter(self)
        theme = self._look.theme
        wide = (self.width() - _GAP * (self._count - 1)) / self._count
        for number in range(self._count):
            piece = QRectF(number * (wide + _GAP), 0, wide, self.height())
            round_box(painter, piece, 4.0, theme.teal if number < self.filled else theme.track)
        painter.end()
