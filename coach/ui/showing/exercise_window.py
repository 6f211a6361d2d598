"""A small window in which one exercise moves in its usual tempo."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coach.routine.model import Exercise, Side
from coach.session.clock import Clock
from coach.session.demonstration import Demonstration
from coach.ui.figure.widget import FigureWidget
from coach.ui.look.label import Label
from coach.ui.look.look import Look
from coach.ui.wording import figure as words
from coach.ui.wording import joining, routines

_FRAME_MS = 16


class ExerciseWindow(QWidget):
    """Space stops and goes on, S changes sides, Esc closes; the figure itself can be turned."""

    def __init__(self, look: Look, exercise: Exercise, side: Side | None, clock: Clock) -> None:
        super().__init__()
        self._look = look
        self._exercise = exercise
        self._clock = clock
        sided = exercise.dose.per_side
        self._side = (side or Side.RIGHT) if sided else side
        self._sided = sided
        self._shown = Demonstration(exercise, self._side)
        self._began = clock.monotonic()
        self._stopped: float | None = None
        self.setWindowTitle(exercise.title)
        self.figure = FigureWidget(look)
        self._title = Label(look, "", 24, 600, wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.addWidget(self._title)
        column.addWidget(self.figure, 1)
        column.addWidget(Label(look, words.window_hint(sided=sided), 13, 400, "muted", wrap=True))
        self.resize(800, 600)
        self.figure.installEventFilter(self)
        self.figure.setFocus()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.advance)
        look.changed.connect(self._calm_or_not)
        self._show_side()
        self._calm_or_not()

    @property
    def moving(self) -> bool:
        """Return whether the figure moves by itself."""
        return self._timer.isActive()

    def advance(self) -> None:
        """Show the figure as it is now."""
        posture = self._shown.at(self._clock.monotonic() - self._began)
        self.figure.set_amount(posture.amount, posture.breath, posture.glow)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys of the window before the figure sees them."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._key(event.key())
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the keys also where the figure does not have the keyboard."""
        if not self._key(event.key()):
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground."""
        del event
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._look.theme.paper)
        painter.end()

    def _key(self, key: int) -> bool:
        """Do what a key says; return whether it says anything here."""
        if key == Qt.Key.Key_Escape:
            self.close()
        elif key == Qt.Key.Key_Space:
            self._stop_or_go_on()
        elif key == Qt.Key.Key_S and self._sided:
            self._side = Side.LEFT if self._side is Side.RIGHT else Side.RIGHT
            self._show_side()
        else:
            return False
        return True

    def _stop_or_go_on(self) -> None:
        now = self._clock.monotonic()
        if self._stopped is None:
            self._stopped = now
            self._timer.stop()
            return
        self._began += now - self._stopped
        self._stopped = None
        self._calm_or_not()

    def _show_side(self) -> None:
        title = self._exercise.title
        if self._side is not None and self._sided:
            title = joining.named(title, routines.side(self._side))
        self._title.set_text(title)
        self.figure.show_motion(self._exercise.motion, self._side)
        self.advance()

    def _calm_or_not(self) -> None:
        """Move, unless the person stopped it or wants nothing to move."""
        if self.figure.calm or self._stopped is not None:
            self._timer.stop()
        else:
            self._timer.start(_FRAME_MS)
