"""The parts of a check-in as they are written in their files."""

import re
from typing import Annotated, Any

from pydantic import Field

from coach.routine.checkin.model import Family, Level, Pointing, Scope
from coach.routine.complaints import Complaint, Wrong, quoted
from coach.routine.form_fields import (
    Count,
    Flag,
    Form,
    Id,
    Language,
    Month,
    Read,
    Revision,
    Text,
    one_of,
    word,
)
from coach.routine.model import Range
from coach.routine.plan.form import ByWord, Condition
from coach.routine.plan.form_words import BOUNDS, VALUE_PATTERN, KindWord
from coach.routine.vocabulary import PATTERNS

CODE_PATTERN = r"^[A-Z]{1,3}[0-9]{1,3}[a-z]?$"
SCREENS = ("where", "feel", "start", "nerves", "injury", "fever", "health", "gate", "record")
"""The pages of a check-in, in the order of the questions."""


def _code(value: object) -> str:
    if not isinstance(value, str) or not re.fullmatch(CODE_PATTERN, value):
        what = f"{quoted(value)} cannot be a code here."
        raise Wrong(Complaint(what, "Use capital letters and a number: `RF01`, `N2b`."))
    return value


def _screen(value: object) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= 4:
        what = f"{quoted(value)} is no screen of warning signs."
        raise Wrong(Complaint(what, "Write a number from 0 to 4; 0 means that it follows."))
    return value


def _plain(value: object) -> object:
    """Return a value of an answer: a word, a whole number, true or false, or a list of words."""
    many = value if isinstance(value, list) else [value]
    if all(isinstance(each, str) for each in many) or isinstance(value, bool | int):
        return frozenset(many) if isinstance(value, list) else value
    what = f"{quoted(value)} cannot be an answer."
    raise Wrong(Complaint(what, "Write a word, a whole number, true or false, or a list of words."))


Code = Annotated[str, Read(_code, {"type": "string", "pattern": CODE_PATTERN})]
Screen = Annotated[int, Read(_screen, {"type": "integer", "minimum": 0, "maximum": 4})]
Answer = Annotated[
    Any,
    Read(
        _plain,
        {
            "anyOf": [
                {"type": "string"},
                {"type": "integer"},
                {"type": "boolean"},
                {"type": "array", "items": {"type": "string"}},
            ]
        },
    ),
]
ScreenWord = Annotated[str, one_of("screen", SCREENS)]
LevelWord = Annotated[Level, word("level", Level)]
ScopeWord = Annotated[Scope, word("scope", Scope)]
FamilyWord = Annotated[Family, word("family", Family)]
PointingWord = Annotated[Pointing, word("family of evidence", Pointing)]
PatternWord = Annotated[str, one_of("pattern", (*PATTERNS, "bone_safe"))]
Sources = Annotated[tuple[Text, ...], Field(max_length=50)]


class QuestionForm(Form):
    """A question and its field."""

    kind: KindWord = Field(examples=["word"], description="number, yes_or_no, word or set.")
    screen: ScreenWord = Field(examples=["feel"], description="The page it stands on.")
    ask: Text = Field(examples=["…"], description="The question.")
    why: Text = Field(examples=["…"], description="Why it is asked, one sentence.")
    range: Annotated[Range | None, BOUNDS] = Field(
        default=None, description="The lowest and highest value of a number."
    )
    values: dict[Annotated[str, Field(pattern=VALUE_PATTERN)], Text] = Field(
        default={}, max_length=100, description="Every word it may be or hold, and how it is said."
    )
    safety: Flag = Field(default=False, description="Whether nothing opens without an answer.")
    default: Answer | None = Field(default=None, description="What a record means without it.")
    unknown: Answer | None = Field(default=None, description="The careful value for no answer.")


class ContradictionForm(Form):
    """Answers that do not fit each other."""

    ask: Annotated[tuple[Id, ...], Field(min_length=1, max_length=10)] = Field(
        examples=[["agg"]], description="Which questions to ask again."
    )
    when: Condition = Field(examples=["…"], description="The condition.")


class FlagForm(Form):
    """A warning sign."""

    id: Code = Field(examples=["RF01"], description="Its code.")
    level: LevelWord = Field(examples=["SOON"], description="How soon to see somebody.")
    scope: ScopeWord = Field(examples=["GENTLE"], description="How far exercise may go.")
    lifted_by_clinician: Flag = Field(
        default=False, description="Whether a clinician's word lifts it from rest to gentle."
    )
    screen: Screen = Field(default=0, description="The screen that asks it; 0: it follows.")
    when: Condition = Field(examples=["'fever' in sys"], description="The condition.")
    label: Text = Field(examples=["Fever"], description="Its name for a clinician.")
    ask: Text = Field(examples=["…"], description="The question shown, or what it follows from.")
    points_to: Text = Field(examples=["…"], description="What it may point to, for a clinician.")
    say: Text = Field(examples=["…"], description="The sentence for the person.")
    phone: Text = Field(default="", description="How it is called when asking for help by phone.")
    sources: Sources = Field(default=(), description="Where it comes from.")


class EvidenceForm(Form):
    """Points for a family."""

    code: Code = Field(examples=["N1"], description="Its code; rows of one code are one reason.")
    family: PointingWord = Field(examples=["nerve"], description="What it speaks for.")
    points: Count = Field(examples=[2], description="How much.")
    severity: Flag = Field(default=False, description="Whether it only says how bad it is.")
    when: Condition = Field(examples=["bool(sens)"], description="The condition.")
    say: Text = Field(examples=["…"], description="The sentence for the person.")


class TermForm(Form):
    """A name for a condition."""

    name: Id = Field(examples=["leg"], description="Its name.")
    when: Condition = Field(examples=["…"], description="The condition.")


class FamilyForm(Form):
    """A family, if nothing before it held."""

    family: FamilyWord = Field(examples=["NERVE"], description="The family.")
    when: Condition = Field(examples=["n >= 4"], description="The condition.")


class LimitForm(Form):
    """At least this level and scope."""

    level: LevelWord = Field(default=Level.NONE, description="How soon to see somebody.")
    scope: ScopeWord = Field(default=Scope.FULL, description="How far exercise may go.")
    when: Condition = Field(examples=["mixed"], description="The condition.")


class PatternForm(Form):
    """A movement pattern, if nothing before it held."""

    pattern: PatternWord = Field(examples=["neutral"], description="The pattern.")
    when: Condition = Field(examples=["…"], description="The condition.")


class ChoiceForm(Form):
    """What opens, if nothing before it held."""

    routine: Id = Field(examples=["rt_ease"], description="A routine or a family of routines.")
    by: ByWord | None = Field(default=None, description="What chooses within the family.")
    first: Id | None = Field(
        default=None, description="Instead, by side, in the first settled session."
    )
    when: Condition = Field(examples=["gate != 'GREEN'"], description="The condition.")


class ReasonForm(Form):
    """A further line that explains an outcome."""

    code: Code = Field(examples=["U1"], description="Its code.")
    when: Condition = Field(examples=["mixed"], description="The condition.")
    say: Text = Field(examples=["…"], description="The sentence for the person.")


def _rows(description: str) -> Any:  # noqa: ANN401 - what pydantic's own function returns
    return Field(default=(), max_length=200, description=description)


class CheckInForm(Form):
    """A part of the check-in: questions, warning signs, evidence, decisions."""

    schema_: Any = Field(
        alias="schema", description="What the file holds.", examples=["stretch-coach/checkin/1"]
    )
    id: Id = Field(examples=["red_flags"], description="Its name.")
    revision: Revision = Field(examples=[1], description="One more with every change.")
    language: Language = Field(default="en", description="The language of plain texts.")
    questions: dict[Id, QuestionForm] = Field(
        default={}, max_length=200, description="The questions by their field, in order."
    )
    contradictions: tuple[ContradictionForm, ...] = _rows("Answers that do not fit each other.")
    flags: tuple[FlagForm, ...] = _rows("The warning signs, in any order.")
    evidence: tuple[EvidenceForm, ...] = _rows("What speaks for which family.")
    terms: tuple[TermForm, ...] = _rows("Names for conditions that others use.")
    families: tuple[FamilyForm, ...] = _rows("The families; the first that holds counts.")
    mixed: Condition | None = Field(default=None, description="When more than one family speaks.")
    physician_note: Condition | None = Field(default=None, description="When to tell a doctor.")
    limits: tuple[LimitForm, ...] = _rows("At least this level and scope, all that hold.")
    patterns: tuple[PatternForm, ...] = _rows("The movement patterns; the first that holds counts.")
    choices: tuple[ChoiceForm, ...] = _rows("What opens; the first that holds counts.")
    reasons: tuple[ReasonForm, ...] = _rows("Further lines that explain an outcome.")
    sources: Sources = Field(default=(), description="Where it comes from.")
    reviewed: Month = Field(default="", description="When it was last compared with them.")
