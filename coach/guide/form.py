"""Sources, facts, cards and wording as they are written in their files."""

import re
from typing import Annotated, Any

from pydantic import Field

from coach.guide.model import Avoided, Card, Fact, Line, Region, Seen, Source, Wording
from coach.routine.complaints import Complaint
from coach.routine.form_fields import (
    Count,
    Form,
    Id,
    Language,
    Month,
    Revision,
    Text,
    one_of,
    spelled,
)

_KEY = r"^[A-Za-z][A-Za-z0-9-]{0,31}$"
_CODE = r"^[A-Z]{2}$"
_NUMBER = r"^[0-9]{2,4}$|^[0-9](?:[0-9 ]{1,14})[0-9]$"
_PHRASE = r"^[A-Za-z][A-Za-z' -]{0,60}\*?$"


def _no_key(_: object) -> Complaint:
    return Complaint(
        "This is not a key of a source.", "Write letters, digits and hyphens, as in `NHS-BP`."
    )


def _no_phrase(_: object) -> Complaint:
    return Complaint(
        "This is not a word or a few words.", "Write letters only; a star may stand at the end."
    )


def _no_region(_: object) -> Complaint:
    return Complaint(
        "This is not the code of a country.", "Write its two capital letters, as in `NZ`."
    )


def _no_number(_: object) -> Complaint:
    return Complaint(
        "This is not a number to call.", 'Write figures and spaces between quotes, as in `"112"`.'
    )


RegionCode = Annotated[str, spelled(_CODE, _no_region)]
CallNumber = Annotated[str, spelled(_NUMBER, _no_number)]
SourceKey = Annotated[str, spelled(_KEY, _no_key)]
Phrase = Annotated[str, spelled(_PHRASE, _no_phrase)]
SeenWord = Annotated[str, one_of("word for how far a source was read", tuple(Seen))]
Lines = Annotated[tuple[Text, ...], Field(min_length=1, max_length=20)]
"""Sentences, one or a few an entry."""


class SourceForm(Form):
    """One source."""

    reference: Text = Field(description="Who, where and when.")
    seen: SeenWord = Field(description="How far it was read for this content.")

    def source(self, key: str) -> Source:
        """Return the source."""
        return Source(key, self.reference, Seen(self.seen))


class FactForm(Form):
    """One thing that research says."""

    title: Text = Field(description="Its name for people.")
    text: Lines = Field(description="What it says, a few sentences each.")
    differs: Text = Field(default="", description="Where the first document says something else.")
    sources: tuple[SourceKey, ...] = Field(default=(), max_length=50, description="Where from.")

    def fact(self, name: str) -> Fact:
        """Return the fact."""
        return Fact(name, self.title, self.text, self.differs, self.sources)


class CardForm(Form):
    """One text that stands by itself."""

    title: Text = Field(description="Its heading.")
    text: Lines = Field(description="What it says, a few sentences each.")
    sources: tuple[SourceKey, ...] = Field(default=(), max_length=50, description="Where from.")

    def card(self, name: str) -> Card:
        """Return the card."""
        return Card(name, self.title, self.text, self.sources)


class AvoidedForm(Form):
    """Words that no text uses."""

    say: tuple[Phrase, ...] = Field(min_length=1, max_length=60, description="The words.")
    instead: Text = Field(description="What to do instead.")

    def avoided(self) -> Avoided:
        """Return the words as one pattern for whole words, large or small."""
        words = "|".join(_pattern(each) for each in self.say)
        return Avoided(re.compile(rf"\b(?:{words})", re.IGNORECASE), self.instead)


def _pattern(phrase: str) -> str:
    """Return the regular expression of some words, their star for any ending."""
    words = re.escape(phrase.rstrip("*")).replace(r"\ ", r",?\s+")
    return words + (r"\w*" if phrase.endswith("*") else r"\b")


class LineForm(Form):
    """A line for advice on the same day."""

    number: CallNumber = Field(description="What to call.")
    name: Text = Field(description="Its name for people.")

    def line(self) -> Line:
        """Return the line."""
        return Line(self.number, self.name)


class RegionForm(Form):
    """Whom to call in one country."""

    name: Text = Field(description="The country.")
    emergency: tuple[CallNumber, ...] = Field(
        min_length=1, max_length=3, description="Numbers for a medical emergency, best first."
    )
    urgent: LineForm | None = Field(default=None, description="A line for help the same day.")

    def region(self, code: str) -> Region:
        """Return the region."""
        urgent = None if self.urgent is None else self.urgent.line()
        return Region(code, self.name, self.emergency, urgent)


class GuideForm(Form):
    """What every file of the guide says of itself."""

    schema_: Any = Field(alias="schema", description="What the file holds.")
    id: Id = Field(description="Its name.")
    revision: Revision = Field(description="One more with every change.")
    language: Language = Field(default="en", description="The language of plain texts.")
    reviewed: Month = Field(default="", description="When it was last compared with its sources.")


class SourcesForm(GuideForm):
    """All sources, by key."""

    sources: dict[SourceKey, SourceForm] = Field(max_length=500, description="Key, then source.")


class FactsForm(GuideForm):
    """All facts, by id."""

    facts: dict[Id, FactForm] = Field(max_length=200, description="Id, then fact.")


class CardsForm(GuideForm):
    """All cards, by id."""

    cards: dict[Id, CardForm] = Field(max_length=200, description="Id, then card.")


class RegionsForm(GuideForm):
    """All regions, by the code of their country."""

    regions: dict[RegionCode, RegionForm] = Field(max_length=300, description="Code, then region.")


class WordingForm(GuideForm):
    """How texts are written."""

    longest_sentence: Count = Field(default=25, description="Words of the longest sentence.")
    never: tuple[AvoidedForm, ...] = Field(max_length=100, description="What is never said.")

    def wording(self) -> Wording:
        """Return the wording."""
        return Wording(tuple(each.avoided() for each in self.never), self.longest_sentence)
