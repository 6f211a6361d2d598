"""An empty history, its tables made once for all tests and copied for each."""

import sqlite3
from functools import cache
from pathlib import Path

from coach.history import migrating
from coach.history.connecting import engine_of
from coach.history.schema import REVISION
from coach.history.store import PATIENCE, Store
from coach.session.clock import Clock

_MIGRATE = migrating.migrate


def empty_history(clock: Clock) -> Store:
    """Return what Store.in_memory returns, without running every migration anew."""
    engine = engine_of(None, PATIENCE)
    _fill(engine)
    return Store(engine, Path(":memory:"), clock)


def migrated(engine, found, path, to=REVISION, *, keep_copy=True) -> None:
    """Do what `migrate` does; a history that is new gets a copy of the tables."""
    if found is None and to == REVISION:
        _fill(engine)
    else:
        _MIGRATE(engine, found, path, to, keep_copy=keep_copy)


def _fill(engine) -> None:
    with engine.connect() as connection:
        _tables().backup(connection.connection.driver_connection)


@cache
def _tables() -> sqlite3.Connection:
    engine = engine_of(None, PATIENCE)
    _MIGRATE(engine, None, Path(":memory:"))
    tables = sqlite3.connect(":memory:", check_same_thread=False)
    with engine.connect() as connection:
        connection.connection.driver_connection.backup(tables)
    engine.dispose()
    return tables
