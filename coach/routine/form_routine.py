"""A routine as it is written in its file, and its steps, each judged by itself."""

from typing import Any, Self

from pydantic import Field, model_validator

from coach.routine import complaints
from coach.routine.complaints import Wrong
from coach.routine.document import Document
from coach.routine.form_errors import refused, validated
from coach.routine.form_fields import (
    Added,
    CauseWord,
    Condition,
    DaysAWeek,
    DaysBetween,
    Form,
    GateWord,
    Id,
    Language,
    Languages,
    Month,
    Pain,
    Revision,
    SideWord,
    SomeSeconds,
    Text,
    TimesADay,
)
from coach.routine.form_step import form_of
from coach.routine.model import Author, Cause, Progression, Step

MOST_STEPS = 500


class PurposeForm(Form):
    """Whom a routine is for."""

    cause: CauseWord = Field(default=Cause.ANY, description="The family of causes.")
    pattern: Text = Field(default="", description="The movement pattern it suits.")
    side: SideWord | None = Field(default=None, description="The affected side.")


class FrequencyForm(Form):
    """How often."""

    per_day: TimesADay | None = Field(default=None, description="Times a day.")
    days_per_week: DaysAWeek | None = Field(default=None, description="Days a week.")
    occasion: Text = Field(default="", description="When, where it is not so many times a day.")


class ProgressionForm(Form):
    """How it grows: repetitions or seconds, one of the two."""

    repetitions: Added | None = Field(default=None, description="Repetitions to add.")
    hold: SomeSeconds | None = Field(default=None, description="Time to add to each hold.")
    every: DaysBetween = Field(examples=[[2, 4]], description="Days between two steps.")

    @model_validator(mode="after")
    def _one_thing(self) -> Self:
        if (self.repetitions is None) is (self.hold is None):
            raise Wrong(complaints.one_thing_to_add())
        return self

    def progression(self) -> Progression:
        """Return the progression."""
        return Progression(self.every, self.repetitions, self.hold)


class AuthorForm(Form):
    """Who wrote an assigned routine."""

    name: Text = Field(description="Name.")
    role: Text = Field(default="", description="Profession.")
    contact: Text = Field(default="", description="How to reach the author.")

    def author(self) -> Author:
        """Return the author."""
        return Author(self.name, self.role, self.contact)


class VariantForm(Form):
    """One of several names for the same steps, with a side or a title of its own."""

    side: SideWord | None = Field(default=None, description="The affected side.")
    title: Text | None = Field(default=None, description="Its own name for people.")
    summary: Text | None = Field(default=None, description="Its own sentence for the card.")


class RoutineForm(Form):
    """A routine: steps, done in order."""

    schema_: Any = Field(
        alias="schema", description="What the file holds.", examples=["stretch-coach/routine/1"]
    )
    id: Id = Field(examples=["first_release"], description="Its name on the command line.")
    revision: Revision = Field(examples=[1], description="One more with every change.")
    language: Language = Field(default="en", description="The language of plain texts.")
    title: Text = Field(examples=["First release"], description="Its name for people.")
    summary: Text = Field(default="", description="One sentence for the card.")
    for_: PurposeForm = Field(default=PurposeForm(), alias="for", description="Whom it is for.")
    gate: GateWord | None = Field(
        default=None, description="What must be true to open it; else as its exercises ask."
    )
    frequency: FrequencyForm = Field(default=FrequencyForm(), description="How often.")
    progression: ProgressionForm | None = Field(
        default=None, description="How the dose grows, never beyond what each exercise allows."
    )
    pain_limit: Pain | None = Field(default=None, description="Not above this pain, 0 to 10.")
    author: AuthorForm | None = Field(
        default=None, description="Who wrote it, where a physiotherapist did."
    )
    avoid_for: tuple[Condition, ...] = Field(
        default=(), max_length=30, description="What it is made for: nothing in it is against that."
    )
    variants: dict[Id, VariantForm] = Field(
        default={}, max_length=20, description="Other names: id, then side and title."
    )
    sources: tuple[Text, ...] = Field(default=(), max_length=50, description="Where it comes from.")
    reviewed: Month = Field(default="", description="When it was last compared with its sources.")
    steps: tuple[Any, ...] = Field(
        min_length=1,
        max_length=MOST_STEPS,
        examples=[[{"check_in": True}]],
        description="What is done, in order.",
    )


def steps_of(document: Document, languages: Languages) -> dict[int, Step]:
    """Return the steps that can be read, by their place; the document learns about the others."""
    written = (document.data or {}).get("steps")
    if not isinstance(written, list):
        return {}
    steps = {}
    for index, entry in enumerate(written[:MOST_STEPS]):
        path = ("steps", index)
        if document.is_doubtful(path):
            continue
        try:
            form = validated(form_of(entry), entry, document, languages, path)
        except Wrong as wrong:
            refused(document, wrong, path)
            continue
        if form is not None:
            steps[index] = form.step()
    return steps
