"""A surface that holds what belongs together; a dock or a sheet is one that floats."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coach.ui.look.look import Look
from coach.ui.look.paint import round_box
from coach.ui.look.shadow import MARGINS, paint_shadow


class Card(QWidget):
    """A rounded surface with a hairline, or with the one shadow when `lifted`."""

    def __init__(
        self,
        look: Look,
        ground: str = "surface",
        radius: float = 16.0,
        *,
        border: bool = True,
        lifted: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.look = look
        self._ground = ground
        self._radius = radius
        self._border: str | None = "hair" if border and not lifted else None
        self._lifted = lifted
        if lifted:
            self.setContentsMargins(MARGINS)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(24, 20, 24, 20)
        self.body.setSpacing(8)
        look.changed.connect(self.update)

    def set_border(self, token: str | None) -> None:
        """Draw the hairline in the colour called `token`, or none."""
        self._border = token
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the surface, its border and its shadow."""
        del event
        painter = QPainter(self)
        theme = self.look.theme
        box = QRectF(self.contentsRect())
        if self._lifted:
            paint_shadow(painter, self.look, box, self._radius)
        border = theme.colour(self._border) if self._border else None
        round_box(painter, box, self._radius, theme.colour(self._ground), border)
        painter.end()
