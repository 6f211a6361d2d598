"""A whole copy of a history in one file, and the proof that a file is one.

The copy is made by SQLite itself from one moment of the source, which may be in use meanwhile.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from coach.errors import BackupUnusable, HistoryCorrupt
from coach.history.failures import told

_OURS = {"alembic_version", "session", "reading"}


@dataclass(frozen=True, slots=True)
class Contents:
    """What a proved file holds; `last` is the moment that was written down last."""

    revision: str
    sessions: int
    readings: int
    last: datetime | None


def copy(source: Path, target: Path) -> Contents:
    """Write a copy of the history `source` to `target`, prove it, and return what it holds.

    `target` is there whole or not at all; what bore its name is replaced.

    Raises:
        HistoryUnavailable: it cannot be read or written here and now.
        HistoryCorrupt: the source is not sound.
    """
    new = target.with_name(target.name + ".new")
    with told(source):
        target.parent.mkdir(parents=True, exist_ok=True)
        new.unlink(missing_ok=True)
        try:
            rows = _copied(source, new)
            found = _proved(new, source, rows)
            new.replace(target)
        finally:
            new.unlink(missing_ok=True)
    return found


def contents(path: Path) -> Contents:
    """Return what the backup in `path` holds, after looking at every page of it.

    Raises:
        BackupUnusable: it is damaged, no history, or cannot be read.
    """
    try:
        return _contents(path)
    except (sqlite3.Error, OSError, ValueError) as error:
        raise BackupUnusable(path, str(error)) from error


def _copied(source: Path, new: Path) -> dict[str, int]:
    """Copy one moment of `source` and return how many rows each table had at that moment."""
    with closing(connected(source)) as there:
        there.execute("BEGIN")
        rows = _rows(there)
        with closing(sqlite3.connect(new)) as here:
            there.backup(here)
            here.execute("PRAGMA journal_mode=DELETE")  # one file, readable by itself
    return rows


def _proved(new: Path, source: Path, rows: dict[str, int]) -> Contents:
    try:
        found = contents(new)
        with closing(connected(new)) as here:
            whole = _rows(here) == rows
    except (BackupUnusable, sqlite3.DatabaseError) as error:
        raise HistoryCorrupt(source) from error
    if not whole:
        raise HistoryCorrupt(source)
    return found


def _contents(path: Path) -> Contents:
    with _open(path) as connection:
        found = connection.execute("PRAGMA integrity_check(1)").fetchone()[0]
        if found != "ok":
            raise ValueError(found)
        if not tables(connection) >= _OURS:
            raise ValueError("it is not a history")
        moments = [
            connection.execute(f"SELECT max({column}) FROM {table}").fetchone()[0]  # noqa: S608
            for table, column in (("session", "started"), ("reading", "moment"))
        ]
        rows = _rows(connection)
        return Contents(
            revision=connection.execute("SELECT version_num FROM alembic_version").fetchone()[0],
            sessions=rows["session"],
            readings=rows["reading"],
            last=max((datetime.fromisoformat(one) for one in moments if one), default=None),
        )


@contextmanager
def _open(path: Path) -> Iterator[sqlite3.Connection]:
    if not path.is_file():
        raise FileNotFoundError(f"there is no file “{path.name}”")
    with closing(connected(path)) as connection:
        yield connection


def connected(path: Path) -> sqlite3.Connection:
    """Return a connection of its own to read the history in `path` and leave no trace.

    Where nobody has it open and nothing waits to be merged into it, it is read as it lies there:
    from a disk that may only be read too.
    """
    alone = not path.with_name(path.name + "-wal").exists()
    name = f"{path.absolute().as_uri()}?mode=ro{'&immutable=1' if alone else ''}"
    return sqlite3.connect(name, uri=True, isolation_level=None)


def tables(connection: sqlite3.Connection) -> set[str]:
    """Return the names of the tables there are."""
    wanted = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
    return {name for (name,) in connection.execute(wanted)}


def _rows(connection: sqlite3.Connection) -> dict[str, int]:
    return {
        table: connection.execute(f'SELECT count(*) FROM "{table}"').fetchone()[0]  # noqa: S608
        for table in sorted(tables(connection))
    }
