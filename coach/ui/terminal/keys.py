"""Single keys from a terminal, waited for without burning time; none where there is no keyboard."""

import contextlib
import os
import select
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event as Bell
from typing import Protocol, TextIO

ENTER, BACKSPACE = "\n", "\b"
_NAMES = {
    "\r": ENTER,
    "\x7f": BACKSPACE,
    "\x1b[A": "+",  # up
    "\x1b[C": "s",  # right
    "\x1b[D": "b",  # left
    "=": "+",  # the same key without Shift
}


class Keys(Protocol):
    """A keyboard, or the lack of one."""

    @property
    def live(self) -> bool:
        """Whether a key can ever come."""

    def wait(self, seconds: float) -> str:
        """Return the next key, or nothing if none was pressed within `seconds`."""


class NoKeys:
    """Only lets time pass."""

    live = False

    def wait(self, seconds: float) -> str:
        """Return nothing after `seconds`."""
        Bell().wait(max(seconds, 0.0))
        return ""


class TerminalKeys:
    """Keys of a POSIX terminal that hands over every key at once."""

    def __init__(self, descriptor: int) -> None:
        self._descriptor = descriptor
        self._pressed: list[str] = []
        self.live = True

    def wait(self, seconds: float) -> str:
        """Return the next key, or nothing if none was pressed within `seconds`."""
        if not self.live:
            return NoKeys().wait(seconds)
        if not self._pressed:
            ready, _, _ = select.select([self._descriptor], [], [], max(seconds, 0.0))
            if ready:
                self._read()
        return self._pressed.pop(0) if self._pressed else ""

    def _read(self) -> None:
        typed = b""
        with contextlib.suppress(OSError):  # the terminal was closed
            typed = os.read(self._descriptor, 256)
        self.live = bool(typed)
        self._pressed.extend(split(typed.decode(errors="ignore")))


def split(typed: str) -> list[str]:
    """Return the keys in what a terminal sent; arrows become the letters they stand for."""
    keys = []
    while typed:
        length = 3 if typed.startswith(("\x1b[", "\x1bO")) else 1
        key, typed = typed[:length], typed[length:]
        keys.append(_NAMES.get(key.replace("\x1bO", "\x1b["), key.lower()))
    return keys


@contextmanager
def open_keys(stdin: TextIO | None) -> Iterator[Keys]:
    """Yield the keyboard behind `stdin`, and leave the terminal as it was."""
    if stdin is None or stdin.closed or not stdin.isatty():
        yield NoKeys()
    elif sys.platform == "win32":
        import msvcrt

        from coach.ui.terminal.keys_windows import WindowsKeys

        yield WindowsKeys(msvcrt)
    else:
        with _key_by_key(stdin.fileno()):
            yield TerminalKeys(stdin.fileno())


@contextmanager
def _key_by_key(descriptor: int) -> Iterator[None]:
    """Have the terminal hand over keys at once and unseen; Ctrl+C stays what it is."""
    import termios
    import tty

    before = termios.tcgetattr(descriptor)
    tty.setcbreak(descriptor)
    try:
        yield
    finally:
        termios.tcsetattr(descriptor, termios.TCSADRAIN, before)
