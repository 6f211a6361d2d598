"""The stage at the top of the sheet: the figure on its halo, going into the pose once."""

from PySide6.QtCore import QEasingCurve, QPointF, QRectF, QVariantAnimation
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from coach.figure.motion import Motion
from coach.routine.model import Side
from coach.ui.figure.widget import FigureWidget
from coach.ui.look.look import Look
from coach.ui.look.paint import disc

HEIGHT = 168
_INTO_POSE = 1200


class Stage(QWidget):
    """A tinted panel with the figure; another movement starts from its beginning."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self.setFixedHeight(HEIGHT)
        self._figure = FigureWidget(look, self, tinted=True)
        self._shown: tuple[Motion | None, Side | None] | None = None
        self._moving = QVariantAnimation(self)
        self._moving.setStartValue(0.0)
        self._moving.setEndValue(1.0)
        self._moving.setEasingCurve(QEasingCurve.Type.InOutSine)
        self._moving.valueChanged.connect(lambda amount: self._figure.set_amount(float(amount)))
        look.changed.connect(self.update)

    def show_movement(self, motion: Motion | None, side: Side | None) -> None:
        """Show `motion` and let it go into its pose, at once with reduced motion."""
        if (motion, side) == self._shown:
            return
        self._shown = (motion, side)
        self._moving.stop()
        self._figure.show_motion(motion, side)
        length = self.look.milliseconds(_INTO_POSE)
        if length == 0 or not self.isVisible():
            self._figure.set_amount(1.0)
            return
        self._moving.setDuration(length)
        self._moving.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the figure fill the stage."""
        super().resizeEvent(event)
        self._figure.setGeometry(self.rect())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the tinted panel and the halo."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rounded = QPainterPath()
        rounded.addRoundedRect(QRectF(self.rect()), 16.0, 16.0)
        painter.setClipPath(rounded)
        painter.fillRect(self.rect(), self.look.theme.tint)
        if not self._figure.paired:
            disc(painter, QPointF(self.width() / 2, HEIGHT / 2), 100.0, self.look.theme.halo)
        painter.end()
