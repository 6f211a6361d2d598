"""Pain numbers over time, drawn as lines and dots that stay sharp at any size."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from coach.ui.handout.paper import HAIR, INK, MUTED, Sheets
from coach.ui.papers.document import Mark
from coach.ui.wording import moments
from coach.ui.wording import papers as words

HIGH = 128.0
"""How high the chart is with its words, points."""
_LEFT, _FOOT = 22.0, 14.0
_DOT = 2.2
_TEAL = QColor("#1F7A70")
_GAP = timedelta(days=3)
"""Days without a number are a gap: what lies between is not known and not drawn."""


def draw(sheets: Sheets, marks: Sequence[Mark]) -> None:
    """Draw the chart over the whole width at the present height, on one page."""
    box = QRectF(sheets.left + _LEFT, sheets.y + 4, sheets.width - _LEFT - 4, HIGH - _FOOT - 10)
    top = sheets.y
    _scale(sheets, box)
    if marks:
        _days(sheets, box, marks)
        places = placed(marks, box)
        _lines(sheets.painter, marks, places)
        _dots(sheets.painter, places)
    sheets.y = top + HIGH


def placed(marks: Sequence[Mark], box: QRectF) -> list[QPointF]:
    """Return where each number lies in `box`: 0 at its foot, 10 at its top, time from the left."""
    first, last = marks[0].when, marks[-1].when
    return [
        QPointF(
            box.left() + box.width() * _share(mark.when, first, last),
            box.bottom() - box.height() * mark.pain / 10,
        )
        for mark in marks
    ]


def joined(marks: Sequence[Mark]) -> list[bool]:
    """Return for each pair of neighbours whether the time between them counts as known."""
    return [after.when - before.when <= _GAP for before, after in pairwise(marks)]


def _share(when: datetime, first: datetime, last: datetime) -> float:
    whole = (last - first).total_seconds()
    return 0.5 if whole <= 0 else (when - first).total_seconds() / whole


def _scale(sheets: Sheets, box: QRectF) -> None:
    top = sheets.y
    for pain in (0, 5, 10):
        height = box.bottom() - box.height() * pain / 10
        sheets.painter.fillRect(QRectF(box.left(), height, box.width(), 0.5), HAIR)
        sheets.y = height - 6
        sheets.text(str(pain), 8, 400, MUTED, width=_LEFT)
    sheets.y = top


def _days(sheets: Sheets, box: QRectF, marks: Sequence[Mark]) -> None:
    top, sheets.y = sheets.y, box.bottom() + 4
    first, last = (moments.date_of(marks[place].when) for place in (0, -1))
    sheets.text(first, 8, 400, MUTED, x=_LEFT, width=120)
    if last != first:
        sheets.text(last, 8, 400, MUTED, x=sheets.width - 64, width=64)
    sheets.text(words.pain_axis(), 8, 400, MUTED, x=sheets.width / 2 - 60, width=160)
    sheets.y = top


def _lines(painter: QPainter, marks: Sequence[Mark], places: Sequence[QPointF]) -> None:
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(_TEAL, 1.2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    for known, here, there in zip(joined(marks), places, places[1:], strict=False):
        if known:
            painter.drawLine(here, there)
    painter.restore()


def _dots(painter: QPainter, places: Sequence[QPointF]) -> None:
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(INK)
    for place in places:
        painter.drawEllipse(place, _DOT, _DOT)
    painter.restore()
