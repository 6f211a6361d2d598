"""A contact sheet: every exercise at its start, middle and end, on one picture."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QImage, QPainter

from coach.figure.view import View
from coach.routine.model import Exercise
from coach.ui.figure.framing import frame, sample
from coach.ui.figure.paint import Moment, Picture
from coach.ui.figure.palette import palette_for
from coach.ui.look.look import Look
from coach.ui.look.paint import line_of_text, round_box
from coach.ui.wording import figure as words

_CELL = QSize(196, 164)
_MARGIN = 40
_HEAD = 112
_GAP = 16
_PADDING = 16
_TITLE = 44
_MOMENTS = (0.0, 0.5, 1.0)
_LEFT = Qt.AlignmentFlag.AlignLeft


def sheet(
    exercises: Sequence[Exercise],
    look: Look,
    *,
    side: str | None = None,
    view: View | None = None,
    columns: int = 4,
) -> QImage:
    """Return a picture of exercises, a card each, `columns` cards beside another.

    Without a `view` every exercise is seen from its own.
    """
    columns = max(1, min(columns, len(exercises)))
    wide, high = card_size().width(), card_size().height()
    rows = -(-len(exercises) // columns)
    image = QImage(
        2 * _MARGIN + columns * (wide + _GAP) - _GAP,
        _HEAD + rows * (high + _GAP) - _GAP + _MARGIN,
        QImage.Format.Format_RGB32,
    )
    image.fill(look.theme.paper)
    painter = QPainter(image)
    _paint_head(painter, look, image.width(), len(exercises))
    for index, exercise in enumerate(exercises):
        left = _MARGIN + index % columns * (wide + _GAP)
        top = _HEAD + index // columns * (high + _GAP)
        _paint_card(painter, look, QRectF(left, top, wide, high), exercise, side, view)
    painter.end()
    return image


def card_size() -> QSize:
    """Return the size of the card of one exercise."""
    wide = _CELL.width() * len(_MOMENTS) + 2 * _PADDING
    return QSize(wide, _TITLE + _CELL.height() + _PADDING)


def _paint_head(painter: QPainter, look: Look, width: int, count: int) -> None:
    room = width - 2 * _MARGIN
    title = QRectF(_MARGIN, 28, room, 44)
    line_of_text(painter, title, words.sheet_title(), look.font(34, 600), look.theme.ink, _LEFT)
    below = QRectF(_MARGIN, 68, room, 28)
    text = words.sheet_subtitle(count)
    line_of_text(painter, below, text, look.font(17), look.theme.muted, _LEFT)


def _paint_card(
    painter: QPainter,
    look: Look,
    box: QRectF,
    exercise: Exercise,
    side: str | None,
    view: View | None,
) -> None:
    theme, font = look.theme, look.font(17, 600)
    round_box(painter, box, 16.0, theme.surface, theme.hair)
    line = QRectF(box.left() + _PADDING, box.top() + 8, box.width() - 2 * _PADDING, _TITLE - 12)
    title = QFontMetricsF(font).elidedText(
        exercise.title, Qt.TextElideMode.ElideRight, line.width()
    )
    line_of_text(painter, line, title, font, theme.ink, _LEFT)
    if exercise.motion is None:
        return
    sampled = sample(exercise.motion.for_side(side))
    palette = palette_for(theme, appearance=look.appearance)
    for place, amount in enumerate(_MOMENTS):
        left = box.left() + _PADDING + place * _CELL.width()
        cell = QRectF(left, box.top() + _TITLE, _CELL.width(), _CELL.height())
        framing = frame(sampled, view or sampled.motion.view, cell.adjusted(4, 0, -4, 0))
        moment = Moment(amount, glow=amount, arc=float(place == 0))
        Picture(framing, palette).paint(painter, moment)
