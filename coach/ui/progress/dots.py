"""Many dots of one kind: one small picture, put at every place, once for each pixel."""

from collections.abc import Sequence

import numpy
import pyqtgraph as graph
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap

from coach.ui.look.paint import disc


class Dots(graph.GraphicsObject):  # type: ignore[misc]
    """Ten years are more dots than pixels; drawn one on the other they would only take time."""

    def __init__(self) -> None:
        super().__init__()
        self._x = self._y = numpy.zeros(0)
        self._size, self._colour = 6.0, QColor()
        self._picture: tuple[float, QPixmap] | None = None

    def set_look(self, colour: QColor, size: float) -> None:
        """Draw them in this colour, so many pixels wide."""
        self._colour, self._size, self._picture = colour, size, None
        self.update()

    def set_places(self, across: Sequence[float], up: Sequence[float]) -> None:
        """Draw them here."""
        self.prepareGeometryChange()
        self._x, self._y = numpy.array(across, dtype=float), numpy.array(up, dtype=float)
        self.update()

    def boundingRect(self) -> QRectF:
        """Return the places, and around them the room of half a dot."""
        if not self._x.size:
            return QRectF()
        low, high = QPointF(self._x.min(), self._y.min()), QPointF(self._x.max(), self._y.max())
        wide, tall = self.pixelVectors()
        half = self._size / 2 + 1
        across = half * abs(wide.x()) if wide is not None else 0.0
        up = half * abs(tall.y()) if tall is not None else 0.0
        return QRectF(low, high).adjusted(-across, -up, across, up)

    def viewTransformChanged(self) -> None:
        """Half a dot is another part of the scale now."""
        self.prepareGeometryChange()

    def paint(self, painter: QPainter, *_: object) -> None:
        """Put the picture at every place."""
        scale = painter.transform()
        half = self._size / 2
        across = numpy.rint((self._x * scale.m11() + scale.dx() - half) * 2) / 2
        up = numpy.rint((self._y * scale.m22() + scale.dy() - half) * 2) / 2
        painter.save()
        painter.resetTransform()
        picture = self._drawn(painter.device().devicePixelRatioF())
        for place in set(zip(across.tolist(), up.tolist(), strict=True)):
            painter.drawPixmap(QPointF(*place), picture)
        painter.restore()

    def _drawn(self, ratio: float) -> QPixmap:
        if self._picture is None or self._picture[0] != ratio:
            side = round((self._size + 2) * ratio)
            picture = QPixmap(side, side)
            picture.setDevicePixelRatio(ratio)
            picture.fill(Qt.GlobalColor.transparent)
            painter = QPainter(picture)
            half = self._size / 2
            disc(painter, QPointF(half, half), half, self._colour)
            painter.end()
            self._picture = ratio, picture
        return self._picture[1]
