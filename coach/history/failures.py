"""Which failures of the database are the world's fault, and how they are told."""

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from coach.errors import (
    HistoryBusy,
    HistoryCorrupt,
    HistoryFull,
    HistoryReadOnly,
    HistoryUnavailable,
)

_DAMAGED = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}
_NOT_NOW = {
    sqlite3.SQLITE_AUTH: HistoryReadOnly,
    sqlite3.SQLITE_BUSY: HistoryBusy,
    sqlite3.SQLITE_CANTOPEN: HistoryUnavailable,
    sqlite3.SQLITE_FULL: HistoryFull,
    sqlite3.SQLITE_IOERR: HistoryUnavailable,
    sqlite3.SQLITE_LOCKED: HistoryBusy,
    sqlite3.SQLITE_NOLFS: HistoryUnavailable,
    sqlite3.SQLITE_PERM: HistoryReadOnly,
    sqlite3.SQLITE_PROTOCOL: HistoryUnavailable,
    sqlite3.SQLITE_READONLY: HistoryReadOnly,
}
_OF_SYSTEM = {
    errno.ENOSPC: HistoryFull,
    errno.EDQUOT: HistoryFull,
    errno.EROFS: HistoryReadOnly,
    errno.EACCES: HistoryReadOnly,
    errno.EPERM: HistoryReadOnly,
}


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Turn what may happen to any file into HistoryUnavailable or HistoryCorrupt; bugs pass."""
    try:
        yield
    except (OSError, sqlite3.Error) as error:
        _tell(path, error)
        raise


def unavailable(path: Path, cause: OSError) -> HistoryUnavailable:
    """Return what a failure of the operating system means for the history."""
    kind = _OF_SYSTEM.get(cause.errno or 0, HistoryUnavailable)
    return kind(path, cause.strerror or str(cause))


def _tell(path: Path, cause: OSError | sqlite3.Error) -> None:
    if isinstance(cause, OSError):
        raise unavailable(path, cause) from cause
    # Extended codes say more in their upper bits, such as which kind of input or output failed.
    code = getattr(cause, "sqlite_errorcode", 0) & 0xFF
    if code in _DAMAGED:
        raise HistoryCorrupt(path) from cause
    if code in _NOT_NOW:
        raise _NOT_NOW[code](path, str(cause)) from cause
