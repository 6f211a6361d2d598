"""Which files of a folder hold content; nothing is read yet."""

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

SUFFIXES = (".yaml", ".yml")

Given = Mapping[Path, bytes]
"""The bytes of files that are not on the disk, by the place they are told by."""
NOTHING: Given = MappingProxyType({})


def files_in(folder: Path) -> list[Path]:
    """Return the content files below a folder, in a fixed order."""
    return sorted(
        path for path in folder.rglob("*") if path.suffix.lower() in SUFFIXES and path.is_file()
    )
