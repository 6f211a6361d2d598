"""One thing that is wrong with a file: where, what, and how to mend it."""

from dataclasses import dataclass
from enum import StrEnum


class Level(StrEnum):
    """How serious a problem is: an error refuses the file, a warning asks for a second look."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Problem:
    """A problem at `line` and `column` (both from 1) of `file`."""

    file: str
    line: int
    column: int
    level: Level
    what: str
    remedy: str

    def __str__(self) -> str:
        head = f"{self.file}:{self.line}:{self.column}: {self.level}: {self.what}"
        return f"{head} {self.remedy}".rstrip()
