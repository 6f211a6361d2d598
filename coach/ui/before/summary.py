"""The page of warning signs on paper, for whoever sees the person."""

from collections.abc import Iterator
from datetime import datetime

from coach.guide.model import Region
from coach.ui.before.alarm import Alarm, Reasoned
from coach.ui.before.calling import steps
from coach.ui.papers.document import (
    Blank,
    Block,
    Document,
    Heading,
    Paragraph,
    Points,
    Rows,
)
from coach.ui.wording import frame, letter, moments
from coach.ui.wording import help_now as words


def document(alarm: Alarm, region: Region | None, now: datetime) -> Document:
    """Return the summary of `alarm`, written at `now`."""
    return Document(
        title=words.summary_title(),
        blocks=tuple(_blocks(alarm, region, now)),
        notice=f"{frame.limits()} {frame.draft()}",
        footing=letter.written(moments.stamp(now)),
    )


def name(now: datetime) -> str:
    """Return the name of the file that is suggested."""
    return words.summary_file(moments.date_of(now))


def _blocks(alarm: Alarm, region: Region | None, now: datetime) -> Iterator[Block]:
    yield Paragraph(letter.level(alarm.level), strong=True)
    yield Paragraph(words.summary_when(moments.stamp(alarm.since or now)))
    yield Blank(letter.name_line())
    yield Heading(words.why_title())
    yield Points(tuple(_reason(reason) for reason in alarm.reasons) or (words.unnamed(),))
    yield Heading(words.what_title())
    yield Points(steps(alarm, region), numbered=True)
    yield Paragraph(words.summary_limits())
    for section in alarm.answers:
        yield Heading(section.title, small=True)
        yield Rows(section.rows)


def _reason(reason: Reasoned) -> str:
    return f"{reason.text} ({reason.where})" if reason.where else reason.text
