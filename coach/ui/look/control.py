"""What every painted control shares: hover, press, keys, focus ring, and why it is disabled."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QColor, QEnterEvent, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from coach.ui.look.fade import Fade
from coach.ui.look.focus import FocusRing
from coach.ui.look.look import Look

HOVER_MS = 80


class Control(QAbstractButton):
    """A button that paints itself; subclasses give `sizeHint` and `paintEvent`."""

    def __init__(self, look: Look, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self._warmth = Fade(look, self, HOVER_MS)
        self._tip = ""
        self.setText(text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.ring = FocusRing(self, self.corner, self.own_colour, tells=True)
        look.changed.connect(self._looked)

    @property
    def warmth(self) -> float:
        """Return how far the pointer's presence has faded in, 0 to 1."""
        return self._warmth.value

    def corner(self) -> float:
        """Return the radius of the control's corners in px."""
        return 12.0

    def own_colour(self) -> QColor:
        """Return the colour of the focus ring."""
        return self.look.theme.teal

    def set_text(self, text: str) -> None:
        """Show another word."""
        if text != self.text():
            self.setText(text)
            self.updateGeometry()

    def explain(self, tip: str) -> None:
        """Say more in a tip than the control itself does."""
        self._tip = tip
        self.setToolTip(tip)

    def block(self, reason: str) -> None:
        """Disable the control and say why, to the eye and to a screen reader."""
        self.setEnabled(False)
        self.setToolTip(reason)
        self.setAccessibleDescription(reason)
        self.setCursor(Qt.CursorShape.ArrowCursor)

    def unblock(self) -> None:
        """Enable the control again."""
        self.setEnabled(True)
        self.setToolTip(self._tip)
        self.setAccessibleDescription("")
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def minimumSizeHint(self) -> QSize:
        """Return the size below which words would be cut off."""
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter do what Space does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self.click()
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring where the keyboard has come by keys."""
        self.ring.follow(event)
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        self.ring.follow(event)
        super().focusOutEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Warm up under the pointer."""
        self._warmth.towards(1.0)
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Cool down when the pointer leaves."""
        self._warmth.towards(0.0)
        super().leaveEvent(event)

    def _looked(self) -> None:
        self.updateGeometry()
        self.update()
