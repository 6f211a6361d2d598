"""Content files as text: opened, limited in size, UTF-8, free of invisible control characters."""

import os
import re
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from coach.errors import FileUnreadable
from coach.problem import Level
from coach.routine.complaints import Complaint

LARGEST = 2_000_000
"""The most bytes a content file may have."""
LONGEST_LINE = 100_000
"""The most bytes of a record where each line is one."""

_ODD = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]"
)  # U+0085, U+2028 and U+2029 would be counted as line ends by some programs and not by others


@dataclass(frozen=True, slots=True)
class Finding:
    """Something wrong at a place of a file; line and column from 1."""

    line: int
    column: int
    complaint: Complaint
    level: Level = Level.ERROR


def text_of(path: Path) -> str | Finding:
    """Return the text of a file, or the first reason why it is none.

    Raises:
        FileUnreadable: it is not there, not a plain file, or may not be read.
    """
    try:
        with path.open("rb") as file:
            if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
                raise FileUnreadable(path, "it is not a file")
            content = file.read(LARGEST + 1)
    except OSError as error:
        raise FileUnreadable(path, (error.strerror or "it cannot be read").lower()) from error
    except ValueError as error:
        raise FileUnreadable(path, "its name cannot be used") from error
    return decoded(content)


def lines_of(path: Path) -> Iterator[tuple[int, str | Finding]]:
    """Yield each line that says anything, numbered from 0, or the reason why it is no text.

    Raises:
        FileUnreadable: it is not there, not a plain file, or may not be read.
    """
    try:
        with path.open("rb") as file:
            if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
                raise FileUnreadable(path, "it is not a file")
            number = 0
            while line := file.readline(LONGEST_LINE + 1):
                if line.strip():
                    yield number, _line(line)
                number += 1
    except OSError as error:
        raise FileUnreadable(path, (error.strerror or "it cannot be read").lower()) from error
    except ValueError as error:
        raise FileUnreadable(path, "its name cannot be used") from error


def _line(line: bytes) -> str | Finding:
    if len(line) > LONGEST_LINE:
        what = f"This line is longer than {LONGEST_LINE} bytes."
        return Finding(1, 1, Complaint(what, "Write one record a line."))
    return decoded(line)


def decoded(content: bytes) -> str | Finding:
    """Return the text of some bytes, without a byte order mark, or the first reason against it."""
    if len(content) > LARGEST:
        what = "The file is larger than 2 MB."
        return Finding(1, 1, Complaint(what, "Split it into several files."))
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return Finding(1, 1, Complaint("The file is written in UTF-16.", "Save it as UTF-8."))
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line, column = _place(content[: error.start].decode("utf-8-sig", "replace"))
        what = "A character here is not UTF-8; the file is binary or in another encoding."
        return Finding(line, column, Complaint(what, "Save it as UTF-8 text."))
    if odd := _ODD.search(text):
        line, column = _place(text[: odd.start()])
        what = f"There is an invisible character here (U+{ord(odd[0]):04X})."
        return Finding(line, column, Complaint(what, "Delete it."))
    return text if text.strip() else _nothing()


def _nothing() -> Finding:
    remedy = "Begin it with a line such as `schema: stretch-coach/routine/1`."
    return Finding(1, 1, Complaint("The file is empty.", remedy))


def _place(before: str) -> tuple[int, int]:
    lines = re.split("\r\n|\r|\n", before)
    return len(lines), len(lines[-1]) + 1
