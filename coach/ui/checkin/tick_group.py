"""Tiles of which any may be ticked: Tab comes to them once, the arrows go from one to another."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup

_KEYS = (Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_Right, Qt.Key.Key_Down)
_BACK = (Qt.Key.Key_Left, Qt.Key.Key_Up)


class TickGroup(QButtonGroup):
    """Buttons in reading order; an arrow goes to the nearest on that side, else along the order.

    Space and Enter tick, arrows only look.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.setExclusive(False)
        self._buttons: list[QAbstractButton] = []
        self._stop: QAbstractButton | None = None

    def add(self, button: QAbstractButton) -> None:
        """Put `button` behind the others."""
        button.setCheckable(True)
        button.setAutoExclusive(False)
        button.installEventFilter(self)
        self._buttons.append(button)
        self.addButton(button)
        self._let_tab_come_to(self._stop or button)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the arrow keys, also from a shortcut that would like them."""
        if not isinstance(watched, QAbstractButton):
            return False
        if event.type() == QEvent.Type.FocusIn:
            self._let_tab_come_to(watched)
            return False
        if not isinstance(event, QKeyEvent) or Qt.Key(event.key()) not in _KEYS:
            return False
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if event.type() == QEvent.Type.KeyPress:
            self._step(watched, Qt.Key(event.key()))
            return True
        return False

    def _step(self, here: QAbstractButton, key: Qt.Key) -> None:
        usable = [each for each in self._buttons if each.isEnabled() and each.isVisible()]
        beside = _nearest(here, usable, key)
        if beside is None:
            place = usable.index(here) + (-1 if key in _BACK else 1)
            beside = usable[place] if 0 <= place < len(usable) else None
        if beside is not None:
            self._let_tab_come_to(beside)
            beside.setFocus(Qt.FocusReason.TabFocusReason)

    def _let_tab_come_to(self, stop: QAbstractButton) -> None:
        self._stop = stop
        for button in self._buttons:
            comes = button is stop
            policy = Qt.FocusPolicy.StrongFocus if comes else Qt.FocusPolicy.ClickFocus
            button.setFocusPolicy(policy)


def _nearest(
    here: QAbstractButton, others: list[QAbstractButton], key: Qt.Key
) -> QAbstractButton | None:
    """Return the nearest of `others` straight on in the direction of `key`."""
    start = _box(here)
    found: list[tuple[int, int, QAbstractButton]] = []
    for number, other in enumerate(others):
        away = _gap(start, _box(other), key)
        if other is not here and away is not None:
            found.append((away, number, other))
    return min(found, key=lambda each: each[:2])[2] if found else None


def _gap(start: QRect, end: QRect, key: Qt.Key) -> int | None:
    """Return how far `end` lies from `start` in the direction of `key`; None if it does not."""
    if key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
        straight = start.left() <= end.right() and end.left() <= start.right()
        gap = start.top() - end.bottom() if key in _BACK else end.top() - start.bottom()
    else:
        straight = start.top() <= end.bottom() and end.top() <= start.bottom()
        gap = start.left() - end.right() if key in _BACK else end.left() - start.right()
    return gap if straight and gap > 0 else None


def _box(button: QAbstractButton) -> QRect:
    return QRect(button.mapToGlobal(QPoint(0, 0)), button.size())
