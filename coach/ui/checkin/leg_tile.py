"""A tile with a picture of how far the pain runs."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPixmap
from PySide6.QtWidgets import QWidget

from coach.ui.checkin.reach_picture import paint_reach
from coach.ui.checkin.tile import GAP, PADDING, AnswerTile, Face
from coach.ui.look.look import Look
from coach.ui.look.paint import mixed

WIDE = 88
"""How wide the picture is, px."""
HIGH = 92
_RADIO = 24


class LegTile(AnswerTile):
    """One answer to how far the pain runs."""

    def __init__(self, look: Look, face: Face, reach: str, parent: QWidget | None = None) -> None:
        self._reach = reach
        self._sides: tuple[str, ...] = ("left",)
        self._picture: QPixmap | None = None
        super().__init__(look, face, sizes=(17, 15), parent=parent)
        look.changed.connect(self._forget)

    @property
    def chosen_ink(self) -> str:
        """Return the colour of the words: the picture and the radio button say it already."""
        return "ink"

    @property
    def lead(self) -> int:
        """Return how far from the left the words begin, px."""
        return WIDE + PADDING

    @property
    def tail(self) -> int:
        """Return how far from the right the words end, px."""
        return PADDING + _RADIO + GAP

    @property
    def lowest(self) -> int:
        """Return the least height, px."""
        return HIGH

    def show_sides(self, sides: tuple[str, ...]) -> None:
        """Show the pain on the left, the right, or both."""
        if sides != self._sides:
            self._sides = sides
            self._forget()

    def paint_lead(self, painter: QPainter) -> None:
        """Draw the picture, and a radio button behind the words."""
        theme, on = self.look.theme, self.isChecked()
        size = QSize(WIDE, self.height())
        if self._picture is None or self._picture.deviceIndependentSize().toSize() != size:
            self._picture = self._drawn(size)
        box = QRectF(0, 0, size.width(), size.height())
        shape = QPainterPath()
        shape.addRoundedRect(QRectF(self.rect()), 12.0, 12.0)
        left = QPainterPath()
        left.addRect(box)
        halo = theme.raised if theme.dark else theme.halo
        ground = theme.tint_hover if on else mixed(halo, theme.tint, self.warmth)
        painter.fillPath(shape & left, ground)
        painter.save()
        painter.setClipPath(shape)
        painter.drawPixmap(0, 0, self._picture)
        painter.restore()
        self.paint_mark(painter, self.width() - PADDING - _RADIO, _RADIO)

    def _drawn(self, size: QSize) -> QPixmap:
        ratio = self.devicePixelRatioF()
        picture = QPixmap(round(size.width() * ratio), round(size.height() * ratio))
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        paint_reach(painter, self.look, self._reach, self._sides, size)
        painter.end()
        return picture

    def _forget(self) -> None:
        self._picture = None
        self.update()
