"""The player's keys: of the keyboard, of a headset, and of a presenter's remote."""

from collections.abc import Callable, Mapping
from enum import Enum, auto

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget


class Wish(Enum):
    """What a key of the player asks for."""

    PAUSE = auto()
    BACK = auto()
    SKIP = auto()
    MORE = auto()
    HURTS = auto()
    SOUND = auto()
    VOICE = auto()
    FULL_SCREEN = auto()
    LEAVE = auto()
    HELP = auto()


_ARROWS = {
    Wish.BACK: (Qt.Key.Key_Left,),
    Wish.SKIP: (Qt.Key.Key_Right,),
    Wish.MORE: (Qt.Key.Key_Up,),
}
_OTHERS = {
    Wish.PAUSE: (
        Qt.Key.Key_MediaTogglePlayPause,
        Qt.Key.Key_MediaPlay,
        Qt.Key.Key_MediaPause,
        Qt.Key.Key_Period,
    ),
    Wish.BACK: (Qt.Key.Key_MediaPrevious, Qt.Key.Key_PageUp),
    Wish.SKIP: (Qt.Key.Key_MediaNext, Qt.Key.Key_PageDown),
    Wish.MORE: (Qt.Key.Key_Plus, Qt.Modifier.SHIFT | Qt.Key.Key_Plus),
    Wish.HURTS: (Qt.Key.Key_H,),
    Wish.SOUND: (Qt.Key.Key_M,),
    Wish.VOICE: (Qt.Key.Key_V,),
    Wish.FULL_SCREEN: (Qt.Key.Key_F,),
    Wish.LEAVE: (Qt.Key.Key_Escape,),
    Wish.HELP: (Qt.Key.Key_Question, Qt.Modifier.SHIFT | Qt.Key.Key_Question),
}
_ONCE = frozenset({Wish.PAUSE, Wish.HURTS, Wish.SOUND, Wish.VOICE, Wish.FULL_SCREEN, Wish.LEAVE})


class PlayerKeys(QObject):
    """Hears the keys anywhere on the page, whichever control has the keyboard."""

    def __init__(self, page: QWidget, wishes: Mapping[Wish, Callable[[], None]]) -> None:
        super().__init__(page)
        self._arrows = _shortcuts(page, _ARROWS, wishes)
        self._others = _shortcuts(page, _OTHERS, wishes)

    def listen(self, *, arrows: bool, others: bool) -> None:
        """Hear the arrow keys, or leave them to the row of numbers; and all the others."""
        for shortcut in self._arrows:
            shortcut.setEnabled(arrows)
        for shortcut in self._others:
            shortcut.setEnabled(others)


def _shortcuts(
    page: QWidget,
    keys: Mapping[Wish, tuple[Qt.Key | object, ...]],
    wishes: Mapping[Wish, Callable[[], None]],
) -> list[QShortcut]:
    made = []
    for wish, sequences in keys.items():
        for sequence in sequences:
            shortcut = QShortcut(QKeySequence(sequence), page)  # type: ignore[call-overload]
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.setAutoRepeat(wish not in _ONCE)
            shortcut.activated.connect(wishes[wish])
            made.append(shortcut)
    return made
