"""How a connection to the file behaves: safe against power cuts, transactions that mean it."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.pool import ConnectionPoolEntry, StaticPool

WRITES = {"coach_writes": True}
"""The execution option of a connection whose transactions may write from their first word on."""


def engine_of(path: Path | None, patience: float) -> Engine:
    """Return the way to the database in `path` (None: in memory); nothing is opened yet.

    `patience` is how many seconds to wait for another program that is writing.
    """
    url = URL.create("sqlite", database=None if path is None else str(path))
    arguments = {"timeout": patience, "check_same_thread": False}
    # One connection: its closing is what tells the next start that all was well.
    engine = create_engine(url, poolclass=StaticPool, connect_args=arguments)
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    return engine


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """Give a connection in a transaction that may write, kept if nothing is raised."""
    with engine.connect().execution_options(**WRITES) as connection, connection.begin():
        yield connection


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
    writes = WRITES.items() <= connection.get_execution_options().items()
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
