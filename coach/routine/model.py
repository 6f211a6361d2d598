"""What an exercise and a routine are: plain, frozen data. No time passes here.

All durations are seconds, all angles degrees. Texts are already in one language.
Terms and vocabulary follow the clinical content, sections 4.1 and 5.
"""

from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property

from coach.figure.motion import Motion


class Kind(StrEnum):
    """What sort of exercise it is."""

    REST = "rest"
    BREATHING = "breathing"
    MOBILITY = "mobility"
    STRETCH = "stretch"
    NEURAL_SLIDER = "neural_slider"
    NEURAL_TENSIONER = "neural_tensioner"
    CONTROL = "control"
    STRENGTH = "strength"
    AEROBIC = "aerobic"
    DYNAMIC = "dynamic"


class Bias(StrEnum):
    """The direction of the spine that an exercise loads."""

    NEUTRAL = "neutral"
    FLEXION_MILD = "flexion_mild"
    FLEXION_END = "flexion_end"
    EXTENSION_MILD = "extension_mild"
    EXTENSION_END = "extension_end"
    FLEX_EXT_MID = "flex_ext_mid"
    ROTATION = "rotation"
    ROTATION_UPPER = "rotation_upper"
    EXTENSION_UPPER = "extension_upper"
    SIDEBEND = "sidebend"


class Gate(StrEnum):
    """What must be true before an exercise opens, mildest first."""

    ANY = "any"
    SUBSIDED = "subsided"
    SUBSIDED_PLUS = "subsided_plus"
    CLINICIAN = "clinician"

    @cached_property
    def rank(self) -> int:
        """Return 0 for the mildest gate, higher for stricter ones."""
        return list(Gate).index(self)


class Cause(StrEnum):
    """The family of causes a routine is for; a pattern, never a diagnosis."""

    NERVE = "nerve"
    INJURY = "injury"
    OTHER = "other"
    ANY = "any"


class Side(StrEnum):
    """A side of the body."""

    LEFT = "left"
    RIGHT = "right"

    @property
    def opposite(self) -> "Side":
        """Return the other side."""
        return Side.RIGHT if self is Side.LEFT else Side.LEFT


class By(StrEnum):
    """What chooses among routines of one family: `rt_ease` by side is `rt_ease_left` and so on."""

    SIDE = "side"
    PATTERN = "pattern"


class SideRule(StrEnum):
    """Which side or sides an exercise is done on."""

    NONE = "none"
    LEFT = "left"
    RIGHT = "right"
    BOTH = "both"
    ALTERNATE = "alternate"
    AFFECTED = "affected"
    UNAFFECTED = "unaffected"
    AFFECTED_FIRST = "affected_first"


class Action(StrEnum):
    """What a contraindication asks for, mildest first."""

    CAUTION = "caution"
    MODIFY = "modify"
    AVOID = "avoid"


@dataclass(frozen=True, slots=True)
class Range:
    """A lowest and a highest value, both allowed."""

    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Dose:
    """How much of an exercise, fully decided; seconds and counts.

    `move` is into and out of the position together, `rest` between repetitions.
    """

    hold: float
    repetitions: int
    sets: int
    move: float
    rest: float = 0.0


@dataclass(frozen=True, slots=True)
class DoseRange:
    """The bounds an exercise may be dosed in, and the usual dose."""

    hold: Range
    repetitions: Range
    sets: Range
    rest: float
    per_side: bool
    per_day: Range | None
    days_per_week: Range
    default: Dose


@dataclass(frozen=True, slots=True)
class Precaution:
    """What changes for a person of whom `when` (a tag of section 4.1) is true."""

    when: str
    action: Action
    note: str = ""
    instead: str | None = None


@dataclass(frozen=True, slots=True)
class Exercise:
    """One exercise or position of rest."""

    id: str
    title: str
    kind: Kind
    bias: Bias
    tier: int
    gate: Gate
    position: str
    target: tuple[str, ...]
    steps: tuple[str, ...]
    feel: str
    errors: tuple[str, ...]
    precautions: tuple[Precaution, ...]
    dose: DoseRange
    motion: Motion | None
    cue: str = ""
    synonyms: tuple[str, ...] = ()
    equipment: tuple[str, ...] = ()
    easier: tuple[str, ...] = ()
    harder: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    reviewed: str = ""
    revision: int = 1


@dataclass(frozen=True, slots=True)
class CheckIn:
    """Ask how the pain is."""

    seconds: float = 30.0


@dataclass(frozen=True, slots=True)
class Breathe:
    """Breathe at a pace; one cycle is in and out."""

    inhale: float
    exhale: float
    cycles: int
    exercise: str | None = None
    say: str = ""
    core: bool = False
    ready: float | None = None


@dataclass(frozen=True, slots=True)
class Swap:
    """Another exercise in a step's place for people of the movement pattern `when`.

    A dose that is None is the usual one of that exercise.
    """

    when: str
    exercise: str
    repetitions: int | None = None
    hold: float | None = None
    move: float | None = None


@dataclass(frozen=True, slots=True)
class Perform:
    """Do an exercise; None means what the exercise itself says (or the pacing, for `ready`).

    `if_one_sided`: only where the routine is done for a side, and left out where it is not.
    """

    exercise: str
    side: SideRule | None = None
    sets: int | None = None
    repetitions: int | None = None
    hold: float | None = None
    move: float | None = None
    rest: float | None = None
    rest_between_sets: float | None = None
    change_sides: float | None = None
    ready: float | None = None
    affected: "AffectedDose | None" = None
    core: bool = False
    say: str = ""
    swaps: tuple[Swap, ...] = ()
    if_one_sided: bool = False


@dataclass(frozen=True, slots=True)
class AffectedDose:
    """Another dose for the affected side only; None means the same as the other side."""

    sets: int | None = None
    repetitions: int | None = None
    hold: float | None = None


@dataclass(frozen=True, slots=True)
class ContractRelax:
    """Press against the stretch, let go, stretch further, several times."""

    exercise: str
    contract: float
    relax: float
    stretch: float
    cycles: int
    side: SideRule | None = None
    change_sides: float | None = None
    ready: float | None = None
    core: bool = False
    say: str = ""


@dataclass(frozen=True, slots=True)
class Rest:
    """Do nothing, on purpose."""

    seconds: float
    say: str = ""
    core: bool = False


@dataclass(frozen=True, slots=True)
class Walk:
    """Walk at an easy pace."""

    seconds: float
    exercise: str | None = None
    say: str = ""
    core: bool = False
    ready: float | None = None


@dataclass(frozen=True, slots=True)
class Tell:
    """Show and say a piece of information for some seconds."""

    say: str
    seconds: float
    core: bool = False


Step = CheckIn | Breathe | Perform | ContractRelax | Rest | Walk | Tell


@dataclass(frozen=True, slots=True)
class Progression:
    """What may be added to each exercise (counts, or seconds of a hold), and how often (days)."""

    every: Range
    repetitions: Range | None = None
    hold: float | None = None


@dataclass(frozen=True, slots=True)
class Author:
    """Who wrote an assigned routine."""

    name: str
    role: str = ""
    contact: str = ""


@dataclass(frozen=True, slots=True)
class Routine:
    """A named list of steps, done in order, for one cause and (where it matters) one side."""

    id: str
    revision: int
    title: str
    cause: Cause
    gate: Gate
    steps: tuple[Step, ...]
    side: Side | None = None
    pattern: str = ""
    summary: str = ""
    per_day: Range | None = None
    days_per_week: Range | None = None
    occasion: str = ""
    progression: Progression | None = None
    pain_limit: int | None = None
    avoid_for: tuple[str, ...] = ()
    """The tags (section 4.1) it is made for: nothing in it may be forbidden to them."""
    language: str = "en"
    author: Author | None = None
    sources: tuple[str, ...] = ()
    reviewed: str = ""
    origin: str = field(default="", compare=False)
    """The file it was read from if it is not of the library; a session is resumed by it."""
    exercises: dict[str, Exercise] = field(default_factory=dict, compare=False)
    """Every exercise the steps name, resolved, so that a routine can be played by itself."""
