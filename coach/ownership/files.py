"""Which files in a data folder are the program's: every one has to be named here.

Somebody may point the program at a folder that holds other things: those are never touched.
"""

from collections.abc import Iterator
from pathlib import Path

OWN = (
    # What would come back after the history is gone goes first.
    "coach.db.restoring-*",
    "coach.db.making*",
    "coach.*.backup.db",
    "coach.*.backup.db.new",
    "backups/coach-*.db",
    "backups/coach-*.db.new",
    "set-aside/*/coach.db*",
    "coach.db-wal",
    "coach.db-shm",
    "coach.db",
    "settings.json",
    "settings.json.*",
    "coach.log",
    "routines/**/*.yaml",
    "routines/**/*.yml",
    "assigned/**/*",
    "keys/*.json",
)
"""Patterns below the data folder, in the order in which they are deleted."""


def own_files(folder: Path) -> Iterator[Path]:
    """Yield the files of the program in `folder`, in the order of `OWN`.

    What a link leads to, outside of the folder, is not in it.
    """
    inside = folder.resolve()
    for pattern in OWN:
        for path in sorted(folder.glob(pattern)):
            real = path.parent.resolve()
            here = real == inside or inside in real.parents
            if here and (path.is_file() or path.is_symlink()):
                yield path


def own_folders(folder: Path) -> tuple[Path, ...]:
    """Return the folders that hold files of the program, the deepest first."""
    tops = {pattern.split("/")[0] for pattern in OWN if "/" in pattern}
    there = (folder / top for top in tops)
    found = [one for one in there if one.is_dir() and not one.is_symlink()]
    deeper = [one for top in found for one in top.rglob("*") if one.is_dir()]
    return tuple(sorted((*found, *deeper), key=lambda one: len(one.parts), reverse=True))
