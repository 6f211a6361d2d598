"""A field for a time of the day."""

from datetime import time

from PySide6.QtCore import QSize, Qt, QTime
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QTimeEdit, QWidget

from coach.ui.look.look import Look

_INSET = 12
_WIDTH = 88


class TimeField(QTimeEdit):
    """Figures and the arrows up and down set it; nothing is set by rolling over it."""

    def __init__(
        self,
        look: Look,
        name: str,
        parent: QWidget | None = None,
        *,
        latest: time = time(23, 59),
    ) -> None:
        super().__init__(parent)
        self.setMaximumTime(QTime(latest.hour, latest.minute))
        self._look = look
        self.setDisplayFormat("HH:mm")
        inside = self.lineEdit()
        inside.setTextMargins(_INSET, 0, _INSET, 0)
        # Tab would come from the words inside back to the field for ever; what is said to one of
        # the two about focus holds for both, until the field is told otherwise.
        inside.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_name(name)
        look.changed.connect(self.updateGeometry)

    @property
    def clock(self) -> time:
        """Return the time that is put in."""
        found = self.time()
        return time(found.hour(), found.minute())

    def set_name(self, name: str) -> None:
        """Give the field another name for a screen reader."""
        self.setAccessibleName(name)
        self.lineEdit().setAccessibleName(name)

    def show_time(self, clock: time) -> None:
        """Show a time."""
        self.setTime(QTime(clock.hour, clock.minute))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the page scroll while nobody is writing here."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def sizeHint(self) -> QSize:
        """Return room for four figures at any text scale."""
        return QSize(self._look.px(_WIDTH), max(40, self._look.line(15) + 16))

    def minimumSizeHint(self) -> QSize:
        """Return the size below which figures would be cut off."""
        return self.sizeHint()
