"""The five steps of the check-in: those that are done, the one that is now, those to come."""

from collections.abc import Sequence

from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from coach.ui.checkin.order import Section
from coach.ui.look.icons import icon
from coach.ui.look.look import Look
from coach.ui.look.paint import disc, line_of_text
from coach.ui.wording import checkin_frame as words

_DISC, _GAP, _LINE, _AROUND = 24, 8, 40, 12
_SHORT_LINE = 16
_TICK = 16


class Stepper(QWidget):
    """Names every step where there is room, else only the present one.

    Where not even all the discs have room, the present one stands alone.
    """

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._steps: tuple[Section, ...] = tuple(Section)
        self._now = Section.WHERE
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._looked)
        self.show_step(self._steps, self._now)

    def show_step(self, steps: Sequence[Section], now: Section) -> None:
        """Show which step is now; those before it in `steps` are done."""
        self._steps, self._now = tuple(steps), now
        number = self._steps.index(now) + 1
        self.setAccessibleName(words.place(number, len(self._steps), words.section(now)))
        self._looked()

    def sizeHint(self) -> QSize:
        """Return room for the names of all steps."""
        return QSize(self._wide(every=True), self._disc() + 8)

    def minimumSizeHint(self) -> QSize:
        """Return room for the present step alone."""
        return QSize(round(self._disc() + _GAP + self._name(self._now)), self._disc() + 8)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw discs, names and the lines between them."""
        del event
        every = self._every()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        now = self._steps.index(self._now)
        if self.width() < self._wide(every=False):
            x = (self.width() - self.minimumSizeHint().width()) / 2
            self._paint_disc(painter, x, now, now)
            self._paint_name(painter, x + self._disc() + _GAP, self._now, now=True)
            painter.end()
            return
        x = (self.width() - self._wide(every=every)) / 2
        for number, step in enumerate(self._steps):
            if number:
                x = self._paint_line(painter, x, every=every, done=number <= now)
            self._paint_disc(painter, x, number, now)
            x += self._disc()
            if every or number == now:
                x = self._paint_name(painter, x + _GAP, step, now=number == now)
        painter.end()

    def _paint_line(self, painter: QPainter, x: float, *, every: bool, done: bool) -> float:
        theme = self._look.theme
        long = _LINE if every else _SHORT_LINE
        around = _AROUND if every else _GAP
        y = self.height() / 2
        painter.setPen(QPen(theme.teal if done else theme.hair, 2 if done else 1.5))
        painter.drawLine(QLineF(x + around, y, x + around + long, y))
        return x + long + 2 * around

    def _paint_disc(self, painter: QPainter, x: float, number: int, now: int) -> None:
        theme = self._look.theme
        radius = self._disc() / 2
        middle = QPointF(x + radius, self.height() / 2)
        if number < now:
            disc(painter, middle, radius, theme.tint)
            tick = self._look.px(_TICK)
            corner = QPointF(round(middle.x() - tick / 2), round(middle.y() - tick / 2))
            painter.drawPixmap(corner, icon(self._look, "check", tick, theme.teal_ink))
            return
        if number == now:
            disc(painter, middle, radius, theme.teal)
        else:
            painter.setPen(QPen(theme.outline, 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(middle, radius - 0.5, radius - 0.5)
        box = QRectF(x, middle.y() - radius, 2 * radius, 2 * radius)
        colour = theme.on_teal if number == now else theme.muted
        line_of_text(painter, box, str(number + 1), self._look.font(13, 600), colour)

    def _paint_name(self, painter: QPainter, x: float, step: Section, *, now: bool) -> float:
        theme = self._look.theme
        font = self._look.font(13, 600 if now else 500)
        box = QRectF(x, 0, self._name(step), self.height())
        colour = theme.ink if now else theme.muted
        line_of_text(painter, box, words.section(step), font, colour, Qt.AlignmentFlag.AlignLeft)
        return x + self._name(step)

    def _every(self) -> bool:
        """Return whether the names of all steps have room."""
        return self.width() >= self._wide(every=True)

    def _wide(self, *, every: bool) -> int:
        named = self._steps if every else (self._now,)
        names = sum(self._name(step) + _GAP for step in named)
        between = _LINE + 2 * _AROUND if every else _SHORT_LINE + 2 * _GAP
        count = len(self._steps)
        return round(count * self._disc() + names + (count - 1) * between)

    def _name(self, step: Section) -> float:
        metrics = QFontMetricsF(self._look.font(13, 600))
        return metrics.horizontalAdvance(words.section(step)) + 1

    def _disc(self) -> int:
        return self._look.px(_DISC)

    def _looked(self) -> None:
        self.updateGeometry()
        self.update()
