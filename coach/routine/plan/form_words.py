"""The variables of plans, and the words for them, as they are written in their file."""

from dataclasses import fields
from typing import Annotated, Any

from pydantic import Field

from coach.expression.phrases import Phrases
from coach.expression.vocabulary import Kind, Variable, Vocabulary
from coach.routine import complaints, quantity
from coach.routine.complaints import Wrong
from coach.routine.form_fields import Flag, Form, Id, Language, Read, Revision, Text, one_of
from coach.routine.model import Range

KINDS = {
    "number": Kind.NUMBER,
    "yes_or_no": Kind.TRUTH,
    "word": Kind.WORD,
    "set": Kind.NAMES,
}
_SAID = (
    "is", "yes", "no", "at_least", "at_most", "more", "less", "equal", "other", "has", "lacks",
)  # fmt: skip
VALUE_PATTERN = r"^[A-Za-z][A-Za-z0-9_]{0,63}$"
_MOST = 1_000_000

KindWord = Annotated[str, one_of("kind of variable", tuple(KINDS))]
SaidKey = Annotated[str, one_of("way to say it", _SAID)]
PhraseKey = Annotated[str, one_of("phrase", tuple(each.name for each in fields(Phrases)))]


def _number(value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not abs(value) <= _MOST:
        raise Wrong(complaints.out_of_bounds(value, str(-_MOST), str(_MOST)))
    return value


def _bounds(value: object) -> Range:
    return quantity.span(value, _number, "[0, 10]")


BOUNDS = Read(
    _bounds,
    {"type": "array", "items": {"type": "number"}, "minItems": 2, "maxItems": 2},
)


class VariableForm(Form):
    """Something that is known of a person."""

    kind: KindWord = Field(examples=["number"], description="number, yes_or_no, word or set.")
    meaning: Text = Field(examples=["…"], description="What it stands for, for who writes plans.")
    range: Annotated[Range | None, BOUNDS] = Field(
        default=None, description="The lowest and highest value of a number."
    )
    whole: Flag = Field(default=False, description="Whether the number has no fractions.")
    unit: Text = Field(default="", description="Its unit: one and several, as in `day|days`.")
    values: dict[Annotated[str, Field(pattern=VALUE_PATTERN)], Text] = Field(
        default={}, max_length=100, description="Every word it may be or hold, and how it is said."
    )
    asked: Flag = Field(default=False, description="Whether it is asked: `exit_ok('P1')`.")
    say: dict[SaidKey, Text] = Field(default={}, description="How it is said in a sentence.")

    def misplaced(self) -> list[str]:
        """Return the keys that mean nothing for a variable of this kind."""
        number = self.kind == "number"
        wrong = {
            "range": self.range is not None and not number,
            "whole": self.whole and not number,
            "unit": bool(self.unit) and not number,
            "values": bool(self.values) and self.kind not in ("word", "set"),
            "asked": self.asked and self.kind != "set",
        }
        return [key for key, found in wrong.items() if found]

    def variable(self, name: str) -> Variable:
        """Return the variable."""
        bounds = self.range or Range(float("-inf"), float("inf"))
        said = {f"={value}": words for value, words in self.values.items()}
        return Variable(
            name=name,
            kind=KINDS[self.kind],
            unit=self.unit,
            values=tuple(self.values),
            low=bounds.low,
            high=bounds.high,
            whole=self.whole,
            called=self.asked,
            meaning=self.meaning,
            words={**self.say, **said},
        )


class VariablesForm(Form):
    """The variables of plans and how conditions are said."""

    schema_: Any = Field(
        alias="schema", description="What the file holds.", examples=["stretch-coach/variables/1"]
    )
    id: Id = Field(examples=["plan_variables"], description="Its name.")
    revision: Revision = Field(examples=[1], description="One more with every change.")
    language: Language = Field(default="en", description="The language of plain texts.")
    variables: dict[Id, VariableForm] = Field(
        min_length=1, max_length=500, examples=[{}], description="The variables by name."
    )
    terms: dict[str, Text] = Field(
        default={}, max_length=200, description="Words for whole parts of conditions."
    )
    phrases: dict[PhraseKey, Text] = Field(
        default={}, description="Patterns of sentences, where they differ from the usual ones."
    )

    def vocabulary(self) -> Vocabulary:
        """Return the variables, with words for the terms as they are written."""
        known = {name: form.variable(name) for name, form in self.variables.items()}
        return Vocabulary(known, self.terms)
