"""What is painted over a whole chart in its pixels: words know there what room they have."""

from collections.abc import Callable

import pyqtgraph as graph
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from coach.ui.look.paint import line_of_text, round_box

Spot = Callable[[float, float], QPointF]
"""Given a place across and a height, return where that is."""

_AROUND = 4.0


class Mark(graph.GraphicsObject):  # type: ignore[misc]
    """`draw` says what; the box that it gets is all of the chart between its axes."""

    def boundingRect(self) -> QRectF:
        """Return all that is seen of the chart."""
        return QRectF(self.viewRect())

    def viewTransformChanged(self) -> None:
        """Another part of the chart is seen, or at another size."""
        self.prepareGeometryChange()

    def paint(self, painter: QPainter, *_: object) -> None:
        """Draw in pixels."""
        scale = painter.transform()
        painter.save()
        painter.resetTransform()
        self.draw(
            painter, scale.mapRect(self.boundingRect()), lambda x, y: scale.map(QPointF(x, y))
        )
        painter.restore()

    def draw(self, painter: QPainter, box: QRectF, spot: Spot) -> None:
        """Draw inside `box`."""
        raise NotImplementedError


def room_of(text: str, font: QFont, line: float) -> tuple[float, float]:
    """Return the width and the height of a word with room around it."""
    return QFontMetricsF(font).horizontalAdvance(text) + 2 * _AROUND, line


def write(
    painter: QPainter, room: QRectF, text: str, font: QFont, ink: QColor, ground: QColor
) -> None:
    """Write a word on its own ground."""
    round_box(painter, room, _AROUND, ground)
    inside = room.adjusted(_AROUND, 0, 0, 0)
    line_of_text(painter, inside, text, font, ink, Qt.AlignmentFlag.AlignLeft)
