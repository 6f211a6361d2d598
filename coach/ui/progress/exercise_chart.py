"""Time on each exercise as bars, LEFT above RIGHT."""

from collections.abc import Mapping
from itertools import accumulate

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from coach.progress.exercises import ExerciseDone
from coach.routine.model import Side
from coach.ui.look.look import Look
from coach.ui.look.paint import line_of_text, round_box
from coach.ui.progress.figures import Figures
from coach.ui.progress.painted import Painted
from coach.ui.wording import review as words

MOST = 5
_BAR, _APART, _ROW = 8, 3, 12
_STEPS = {
    int(Qt.Key.Key_Up): -1,
    int(Qt.Key.Key_Down): 1,
    int(Qt.Key.Key_Left): -1,
    int(Qt.Key.Key_Right): 1,
}


class ExerciseChart(Painted):
    """The exercises with the most time; the rest is in the table."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, words.exercises_title(), _STEPS, parent)
        self.titles: Mapping[str, str] = {}
        self._found: tuple[ExerciseDone, ...] = ()
        self._keep_height()
        look.changed.connect(self._keep_height)

    def show_figures(self, figures: Figures) -> None:
        """Draw this range."""
        self._found = figures.exercises[:MOST]
        self._keep_height()
        self._place()
        self.update()

    def sizeHint(self) -> QSize:
        """Return a field as high as its rows."""
        return QSize(320, self.minimumHeight())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the words where the bars are now."""
        super().resizeEvent(event)
        self._place()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the titles, the bars and their amounts."""
        del event
        painter = QPainter(self)
        for found, top in zip(self._found, self._tops(), strict=False):
            self._paint_row(painter, found, top)
        painter.end()

    def _paint_row(self, painter: QPainter, found: ExerciseDone, top: float) -> None:
        theme, line = self.look.theme, self.look.line(13)
        title = self.titles.get(found.exercise, found.exercise)
        font = self.look.font(13, 500)
        mode = Qt.TextElideMode.ElideRight
        short = QFontMetricsF(font).elidedText(title, mode, self.width())
        align = Qt.AlignmentFlag.AlignLeft
        line_of_text(painter, QRectF(0, top, self.width(), line), short, font, theme.ink, align)
        top += line + 2
        for side, amount in found.in_order():
            name = words.side(side) if side else ""
            left, right = self._names(), self._amounts()
            room = QRectF(0, top, left, line)
            line_of_text(painter, room, name, self.look.font(13), theme.muted, align)
            whole = self.width() - left - right
            wide = max(2.0, whole * amount.seconds / max(1.0, self._largest()))
            box = QRectF(left, top + (line - _BAR) / 2, wide, _BAR)
            colour = theme.navy if side is Side.RIGHT else theme.teal
            round_box(painter, box, _BAR / 2, colour)
            room = QRectF(box.right() + 8, top, right, line)
            told = words.amount(amount)
            line_of_text(painter, room, told, self.look.font(13), theme.muted, align)
            top += line

    def _largest(self) -> float:
        return max(
            (amount.seconds for one in self._found for amount in one.sides.values()), default=1.0
        )

    def _names(self) -> float:
        metrics = QFontMetricsF(self.look.font(13))
        return max(metrics.horizontalAdvance(words.side(side)) for side in Side) + 10

    def _amounts(self) -> float:
        metrics = QFontMetricsF(self.look.font(13))
        told = [words.amount(one) for found in self._found for one in found.sides.values()]
        return max((metrics.horizontalAdvance(text) for text in told), default=0.0) + 10

    def _tops(self) -> list[float]:
        """Return where each row begins, and at last where they all end."""
        line = self.look.line(13)
        high = (line * (1 + len(one.sides)) + 2 + _ROW for one in self._found)
        return [0.0, *accumulate(high)]

    def _place(self) -> None:
        points = [
            (
                self.width() / 2,
                top + self.look.line(13),
                words.exercise_at(self.titles.get(one.exercise, one.exercise), one),
            )
            for one, top in zip(self._found, self._tops(), strict=False)
        ]
        self.told.set_points(points)

    def _keep_height(self) -> None:
        self.setMinimumHeight(round(self._tops()[-1]))
