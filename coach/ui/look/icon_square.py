"""An icon on its tinted square: what a card is about, at a glance."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from coach.ui.look.icons import icon
from coach.ui.look.look import Look
from coach.ui.look.paint import round_box


class IconSquare(QWidget):
    """`side` px wide and high; the icon has half of that. Colours are names of the theme."""

    def __init__(
        self, look: Look, mark: str, ground: str = "tint", ink: str = "teal_ink", side: int = 40
    ) -> None:
        super().__init__()
        self._look = look
        self._looks = (mark, ground, ink)
        self.setFixedSize(side, side)
        look.changed.connect(self.update)

    def show_looks(self, mark: str, ground: str, ink: str) -> None:
        """Show another icon in other colours."""
        self._looks = (mark, ground, ink)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it."""
        del event
        painter = QPainter(self)
        theme = self._look.theme
        mark, ground, ink = self._looks
        round_box(painter, QRectF(self.rect()), 12.0, theme.colour(ground))
        inset = self.width() // 4
        picture = icon(self._look, mark, self.width() // 2, theme.colour(ink))
        painter.drawPixmap(inset, inset, picture)
        painter.end()
