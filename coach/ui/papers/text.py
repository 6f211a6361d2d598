"""A paper as plain text, for an e-mail or a form of the clinic."""

from collections.abc import Iterator
from functools import singledispatch

from coach.ui.papers.document import (
    Blank,
    Block,
    Calendar,
    Chart,
    Document,
    Grid,
    Heading,
    Paragraph,
    Points,
    Rows,
    Trend,
)
from coach.ui.wording import moments
from coach.ui.wording import papers as words


def text(document: Document) -> str:
    """Return the whole paper as lines of text, with an empty line before every heading."""
    lines = [document.title, "=" * len(document.title)]
    for block in document.blocks:
        lines += _lines(block)
    foot = [each for each in (document.notice, document.footing) if each]
    return "\n".join([*lines, "", *foot]) + "\n"


@singledispatch
def _lines(block: Block) -> Iterator[str]:
    raise NotImplementedError(type(block))


@_lines.register
def _(block: Heading) -> Iterator[str]:
    yield ""
    yield block.text
    yield "-" * len(block.text)


@_lines.register
def _(block: Paragraph) -> Iterator[str]:
    yield block.text


@_lines.register
def _(block: Points) -> Iterator[str]:
    for number, item in enumerate(block.items, start=1):
        yield f"{number}. {item}" if block.numbered else f"- {item}"


@_lines.register
def _(block: Rows) -> Iterator[str]:
    for asked, said in block.rows:
        yield f"{asked} {said}"


@_lines.register
def _(block: Grid) -> Iterator[str]:
    for row in (block.header, *block.rows):
        yield " | ".join(row)


@_lines.register
def _(block: Chart) -> Iterator[str]:
    yield block.name
    for mark in block.marks:
        yield f"{moments.stamp(mark.when)}  {mark.pain:2d}  {'#' * mark.pain}".rstrip()


@_lines.register
def _(block: Trend) -> Iterator[str]:
    yield block.name
    for point in block.points:
        if point.pain is not None:
            yield words.day_of_pain(moments.date_of(point.day), point.pain, point.mean)


@_lines.register
def _(block: Calendar) -> Iterator[str]:
    yield block.name


@_lines.register
def _(block: Blank) -> Iterator[str]:
    yield f"{block.name} " + "_" * 40
