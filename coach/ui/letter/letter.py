"""The letter as a plain record, and as a paper."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from coach.routine.checkin.model import Level
from coach.ui.letter.answers import Section
from coach.ui.papers.document import (
    Blank,
    Block,
    Chart,
    Document,
    Grid,
    Heading,
    Mark,
    Paragraph,
    Points,
    Rows,
)
from coach.ui.wording import frame, moments
from coach.ui.wording import letter as words

MOST_CRAMPS = 8
MOST_MARKS = 400
"""More numbers than this are not told one by one: the last ones are."""


@dataclass(frozen=True, slots=True)
class CrampLine:
    """One cramp; `strength` is 0 to 10, None where nobody said, as `end` while it lasts."""

    start: datetime
    end: datetime | None = None
    side: str = ""
    strength: int | None = None
    trigger: str = ""


@dataclass(frozen=True, slots=True)
class Letter:
    """What a doctor is told; never who it is about.

    `level` is None where nothing was asked yet. `flags` are the names of warning signs for
    clinicians, `sessions` the sessions done since `since`, `medicines` the names the person typed,
    in the person's own spelling.
    """

    day: date
    level: Level | None
    flags: tuple[str, ...] = ()
    answers: tuple[Section, ...] = ()
    pains: tuple[Mark, ...] = ()
    cramps: tuple[CrampLine, ...] = ()
    sessions: int = 0
    since: date | None = None
    medicines: tuple[str, ...] = ()


def document(letter: Letter) -> Document:
    """Return the letter as a paper of one to two pages."""
    return Document(
        title=words.title(),
        blocks=tuple(_blocks(letter)),
        notice=f"{frame.limits()} {frame.draft()}",
        footing=words.written(moments.date_of(letter.day)),
    )


def _blocks(letter: Letter) -> Iterator[Block]:
    yield Paragraph(words.sender(moments.date_of(letter.day)))
    yield Blank(words.name_line())
    yield Heading(words.level_title())
    yield Paragraph(words.level(letter.level), strong=True)
    if letter.flags:
        yield Points(letter.flags)
    yield Paragraph(words.not_a_diagnosis())
    yield Heading(words.questions_title())
    yield Points(words.questions(), numbered=True)
    yield from _pain(letter.pains)
    yield Heading(words.done_title())
    yield Paragraph(words.done(letter.sessions, letter.since))
    yield from _cramps(letter.cramps)
    if letter.medicines:
        yield Heading(words.medicines_title())
        yield Paragraph("; ".join(letter.medicines))
    for section in letter.answers:
        yield Heading(section.title, small=True)
        yield Rows(section.rows)


def _pain(pains: tuple[Mark, ...]) -> Iterator[Block]:
    if pains:
        shown = pains[-MOST_MARKS:]
        lowest, highest = (bound(mark.pain for mark in shown) for bound in (min, max))
        yield Heading(words.pain_title())
        yield Chart(words.pain(len(shown), lowest, highest, shown[-1].pain), shown)


def _cramps(cramps: tuple[CrampLine, ...]) -> Iterator[Block]:
    if not cramps:
        return
    yield Heading(words.cramps_title(len(cramps)))
    latest = sorted(cramps, key=lambda cramp: cramp.start, reverse=True)[:MOST_CRAMPS]
    yield Grid(words.cramp_columns(), tuple(_row(cramp) for cramp in latest))
    if len(cramps) > len(latest):
        yield Paragraph(words.earlier_cramps(len(cramps) - len(latest)))


def _row(cramp: CrampLine) -> tuple[str, ...]:
    lasted = None if cramp.end is None else cramp.end - cramp.start
    return (
        moments.stamp(cramp.start),
        words.lasted(lasted),
        words.side(cramp.side),
        words.unknown() if cramp.strength is None else words.of_ten(cramp.strength),
        cramp.trigger or words.unknown(),
    )
