"""The player's keys: of the keyboard, of a headset, and of a presenter's remote."""

from collections.abc import Callable, Mapping
from enum import Enum, auto
from types import MappingProxyType

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget


class Wish(Enum):
    """What a key of the player asks for."""

    PAUSE = auto()
    GO_ON = auto()
    STAND_STILL = auto()
    BACK = auto()
    SKIP = auto()
    MORE = auto()
    HURTS = auto()
    SOUND = auto()
    VOICE = auto()
    FULL_SCREEN = auto()
    FILL_SCREEN = auto()
    LEAVE = auto()
    HELP = auto()


_KEYS: Mapping[Wish, tuple[Qt.Key, ...]] = MappingProxyType(
    {
        Wish.PAUSE: (
            Qt.Key.Key_MediaTogglePlayPause,
            Qt.Key.Key_MediaPlay,
            Qt.Key.Key_MediaPause,
            # The black screen of a presenter's remote: nothing to see, nothing to do.
            Qt.Key.Key_Period,
            Qt.Key.Key_B,
        ),
        Wish.STAND_STILL: (Qt.Key.Key_MediaStop,),
        Wish.BACK: (Qt.Key.Key_Left, Qt.Key.Key_MediaPrevious, Qt.Key.Key_PageUp),
        Wish.SKIP: (Qt.Key.Key_Right, Qt.Key.Key_MediaNext, Qt.Key.Key_PageDown),
        Wish.MORE: (Qt.Key.Key_Up, Qt.Key.Key_Plus),
        Wish.HURTS: (Qt.Key.Key_H,),
        Wish.SOUND: (Qt.Key.Key_M,),
        Wish.VOICE: (Qt.Key.Key_V,),
        Wish.FULL_SCREEN: (Qt.Key.Key_F,),
        # A remote starts a show with F5 and ends it with Esc, by turns on one button.
        Wish.FILL_SCREEN: (Qt.Key.Key_F5,),
        Wish.LEAVE: (Qt.Key.Key_Escape,),
        Wish.HELP: (Qt.Key.Key_Question,),
    }
)
_AGAIN = frozenset({Wish.BACK, Wish.SKIP, Wish.MORE})
"""What a key that is held down asks for again and again."""


class PlayerKeys(QObject):
    """Hears the keys anywhere on the page, whichever control has the keyboard."""

    def __init__(self, page: QWidget, wishes: Mapping[Wish, Callable[[], None]]) -> None:
        super().__init__(page)
        self._shortcuts = [
            self._shortcut(page, key, wish, wishes[wish])
            for wish, keys in _KEYS.items()
            for key in keys
        ]

    def listen(self, *, wanted: bool) -> None:
        """Hear the keys, or leave them all to what covers the page."""
        for shortcut in self._shortcuts:
            shortcut.setEnabled(wanted)

    def _shortcut(
        self, page: QWidget, key: Qt.Key, wish: Wish, obey: Callable[[], None]
    ) -> QShortcut:
        shortcut = QShortcut(QKeySequence(key), page)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.setAutoRepeat(wish in _AGAIN)
        shortcut.activated.connect(obey)
        return shortcut
