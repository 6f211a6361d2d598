"""Open the file of the past: sound, writable, at today's tables, and safe against power cuts."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.pool import ConnectionPoolEntry, StaticPool

from coach.errors import HistoryCorrupt
from coach.history import migrating
from coach.history.failures import told
from coach.history.schema import REVISION

_WRITING = {"coach_writes": True}


def opened(path: Path | None, patience: float) -> Engine:
    """Return the database in `path` (None: in memory), created or migrated where need be.

    `patience` is how many seconds to wait for another program that is writing.

    Raises:
        HistoryUnavailable: it cannot be made, read or written here and now.
        HistoryCorrupt: the file is damaged or not a history.
        HistoryTooNew: a later version of the program wrote it.
    """
    if path is None:
        return _ready(_engine(None, patience), Path(":memory:"), fallen=False)
    with told(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        fallen = path.with_name(path.name + "-wal").exists()
        engine = _engine(path, patience)
        try:
            return _ready(engine, path, fallen=fallen)
        except BaseException:
            engine.dispose()
            raise


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """Give a connection in a transaction that may write from its first word on."""
    with engine.connect().execution_options(**_WRITING) as connection, connection.begin():
        yield connection


def _engine(path: Path | None, patience: float) -> Engine:
    url = URL.create("sqlite", database=None if path is None else str(path))
    arguments = {"timeout": patience, "check_same_thread": False}
    # One connection: its closing is what tells the next start that all was well.
    engine = create_engine(url, poolclass=StaticPool, connect_args=arguments)
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    return engine


def _ready(engine: Engine, path: Path, *, fallen: bool) -> Engine:
    with engine.connect() as connection:
        found = migrating.revision_of(connection, path)
        if fallen and connection.exec_driver_sql("PRAGMA quick_check(1)").scalar() != "ok":
            raise HistoryCorrupt(path)
    with writing(engine) as connection:  # fails here and now if nothing can be written
        if found != REVISION:
            migrating.migrate(connection, found, path)
    return engine


def _prepare(connection: sqlite3.Connection, _entry: ConnectionPoolEntry) -> None:
    connection.isolation_level = None  # transactions begin in _begin, tables included
    for pragma in (
        "journal_mode=WAL",
        "synchronous=FULL",
        "foreign_keys=ON",
        "recursive_triggers=ON",  # or else INSERT OR REPLACE would get past the append-only ones
    ):
        connection.execute(f"PRAGMA {pragma}")


def _begin(connection: Connection) -> None:
    writes = connection.get_execution_options().get("coach_writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
