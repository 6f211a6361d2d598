"""What stands on a paper, before anybody knows whether it is printed, saved or copied."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


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
    """A small table; every row has a cell for each name in `header`.

    `shares` are the widths of the columns against each other; none: all are the same.
    """

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    shares: tuple[float, ...] = ()


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
class Point:
    """One day of a trend: its pain and the mean of 7 days, 0 to 10, None where there is none."""

    day: date
    pain: float | None
    mean: float | None = None


@dataclass(frozen=True, slots=True)
class Stretch:
    """Days from the first to the last, both included, that belong together."""

    first: date
    last: date
    name: str


@dataclass(frozen=True, slots=True)
class Trend:
    """Pain day by day, with its mean; `name` says in words what it shows.

    `level` is a line worth comparing with, called `level_name`; `cramps` are marked at the foot,
    `phases` of a plan stand behind it.
    """

    name: str
    points: tuple[Point, ...]
    level: float | None = None
    level_name: str = ""
    cramps: tuple[date, ...] = ()
    phases: tuple[Stretch, ...] = ()


class DayState(StrEnum):
    """What is known of a day on which something may have been planned."""

    DONE = "done"
    PARTLY = "partly"
    NOT_DONE = "not_done"
    OPEN = "open"
    NOTHING_PLANNED = "nothing_planned"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Calendar:
    """Days without a gap, from `first` on; `name` says in words what they show."""

    name: str
    first: date
    states: tuple[DayState, ...]


@dataclass(frozen=True, slots=True)
class Blank:
    """A line to write on by hand."""

    name: str


Block = Heading | Paragraph | Points | Rows | Grid | Chart | Trend | Calendar | Blank


@dataclass(frozen=True, slots=True)
class Document:
    """A paper: its title, its parts in reading order, and what stands at the foot of each page."""

    title: str
    blocks: tuple[Block, ...]
    notice: str
    footing: str = ""
