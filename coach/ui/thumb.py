"""A small picture of an exercise on a rounded ground."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from coach.figure.motion import Motion
from coach.routine.model import Side
from coach.ui.figure.thumbnail import thumbnail
from coach.ui.look.look import Look
from coach.ui.look.paint import round_box

_INSET = 4


class Thumb(QWidget):
    """Shows the far end of a movement, still."""

    def __init__(self, look: Look, width: int, height: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._motion: Motion | None = None
        self._side: Side | None = None
        self._picture: QPixmap | None = None
        self.setFixedSize(width, height)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._forget)

    @property
    def has_motion(self) -> bool:
        """Return whether there is anything to see."""
        return self._motion is not None

    def show_motion(self, motion: Motion | None, side: Side | None) -> None:
        """Show `motion` done on `side`."""
        self._motion, self._side = motion, side
        self._forget()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground and the figure."""
        del event
        painter = QPainter(self)
        theme = self._look.theme
        ground = theme.raised if theme.dark else theme.wash
        round_box(painter, QRectF(self.rect()), 12.0, ground)
        if self._motion is not None and not self._look.turns.must_wait(self):
            if self._picture is None:
                self._picture = self._drawn(self._motion)
            painter.drawPixmap(_INSET, _INSET, self._picture)
        painter.end()

    def _drawn(self, motion: Motion) -> QPixmap:
        room = QSize(self.width() - 2 * _INSET, self.height() - 2 * _INSET)
        ratio = self.devicePixelRatioF()
        return thumbnail(motion, self._side, room, self._look, ratio=ratio)

    def _forget(self) -> None:
        self._picture = None
        self.update()
