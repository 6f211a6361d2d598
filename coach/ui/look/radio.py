"""Buttons that belong together: Tab comes to them once, and the arrow keys go on from there."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup

_ON = (Qt.Key.Key_Right, Qt.Key.Key_Down)
_ARROWS = (*_ON, Qt.Key.Key_Left, Qt.Key.Key_Up)


class Roving(QButtonGroup):
    """Buttons in the order in which they were added; subclasses say where Tab stops.

    An arrow up or down goes to the next straight above or below, and where there is none on along
    the order, as an arrow to the side does.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._buttons: list[QAbstractButton] = []

    def add(self, button: QAbstractButton) -> None:
        """Put `button` behind the others."""
        button.setCheckable(True)
        button.installEventFilter(self)
        button.toggled.connect(lambda _on: self.let_tab_come_once())
        self._buttons.append(button)
        self.addButton(button)
        self.let_tab_come_once()

    def stop(self) -> QAbstractButton:
        """Return the button that Tab comes to."""
        return next(iter(self.usable()), self._buttons[0])

    def usable(self) -> list[QAbstractButton]:
        """Return the buttons that can be chosen now."""
        return [button for button in self._buttons if button.isEnabled() and not button.isHidden()]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the arrow keys, also from a shortcut that would like them."""
        if not isinstance(event, QKeyEvent) or Qt.Key(event.key()) not in _ARROWS:
            return False
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if event.type() == QEvent.Type.KeyPress and isinstance(watched, QAbstractButton):
            self._step(watched, Qt.Key(event.key()))
            return True
        return False

    def come_to(self, button: QAbstractButton) -> None:
        """Take note that the keyboard has come to `button` by an arrow key."""

    def let_tab_come_once(self) -> None:
        """Let Tab stop at one button only."""
        stop = self.stop()
        for button in self._buttons:
            comes = button is stop
            policy = Qt.FocusPolicy.StrongFocus if comes else Qt.FocusPolicy.ClickFocus
            button.setFocusPolicy(policy)

    def _step(self, here: QAbstractButton, key: Qt.Key) -> None:
        usable = self.usable()
        beside = _straight_on(here, usable, key)
        if beside is None:
            place = usable.index(here) + (1 if key in _ON else -1)
            beside = usable[place] if 0 <= place < len(usable) else None
        if beside is not None:
            beside.setFocus(Qt.FocusReason.TabFocusReason)
            self.come_to(beside)


class RadioGroup(Roving):
    """A choice of one; screen readers call it radio. Tab stops at what is chosen.

    Without `by_arrows` the arrow keys only look: where the first answer counts, choosing on the
    way to it would be an answer.
    """

    def __init__(self, parent: QObject, *, by_arrows: bool = True) -> None:
        super().__init__(parent)
        self._by_arrows = by_arrows
        self._start: QAbstractButton | None = None

    def add(self, button: QAbstractButton) -> None:
        """Put `button` behind the others."""
        button.setAutoExclusive(True)  # what makes it a radio button to a screen reader
        super().add(button)

    def start_at(self, button: QAbstractButton | None) -> None:
        """Let Tab come to `button` while nothing is chosen, and not to the first."""
        self._start = button
        self.let_tab_come_once()

    def stop(self) -> QAbstractButton:
        """Return what is chosen; where nothing is, where it starts, or the first."""
        return self.checkedButton() or self._start or super().stop()

    def clear(self) -> None:
        """Show nothing as chosen."""
        self.setExclusive(False)
        for button in self._buttons:
            button.setChecked(False)
        self.setExclusive(True)

    def come_to(self, button: QAbstractButton) -> None:
        """Choose what an arrow key comes to."""
        if self._by_arrows:
            button.click()


class TickGroup(Roving):
    """As many as are true; the arrow keys only look. Tab comes back to where it was."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.setExclusive(False)
        self._here: QAbstractButton | None = None
        self.buttonClicked.connect(self.come_to)

    def stop(self) -> QAbstractButton:
        """Return where the keyboard was last, or the first."""
        return self._here or super().stop()

    def come_to(self, button: QAbstractButton) -> None:
        """Remember where the keyboard is."""
        self._here = button
        self.let_tab_come_once()


def _straight_on(
    here: QAbstractButton, others: Iterable[QAbstractButton], key: Qt.Key
) -> QAbstractButton | None:
    """Return the nearest button above or below that is in the same column."""
    if key not in (Qt.Key.Key_Up, Qt.Key.Key_Down):
        return None
    box, down = here.geometry(), key == Qt.Key.Key_Down
    found: list[tuple[int, QAbstractButton]] = []
    for other in others:
        at = other.geometry()
        gap = at.top() - box.bottom() if down else box.top() - at.bottom()
        if gap > 0 and at.left() <= box.center().x() <= at.right():
            found.append((gap, other))
    return min(found, key=lambda each: each[0])[1] if found else None
