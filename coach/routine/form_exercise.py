"""An exercise as it is written in its file."""

from typing import Annotated, Any

from pydantic import Field

from coach.routine.form_fields import (
    ActionWord,
    BiasWord,
    Condition,
    Count,
    CountRange,
    DaysAWeek,
    Flag,
    Form,
    GateWord,
    Id,
    KindWord,
    Language,
    Month,
    Revision,
    Seconds,
    SecondsRange,
    Sets,
    SetsRange,
    Text,
    Tier,
    TimesADay,
)
from coach.routine.form_motion import MotionForm, ViewField, side_view
from coach.routine.model import Dose, DoseRange, Exercise, Precaution, Range

Texts = Annotated[tuple[Text, ...], Field(max_length=50)]
Ids = Annotated[tuple[Id, ...], Field(max_length=50)]


class UsualDoseForm(Form):
    """The usual dose; what is left out is the lowest the exercise allows."""

    hold: Seconds | None = Field(default=None, description="How long each hold lasts.")
    repetitions: Count | None = Field(default=None, description="How often, on each side.")
    sets: Sets | None = Field(default=None, description="How many series.")
    move: Seconds = Field(default=0.0, description="Into and out of the position, together.")
    rest: Seconds | None = Field(default=None, description="Between repetitions.")


class DoseForm(Form):
    """How much of an exercise is good."""

    hold: SecondsRange = Field(
        examples=[["10 s", "30 s"]], description="The shortest and the longest hold."
    )
    repetitions: CountRange = Field(examples=[[2, 4]], description="The fewest and the most.")
    sets: SetsRange = Field(default=Range(1, 1), description="The fewest and the most.")
    rest: Seconds = Field(default=0.0, description="Between repetitions.")
    per_side: Flag = Field(default=False, description="Whether each side does all of it.")
    per_day: TimesADay | None = Field(default=None, description="How often a day.")
    days_per_week: DaysAWeek = Field(default=Range(7, 7), description="On how many days.")
    tempo: Text | None = Field(default=None, description="The tempo in words.")
    default: UsualDoseForm = Field(default=UsualDoseForm(), description="The usual dose.")

    def dose(self) -> DoseRange:
        """Return the bounds and the usual dose, complete."""
        return DoseRange(
            hold=self.hold,
            repetitions=self.repetitions,
            sets=self.sets,
            rest=self.rest,
            per_side=self.per_side,
            per_day=self.per_day,
            days_per_week=self.days_per_week,
            default=self._usual(),
        )

    def _usual(self) -> Dose:
        said = self.default
        return Dose(
            hold=self.hold.low if said.hold is None else said.hold,
            repetitions=said.repetitions or int(self.repetitions.low),
            sets=said.sets or int(self.sets.low),
            move=said.move,
            rest=self.rest if said.rest is None else said.rest,
        )


class PrecautionForm(Form):
    """What changes for a person of whom `when` is true."""

    when: Condition = Field(examples=["osteoporosis"], description="What is true of the person.")
    action: ActionWord = Field(examples=["avoid"], description="What to do about it.")
    note: Text = Field(default="", description="How to change it, or why.")
    instead: Id | None = Field(default=None, description="The exercise to do instead.")

    def precaution(self) -> Precaution:
        """Return the precaution."""
        return Precaution(self.when, self.action, self.note, self.instead)


class ExerciseForm(Form):
    """One exercise or position of rest."""

    schema_: Any = Field(
        alias="schema",
        description="What the file holds.",
        examples=["stretch-coach/exercise/1"],
    )
    id: Id = Field(examples=["knee_to_chest_single"], description="Its name in routine files.")
    revision: Revision = Field(default=1, description="One more with every change of what is done.")
    language: Language = Field(default="en", description="The language of plain texts.")
    title: Text = Field(examples=["Single knee to chest"], description="Its name for people.")
    synonyms: Texts = Field(default=(), description="Other names for it.")
    kind: KindWord = Field(examples=["stretch"], description="What sort of exercise it is.")
    bias: BiasWord = Field(examples=["neutral"], description="The direction the spine is loaded.")
    tier: Tier = Field(examples=[1], description="0 rest … 3 demanding.")
    gate: GateWord = Field(examples=["subsided"], description="What must be true to open it.")
    position: Text = Field(examples=["hook-lying"], description="How the body is placed.")
    equipment: Texts = Field(default=(), description="What is needed.")
    target: Texts = Field(default=(), description="What it works on.")
    steps: Texts = Field(
        min_length=1,
        examples=[["Lie on your back."]],
        description="How it is done, in plain sentences.",
    )
    feel: Text = Field(default="", description="What it should feel like.")
    cue: Text = Field(default="", description="One short line, spoken during the hold.")
    errors: Texts = Field(default=(), description="What people do wrong.")
    avoid: tuple[PrecautionForm, ...] = Field(
        default=(), max_length=50, description="When to leave it out or change it."
    )
    dose: DoseForm = Field(
        examples=[{"hold": ["10 s", "30 s"], "repetitions": [2, 4]}],
        description="How much of it is good.",
    )
    easier: Ids = Field(default=(), description="Exercises to step back to.")
    harder: Ids = Field(default=(), description="Exercises to go on to.")
    view: ViewField = Field(default_factory=side_view, description="Where to look from.")
    motion: MotionForm | None = Field(default=None, description="The movement, right side working.")
    sources: Texts = Field(default=(), description="Where it comes from.")
    reviewed: Month = Field(default="", description="When it was last compared with its sources.")

    def exercise(self) -> Exercise:
        """Return the exercise."""
        return Exercise(
            id=self.id,
            title=self.title,
            kind=self.kind,
            bias=self.bias,
            tier=self.tier,
            gate=self.gate,
            position=self.position,
            target=self.target,
            steps=self.steps,
            feel=self.feel,
            errors=self.errors,
            precautions=tuple(each.precaution() for each in self.avoid),
            dose=self.dose.dose(),
            motion=None if self.motion is None else self.motion.motion(self.view.view()),
            cue=self.cue,
            synonyms=self.synonyms,
            equipment=self.equipment,
            easier=self.easier,
            harder=self.harder,
            sources=self.sources,
            reviewed=self.reviewed,
            revision=self.revision,
        )
