"""An empty history, its tables made once for all tests and copied for each."""

import sqlite3
from functools import cache
from pathlib import Path

from coach.history import migrating
from coach.history.connecting import Connection, connect
from coach.history.migrating import REVISION
from coach.history.store import PATIENCE, Store
from coach.session.clock import Clock

_MIGRATE = migrating.migrate


def empty_history(clock: Clock) -> Store:
    """Return what Store.in_memory returns, without running every migration anew."""
    connection = connect(None, PATIENCE)
    _fill(connection)
    return Store(connection, Path(":memory:"), clock)


def migrated(connection, found, path, to=REVISION, *, keep_copy=True) -> None:
    """Do what `migrate` does; a history that is new gets a copy of the tables."""
    if found is None and to == REVISION:
        _fill(connection)
    else:
        _MIGRATE(connection, found, path, to, keep_copy=keep_copy)


def _fill(connection: Connection) -> None:
    _tables().backup(connection.handle)


@cache
def _tables() -> sqlite3.Connection:
    made = connect(None, PATIENCE)
    _MIGRATE(made, None, Path(":memory:"))
    tables = sqlite3.connect(":memory:", check_same_thread=False)
    made.handle.backup(tables)
    made.close()
    return tables
