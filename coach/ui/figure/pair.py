"""Start and end of a movement side by side, for those who want nothing to move."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from coach.figure.view import View
from coach.ui.figure.framing import Sampled, frame
from coach.ui.figure.hint import movers
from coach.ui.figure.paint import Moment, Picture
from coach.ui.figure.palette import FigurePalette

START = Moment(0.0, 0.0, 0.0)
END = Moment(1.0, 0.0, 1.0, arc=0.0)
_LEAST_ARROW = 24.0
_DOT, _APART = 1.7, 8.0
"""Radius of the dots of the arrow, and how far apart they are; px."""


@dataclass(frozen=True, slots=True)
class Captions:
    """The words below the two figures and how they are written."""

    start: str
    end: str
    font: QFont
    colour: QColor


def goes_somewhere(sampled: Sampled) -> bool:
    """Return whether start and end can be told apart."""
    return bool(movers(sampled.bodies))


class Pair:
    """Two pictures of one movement, each with its word, and an arrow from one to the other."""

    def __init__(
        self,
        sampled: Sampled,
        view: View,
        rect: QRectF,
        palette: FigurePalette,
        captions: Captions,
    ) -> None:
        self._palette = palette
        self._captions = captions
        self._line = QFontMetricsF(captions.font).height() + 8
        wide = rect.width() / 2
        self._halves = [
            QRectF(rect.left() + half * wide, rect.top(), wide, rect.height() - self._line)
            for half in (0, 1)
        ]
        self._pictures = [
            Picture(frame(sampled, view, half.adjusted(4, 0, -4, 0)), palette)
            for half in self._halves
        ]

    @property
    def moving(self) -> QRectF:
        """Return that nothing in it moves."""
        return QRectF()

    def paint(self, painter: QPainter, moment: Moment) -> None:
        """Paint both figures, whatever the moment."""
        del moment
        for picture, still in zip(self._pictures, (START, END), strict=True):
            picture.paint(painter, still)
        ends = []
        for half, word in zip(
            self._halves, (self._captions.start, self._captions.end), strict=True
        ):
            ends.append(self._paint_word(painter, half, word))
        left, right = ends[0].right() + 12, ends[1].left() - 12
        if right - left >= _LEAST_ARROW:
            self._paint_arrow(painter, left, right, ends[0].center().y())

    def _paint_word(self, painter: QPainter, half: QRectF, word: str) -> QRectF:
        """Paint a word in the middle below its figure, and return where it is."""
        painter.setFont(self._captions.font)
        painter.setPen(self._captions.colour)
        box = QRectF(half.left(), half.bottom(), half.width(), self._line)
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), word)
        wide = QFontMetricsF(self._captions.font).horizontalAdvance(word)
        return QRectF(box.center().x() - wide / 2, box.top(), wide, box.height())

    def _paint_arrow(self, painter: QPainter, left: float, right: float, y: float) -> None:
        """Paint a row of dots with a head."""
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(*self._palette.hint))
        head = 4 * _DOT
        x = left
        while x < right - head:
            painter.drawEllipse(QPointF(x, y), _DOT, _DOT)
            x += _APART
        painter.drawPolygon(
            [
                QPointF(right, y),
                QPointF(right - head, y - head * 0.7),
                QPointF(right - head, y + head * 0.7),
            ]
        )
