"""What a recovery plan is: plain, frozen data. Nothing is decided here.

Terms follow the clinical content, section 6. Texts are already in one language.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from coach.expression.expression import Expression
from coach.expression.phrases import Phrases
from coach.expression.vocabulary import Vocabulary
from coach.problem import Problem
from coach.routine.model import Bias, By, Cause, Range


class GuardAction(StrEnum):
    """What a guard of a phase asks for."""

    REFER = "refer"
    BACK = "back"
    PAUSE = "pause"
    REMIND = "remind"


class RuleAction(StrEnum):
    """What a pain-monitoring rule asks for."""

    EMERGENCY = "emergency"
    SAME_DAY = "same_day"
    LOCK = "lock"
    OTHER_PLAN = "other_plan"
    SPECIAL_SET = "special_set"
    FIRST_PHASE_ONLY = "first_phase_only"
    EASE_ONLY = "ease_only"
    STOP_SESSION = "stop_session"
    LOCK_DIRECTION = "lock_direction"
    TRIAGE = "triage"
    FLARE_RESET = "flare_reset"
    MARK_RED = "mark_red"
    MARK_AMBER = "mark_amber"
    MARK_GREEN = "mark_green"
    REST_DAY = "rest_day"
    STEP_DOWN = "step_down"
    HOLD = "hold"
    STAY = "stay"
    REDUCE = "reduce"
    LEAVE_OUT = "leave_out"
    STEP_UP = "step_up"
    BACK = "back"
    PAUSE = "pause"
    REFER = "refer"
    SHORT_MODE = "short_mode"
    RESTART_LOWER = "restart_lower"
    MAINTENANCE = "maintenance"


class Grows(StrEnum):
    """What of a dose may grow; `level` is the height from which something is lifted."""

    REPETITIONS = "repetitions"
    HOLD = "hold"
    SETS = "sets"
    LOAD = "load"
    LEVEL = "level"


@dataclass(frozen=True, slots=True)
class Offer:
    """A routine of a phase and how often; with `by`, the one that fits the person."""

    routine: str
    by: By | None = None
    per_day: Range | None = None
    days_per_week: Range | None = None
    once: bool = False
    short: bool = False
    note: str = ""


@dataclass(frozen=True, slots=True)
class Guard:
    """What happens, and what is said, when `when` holds; `to` is the phase to go back to."""

    when: Expression
    then: tuple[GuardAction, ...]
    say: str
    to: str | None = None


@dataclass(frozen=True, slots=True)
class OnlyIf:
    """An exercise that a phase adds only where `when` holds."""

    exercise: str
    when: Expression


@dataclass(frozen=True, slots=True)
class TypicalDays:
    """How long a phase usually lasts, in days; `at_least` where it has no usual end."""

    usual: Range | None = None
    mild: Range | None = None
    moderate: Range | None = None
    at_least: int | None = None


@dataclass(frozen=True, slots=True)
class Progression:
    """How the dose grows: `green` green sessions in a row allow one step of one item.

    A step is some repetitions or some seconds of hold more; load grows by at most `load_percent`
    a week. `most_repetitions` and `most_sets` are where it ends. None means: as the item says.
    `order` is what grows first, and what follows when that has come to its end.
    """

    say: tuple[str, ...] = ()
    green: int | None = None
    repetitions: int | None = None
    hold: float | None = None
    load_percent: int | None = None
    most_repetitions: int | None = None
    most_sets: int | None = None
    order: tuple[Grows, ...] = (Grows.REPETITIONS, Grows.HOLD, Grows.SETS, Grows.LOAD)


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Directions of the spine that are not held, by day of the episode after which they may be."""

    bias: tuple[Bias, ...]
    mild_days: int
    moderate_days: int
    say: str


@dataclass(frozen=True, slots=True)
class Phase:
    """A stretch of a plan; without `exit` it is the last, and goes on."""

    id: str
    title: str
    goal: str
    todo: tuple[str, ...]
    why: str
    days: TypicalDays
    offers: tuple[Offer, ...]
    pain_limit: int
    entry: Expression
    exit: Expression | None = None
    progress: Progression = Progression()
    guards: tuple[Guard, ...] = ()
    added: tuple[str, ...] = ()
    only_if: tuple[OnlyIf, ...] = ()


@dataclass(frozen=True, slots=True)
class Plan:
    """A recovery plan: phases in order, each opened and closed by criteria."""

    id: str
    revision: int
    title: str
    cause: Cause
    summary: str
    notes: tuple[str, ...]
    phases: tuple[Phase, ...]
    follows: tuple[str, ...] = ()
    """Plans on whose phases this one builds."""
    left_out: LeftOut | None = None
    sources: tuple[str, ...] = ()
    reviewed: str = ""

    def phase(self, name: str) -> Phase:
        """Return the phase of an id; else KeyError."""
        for phase in self.phases:
            if phase.id == name:
                return phase
        raise KeyError(name)


@dataclass(frozen=True, slots=True)
class Also:
    """What a rule asks for beside its own actions.

    When `when` holds too, or when the rule has held `times` times running (`nerve` times in a
    nerve-type plan).
    """

    then: tuple[RuleAction, ...]
    when: Expression | None = None
    times: int | None = None
    nerve: int | None = None


@dataclass(frozen=True, slots=True)
class Rule:
    """A row of the pain-monitoring model; rows are asked in order of `row`."""

    row: float
    title: str
    when: Expression
    then: tuple[RuleAction, ...]
    say: str
    also: tuple[Also, ...] = ()


@dataclass(frozen=True, slots=True)
class Language:
    """The variables of plans and the patterns in which conditions are said."""

    vocabulary: Vocabulary = field(default_factory=lambda: Vocabulary({}))
    phrases: Phrases = field(default_factory=Phrases)


@dataclass(frozen=True, slots=True)
class Plans:
    """All plans at hand with the rules and the words they share."""

    plans: Mapping[str, Plan] = field(default_factory=dict)
    rules: tuple[Rule, ...] = ()
    language: Language = field(default_factory=Language)
    problems: tuple[Problem, ...] = ()
