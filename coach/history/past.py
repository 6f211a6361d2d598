"""A history that is open: whole transactions, and failures told as what they are."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from coach.history.connecting import Connection
from coach.history.failures import told
from coach.session.clock import Clock


class Past:
    """What every part of the past is read from and written to.

    Every method may raise HistoryUnavailable (it cannot be read or written now) or HistoryCorrupt
    (the file is damaged). One that writes does all of it or nothing.
    """

    def __init__(self, connection: Connection, path: Path, clock: Clock) -> None:
        self._connection = connection
        self.path = path
        self._clock = clock
        self.written = 0
        """How often something was written since the history was opened."""

    def close(self) -> None:
        """Let go of the file, leaving it whole by itself."""
        self._connection.close()

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        before = self._connection.changes
        with told(self.path), self._connection.writing() as connection:
            yield connection
        if self._connection.changes != before:
            self.written += 1

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with told(self.path), self._connection.reading() as connection:
            yield connection
