"""What the past is made of: plain, frozen records, the observed apart from the said.

**Planned** is what the routine asked for, **observed** what the engine's clock saw, **said** what
the person told. The comments below say which is which; the tables keep them apart too.
"""

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Literal, NamedTuple

from coach.routine.model import Cause, Side
from coach.session.events import Ending, SkipReason
from coach.session.pacing import Pacing

Source = Literal["before", "during", "after", "check"]
"""When a pain reading was taken; `check` is outside any session."""


@dataclass(frozen=True, slots=True)
class ItemRecord:
    """What was planned and done of one step of the routine, on one side.

    `item` is the number of the routine's own step, from 0. `done_seconds` counts all time spent in
    steps that were finished or skipped; repetitions count once, however often they were repeated.
    """

    # planned
    item: int
    exercise: str | None
    side: Side | None
    planned_seconds: float
    repetitions_planned: int
    # observed
    done_seconds: float = 0.0
    repetitions_done: int = 0
    # said
    skipped_reason: SkipReason | None = None
    difficulty: str | None = None


@dataclass(frozen=True, slots=True)
class SessionRecord:
    """One session: its plan, what was observed, what was said.

    `day` is the day the person lived as it began, decided then. `active` is in seconds, pain and
    effort are 0 to 10. `ending` is None while the session is still open.
    """

    # planned
    id: str
    routine: str
    title: str
    revision: int
    side: Side | None
    cause: Cause
    short: bool
    # observed
    started: datetime
    day: date
    active: float
    ending: Ending | None
    steps_done: int
    steps_total: int
    # said
    pain_before: int | None = None
    pain_after: int | None = None
    effort: int | None = None
    note: str = ""
    # all three, for each step of the routine and side
    items: tuple[ItemRecord, ...] = ()


@dataclass(frozen=True, slots=True)
class SideDone:
    """What was done of one exercise on one side, in so many sessions; observed."""

    exercise: str
    side: Side | None
    seconds: float
    repetitions: int
    sessions: int


class PainOfDay(NamedTuple):
    """The readings of one day lived: their mean, 0 to 10, and how many they are."""

    day: date
    mean: float
    number: int


@dataclass(frozen=True, slots=True)
class Reading:
    """How strong the person said the pain was, 0 to 10 (NPRS); `day` is the day lived."""

    when: datetime
    day: date
    pain: int
    source: Source
    session: str | None = None


@dataclass(frozen=True, slots=True)
class Interrupted:
    """A session that a crash or a power cut left open at the step numbered `index`.

    `position` is the second of its timeline and `active` the seconds really spent, both as last
    kept. `fingerprint` tells whether a script written today, with the same `pacing`, is still the
    same timeline; `origin` is the file of a routine that is not part of the library.
    """

    session: str
    routine: str
    title: str
    revision: int
    side: Side | None
    short: bool
    index: int
    position: float
    active: float
    started: datetime
    fingerprint: str
    pacing: Pacing = field(default_factory=Pacing)
    origin: str = ""
    steps: int = 0
