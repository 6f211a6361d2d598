"""Plans and pain-monitoring rules as they are written in their files."""

import re
from typing import Annotated, Any

from pydantic import Field

from coach.routine import complaints
from coach.routine.complaints import Wrong
from coach.routine.form_fields import (
    BiasWord,
    CauseWord,
    Count,
    DaysAWeek,
    Flag,
    Form,
    Id,
    Language,
    Month,
    Pain,
    Read,
    Revision,
    Seconds,
    Text,
    TimesADay,
    one_of,
    word,
)
from coach.routine.form_fields import CountRange as DayRange
from coach.routine.model import By, Cause
from coach.routine.plan.model import Grows, GuardAction, Progression, RuleAction

PHASE_PATTERN = r"^[A-Z][A-Z0-9]{0,7}$"
_PHASE = re.compile(PHASE_PATTERN)
MOST_PHASES = 20


def _condition(value: object) -> str:
    if isinstance(value, bool):
        return str(value)
    if not isinstance(value, str):
        raise Wrong(complaints.not_text(value))
    return value


def _phase_id(value: object) -> str:
    if not isinstance(value, str) or not _PHASE.fullmatch(value):
        raise Wrong(
            complaints.Complaint(
                f"{complaints.quoted(value)} cannot be the id of a phase.",
                "Use capital letters and digits: `P1`.",
            )
        )
    return value


def _row(value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 < value < 1000:
        raise Wrong(complaints.out_of_bounds(value, "1", "999"))
    return value


Condition = Annotated[str, Read(_condition, {"anyOf": [{"type": "string"}, {"type": "boolean"}]})]
"""A condition as written; it is read when the variables are at hand."""
PhaseId = Annotated[str, Read(_phase_id, {"type": "string", "pattern": PHASE_PATTERN})]
Row = Annotated[float, Read(_row, {"type": "number", "exclusiveMinimum": 0, "maximum": 999})]
Lines = Annotated[tuple[Text, ...], Field(max_length=30)]
GrowsWord = Annotated[Grows, word("part of a dose", Grows)]
ByWord = Annotated[str, one_of("choice", tuple(By))]
GuardWord = Annotated[str, one_of("action", tuple(GuardAction))]
RuleWord = Annotated[str, one_of("action", tuple(RuleAction))]


class OfferForm(Form):
    """A routine of a phase."""

    routine: Id = Field(examples=["rt_daily"], description="Its id, or that of a family.")
    by: ByWord | None = Field(
        default=None, description="What chooses within the family: side or pattern."
    )
    per_day: TimesADay | None = Field(default=None, description="Times a day.")
    days_per_week: DaysAWeek | None = Field(default=None, description="Days a week.")
    once: Flag = Field(default=False, description="Done once only.")
    short: Flag = Field(default=False, description="Its short version.")
    note: Text = Field(default="", description="When, or how.")


class GuardForm(Form):
    """Something to look out for in a phase."""

    when: Condition = Field(examples=["days > 7"], description="The condition.")
    then: Annotated[tuple[GuardWord, ...], Field(min_length=1, max_length=4)] = Field(
        examples=[["refer"]], description="What follows."
    )
    to: PhaseId | None = Field(default=None, description="The phase to go back to.")
    say: Text = Field(examples=["…"], description="The sentence for the person.")


class OnlyIfForm(Form):
    """An exercise that needs more than the phase."""

    exercise: Id = Field(examples=["slump_slider"], description="Its id.")
    when: Condition = Field(examples=["clinician_ok"], description="The condition.")


class DaysForm(Form):
    """How long a phase usually lasts, in days."""

    usual: DayRange | None = Field(default=None, description="For everybody.")
    mild: DayRange | None = Field(default=None, description="For a mild injury.")
    moderate: DayRange | None = Field(default=None, description="For a moderate injury.")
    at_least: Count | None = Field(default=None, description="Where it has no usual end.")


class ProgressForm(Form):
    """How the dose grows."""

    say: Lines = Field(default=(), description="Sentences for the person.")
    green: Count | None = Field(default=None, description="Green sessions before a step.")
    repetitions: Count | None = Field(default=None, description="Repetitions more in a step.")
    hold: Seconds | None = Field(default=None, description="Hold longer in a step.")
    load_percent: Count | None = Field(default=None, description="Load more a week, per cent.")
    most_repetitions: Count | None = Field(default=None, description="Where repetitions end.")
    most_sets: Count | None = Field(default=None, description="Where sets end.")
    order: Annotated[tuple[GrowsWord, ...], Field(min_length=1, max_length=5)] = Field(
        default=Progression().order, description="What grows first, and what follows."
    )


class LeftOutForm(Form):
    """Directions of the spine that are not held early."""

    bias: Annotated[tuple[BiasWord, ...], Field(min_length=1, max_length=10)] = Field(
        examples=[["flexion_end"]], description="The directions."
    )
    mild_days: Count = Field(examples=[14], description="Until this day after a mild injury.")
    moderate_days: Count = Field(examples=[28], description="Until this day after a moderate one.")
    say: Text = Field(examples=["…"], description="The sentence for the person.")


class PhaseForm(Form):
    """A phase."""

    id: PhaseId = Field(examples=["P1"], description="Its id in the plan.")
    title: Text = Field(examples=["Protect and calm"], description="Its name for people.")
    goal: Text = Field(examples=["…"], description="What it is for, one sentence.")
    todo: Annotated[tuple[Text, ...], Field(min_length=1, max_length=30)] = Field(
        alias="do", examples=[["…"]], description="What the person does."
    )
    why: Text = Field(examples=["…"], description="Why, one or two sentences.")
    days: DaysForm = Field(default=DaysForm(), description="How long it usually lasts.")
    routines: Annotated[tuple[OfferForm, ...], Field(max_length=20)] = Field(
        default=(), description="Its routines, in order."
    )
    add: Annotated[tuple[Id, ...], Field(max_length=20)] = Field(
        default=(), description="Exercises done beside the routines."
    )
    only_if: Annotated[tuple[OnlyIfForm, ...], Field(max_length=20)] = Field(
        default=(), description="Exercises that need more than the phase."
    )
    pain_limit: Pain = Field(examples=[3], description="Not above this pain, 0 to 10.")
    entry: Condition = Field(examples=["exit_ok('P1')"], description="When it may begin.")
    exit: Condition | None = Field(
        default=None, description="When it is finished; without it, it goes on."
    )
    progress: ProgressForm = Field(default=ProgressForm(), description="How the dose grows.")
    guards: Annotated[tuple[GuardForm, ...], Field(max_length=20)] = Field(
        default=(), description="What to look out for."
    )


class PlanForm(Form):
    """A recovery plan."""

    schema_: Any = Field(
        alias="schema", description="What the file holds.", examples=["stretch-coach/plan/1"]
    )
    id: Id = Field(examples=["pl_strain"], description="Its name on the command line.")
    revision: Revision = Field(examples=[1], description="One more with every change.")
    language: Language = Field(default="en", description="The language of plain texts.")
    title: Text = Field(examples=["After a strain"], description="Its name for people.")
    summary: Text = Field(examples=["…"], description="One sentence for the card.")
    cause: CauseWord = Field(
        default=Cause.ANY, examples=["injury"], description="The family of causes."
    )
    notes: Lines = Field(default=(), description="What the person should know, sentences.")
    follows: Annotated[tuple[Id, ...], Field(max_length=10)] = Field(
        default=(), description="Plans on whose phases it builds."
    )
    leave_out: LeftOutForm | None = Field(
        default=None, description="Directions that are not held early."
    )
    phases: tuple[PhaseForm, ...] = Field(
        min_length=1, max_length=MOST_PHASES, examples=[[]], description="Its phases, in order."
    )
    sources: Annotated[tuple[Text, ...], Field(max_length=50)] = Field(
        default=(), description="Where it comes from."
    )
    reviewed: Month = Field(default="", description="When it was last compared with its sources.")


class AlsoForm(Form):
    """What a rule asks for beside its own actions."""

    when: Condition | None = Field(default=None, description="When this holds too.")
    times: Count | None = Field(default=None, description="After so many times running.")
    nerve: Count | None = Field(default=None, description="The same in a nerve-type plan.")
    then: Annotated[tuple[RuleWord, ...], Field(min_length=1, max_length=6)] = Field(
        examples=[["pause"]], description="What follows."
    )


class RuleForm(Form):
    """A row of the pain-monitoring model."""

    row: Row = Field(examples=[1], description="Its place; rows are asked in this order.")
    title: Text = Field(examples=["Amber"], description="Its name.")
    when: Condition = Field(examples=["red7 >= 2"], description="The condition.")
    then: Annotated[tuple[RuleWord, ...], Field(min_length=1, max_length=6)] = Field(
        examples=[["hold"]], description="What follows."
    )
    also: Annotated[tuple[AlsoForm, ...], Field(max_length=5)] = Field(
        default=(), description="What else follows."
    )
    say: Text = Field(examples=["…"], description="The sentence for the person.")


class MonitoringForm(Form):
    """The pain-monitoring rules that every plan obeys."""

    schema_: Any = Field(
        alias="schema", description="What the file holds.", examples=["stretch-coach/monitoring/1"]
    )
    id: Id = Field(examples=["pain_monitoring"], description="Its name.")
    revision: Revision = Field(examples=[1], description="One more with every change.")
    language: Language = Field(default="en", description="The language of plain texts.")
    rules: tuple[RuleForm, ...] = Field(
        min_length=1, max_length=100, examples=[[]], description="The rules, by row."
    )
    sources: Annotated[tuple[Text, ...], Field(max_length=50)] = Field(
        default=(), description="Where they come from."
    )
    reviewed: Month = Field(default="", description="When they were last compared with them.")
