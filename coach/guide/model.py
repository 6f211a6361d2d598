"""What the guide is made of: plain, frozen data, its texts already in one language."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Seen(StrEnum):
    """How far a source was read for this content."""

    READ = "read"
    PARTLY = "partly"
    MEMORY = "memory"


@dataclass(frozen=True, slots=True)
class Source:
    """Where a piece of content comes from."""

    key: str
    reference: str
    seen: Seen


@dataclass(frozen=True, slots=True)
class Fact:
    """What research says of one question, for the help pages.

    `differs` tells where the document this program began with says something else.
    """

    id: str
    title: str
    text: tuple[str, ...]
    differs: str = ""
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Card:
    """A text that stands by itself, such as the limits of the program."""

    id: str
    title: str
    text: tuple[str, ...]
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Avoided:
    """Words that no text uses, and what to do instead."""

    pattern: re.Pattern[str]
    instead: str


@dataclass(frozen=True, slots=True)
class Wording:
    """How texts are written: words never used, and the longest sentence (words)."""

    avoided: tuple[Avoided, ...] = ()
    longest: int = 25


@dataclass(frozen=True, slots=True)
class Line:
    """A line for advice on the same day: its number, and its name for people."""

    number: str
    name: str


@dataclass(frozen=True, slots=True)
class Region:
    """Whom to call in one country; `emergency` is never empty, the number to call first is first.

    `code` is the two letters of ISO 3166-1.
    """

    code: str
    name: str
    emergency: tuple[str, ...]
    urgent: Line | None = None


@dataclass(frozen=True, slots=True)
class Guide:
    """All of it, by id."""

    sources: Mapping[str, Source] = field(default_factory=dict)
    facts: Mapping[str, Fact] = field(default_factory=dict)
    cards: Mapping[str, Card] = field(default_factory=dict)
    wording: Wording = field(default_factory=Wording)

    def references(self, fact: Fact) -> tuple[str, ...]:
        """Return the sources of `fact` written out."""
        return self.written_out(fact.sources)

    def written_out(self, keys: Iterable[str]) -> tuple[str, ...]:
        """Return sources written out; a key that is not listed stands for itself."""
        known = self.sources
        return tuple(known[key].reference if key in known else key for key in keys)
