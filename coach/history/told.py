"""What is remembered around a recovery plan: the person's words, answers, decisions."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Any, NamedTuple

Value = float | int | bool | str
"""What was answered: a number, yes or no, or a word."""


class WordKind(StrEnum):
    """What the person said about a plan; `word` names a phase for yes and back."""

    CHOSEN = "chosen"
    """This plan from now on, in the place of any other."""
    ENDED = "ended"
    """No plan any more."""
    YES = "yes"
    """On to this phase, or to the end."""
    BACK = "back"
    """Back to this earlier phase."""
    PAUSE = "pause"
    GO_ON = "go_on"
    PER_WEEK = "per_week"
    """So many sessions a week."""


@dataclass(frozen=True, slots=True)
class PlanWord:
    """One thing that the person said about a plan; `when` is aware."""

    when: datetime
    kind: WordKind
    plan: str = ""
    word: str = ""


@dataclass(frozen=True, slots=True)
class Told:
    """One answer of a day, or of a session where one is named; the latest of a name counts."""

    when: datetime
    day: date
    name: str
    value: Value
    session: str | None = None


class PlanDay(NamedTuple):
    """What stands of a plan on a day, as far as a chart needs it: ten years are read at once."""

    day: date
    plan: str
    phase: str | None
    kind: str


@dataclass(frozen=True, slots=True)
class KeptDecision:
    """What a plan decided on a day, as it was decided at `when`; `whole` is all of it as JSON."""

    when: datetime
    day: date
    plan: str
    kind: str
    rule: str
    before: str | None
    phase: str | None
    whole: Mapping[str, Any] = field(default_factory=dict)
