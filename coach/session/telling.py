"""Telling news to everyone who listens, in one order, whatever they do with it."""

from collections import deque
from collections.abc import Callable
from functools import partial

from coach.session.events import Event

Listener = Callable[[Event], None]
Prompt = Callable[[Event, float], None]
"""Hears what happened, and how many seconds ago that was due."""


class Telling:
    """News that wait to be told; the listener that was given first hears first.

    Those who are `prompt` hear all the news of a moment before anybody else hears any: writing
    down that a step has ended may take longer than the beginning of the next one can wait.
    """

    def __init__(self, listeners: tuple[Listener, ...], prompt: tuple[Prompt, ...] = ()) -> None:
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

    def tell_next(self, late: float = 0.0) -> bool:
        """Tell the oldest news, `late` seconds old, to every listener; False if there was none."""
        if not self._news:
            return False
        while self._fresh:
            event = self._fresh.popleft()
            for prompt in self._prompt:
                self._tell(partial(prompt, event, late))
        event = self._news.popleft()
        for listener in self._listeners:
            self._tell(partial(listener, event))
        return True

    def _tell(self, listener: Callable[[], None]) -> None:
        try:
            listener()
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
