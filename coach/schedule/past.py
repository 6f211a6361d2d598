"""What a schedule is held against: sessions, cramps, readings, and what was answered."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from coach.triage.cramp import AskAgain


class Kind(StrEnum):
    """What a person is reminded of; the first in this list comes before the others."""

    CRAMP = "cramp"
    """How the cramp is now: asked for a moment ago."""

    AFTER_CRAMP = "after_cramp"
    """How the back is, some hours after a cramp."""

    SESSION = "session"
    MORNING = "morning"
    """How the back is, the morning after a session."""

    @property
    def rank(self) -> int:
        """Return its place among those that are due together."""
        return tuple(Kind).index(self)


@dataclass(frozen=True, slots=True)
class Done:
    """A session in which something was done."""

    started: datetime
    ended: datetime
    routine: str


@dataclass(frozen=True, slots=True)
class Answered:
    """What a person said to a reminder `planned` for a moment: not now, or not before `later`."""

    kind: Kind
    planned: datetime
    later: datetime | None = None


@dataclass(frozen=True, slots=True)
class Past:
    """All that counts of the last days, in any order.

    `cap` is how often a day the routine of the schedule may be done, None where nothing is said.
    `checked` are the moments at which the cramp was asked about, `pains` those of pain readings.
    `locked`: a warning sign keeps every routine shut; `cramping`: a cramp is in progress.
    """

    sessions: tuple[Done, ...] = ()
    answers: tuple[Answered, ...] = ()
    ask_again: AskAgain = field(default_factory=lambda: AskAgain(None))
    cramp_ended: datetime | None = None
    cramping: bool = False
    checked: tuple[datetime, ...] = ()
    pains: tuple[datetime, ...] = ()
    cap: int | None = None
    locked: bool = False
