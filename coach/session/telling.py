"""Telling news to everyone who listens, in one order, whatever they do with it."""

from collections import deque
from collections.abc import Callable

from coach.session.events import Event

Listener = Callable[[Event], None]


class Telling:
    """News that wait to be told; the listener that was given first hears first.

    Those who are `prompt` hear all the news of a moment before anybody else hears any: writing
    down that a step has ended may take longer than the beginning of the next one can wait.
    """

    def __init__(self, listeners: tuple[Listener, ...], prompt: tuple[Listener, ...] = ()) -> None:
        self._listeners = listeners
        self._prompt = prompt
        self._news: deque[Event] = deque()
        self._fresh: deque[Event] = deque()
        self._failures: list[Exception] = []

    def listen(self, listener: Listener) -> None:
        """Tell `listener` too, last of all."""
        self._listeners = (*self._listeners, listener)

    def add(self, event: Event) -> None:
        """Let `event` wait for its turn."""
        self._news.append(event)
        self._fresh.append(event)

    def tell_next(self) -> bool:
        """Tell the oldest news to every listener; return False if there was none."""
        if not self._news:
            return False
        while self._fresh:
            self._tell(self._prompt, self._fresh.popleft())
        self._tell(self._listeners, self._news.popleft())
        return True

    def _tell(self, listeners: tuple[Listener, ...], event: Event) -> None:
        for listener in listeners:
            try:
                listener(event)
            except Exception as failure:  # noqa: BLE001  one failing listener must not stop time
                self._failures.append(failure)

    def raise_failures(self) -> None:
        """Raise what listeners failed with since the last time.

        Raises:
            ExceptionGroup: at least one listener failed.
        """
        if self._failures:
            failures, self._failures = self._failures, []
            raise ExceptionGroup("a listener of the session failed", failures)
