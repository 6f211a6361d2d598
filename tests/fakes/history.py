"""An empty history in memory, its tables made once for all tests and copied for each."""

import sqlite3
from functools import cache
from pathlib import Path

from coach.history.connecting import connect
from coach.history.store import PATIENCE, Store
from coach.session.clock import Clock


def empty_history(clock: Clock) -> Store:
    """Return what Store.in_memory returns, without running every migration anew."""
    connection = connect(None, PATIENCE)
    _tables().backup(connection.handle)
    return Store(connection, Path(":memory:"), clock)


@cache
def _tables() -> sqlite3.Connection:
    store = Store.in_memory()
    tables = sqlite3.connect(":memory:", check_same_thread=False)
    store._connection.handle.backup(tables)
    store.close()
    return tables
