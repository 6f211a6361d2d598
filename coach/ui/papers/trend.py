"""Pain day by day: dots, the mean of 7 days, the level worth comparing with, and cramps."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from coach.ui.handout.paper import HAIR, INK, MUTED, Sheets, width_of
from coach.ui.papers.document import Point, Trend
from coach.ui.wording import moments
from coach.ui.wording import papers as words

HIGH = 146.0
"""How high the drawing is with its words, points."""
_LEFT, _HEAD, _FOOT = 20.0, 16.0, 18.0
_MEAN, _LEVEL, _CRAMP = QColor("#1F7A70"), QColor("#8A6414"), QColor("#B4472E")
_FAINT = QColor("#8A98A3")
_LEGEND = 78.0
"""The width of one sign with its word."""
_PHASES = (QColor("#E7F0EC"), QColor("#F4F8F6"))
_VEIL = QColor(255, 255, 255, 215)
_WORDS, _PLACES = 10.0, 24
"""How high the words at the level are, and at how many places across they may stand."""
_MANY, _LONG = 60, 400
"""Cramps that are lines from so many on, and days of which dots and means are drawn finer."""
_DAY = timedelta(days=1)
_GAP = 3
"""Days without a mean that are too many to draw over."""


def draw(sheets: Sheets, trend: Trend) -> None:
    """Draw the trend over the whole width at the present height, on one page."""
    top = sheets.y
    wide, high = sheets.width - _LEFT - 4, HIGH - _HEAD - _FOOT - 8
    box = QRectF(sheets.left + _LEFT, top + _HEAD, wide, high)
    _phases(sheets, box, trend)
    _legend(sheets, trend)
    _scale(sheets, box)
    _days(sheets, box, trend)
    _level_name(sheets, box, trend)
    painter = sheets.painter
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _level(painter, box, trend)
    _means(painter, box, trend)
    _dots(painter, box, trend)
    _cramps(painter, box, trend)
    painter.restore()
    sheets.y = top + HIGH


def place(box: QRectF, trend: Trend, day: date, pain: float) -> QPointF:
    """Return where a number lies in `box`: 0 at its foot, 10 at its top, days from the left."""
    first, last = trend.points[0].day, trend.points[-1].day
    whole = max((last - first).days, 1)
    share = (day - first).days / whole if last > first else 0.5
    return QPointF(box.left() + box.width() * share, box.bottom() - box.height() * pain / 10)


def runs(points: tuple[Point, ...]) -> Iterator[list[tuple[date, float]]]:
    """Yield the means that are joined; what lies between far ones is not known and not drawn."""
    means = [(point.day, point.mean) for point in points if point.mean is not None]
    run = means[:1]
    for before, after in pairwise(means):
        if (after[0] - before[0]).days > _GAP:
            yield run
            run = []
        run.append(after)
    if run:
        yield run


def _legend(sheets: Sheets, trend: Trend) -> None:
    top, x = sheets.y, _LEFT
    painter = sheets.painter
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(INK)
    painter.drawEllipse(QPointF(sheets.left + x + 3, top + 5.5), 1.8, 1.8)
    painter.fillRect(QRectF(sheets.left + x + _LEGEND, top + 4.6, 10, 1.8), _MEAN)
    if trend.cramps:
        painter.setBrush(_CRAMP)
        painter.drawPolygon(_triangle(QPointF(sheets.left + x + 2.3 * _LEGEND + 3, top + 3)))
    painter.restore()
    sheets.text(words.each_day(), 8, 400, MUTED, x=x + 9, width=_LEGEND)
    sheets.text(words.mean_of_week(), 8, 400, MUTED, x=x + _LEGEND + 14, width=_LEGEND * 1.3)
    if trend.cramps:
        sheets.text(words.cramp(), 8, 400, MUTED, x=x + 2.3 * _LEGEND + 10, width=_LEGEND)


def _scale(sheets: Sheets, box: QRectF) -> None:
    top = sheets.y
    for pain in (0, 2, 4, 6, 8, 10):
        height = box.bottom() - box.height() * pain / 10
        sheets.painter.fillRect(QRectF(box.left(), height, box.width(), 0.4), HAIR)
        sheets.y = height - 6
        sheets.text(str(pain), 8, 400, MUTED, width=_LEFT)
    sheets.y = top


def _days(sheets: Sheets, box: QRectF, trend: Trend) -> None:
    top, sheets.y = sheets.y, box.bottom() + 9
    first, last = (moments.date_of(trend.points[at].day) for at in (0, -1))
    sheets.text(first, 8, 400, MUTED, x=_LEFT, width=120)
    sheets.text(words.pain_axis(), 8, 400, MUTED, x=sheets.width / 2 - 60, width=160)
    if last != first:
        sheets.text(last, 8, 400, MUTED, x=sheets.width - 52, width=56)
    sheets.y = top


def _phases(sheets: Sheets, box: QRectF, trend: Trend) -> None:
    """Draw a band for each phase, every other one darker, with its name where it has room."""
    if not trend.phases:
        return
    top, seen = sheets.y, (trend.points[0].day, trend.points[-1].day)
    for number, phase in enumerate(trend.phases):
        begin = place(box, trend, max(phase.first, seen[0]), 10)
        end = place(box, trend, min(phase.last + _DAY, seen[1]), 0)
        band = QRectF(begin, end)
        sheets.painter.fillRect(band, _PHASES[number % 2])
        if width_of(phase.name, 7.5) <= band.width() - 6:
            sheets.y = box.top() + 1
            sheets.text(phase.name, 7.5, 400, _MEAN, x=band.left() - sheets.left + 3)
    sheets.y = top


def _level_name(sheets: Sheets, box: QRectF, trend: Trend) -> None:
    """Write what the level is, where it covers the fewest dots and means."""
    if trend.level is None:
        return
    top, height = sheets.y, box.bottom() - box.height() * trend.level / 10
    wide = width_of(trend.level_name, 8) + 4
    drawn = [
        place(box, trend, point.day, value)
        for point in trend.points
        for value in (point.pain, point.mean)
        if value is not None
    ]
    rooms = [
        QRectF(box.left() + 4 + step * (box.width() - wide - 8) / _PLACES, at, wide, _WORDS)
        for step in range(_PLACES + 1)
        for at in (height - _WORDS - 1, height + 1)
        if box.top() <= at <= box.bottom() - _WORDS
    ]
    around = {id(room): room.adjusted(-2, -2, 2, 2) for room in rooms}
    room = min(rooms, key=lambda room: sum(around[id(room)].contains(spot) for spot in drawn))
    sheets.painter.fillRect(room, _VEIL)
    sheets.y = room.top()
    sheets.text(trend.level_name, 8, 400, _LEVEL, x=room.left() - sheets.left + 2)
    sheets.y = top


def _level(painter: QPainter, box: QRectF, trend: Trend) -> None:
    if trend.level is None:
        return
    painter.setPen(QPen(_LEVEL, 0.9, Qt.PenStyle.DashLine))
    height = box.bottom() - box.height() * trend.level / 10
    painter.drawLine(QPointF(box.left(), height), QPointF(box.right(), height))


def _means(painter: QPainter, box: QRectF, trend: Trend) -> None:
    pen = QPen(_MEAN, 1.0 if len(trend.points) > _LONG else 1.8)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for run in runs(trend.points):
        places = [place(box, trend, day, mean) for day, mean in run]
        painter.drawPolyline(QPolygonF(places if len(places) > 1 else places * 2))


def _dots(painter: QPainter, box: QRectF, trend: Trend) -> None:
    size = 1.8 if len(trend.points) <= 120 else 0.8
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(INK if len(trend.points) <= _LONG else _FAINT)
    for point in trend.points:
        if point.pain is not None:
            painter.drawEllipse(place(box, trend, point.day, point.pain), size, size)


def _cramps(painter: QPainter, box: QRectF, trend: Trend) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(_CRAMP)
    seen = [
        day
        for day in sorted(set(trend.cramps))
        if trend.points[0].day <= day <= trend.points[-1].day
    ]
    for day in seen:
        foot = place(box, trend, day, 0) + QPointF(0, 2)
        if len(seen) > _MANY:  # triangles would run together
            painter.drawRect(QRectF(foot, QSizeF(0.5, 5)))
        else:
            painter.drawPolygon(_triangle(foot))


def _triangle(tip: QPointF) -> QPolygonF:
    return QPolygonF([tip, tip + QPointF(2.6, 5), tip + QPointF(-2.6, 5)])
