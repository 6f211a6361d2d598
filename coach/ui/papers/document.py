"""What stands on a paper, before anybody knows whether it is printed, saved or copied."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Heading:
    """The title of what follows; a `small` one among many alike."""

    text: str
    small: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Some sentences; `strong` ones are to be seen first."""

    text: str
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Points:
    """A list, with dots or with numbers."""

    items: tuple[str, ...]
    numbered: bool = False


@dataclass(frozen=True, slots=True)
class Rows:
    """What is asked at the left, what was said at the right."""

    rows: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """A small table; every row has a cell for each name in `header`."""

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Mark:
    """A pain number, 0 to 10, at its time."""

    when: datetime
    pain: int


@dataclass(frozen=True, slots=True)
class Chart:
    """Pain numbers over time, in their order; `name` says in words what they show."""

    name: str
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Blank:
    """A line to write on by hand."""

    name: str


Block = Heading | Paragraph | Points | Rows | Grid | Chart | Blank


@dataclass(frozen=True, slots=True)
class Document:
    """A paper: its title, its parts in reading order, and what stands at the foot of each page."""

    title: str
    blocks: tuple[Block, ...]
    notice: str
    footing: str = ""
