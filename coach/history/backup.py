"""Backups of a history in a folder beside it: made, proved, listed, and thinned out with age."""

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from coach.errors import BackupUnusable, DiskNearlyFull
from coach.history import copying, rotation
from coach.history.copying import Contents
from coach.history.failures import told

FOLDER = "backups"
EVERY = timedelta(days=1)
"""How old the newest backup may become."""
SPARE = 64 * 1024 * 1024
"""Bytes that a backup leaves free at the least: sessions come before copies of them."""

_NAME = "coach-%Y-%m-%dT%H%M%SZ.db"

Free = Callable[[Path], int]
"""Given a folder, return how many bytes there are free."""


def free_bytes(folder: Path) -> int:
    """Return how much room there is on the disk of `folder`, bytes."""
    return shutil.disk_usage(folder).free


@dataclass(frozen=True, slots=True)
class Backup:
    """A file with all that was written until `when` (UTC); `size` is bytes."""

    path: Path
    when: datetime
    size: int


class Backups:
    """The backups of the history in `path`."""

    def __init__(self, path: Path, free: Free = free_bytes) -> None:
        self._path = path
        self._free = free
        self.folder = path.parent / FOLDER

    def all(self) -> tuple[Backup, ...]:
        """Return the backups there are, the newest first; they were proved when they were made.

        One that was made before the tables were changed is among them.
        """
        try:
            found = [_named(path) for path in self.folder.glob("coach-*.db")]
            stem, end = self._path.stem, self._path.suffix
            found += [_dated(path) for path in self._path.parent.glob(f"{stem}.*.backup{end}")]
        except OSError:
            return ()
        there = [one for one in found if one is not None]
        return tuple(sorted(there, key=lambda one: one.when, reverse=True))

    def due(self, now: datetime) -> bool:
        """Return whether the newest backup is older than a day.

        One from the future, made while the clock was wrong, does not count.
        """
        if not self._path.exists():
            return False
        return not any(timedelta(0) <= now - one.when < EVERY for one in self.all())

    def make(self, now: datetime) -> Backup:
        """Write and prove a backup, then remove those that the rotation no longer keeps.

        Raises:
            DiskNearlyFull: it would leave too little room for what is done next.
            HistoryUnavailable: it cannot be written.
            HistoryCorrupt: the history itself is not sound; no backup was touched.
        """
        self.insist_on_room()
        when = now.astimezone(UTC).replace(microsecond=0)
        target = self.folder / when.strftime(_NAME)
        while target.exists():  # a clock that was set back
            when += timedelta(seconds=1)
            target = self.folder / when.strftime(_NAME)
        copying.copy(self._path, target)
        with told(target):
            made = Backup(target, when, target.stat().st_size)
            self._thin_out(made)
        return made

    def insist_on_room(self) -> None:
        """Raise DiskNearlyFull where a copy would leave less than `SPARE` free."""
        with told(self._path):
            wal = self._path.with_name(self._path.name + "-wal")
            size = sum(one.stat().st_size for one in (self._path, wal) if one.exists())
            free = self._free(self._path.parent)
        needed = size + SPARE
        if free < needed:
            raise DiskNearlyFull(self._path.parent, needed, free)

    def last_good(self) -> tuple[Backup, Contents] | None:
        """Return the newest backup that is whole, looking at every page of it."""
        for one in self.all():
            try:
                return one, copying.contents(one.path)
            except BackupUnusable:
                continue
        return None

    def _thin_out(self, made: Backup) -> None:
        mine = [one for one in self.all() if one.path.parent == self.folder]
        keep = rotation.kept([one.when for one in mine]) | {made.when}
        for one in mine:
            if one.when not in keep:
                one.path.unlink(missing_ok=True)


def _named(path: Path) -> Backup | None:
    try:
        when = datetime.strptime(path.name, _NAME).replace(tzinfo=UTC)
    except ValueError:
        return None  # somebody else's
    return Backup(path, when, path.stat().st_size)


def _dated(path: Path) -> Backup:
    there = path.stat()
    return Backup(path, datetime.fromtimestamp(there.st_mtime, UTC), there.st_size)
