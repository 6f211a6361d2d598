"""The ring around the control that the keyboard is on: 2 px wide, 2 px off, never after a click."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFocusEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from coach.ui.look.paint import round_box

WIDTH = 2
GAP = 2
_ROOM = WIDTH + GAP
_BY_KEYBOARD = frozenset(
    {
        Qt.FocusReason.TabFocusReason,
        Qt.FocusReason.BacktabFocusReason,
        Qt.FocusReason.ShortcutFocusReason,
    }
)


class FocusRing(QObject):
    """Draws a ring around one control while the keyboard is on it.

    A control of ours `tells` of the keyboard itself; any other one is watched all the time, which
    costs something with each of its events.
    """

    def __init__(
        self,
        control: QWidget,
        radius: Callable[[], float],
        colour: Callable[[], QColor],
        *,
        tells: bool = False,
    ) -> None:
        super().__init__(control)
        self._control = control
        self._radius = radius
        self._colour = colour
        self._band: _Band | None = None
        self._watched: list[QObject] = []
        self._tells = tells
        if not tells:
            control.installEventFilter(self)

    @property
    def shown(self) -> bool:
        """Return whether the ring is there."""
        return self._band is not None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the control as it gains and loses the keyboard, and as things move."""
        if watched is self._control and isinstance(event, QFocusEvent):
            if not self._tells:
                self.follow(event)
        elif self._band is not None and event.type() in (QEvent.Type.Move, QEvent.Type.Resize):
            self._place(self._band)
        return False

    def follow(self, event: QFocusEvent) -> None:
        """Be there, or not, as the control gains or loses the keyboard."""
        if event.gotFocus() and event.reason() in _BY_KEYBOARD:
            self._show()
        elif event.reason() not in (
            Qt.FocusReason.ActiveWindowFocusReason,
            Qt.FocusReason.PopupFocusReason,
        ):
            self._hide()

    def _show(self) -> None:
        if self._band is not None:
            return
        if self._tells:
            self._watch(self._control)
        ground = self._ground()
        self._band = _Band(ground, self._radius, self._colour)
        self._place(self._band)
        self._band.show()
        self._band.raise_()

    def _hide(self) -> None:
        if self._band is None:
            return
        self._band.hide()
        self._band.deleteLater()
        self._band = None
        for watched in self._watched:
            watched.removeEventFilter(self)
        self._watched = []

    def _ground(self) -> QWidget:
        """Return the nearest surrounding widget that has room for the whole ring."""
        ground = self._control.parentWidget() or self._control
        while not self._fits(ground) and not ground.isWindow():
            above = ground.parentWidget()
            if above is None:
                break
            self._watch(ground)
            ground = above
        return ground

    def _watch(self, moved: QObject) -> None:
        moved.installEventFilter(self)
        self._watched.append(moved)

    def _fits(self, ground: QWidget) -> bool:
        return ground.rect().contains(self._box(ground))

    def _box(self, ground: QWidget) -> QRect:
        corner = self._control.mapTo(ground, QPoint(0, 0))
        return QRect(corner, self._control.size()).adjusted(-_ROOM, -_ROOM, _ROOM, _ROOM)

    def _place(self, band: QWidget) -> None:
        ground = band.parentWidget()
        if ground is not None:
            band.setGeometry(self._box(ground))


class _Band(QWidget):
    """The ring itself; the mouse does not see it."""

    def __init__(
        self, ground: QWidget, radius: Callable[[], float], colour: Callable[[], QColor]
    ) -> None:
        super().__init__(ground)
        self._radius = radius
        self._colour = colour
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        radius = self._radius() + _ROOM
        round_box(painter, QRectF(self.rect()), radius, None, self._colour(), WIDTH)
        painter.end()
