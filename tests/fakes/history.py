"""An empty history in memory, its tables made once for all tests and copied for each."""

import sqlite3
from functools import cache
from pathlib import Path

from coach.history.connecting import engine_of
from coach.history.store import PATIENCE, Store
from coach.session.clock import Clock


def empty_history(clock: Clock) -> Store:
    """Return what Store.in_memory returns, without running every migration anew."""
    engine = engine_of(None, PATIENCE)
    with engine.connect() as connection:
        _tables().backup(connection.connection.driver_connection)
    return Store(engine, Path(":memory:"), clock)


@cache
def _tables() -> sqlite3.Connection:
    store = Store.in_memory()
    tables = sqlite3.connect(":memory:", check_same_thread=False)
    with store._engine.connect() as connection:
        connection.connection.driver_connection.backup(tables)
    store.close()
    return tables
