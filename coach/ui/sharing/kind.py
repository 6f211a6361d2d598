"""What a file is that somebody wants to open: by its name, or else by how it begins."""

from enum import StrEnum
from pathlib import Path

from coach.routine.folder import SUFFIXES

_BY_SUFFIX = {".coach": "assignment", ".coachreport": "report"}
_ARCHIVE, _AT, _FIRST = b"PK\x03\x04", 30, b"manifest.json"
"""How an assignment begins that a mail program gave another name."""


class FileKind(StrEnum):
    """What can be done with a file."""

    ASSIGNMENT = "assignment"
    REPORT = "report"
    ROUTINE = "routine"
    UNKNOWN = "unknown"


def kind_of(path: Path) -> FileKind:
    """Return what a file is; nothing is believed of what is in it."""
    suffix = path.suffix.lower()
    if suffix in SUFFIXES:
        return FileKind.ROUTINE
    if suffix in _BY_SUFFIX:
        return FileKind(_BY_SUFFIX[suffix])
    return FileKind.ASSIGNMENT if _begins_like_one(path) else FileKind.UNKNOWN


def _begins_like_one(path: Path) -> bool:
    try:
        if not path.is_file():
            return False
        with path.open("rb") as file:
            beginning = file.read(_AT + len(_FIRST))
    except (OSError, ValueError):
        return False
    return beginning.startswith(_ARCHIVE) and beginning[_AT:] == _FIRST
