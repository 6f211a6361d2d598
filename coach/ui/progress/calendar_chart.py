"""The calendar of sessions: a column for each week, a square for each day."""

from collections.abc import Iterator
from datetime import timedelta

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from coach.progress.adherence import CalendarDay, Mark
from coach.progress.series import monday_of
from coach.ui.look.look import Look
from coach.ui.look.paint import disc, line_of_text, mixed, round_box
from coach.ui.progress.figures import Figures
from coach.ui.progress.painted import Painted
from coach.ui.wording import progress, review

_SMALL, _LARGE, _GAP = 8, 24, 3
_ROWS = 7
_NAMED = (0, 2, 4, 6)
_SHORT, _LONG = 10, 15
"""Minutes below which a day is pale, and above which it is full."""
_STEPS = {
    int(Qt.Key.Key_Up): -1,
    int(Qt.Key.Key_Down): 1,
    int(Qt.Key.Key_Left): -_ROWS,
    int(Qt.Key.Key_Right): _ROWS,
}
_BETWEEN = 16


class CalendarChart(Painted):
    """As many of the latest weeks as have room; the rest is in the table."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, review.calendar_title(), _STEPS, parent)
        self._days: tuple[CalendarDay, ...] = ()
        self._figures: Figures | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self._keep_height()
        look.changed.connect(self._keep_height)

    def show_figures(self, figures: Figures) -> None:
        """Draw this range."""
        self._figures = figures
        self._days = figures.calendar
        self._place()
        self.update()

    @property
    def first(self) -> CalendarDay | None:
        """Return the first day that is drawn."""
        return next(iter(self._drawn()), None)

    def sizeHint(self) -> QSize:
        """Return a wide field as high as the squares and the words need."""
        return QSize(420, self.minimumHeight())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw as many weeks as have room now."""
        super().resizeEvent(event)
        self._place()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the months, the weekdays, the squares and what they mean."""
        del event
        painter = QPainter(self)
        self._paint_words(painter)
        for day, box in zip(self._drawn(), self._boxes(), strict=True):
            self._paint_day(painter, day.mark, day.minutes, box)
            if self._figures is not None and day.day == self._figures.today:
                ring = box.adjusted(-1.5, -1.5, 1.5, 1.5)
                round_box(painter, ring, 4.0, None, self.look.theme.ink, 1.75)
        self._paint_legend(painter)
        painter.end()

    def _paint_words(self, painter: QPainter) -> None:
        font, theme = self.look.font(13), self.look.theme
        side, left, top = self._side(), self._left(), self._top()
        align, line = Qt.AlignmentFlag.AlignLeft, self.look.line(13)
        for row, word in self._named(side):
            middle = top + row * (side + _GAP) + side / 2
            room = QRectF(0, middle - line / 2, left, line)
            line_of_text(painter, room, word, font, theme.muted, align)
        free = 0.0
        for day, box in zip(self._drawn(), self._boxes(), strict=True):
            new = day.day.day <= _ROWS and day.day.weekday() == 0
            if new and box.left() >= free:
                word = progress.month(day.day)
                room = QRectF(box.left(), 0, 80, self.look.line(13))
                line_of_text(painter, room, word, font, theme.muted, align)
                free = box.left() + QFontMetricsF(font).horizontalAdvance(word) + 8

    def _named(self, side: float) -> list[tuple[int, str]]:
        """Return the rows that have their weekday beside them: those that there is room for."""
        named = list(zip(_NAMED, review.weekdays(), strict=True))
        return named if 2 * (side + _GAP) >= self.look.line(13) else named[::3]

    def _paint_day(self, painter: QPainter, mark: Mark, minutes: float, box: QRectF) -> None:
        theme, corner = self.look.theme, min(4.0, box.width() / 4)
        if mark is Mark.DONE:
            round_box(painter, box, corner, self._full(minutes))
        elif mark is Mark.NOT_DONE:
            round_box(painter, box, corner, theme.track)
        elif mark is Mark.OPEN:
            round_box(painter, box, corner, None, theme.teal, 1.5)
        elif mark is Mark.REST:
            disc(painter, box.center(), 1.75, theme.muted)
        else:
            round_box(painter, box, corner, None, mixed(theme.surface, theme.muted, 0.3), 1.0)

    def _full(self, minutes: float) -> QColor:
        theme = self.look.theme
        share = 0.35 if minutes < _SHORT else 0.7 if minutes <= _LONG else 1.0
        return mixed(theme.surface, theme.teal, share)

    def _paint_legend(self, painter: QPainter) -> None:
        font, theme = self.look.font(13), self.look.theme
        size = 13.0
        for (mark, minutes, word), spot in zip(_legend(), self._legend_spots(), strict=True):
            box = QRectF(spot.x(), spot.y() + (self.look.line(13) - size) / 2, size, size)
            self._paint_day(painter, mark, minutes, box)
            room = QRectF(box.right() + 6, spot.y(), self.width(), self.look.line(13))
            line_of_text(painter, room, word, font, theme.muted, Qt.AlignmentFlag.AlignLeft)

    def _legend_spots(self) -> Iterator[QPointF]:
        metrics = QFontMetricsF(self.look.font(13))
        x, y = 0.0, self._top() + _ROWS * (self._side() + _GAP) + 8
        for _mark, _minutes, word in _legend():
            wide = 19 + metrics.horizontalAdvance(word)
            if x and x + wide > self.width():
                x, y = 0.0, y + self.look.line(13)
            yield QPointF(x, y)
            x += wide + _BETWEEN

    def _drawn(self) -> tuple[CalendarDay, ...]:
        """Return the days of the latest weeks that have room."""
        if not self._days:
            return ()
        room = max(1, int((self.width() - self._left() + _GAP) // (_SMALL + _GAP)))
        first = monday_of(self._days[-1].day) - timedelta(weeks=room - 1)
        return tuple(day for day in self._days if day.day >= first)

    def _boxes(self) -> Iterator[QRectF]:
        side, left, top = self._side(), self._left(), self._top()
        days = self._drawn()
        begin = monday_of(days[0].day) if days else None
        for day in days:
            column = (monday_of(day.day) - begin).days // 7 if begin else 0
            x = left + column * (side + _GAP)
            yield QRectF(x, top + day.day.weekday() * (side + _GAP), side, side)

    def _side(self) -> float:
        days = self._drawn()
        weeks = (monday_of(days[-1].day) - monday_of(days[0].day)).days // 7 + 1 if days else 1
        room = (self.width() - self._left()) / weeks - _GAP
        return float(max(_SMALL, min(_LARGE, int(room))))

    def _left(self) -> float:
        metrics = QFontMetricsF(self.look.font(13))
        return max(metrics.horizontalAdvance(word) for word in review.weekdays()) + 10

    def _top(self) -> float:
        return self.look.line(13) + 4

    def _place(self) -> None:
        days = self._drawn()
        points = [(box.center().x(), box.top(), "") for box in self._boxes()]
        self.told.set_points(points, lambda number: review.calendar_at(days[number]))
        self._keep_height()

    def _keep_height(self) -> None:
        lowest = max((spot.y() for spot in self._legend_spots()), default=0.0)
        self.setMinimumHeight(round(lowest + self.look.line(13) + 4))


def _legend() -> tuple[tuple[Mark, float, str], ...]:
    short, middling, long = review.levels()
    rest = (Mark.NOT_DONE, Mark.REST, Mark.UNKNOWN)
    return (
        (Mark.DONE, _SHORT - 1, short),
        (Mark.DONE, _LONG, middling),
        (Mark.DONE, _LONG + 1, long),
        *((mark, 0.0, review.mark(mark)) for mark in rest),
    )
