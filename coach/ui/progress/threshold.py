"""The dashed line of the change that people clearly notice, with its words where it is empty."""

import numpy
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from coach.ui.look.look import Look
from coach.ui.progress.mark import Mark, Spot, room_of, write
from coach.ui.wording import progress as words

_BEHIND = -3
_THICK, _STEP, _APART = 1.75, 12.0, 3.0
_NEAR = 4.0
"""Pixels around the words within which a dot is in their way."""


class Threshold(Mark):
    """`across` and `up` are the places of everything drawn that words should not cover."""

    def __init__(self, look: Look, height: float, across: numpy.ndarray, up: numpy.ndarray) -> None:
        super().__init__()
        self._look = look
        self.height = height
        self._across, self._up = across, up
        self.setZValue(_BEHIND)

    def draw(self, painter: QPainter, box: QRectF, spot: Spot) -> None:
        """Draw the line, then the words above or below it."""
        theme, level = self._look.theme, spot(0, self.height).y()
        pen = QPen(theme.amber_ink, _THICK, Qt.PenStyle.CustomDashLine)
        pen.setDashPattern([3.4, 2.9])
        painter.setPen(pen)
        painter.drawLine(QPointF(box.left(), level), QPointF(box.right(), level))
        ground = QColor(theme.surface)
        ground.setAlphaF(0.85)
        font = self._look.font(13, 500)
        write(painter, self.room(box, spot), words.important(), font, theme.amber_ink, ground)

    def room(self, box: QRectF, spot: Spot) -> QRectF:
        """Return where the words cover least; of equal places the one nearest to the middle."""
        wide, high = room_of(words.important(), self._look.font(13, 500), self._look.line(13))
        level = spot(0, self.height).y()
        begin, end = spot(0, 0), spot(1, 1)
        x = begin.x() + self._across * (end.x() - begin.x())
        y = begin.y() + self._up * (end.y() - begin.y())
        beside = (level - high - _APART, level + _APART)
        tops = [top for top in beside if box.top() <= top <= box.bottom() - high]
        middle = box.center().x() - wide / 2
        count = max(1, int((box.width() - wide - 2 * _STEP) // _STEP))
        lefts = sorted(
            (box.left() + (n + 1) * _STEP for n in range(count)), key=lambda at: abs(at - middle)
        )

        def covered(place: tuple[float, float]) -> int:
            left, top = place
            inside = (x > left - _NEAR) & (x < left + wide + _NEAR)
            return int((inside & (y > top - _NEAR) & (y < top + high + _NEAR)).sum())

        left, top = min(((left, top) for left in lefts for top in tops), key=covered)
        return QRectF(left, top, wide, high)
