"""Single keys from a Windows console."""

from threading import Event as Bell
from typing import Protocol

from coach.ui.terminal.keys import BACKSPACE, ENTER

LOOK = 0.02
"""Seconds between two looks: a console cannot be waited for."""
_ARROWS = {"H": "+", "M": "s", "K": "b"}
_NAMES = {"\r": ENTER, "\x08": BACKSPACE, "=": "+"}


class Console(Protocol):
    """What the module `msvcrt` offers."""

    def kbhit(self) -> bool:
        """Return whether a key waits to be read."""

    def getwch(self) -> str:
        """Return the next key; arrows come as two."""


class WindowsKeys:
    """Keys of the console this process belongs to."""

    live = True

    def __init__(self, console: Console) -> None:
        self._console = console

    def wait(self, seconds: float) -> str:
        """Return the next key, or nothing if none was pressed within `seconds`."""
        left = max(seconds, 0.0)
        while not self._console.kbhit():
            if left <= 0:
                return ""
            Bell().wait(min(LOOK, left))
            left -= LOOK
        key = self._console.getwch()
        if key in ("\x00", "\xe0"):
            return _ARROWS.get(self._console.getwch(), "")
        return _NAMES.get(key, key.lower())
