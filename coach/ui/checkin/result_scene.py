"""The still picture at the head of what to do now."""

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QWidget

from coach.figure.motion import Motion
from coach.routine.model import Side
from coach.ui.figure.thumbnail import thumbnail
from coach.ui.look.chip import Chip
from coach.ui.look.look import Look
from coach.ui.look.paint import disc, mixed
from coach.ui.wording import outcome_page as words

HEIGHT = 216
LOW = 168
BESIDE = 280
RADIUS = 24.0
_ANY = 16777215
_INSET = 16


class Scene(QWidget):
    """A tinted panel with the figure on its halo; calm, so it does not move."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._motion: Motion | None = None
        self._side: Side | None = None
        self._picture: QPixmap | None = None
        self._beside = False
        self._more_below = False
        self.chip = Chip(look, words.do_now(), "line", parent=self)
        self.chip.move(_INSET, _INSET)
        self.set_beside(beside=False)
        look.changed.connect(self._forget)

    def show_motion(self, motion: Motion | None, side: Side | None, name: str) -> None:
        """Show `motion` done on `side`; `name` says what is seen."""
        self._motion, self._side = motion, side
        self.setAccessibleName(name)
        self._forget()

    def set_beside(self, *, beside: bool) -> None:
        """Stand left of the words, or above them."""
        self._beside = beside
        self.setMinimumSize(200, LOW if beside else HEIGHT)
        self.setMaximumSize(*((BESIDE, _ANY) if beside else (_ANY, HEIGHT)))
        self.update()

    def set_more_below(self, *, more: bool) -> None:
        """Have something below, or be the last of the card: then its lower corner is round."""
        self._more_below = more
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw the figure anew for the new size."""
        super().resizeEvent(event)
        self.chip.resize(self.chip.sizeHint())
        self._picture = None

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the panel, the halo and the figure."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._look.theme
        box = QRectF(self.rect())
        right = RADIUS if self._beside else 0.0
        below = 0.0 if self._beside and not self._more_below else RADIUS
        whole = box.adjusted(0, 0, right, below)
        panel = QPainterPath()
        panel.addRoundedRect(whole, RADIUS, RADIUS)
        painter.setClipPath(panel)
        painter.fillRect(box, theme.tint)
        light = theme.tint_hover if theme.dark else mixed(theme.tint, theme.surface, 0.35)
        centre = QPointF(box.width() * 0.65, box.height() * 0.6)
        disc(painter, centre, min(box.width() * 0.35, box.height() * 0.65), light)
        if self._motion is not None:
            if self._picture is None:
                self._picture = self._drawn(self._motion)
            top = self.height() - _INSET - self._room().height()
            painter.drawPixmap(_INSET, top, self._picture)
        painter.end()

    def _room(self) -> QSize:
        return QSize(self.width() - 2 * _INSET, self.height() - _INSET - 32)

    def _drawn(self, motion: Motion) -> QPixmap:
        ratio = self.devicePixelRatioF()
        return thumbnail(motion, self._side, self._room(), self._look, ratio=ratio)

    def _forget(self) -> None:
        self._picture = None
        self.chip.resize(self.chip.sizeHint())
        self.update()
