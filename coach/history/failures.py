"""Which failures of the database are the world's fault, and how they are told."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from coach.errors import HistoryCorrupt, HistoryUnavailable

_DAMAGED = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}
_NOT_NOW = {
    sqlite3.SQLITE_AUTH,
    sqlite3.SQLITE_BUSY,
    sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_LOCKED,
    sqlite3.SQLITE_NOLFS,
    sqlite3.SQLITE_PERM,
    sqlite3.SQLITE_PROTOCOL,
    sqlite3.SQLITE_READONLY,
}


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Turn what may happen to any file into HistoryUnavailable or HistoryCorrupt; bugs pass."""
    try:
        yield
    except DBAPIError as error:
        _tell(path, error.orig)
        raise
    except (OSError, sqlite3.Error) as error:
        _tell(path, error)
        raise


def _tell(path: Path, cause: BaseException | None) -> None:
    if isinstance(cause, OSError):
        raise HistoryUnavailable(path, cause.strerror or str(cause)) from cause
    # Extended codes say more in their upper bits, such as which kind of input or output failed.
    code = getattr(cause, "sqlite_errorcode", 0) & 0xFF
    if code in _DAMAGED:
        raise HistoryCorrupt(path) from cause
    if code in _NOT_NOW:
        raise HistoryUnavailable(path, str(cause)) from cause
