"""A value between 0 and 1 that moves there in some milliseconds and asks for a repaint."""

from PySide6.QtCore import QEasingCurve, QVariantAnimation
from PySide6.QtWidgets import QWidget

from coach.ui.look.look import Look


class Fade:
    """How far something has faded in."""

    def __init__(self, look: Look, widget: QWidget, milliseconds: int) -> None:
        self._look = look
        self._widget = widget
        self._milliseconds = milliseconds
        self._animation: QVariantAnimation | None = None
        self.value = 0.0

    def towards(self, target: float) -> None:
        """Move the value to `target`, at once with reduced motion or out of sight."""
        length = self._look.milliseconds(self._milliseconds)
        if length == 0 or not self._widget.isVisible():
            self._set(target)
            return
        if self._animation is None:
            self._animation = QVariantAnimation(self._widget)
            self._animation.setEasingCurve(QEasingCurve.Type.InOutQuad)
            self._animation.valueChanged.connect(self._set)
        self._animation.stop()
        self._animation.setDuration(length)
        self._animation.setStartValue(self.value)
        self._animation.setEndValue(target)
        self._animation.start()

    def _set(self, value: float) -> None:
        self.value = float(value)
        self._widget.update()
