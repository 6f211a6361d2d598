"""The figure as a widget: it shows a movement at a moment and lets itself be turned."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from coach.figure.motion import Motion
from coach.ui.figure.framing import Sampled, frame, sample
from coach.ui.figure.paint import Moment, Picture
from coach.ui.figure.pair import END, Captions, Pair, goes_somewhere
from coach.ui.figure.palette import palette_for
from coach.ui.figure.turning import Turning
from coach.ui.look.focus import FocusRing
from coach.ui.look.look import Look
from coach.ui.wording import figure as wording

_STILL = 1e-4
"""A smaller change than this is not seen."""


class FigureWidget(QWidget):
    """Shows a movement; transparent around the figure.

    `tinted` is for a ground in the theme's tint, where the mat must be darker to be seen.
    """

    def __init__(self, look: Look, parent: QWidget | None = None, *, tinted: bool = False) -> None:
        super().__init__(parent)
        self._look = look
        self._tinted = tinted
        self._motion: Motion | None = None
        self._sampled: Sampled | None = None
        self._picture: Picture | Pair | None = None
        self._moment = Moment()
        self._calm = False
        self._turning = Turning()
        self._ring = FocusRing(self, lambda: 16.0, lambda: look.theme.teal)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(wording.name())
        self.setAccessibleDescription(wording.description())
        look.changed.connect(self._redraw)

    @property
    def moment(self) -> Moment:
        """Return what the figure shows; with reduced motion where the movement goes."""
        return END if self.calm else self._moment

    @property
    def calm(self) -> bool:
        """Return whether nothing may move: then start and end are shown side by side."""
        return self._calm or self._look.reduced_motion

    @property
    def paired(self) -> bool:
        """Return whether start and end are shown side by side."""
        return self.calm and self._motion is not None and goes_somewhere(self._bodies(self._motion))

    def show_motion(self, motion: Motion | None, side: str | None) -> None:
        """Show a movement from its own view; None shows nothing."""
        sided = motion.for_side(side) if motion is not None else None
        if self._motion is not None and sided is self._motion:
            return
        self._motion, self._sampled = sided, None
        if sided is not None:
            self._turning.begin(sided.view)
        self._redraw()

    def set_amount(self, amount: float, breath: float = 0.0, glow: float = 1.0) -> None:
        """Show a moment of the movement; every value 0…1."""
        moment = Moment(amount, breath, glow)
        before = self.moment
        self._moment = moment
        if _differ(before, self.moment) and self._picture is not None:
            self.update(self._picture.moving.toAlignedRect())

    def set_reduced_motion(self, reduced: bool) -> None:  # noqa: FBT001 - a slot for a switch
        """Show start and end at once instead of moving, or not."""
        self._calm = reduced
        self._redraw()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the figure at its moment."""
        del event
        if self._motion is None or self._look.turns.must_wait(self):
            return
        if self._picture is None:
            self._picture = self._made(self._bodies(self._motion))
        painter = QPainter(self)
        self._picture.paint(painter, self.moment)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the figure into the new size."""
        super().resizeEvent(event)
        self._redraw()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn the figure by the arrow keys; Home goes back."""
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and self._turning.key(event.key()):
            self._redraw()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the figure."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._turning.grip(QPointF(event.position()))
            self.setCursor(Qt.CursorShape.ClosedHandCursor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Turn the figure with the pointer."""
        if self._turning.drag(QPointF(event.position())):
            self._redraw()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let the figure go."""
        del event
        self._turning.let_go()
        self.unsetCursor()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Turn the figure back."""
        del event
        self._turning.back()
        self._redraw()

    def _made(self, motion: Sampled) -> Picture | Pair:
        """Return the picture to paint from: one figure, or start and end where nothing may move."""
        look, view, rect = self._look, self._turning.view, QRectF(self.rect())
        palette = palette_for(look.theme, tinted=self._tinted, appearance=look.appearance)
        if self.paired:
            words = Captions(wording.start(), wording.end(), look.font(15, 600), look.theme.muted)
            return Pair(motion, view, rect, palette, words)
        return Picture(frame(motion, view, rect), palette)

    def _bodies(self, motion: Motion) -> Sampled:
        """Return the movement as pictures need it, found when it is first to be seen."""
        if self._sampled is None:
            self._sampled = sample(motion)
        return self._sampled

    def _redraw(self) -> None:
        self._picture = None
        self.update()


def _differ(a: Moment, b: Moment) -> bool:
    """Return whether two moments look different."""
    return (
        abs(a.amount - b.amount) > _STILL
        or abs(a.breath - b.breath) > _STILL
        or abs(a.glow - b.glow) > _STILL
    )
