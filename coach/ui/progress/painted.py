"""A chart that is painted by hand, read out by pointer and keys as the others are."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from coach.ui.look.focus import FocusRing
from coach.ui.look.look import Look
from coach.ui.progress.figures import Figures
from coach.ui.progress.readout import ReadOut


class Painted(QWidget):
    """The points of `told` are spots of the widget; `steps` says what each arrow does."""

    def __init__(
        self, look: Look, name: str, steps: Mapping[int, int], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.look = look
        self.told = ReadOut(look, self, QPointF, steps)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self._ring = FocusRing(self, lambda: 8.0, lambda: look.theme.teal)
        look.changed.connect(self.update)

    @property
    def readout(self) -> str:
        """Return what is read out now, or nothing."""
        return self.told.words

    def show_figures(self, figures: Figures) -> None:
        """Draw this range."""
        raise NotImplementedError

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from point to point with the arrows."""
        if not self.told.take(event):
            event.ignore()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the read-out away when the keyboard leaves."""
        self.told.stop()
        super().focusOutEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Read out the point nearest to the pointer."""
        self.told.look_near(event.position())

    def leaveEvent(self, event: QEvent) -> None:
        """Take the read-out away when the pointer leaves."""
        self.told.stop()
        super().leaveEvent(event)
