"""A contact sheet: every exercise at its start, middle and end, to be looked at."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from coach.figure.motion import Motion
from coach.figure.view import View
from coach.routine.model import Exercise
from coach.ui.figure.framing import frame, sample
from coach.ui.figure.paint import Moment, Picture
from coach.ui.figure.palette import palette_for
from coach.ui.look.theme import Theme

_CELL = QSize(360, 264)
_TITLE = 30
_GAP = 12


def sheet(
    exercises: Sequence[Exercise],
    theme: Theme,
    *,
    side: str | None = None,
    view: View | None = None,
    columns: int = 2,
    amounts: Sequence[float] = (0.0, 0.5, 1.0),
) -> QImage:
    """Return a picture of exercises, one row of moments each, `columns` exercises beside another.

    Without a `view` every exercise is seen from its own.
    """
    wide = _CELL.width() * len(amounts) + _GAP
    high = _CELL.height() + _TITLE
    rows = -(-len(exercises) // columns)
    image = QImage(wide * columns, max(1, high * rows), QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(theme.paper)
    painter = QPainter(image)
    for index, exercise in enumerate(exercises):
        left, top = index % columns * wide, index // columns * high
        painter.setPen(QColor(theme.muted))
        painter.drawText(QRectF(left + _GAP, top, wide, _TITLE), int(_LEFT), exercise.title)
        if exercise.motion is not None:
            _paint_row(painter, exercise.motion.for_side(side), theme, view, amounts, left, top)
    painter.end()
    return image


_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


def _paint_row(
    painter: QPainter,
    motion: Motion,
    theme: Theme,
    view: View | None,
    amounts: Sequence[float],
    left: int,
    top: int,
) -> None:
    """Paint the moments of one movement beside another."""
    sampled = sample(motion)
    for place, amount in enumerate(amounts):
        cell = QRectF(left + place * _CELL.width(), top + _TITLE, _CELL.width(), _CELL.height())
        framing = frame(sampled, view or motion.view, cell)
        Picture(framing, palette_for(theme)).paint(painter, Moment(amount, glow=amount))
