"""The words around the body picture: what each place is called, which side is which, the legend."""

from collections.abc import Mapping

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from coach.figure.regions import BodyRegion
from coach.ui.body_map.layout import Places
from coach.ui.body_map.picture import Seen
from coach.ui.body_map.target import Target
from coach.ui.look.look import Look
from coach.ui.look.paint import line_of_text
from coach.ui.wording import body_map as words

_NAMED = (
    BodyRegion.THORACIC,
    BodyRegion.THIGH_LEFT,
    BodyRegion.CALF_LEFT,
    BodyRegion.FOOT_LEFT,
)
"""Whose names stand at the left of the body."""
_GAP = 8
_AT_THE_RIGHT = (
    int(Qt.AlignmentFlag.AlignRight)
    | int(Qt.AlignmentFlag.AlignVCenter)
    | int(Qt.TextFlag.TextWordWrap)
)
_DOT = 8


def paint(
    painter: QPainter,
    look: Look,
    seen: Seen,
    places: Places,
    targets: Mapping[BodyRegion, Target],
) -> None:
    """Paint the words."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    edge = _edge(seen, places)
    for region in _NAMED:
        _paint_name(painter, look, targets[region], edge)
    _paint_sides(painter, look, seen.floor, targets)
    painter.setFont(look.font(13))
    painter.setPen(look.theme.muted)
    flags = int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
    wrapped = flags | int(Qt.TextFlag.TextWordWrap)
    painter.drawText(places.caption, wrapped, words.lens_caption())
    _paint_legend(painter, look, places)


def _edge(seen: Seen, places: Places) -> float:
    """Return where the names at the left of the body end: clear of the arm, px."""
    x, _, r = seen.framing.camera.ball(seen.body.points["fingertips.left"], 0.03)
    return max(places.body.left() + 2, x - r - 2)


def _paint_name(painter: QPainter, look: Look, target: Target, edge: float) -> None:
    theme, box = look.theme, target.outline.boundingRect()
    marked = target.isChecked()
    colour = theme.coral_ink if marked else theme.muted
    y = box.center().y()
    words_end = edge - _GAP
    high = look.line(13) + 4
    name = QRectF(0, y - high, words_end, 2 * high)  # a long name takes a second line
    painter.setFont(look.font(13, 600 if marked else 500))
    painter.setPen(colour)
    painter.drawText(name, _AT_THE_RIGHT, words.label(target.region))
    _paint_leader(painter, look, QPointF(edge, y), QPointF(box.left() + 3, y), marked=marked)


def _paint_leader(
    painter: QPainter, look: Look, start: QPointF, end: QPointF, *, marked: bool
) -> None:
    """Paint the line from a name to its place; light below, so that it is seen on the arm."""
    theme = look.theme
    painter.setPen(QPen(theme.surface, 3.0))
    painter.drawLine(start, end)
    painter.setPen(QPen(theme.coral if marked else theme.outline, 1.0))
    painter.drawLine(start, end)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.coral if marked else theme.outline)
    painter.drawEllipse(end, 2.5, 2.5)


def _paint_sides(
    painter: QPainter, look: Look, top: float, targets: Mapping[BodyRegion, Target]
) -> None:
    """Paint which foot is the left one."""
    for region, word in (
        (BodyRegion.FOOT_LEFT, words.left()),
        (BodyRegion.FOOT_RIGHT, words.right()),
    ):
        x = targets[region].outline.boundingRect().center().x()
        box = QRectF(x - 60, top, 120, look.line(13))
        line_of_text(painter, box, word, look.font(13, 600), look.theme.ink)


def _paint_legend(painter: QPainter, look: Look, places: Places) -> None:
    """Paint what dashes and fills mean, at the right end of its place."""
    theme, font, box = look.theme, look.font(13), places.legend
    metrics = QFontMetricsF(font)
    free, marked = words.can_be_chosen(), words.hurts()
    x = box.right() - metrics.horizontalAdvance(marked) - 8
    for word, colour in ((marked, theme.coral), (free, None)):
        wide = metrics.horizontalAdvance(word) + 2
        line_of_text(
            painter,
            QRectF(x, box.top(), wide, box.height()),
            word,
            font,
            theme.muted,
            Qt.AlignmentFlag.AlignLeft,
        )
        _paint_dot(painter, look, QPointF(x - 16, box.center().y()), colour)
        x -= metrics.horizontalAdvance(free) + 56


def _paint_dot(painter: QPainter, look: Look, at: QPointF, colour: QColor | None) -> None:
    if colour is None:
        pen = QPen(look.theme.outline, 1.5)
        pen.setDashPattern([2.0, 1.4])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
    else:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
    painter.drawEllipse(at, _DOT, _DOT)
