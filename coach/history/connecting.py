"""How a connection to the file behaves: safe against power cuts, transactions that mean it.

It is the standard library's, with plain SQL: a history that is there is opened, read and written
without SQLAlchemy, which takes a quarter of a second to import. Statements name their values
(`:name`) and keep to what SQLite and PostgreSQL both understand.
"""

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from threading import RLock
from typing import Any

_BEHAVIOUR = (
    "PRAGMA journal_mode=WAL",
    "PRAGMA synchronous=FULL",
    "PRAGMA foreign_keys=ON",
    # or else INSERT OR REPLACE would get past the triggers of what is append-only
    "PRAGMA recursive_triggers=ON",
)


class Connection:
    """The one connection to a history; while a thread is in a transaction, the others wait.

    One, as its closing is what tells the next start that all was well.
    """

    def __init__(self, handle: sqlite3.Connection) -> None:
        self.handle = handle
        self._lock = RLock()

    @property
    def changes(self) -> int:
        """Return how many rows were written since it was opened."""
        return self.handle.total_changes

    def execute(self, statement: str, /, **values: object) -> sqlite3.Cursor:
        """Do what `statement` says with its named `values`; rows are tuples, by position."""
        return self.handle.execute(statement, values)

    def execute_each(self, statement: str, rows: Iterable[Mapping[str, object]]) -> None:
        """Do what `statement` says once with the named values of each of `rows`."""
        self.handle.executemany(statement, rows)

    def first(self, statement: str, /, **values: object) -> tuple[Any, ...] | None:
        """Return the first row of what is asked; None where there is none."""
        found: tuple[Any, ...] | None = self.execute(statement, **values).fetchone()
        return found

    def value(self, statement: str, /, **values: object) -> Any:  # noqa: ANN401 - any cell
        """Return the first cell of the first row; None where there is none."""
        row = self.first(statement, **values)
        return None if row is None else row[0]

    @contextmanager
    def reading(self) -> Iterator["Connection"]:
        """Give this connection at one moment of the history, whoever writes meanwhile."""
        with self._transaction("BEGIN"):
            yield self

    @contextmanager
    def writing(self) -> Iterator["Connection"]:
        """Give this connection in a transaction that may write, kept if nothing is raised."""
        with self._transaction("BEGIN IMMEDIATE"):
            yield self
            self.handle.commit()

    def close(self) -> None:
        """Let go of the file, leaving it whole by itself."""
        with self._lock:
            self.handle.close()

    @contextmanager
    def _transaction(self, begin: str) -> Iterator[None]:
        with self._lock:
            self.handle.execute(begin)
            try:
                yield
            finally:
                self.handle.rollback()  # of what was not kept, if anything


def connect(path: Path | None, patience: float) -> Connection:
    """Return a connection to the database in `path` (None: in memory), made where there is none.

    `patience` is how many seconds to wait for another program that is writing.
    """
    handle = sqlite3.connect(
        ":memory:" if path is None else path,
        timeout=patience,
        isolation_level=None,  # transactions begin where they are said to, tables included
        check_same_thread=False,  # the lock sees to it
    )
    try:
        for one in _BEHAVIOUR:
            handle.execute(one)
    except BaseException:
        handle.close()
        raise
    return Connection(handle)
