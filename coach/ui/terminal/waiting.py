"""Waiting for the next cue or the next key, whichever comes first."""

from collections.abc import Callable

from coach.ui.terminal.keys import Keys


class Waiting:
    """Lets time pass until a key comes; `over` says that nobody waits any more."""

    def __init__(
        self,
        keys: Keys,
        pump: Callable[[], None],
        over: Callable[[], bool],
        longest: float,
        speed: float,
    ) -> None:
        self._keys = keys
        self._pump = pump
        self._longest = longest
        self._speed = speed
        self.over = over

    @property
    def keyboard(self) -> bool:
        """Whether somebody can press a key."""
        return self._keys.live

    def key(self, due: float | None = None) -> str:
        """Return the next key, or nothing when something is `due` (in the session's seconds)."""
        seconds = (self._longest if due is None else min(due, self._longest)) / self._speed
        key = self._keys.wait(seconds)
        self._pump()
        return key

    def answer(self) -> str | None:
        """Return the next key however long it takes; None when there will be none."""
        while not self.over() and self.keyboard:
            if key := self.key():
                return key
        return None
