"""The large panel of today: a tinted ground, and the figure on its halo at the right."""

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QWidget

from coach.figure.motion import Motion
from coach.routine.model import Side
from coach.ui.look.look import Look
from coach.ui.look.paint import disc, mixed

RADIUS = 24.0
SHARE = 0.52
"""How much of the width the figure has, from the right edge."""

_MIDDLE = 0.70
_HALO = 0.70
_HIGHEST = 300
_INSET = 16
_BARE = 48


class Panel(QWidget):
    """Still, so that the page is calm; the picture is drawn once for each size."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self._motion: Motion | None = None
        self._side: Side | None = None
        self._picture: QPixmap | None = None
        look.changed.connect(self._forget)

    @property
    def has_picture(self) -> bool:
        """Return whether there is a figure to see."""
        return self._motion is not None

    def show_motion(self, motion: Motion | None, side: Side | None) -> None:
        """Show `motion` done on `side`, or no figure."""
        self._motion, self._side = motion, side
        self._forget()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw the figure anew for the new size."""
        super().resizeEvent(event)
        self._picture = None

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the panel, the halo and the figure."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, box = self.look.theme, QRectF(self.rect())
        whole = QPainterPath()
        whole.addRoundedRect(box, RADIUS, RADIUS)
        painter.setClipPath(whole)
        painter.fillRect(box, theme.tint)
        if self._motion is not None:
            light = theme.tint_hover if theme.dark else mixed(theme.tint, theme.surface, 0.35)
            centre = QPointF(box.width() * _MIDDLE, box.height() * 0.55)
            disc(painter, centre, min(box.height() * _HALO, box.width() * 0.34), light)
            if self._picture is None and not self.look.turns.must_wait(self):
                self._picture = self._drawn(self._motion)
            if self._picture is not None:
                room = self._room()
                left = box.width() - _INSET - room.width()
                painter.drawPixmap(QPointF(left, self._top(room)), self._picture)
        painter.end()

    def _top(self, room: QSize) -> float:
        """Return where the figure begins: low, where the words have ended."""
        return _BARE + max(0.0, (self.height() - _BARE - 2 * _INSET - room.height()) * 0.7)

    def _room(self) -> QSize:
        width = round(self.width() * SHARE) - _INSET
        height = min(self.height() - _BARE - 2 * _INSET, round(_HIGHEST * width / 360))
        return QSize(max(1, width), max(1, height))

    def _drawn(self, motion: Motion) -> QPixmap:
        from coach.ui.figure.thumbnail import thumbnail  # the words are there before any figure

        ratio = self.devicePixelRatioF()
        return thumbnail(motion, self._side, self._room(), self.look, ratio=ratio)

    def _forget(self) -> None:
        self._picture = None
        self.update()
