"""Days as small squares, a column a week from Monday: told apart by shape, not by colour alone."""

from datetime import timedelta

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from coach.ui.handout.paper import HAIR, INK, MUTED, Sheets
from coach.ui.papers.document import Calendar, DayState
from coach.ui.wording import papers as words

_CELL, _APART = 8.0, 2.2
HIGH = 7 * (_CELL + _APART) + 8
"""How high the days are, points."""
MOST_WEEKS = 22
"""More do not fit beside their legend."""
_DONE = QColor("#1F7A70")
_BESIDE, _WORDS = 22.0, 120.0


def draw(sheets: Sheets, calendar: Calendar) -> None:
    """Draw the days at the present height, and at their right what each sign means."""
    top = sheets.y
    painter = sheets.painter
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    weeks = 0
    for number, state in enumerate(calendar.states):
        day = calendar.first + timedelta(days=number)
        weeks = (number + calendar.first.weekday()) // 7
        x, y = sheets.left + weeks * (_CELL + _APART), top + day.weekday() * (_CELL + _APART)
        _sign(painter, QRectF(x, y, _CELL, _CELL), state)
    painter.restore()
    _legend(sheets, calendar, (weeks + 1) * (_CELL + _APART) + _BESIDE)
    sheets.y = top + HIGH


def _legend(sheets: Sheets, calendar: Calendar, x: float) -> None:
    top = sheets.y
    used = [state for state in DayState if state in calendar.states]
    for number, state in enumerate(used):
        sheets.y = top + number * (_CELL + _APART + 1.4)
        painter = sheets.painter
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _sign(painter, QRectF(sheets.left + x, sheets.y, _CELL, _CELL), state)
        painter.restore()
        sheets.y -= 1.2
        sheets.text(words.day_state(state), 8, 400, MUTED, x=x + _CELL + 6, width=_WORDS)
    sheets.y = top - 1.2
    x += _CELL + _WORDS
    sheets.text(words.a_column_is_a_week(), 8, 400, MUTED, x=x, width=sheets.width - x)
    sheets.y = top


def _sign(painter: QPainter, box: QRectF, state: DayState) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(_DONE)
    if state is DayState.DONE:
        painter.drawRoundedRect(box, 1.5, 1.5)
    elif state is DayState.PARTLY:
        painter.drawRect(box.adjusted(0, box.height() / 2, 0, 0))
        _frame(painter, box, _DONE)
    elif state is DayState.NOT_DONE:
        _frame(painter, box, INK)
    elif state is DayState.OPEN:
        _frame(painter, box, HAIR)
    elif state is DayState.NOTHING_PLANNED:
        painter.fillRect(
            QRectF(box.left() + 2, box.center().y() - 0.4, box.width() - 4, 0.8), MUTED
        )
    else:
        painter.setBrush(HAIR)
        painter.drawEllipse(QPointF(box.center()), 1.3, 1.3)


def _frame(painter: QPainter, box: QRectF, colour: QColor) -> None:
    painter.setPen(QPen(colour, 0.8))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(box.adjusted(0.4, 0.4, -0.4, -0.4), 1.5, 1.5)
