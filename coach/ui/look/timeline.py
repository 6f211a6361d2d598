"""The whole session as a line: what is done, where it is now, what is to come."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from coach.ui.look.focus import FocusRing
from coach.ui.look.look import Look
from coach.ui.look.paint import round_box

HEIGHT = 32
BETWEEN_EXERCISES = 12.0
BETWEEN_STEPS = 3.0
_THIN, _THICK, _KNOB = 8.0, 16.0, 10.0


class SessionTimeline(QWidget):
    """Exercises as groups of steps, as long as they last; a click goes back or on."""

    back_wanted = Signal()
    skip_wanted = Signal()

    def __init__(self, look: Look, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self._parts: tuple[tuple[float, ...], ...] = ()
        self._exercise, self._step, self._share = 0, 0, 0.0
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._ring = FocusRing(self, lambda: 8.0, lambda: self.look.theme.teal)
        look.changed.connect(self.update)

    def set_parts(self, parts: Sequence[Sequence[float]]) -> None:
        """Show these exercises, each a list of steps in seconds."""
        self._parts = tuple(tuple(part) for part in parts)
        self.update()

    def set_position(self, exercise: int, step: int, share: float) -> None:
        """Show that `share` (0 to 1) of this step of this exercise is done."""
        self._exercise, self._step, self._share = exercise, step, share
        self.update()

    def knob(self) -> float:
        """Return where now is, in px from the left."""
        for exercise, step, left, width in self._pieces():
            if (exercise, step) == (self._exercise, self._step):
                return left + width * self._share
        return 0.0

    def sizeHint(self) -> QSize:
        """Return a long, low strip."""
        return QSize(640, HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """Return the least width at which steps can be told apart."""
        return QSize(240, HEIGHT)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go back when pressed left of now, on when pressed right of it."""
        self._wish(back=event.position().x() < self.knob())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back or on with the arrows."""
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._wish(back=event.key() == Qt.Key.Key_Left)
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw every piece, and the knob over the present one."""
        del event
        painter = QPainter(self)
        theme = self.look.theme
        now = (self._exercise, self._step)
        for exercise, step, left, width in self._pieces():
            done = (exercise, step) < now
            height = _THICK if exercise == self._exercise else _THIN
            self._bar(painter, left, width, height, theme.teal if done else theme.track)
            if (exercise, step) == now and self._share > 0:
                self._bar(painter, left, max(width * self._share, height), height, theme.teal)
        if self._parts:
            self._paint_knob(painter)
        painter.end()

    def _paint_knob(self, painter: QPainter) -> None:
        theme = self.look.theme
        painter.setPen(QPen(theme.teal, 4))
        painter.setBrush(theme.surface)
        x = min(max(self.knob(), _KNOB + 2), self.width() - _KNOB - 2)
        painter.drawEllipse(QPointF(x, HEIGHT / 2), _KNOB, _KNOB)

    def _bar(
        self, painter: QPainter, left: float, width: float, height: float, colour: QColor
    ) -> None:
        box = QRectF(left, (HEIGHT - height) / 2, width, height)
        round_box(painter, box, height / 2, colour)

    def _pieces(self) -> list[tuple[int, int, float, float]]:
        """Return exercise, step, left edge and width in px of every piece."""
        steps = sum(len(part) for part in self._parts)
        total = sum(sum(part) for part in self._parts)
        if not steps or total <= 0:
            return []
        exercise_gap, step_gap = self._gaps(steps)
        gaps = exercise_gap * (len(self._parts) - 1) + step_gap * (steps - len(self._parts))
        pixels = max(0.0, self.width() - gaps) / total
        pieces, left = [], 0.0
        for exercise, part in enumerate(self._parts):
            for step, seconds in enumerate(part):
                pieces.append((exercise, step, left, seconds * pixels))
                left += seconds * pixels + step_gap
            left += exercise_gap - step_gap
        return pieces

    def _gaps(self, steps: int) -> tuple[float, float]:
        """Return the gaps between exercises and steps, smaller where there are very many."""
        most = self.width() / 2
        wanted = BETWEEN_EXERCISES * len(self._parts) + BETWEEN_STEPS * steps
        squeeze = min(1.0, most / wanted) if wanted else 1.0
        return BETWEEN_EXERCISES * squeeze, BETWEEN_STEPS * squeeze

    def _wish(self, *, back: bool) -> None:
        (self.back_wanted if back else self.skip_wanted).emit()
