"""What a check-in asks and how it decides: plain, frozen data. Nothing is decided here.

Words and rules are those of the clinical content, sections 1 and 2.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from enum import StrEnum

from coach.expression.expression import Expression
from coach.expression.vocabulary import Variable, Vocabulary
from coach.problem import Problem
from coach.routine.model import By

Value = str | int | bool | frozenset[str] | None


class Level(StrEnum):
    """How soon a person should see somebody (section 1.1)."""

    NONE = "NONE"
    SOON = "SOON"
    SAME_DAY = "SAME_DAY"
    EMERGENCY = "EMERGENCY"

    @property
    def rank(self) -> int:
        """Return how urgent it is, from 0."""
        return _LEVELS[self]

    @property
    def locks(self) -> bool:
        """Return whether it closes every routine."""
        return self.rank >= _LEVELS[Level.SAME_DAY]


class Scope(StrEnum):
    """How far exercise may go (section 1.1)."""

    FULL = "FULL"
    GENTLE = "GENTLE"
    REST_ONLY = "REST_ONLY"
    LOCK = "LOCK"

    @property
    def rank(self) -> int:
        """Return how strict it is, from 0."""
        return _SCOPES[self]


_LEVELS = {level: rank for rank, level in enumerate(Level)}
_SCOPES = {scope: rank for rank, scope in enumerate(Scope)}


class Family(StrEnum):
    """A pattern for choosing safe content; never the name of a cause (section 0)."""

    NERVE = "NERVE"
    INJURY = "INJURY"
    OTHER = "OTHER"
    UNCLEAR = "UNCLEAR"


class Pointing(StrEnum):
    """What evidence speaks for: other causes by symptom and by what is true of the person."""

    NERVE = "nerve"
    INJURY = "injury"
    OTHER_SYMPTOM = "other_symptom"
    OTHER_CONTEXT = "other_context"


@dataclass(frozen=True, slots=True)
class Question:
    """A field of the answers: what is asked, why, on which screen.

    `unknown` is the careful value that rules see where there is no answer; a `safety` question
    without one closes every exercise. `default` is for records that leave the field out.
    """

    variable: Variable
    screen: str
    ask: str
    why: str
    default: Value = None
    unknown: Value = None
    safety: bool = False

    @property
    def name(self) -> str:
        """Return the name of the field."""
        return self.variable.name

    def said(self, value: str) -> str:
        """Return how one of its values is said."""
        return self.variable.words.get(f"={value}", value)


@dataclass(frozen=True, slots=True)
class Flag:
    """A warning sign; `lifted_by_clinician` only from rest to gentle (section 1.3).

    `phone` is how it is called when asking for help: "Back pain, and: ...".
    """

    id: str
    level: Level
    scope: Scope
    when: Expression
    label: str
    ask: str
    points_to: str
    say: str
    phone: str = ""
    screen: int = 0
    lifted_by_clinician: bool = False
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Evidence:
    """Points for a family; rows of one `code` are one reason.

    `severity` says how bad it is, not which family: worse answers never open exercise.
    """

    code: str
    pointing: Pointing
    points: int
    when: Expression
    say: str
    severity: bool = False


@dataclass(frozen=True, slots=True)
class Term:
    """A name for a condition that others use."""

    name: str
    when: Expression


@dataclass(frozen=True, slots=True)
class FamilyRow:
    """A family, if nothing before it held."""

    family: Family
    when: Expression


@dataclass(frozen=True, slots=True)
class Limit:
    """At least this level and this scope, where a condition holds."""

    when: Expression
    level: Level = Level.NONE
    scope: Scope = Scope.FULL


@dataclass(frozen=True, slots=True)
class PatternRow:
    """A movement pattern, if nothing before it held."""

    pattern: str
    when: Expression


@dataclass(frozen=True, slots=True)
class Choice:
    """What opens, if nothing before it held; `first` instead in the first settled session."""

    routine: str
    when: Expression
    by: By | None = None
    first: str | None = None


@dataclass(frozen=True, slots=True)
class ReasonRow:
    """A further line that explains an outcome."""

    code: str
    when: Expression
    say: str


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Answers that do not fit each other, and which of them to ask again."""

    ask: tuple[str, ...]
    when: Expression


@dataclass(frozen=True, slots=True)
class CheckIn:
    """All of a check-in; what is empty was not found in any file.

    `sources` are the keys of what evidence and decisions come from; a flag has its own.
    """

    questions: tuple[Question, ...] = ()
    contradictions: tuple[Contradiction, ...] = ()
    flags: tuple[Flag, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    terms: tuple[Term, ...] = ()
    families: tuple[FamilyRow, ...] = ()
    mixed: Expression | None = None
    physician_note: Expression | None = None
    limits: tuple[Limit, ...] = ()
    patterns: tuple[PatternRow, ...] = ()
    choices: tuple[Choice, ...] = ()
    reasons: tuple[ReasonRow, ...] = ()
    sources: tuple[str, ...] = ()
    vocabulary: Vocabulary = field(default_factory=lambda: Vocabulary({}), compare=False)
    problems: tuple[Problem, ...] = field(default=(), compare=False)

    @property
    def complete(self) -> bool:
        """Return whether every part is there, without which nobody may be let through."""
        spared = ("contradictions", "problems", "sources", "vocabulary")
        return all(getattr(self, each.name) for each in fields(self) if each.name not in spared)

    def words(self) -> Mapping[str, Question]:
        """Return the questions by their field."""
        return {question.name: question for question in self.questions}
