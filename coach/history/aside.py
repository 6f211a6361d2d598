"""The files of a history moved out of the way, whole and never over anything else.

A file that is to take the place of the history lies beside it under a name that says so, until the
next opening. Every step of that can be done again, whatever cuts it short.
"""

from datetime import UTC, datetime
from pathlib import Path

from coach.history.failures import told

FOLDER = "set-aside"
BESIDE = ("-wal", "-shm", "")
"""What the names of the files of one history end in."""

_STAMP = "%Y-%m-%dT%H%M%SZ"


def prepared(path: Path, now: datetime) -> Path:
    """Return the name of a file that the next opening of `path` takes."""
    return path.with_name(f"{path.name}.restoring-{_stamp(now)}")


def set_aside(path: Path, now: datetime) -> Path | None:
    """Move the history in `path` out of the way, and return where it is now; None: none there.

    Raises:
        HistoryUnavailable: it cannot be moved.
    """
    with told(path):
        return _moved(path, _stamp(now))


def finish(path: Path) -> None:
    """Set the history aside and take what was prepared, if anything: before every opening.

    Raises:
        HistoryUnavailable: it cannot be done now; nothing is lost.
    """
    start = f"{path.name}.restoring-"
    with told(path):
        for one in sorted(path.parent.glob(f"{start}*")):
            _moved(path, one.name.removeprefix(start))
            one.replace(path)


def _stamp(now: datetime) -> str:
    return now.astimezone(UTC).strftime(_STAMP)


def _moved(path: Path, stamp: str) -> Path | None:
    there = [one for end in BESIDE if (one := path.with_name(path.name + end)).exists()]
    if not there:
        return None
    folder, number = path.parent / FOLDER / stamp, 2
    while any((folder / one.name).exists() for one in there):
        folder = path.parent / FOLDER / f"{stamp}-{number}"
        number += 1
    folder.mkdir(parents=True, exist_ok=True)
    for one in there:
        one.replace(folder / one.name)
    return folder / path.name
