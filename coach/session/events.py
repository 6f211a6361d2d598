"""Facts about a running session, in the past tense.

`at` is the second of the session's own timeline: the script, with every extension counted in.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Ending(StrEnum):
    """How a session came to its end."""

    COMPLETED = "completed"
    STOPPED = "stopped"
    PAIN = "pain"
    FAILED = "failed"


class PauseCause(StrEnum):
    """Why time stopped: somebody asked, or the computer was away, went to sleep or was locked."""

    ASKED = "asked"
    GAP = "gap"
    SYSTEM = "system"
    LOCKED = "locked"


class SkipReason(StrEnum):
    """Why a step was left early."""

    NOT_SAID = "not_said"
    HURTS = "hurts"
    TOO_HARD = "too_hard"
    NO_TIME = "no_time"
    NO_EQUIPMENT = "no_equipment"


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened `at` a second of the session."""

    at: float


@dataclass(frozen=True, slots=True)
class SessionStarted(Event):
    """The step numbered `index` is about to begin: not the first one after an interruption."""

    when: datetime
    index: int = 0


@dataclass(frozen=True, slots=True)
class StepStarted(Event):
    """The step numbered `index` began, for `seconds` (its length in the script)."""

    index: int
    seconds: float


@dataclass(frozen=True, slots=True)
class StepFinished(Event):
    """The step numbered `index` was done to its end; `active` seconds were really spent in it."""

    index: int
    active: float


@dataclass(frozen=True, slots=True)
class CountdownHeard(Event):
    """`seconds_left` whole seconds remain of the current step."""

    seconds_left: int


@dataclass(frozen=True, slots=True)
class StepSkipped(Event):
    """The step numbered `index` was left early after `active` seconds spent in it."""

    index: int
    active: float
    reason: SkipReason


@dataclass(frozen=True, slots=True)
class WentBack(Event):
    """The person went back to the step numbered `index`."""

    index: int


@dataclass(frozen=True, slots=True)
class StepRepeated(Event):
    """The step numbered `index` begins again."""

    index: int


@dataclass(frozen=True, slots=True)
class StepExtended(Event):
    """The step numbered `index` lasts `seconds` longer."""

    index: int
    seconds: float


@dataclass(frozen=True, slots=True)
class ExerciseEased(Event):
    """From the step numbered `index` on, its exercise is done half as far."""

    index: int


@dataclass(frozen=True, slots=True)
class PainSaid(Event):
    """The person said how strong the pain is now, 0 to 10 (NPRS)."""

    index: int
    pain: int


@dataclass(frozen=True, slots=True)
class SessionPaused(Event):
    """Time stopped."""

    cause: PauseCause


@dataclass(frozen=True, slots=True)
class SessionResumed(Event):
    """Time flows again."""


@dataclass(frozen=True, slots=True)
class SessionEnded(Event):
    """Nothing more will happen; `active` seconds were really spent."""

    ending: Ending
    active: float
    when: datetime
