"""A choice of one: Tab comes to it once, the arrow keys choose, screen readers call it radio."""

from types import MappingProxyType

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup

_STEPS = MappingProxyType(
    {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}
)


class RadioGroup(QButtonGroup):
    """Buttons of which at most one is chosen, in the order in which they were added.

    Without `by_arrows` the arrow keys only look: where the first answer counts, choosing on the
    way to it would be an answer.
    """

    def __init__(self, parent: QObject, *, by_arrows: bool = True) -> None:
        super().__init__(parent)
        self._by_arrows = by_arrows
        self._buttons: list[QAbstractButton] = []

    def add(self, button: QAbstractButton) -> None:
        """Put `button` behind the others."""
        button.setCheckable(True)
        button.setAutoExclusive(True)  # what makes it a radio button to a screen reader
        button.installEventFilter(self)
        button.toggled.connect(lambda _on: self._let_tab_come_once())
        self._buttons.append(button)
        self.addButton(button)
        self._let_tab_come_once()

    def clear(self) -> None:
        """Show nothing as chosen."""
        self.setExclusive(False)
        for button in self._buttons:
            button.setChecked(False)
        self.setExclusive(True)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the arrow keys, also from a shortcut that would like them."""
        if not isinstance(event, QKeyEvent) or Qt.Key(event.key()) not in _STEPS:
            return False
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if event.type() == QEvent.Type.KeyPress and isinstance(watched, QAbstractButton):
            self._step(watched, _STEPS[Qt.Key(event.key())])
            return True
        return False

    def _step(self, here: QAbstractButton, by: int) -> None:
        usable = [button for button in self._buttons if button.isEnabled()]
        place = usable.index(here) + by
        if not 0 <= place < len(usable):
            return
        usable[place].setFocus(Qt.FocusReason.TabFocusReason)
        if self._by_arrows:
            usable[place].click()

    def _let_tab_come_once(self) -> None:
        """Let Tab stop at what is chosen, and at the first where nothing is."""
        stop = self.checkedButton() or self._buttons[0]
        for button in self._buttons:
            comes = button is stop
            policy = Qt.FocusPolicy.StrongFocus if comes else Qt.FocusPolicy.ClickFocus
            button.setFocusPolicy(policy)
