"""Open the file of the past: sound, writable, and at today's tables."""

from pathlib import Path

from coach.errors import HistoryCorrupt
from coach.history import aside, migrating
from coach.history.connecting import Connection, connect
from coach.history.failures import told


def opened(path: Path | None, patience: float, *, keep_copy: bool = True) -> Connection:
    """Return the database in `path` (None: in memory), created or migrated where need be.

    A restore that was made ready is done first. `patience` is how many seconds to wait for another
    program that is writing; without `keep_copy` nothing is kept of what a file was like before it
    was migrated.

    Raises:
        HistoryUnavailable: it cannot be made, read or written here and now.
        HistoryCorrupt: the file is damaged or not a history.
        HistoryTooNew: a later version of the program wrote it.
        DiskNearlyFull: it has to be migrated, and there is no room for a copy.
    """
    if path is None:
        return _ready(connect(None, patience), Path(":memory:"), fallen=False, keep_copy=False)
    with told(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        aside.finish(path)
        fallen = path.with_name(path.name + "-wal").exists()
        connection = connect(path, patience)
        try:
            return _ready(connection, path, fallen=fallen, keep_copy=keep_copy)
        except BaseException:
            connection.close()
            raise


def _ready(connection: Connection, path: Path, *, fallen: bool, keep_copy: bool) -> Connection:
    with connection.reading():
        found = migrating.revision_of(connection, path)
        if fallen and connection.value("PRAGMA quick_check(1)") != "ok":
            raise HistoryCorrupt(path)
    if found != migrating.REVISION:
        migrating.migrate(connection, found, path, keep_copy=keep_copy)
    _try_to_write(connection)
    return connection


def _try_to_write(connection: Connection) -> None:
    """Fail now rather than in the middle of a session; nothing is changed.

    To begin writing is not enough: SQLite lets that pass on a file that it may only read.
    """
    with connection.writing() as tried:
        tried.execute("UPDATE alembic_version SET version_num = version_num")
        tried.handle.rollback()
