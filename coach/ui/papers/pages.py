"""A paper as pages, of a file or of a printer."""

from functools import singledispatch
from pathlib import Path

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPagedPaintDevice

from coach.errors import FileUnwritable
from coach.ui.handout.paper import HAIR, INK, MUTED, Format, Sheets, wrapped, writer
from coach.ui.look.fonts import load_fonts
from coach.ui.papers import calendar, chart, trend
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
from coach.ui.wording import handout as words

_BODY, _SMALL, _ANSWER = 10.0, 9.0, 8.5
_INDENT = 16.0
_WITH_NEXT = 46.0
"""Points a heading needs, so that it never stands alone at the end of a page."""
_FIRST_ROWS = 34.0
"""Points of a table that stay with its heading."""
_ASKED = 0.5
"""The share of the width that the questions have."""


def save(path: Path, document: Document, paper: Format) -> int:
    """Write `document` to a PDF file and return how many pages it has; raise FileUnwritable."""
    try:
        path.touch(mode=0o600)  # what stands on such a paper is for the person to hand on
        with path.open("wb"):
            pass
    except OSError as error:
        raise FileUnwritable(path, (error.strerror or "").lower()) from error
    pages = drawn(writer(str(path), paper, document.title), document)
    if pages is None:
        raise FileUnwritable(path, words.full())
    return pages


def drawn(device: QPagedPaintDevice, document: Document) -> int | None:
    """Draw `document` on a file or a printer; return how many pages, or None where it failed."""
    load_fonts()
    sheets = Sheets(device, document.notice, document.footing)
    if not sheets.open:
        return None
    sheets.y += sheets.text(document.title, 22, 600, INK) + 4
    for block, after in zip(document.blocks, (*document.blocks[1:], None), strict=True):
        if isinstance(block, Heading):
            sheets.need(_WITH_NEXT + _drawing(after))
        _draw(block, sheets)
    return sheets.page if sheets.end() else None


@singledispatch
def _draw(block: Block, sheets: Sheets) -> None:
    raise NotImplementedError(type(block))


@_draw.register
def _(block: Heading, sheets: Sheets) -> None:
    before, size, after = (6, 10, 1) if block.small else (9, 12, 3)
    sheets.y += before
    sheets.y += sheets.text(block.text, size, 600, INK) + after


@_draw.register
def _(block: Paragraph, sheets: Sheets) -> None:
    _flow(sheets, block.text, _BODY, 600 if block.strong else 400)
    sheets.y += 3


@_draw.register
def _(block: Points, sheets: Sheets) -> None:
    for number, item in enumerate(block.items, start=1):
        sheets.need(_height(item, _BODY, sheets.width - _INDENT))
        sheets.text(f"{number}." if block.numbered else "•", _BODY)
        sheets.y += sheets.text(item, _BODY, x=_INDENT) + 2
    sheets.y += 2


@_draw.register
def _(block: Rows, sheets: Sheets) -> None:
    left = sheets.width * _ASKED
    for asked, said in block.rows:
        room = sheets.width - left - 8
        high = max(_height(asked, _ANSWER, left), _height(said, _ANSWER, room))
        sheets.need(high + 4)
        sheets.text(asked, _ANSWER, 400, MUTED, width=left)
        sheets.text(said, _ANSWER, 500, INK, x=left + 8)
        sheets.y += high + 1
        painter = sheets.painter
        painter.fillRect(QRectF(sheets.left, sheets.y, sheets.width, 0.4), HAIR)
        sheets.y += 1


@_draw.register
def _(block: Grid, sheets: Sheets) -> None:
    shares = block.shares or (1.0,) * len(block.header)
    widths = [sheets.width * share / sum(shares) for share in shares]
    lefts = [sum(widths[:column]) for column in range(len(widths))]

    def write(row: tuple[str, ...], weight: int, colour: QColor) -> None:
        for text, left, wide in zip(row, lefts, widths, strict=True):
            sheets.text(text, _SMALL, weight, colour, x=left, width=wide - 8)
        sheets.y += high_of(row) + 1.5

    def high_of(row: tuple[str, ...]) -> float:
        return max(_height(text, _SMALL, wide - 8) for text, wide in zip(row, widths, strict=True))

    first = high_of(block.rows[0]) if block.rows else 0.0
    sheets.need(high_of(block.header) + first + 4.5)
    write(block.header, 500, MUTED)
    page = sheets.page
    for row in block.rows:
        sheets.need(high_of(row) + 3)
        if sheets.page != page:  # the heads stand on every page that the table is on
            page = sheets.page
            write(block.header, 500, MUTED)
        write(row, 400, INK)
    sheets.y += 3


@_draw.register
def _(block: Chart, sheets: Sheets) -> None:
    _flow(sheets, block.name, _SMALL, 400)
    sheets.need(chart.HIGH + 6)
    sheets.y += 4
    chart.draw(sheets, block.marks)


@_draw.register
def _(block: Trend, sheets: Sheets) -> None:
    _flow(sheets, block.name, _SMALL, 400)
    sheets.need(trend.HIGH)
    sheets.y += 4
    trend.draw(sheets, block)


@_draw.register
def _(block: Calendar, sheets: Sheets) -> None:
    _flow(sheets, block.name, _BODY, 400)
    sheets.need(calendar.HIGH)
    sheets.y += 4
    calendar.draw(sheets, block)


@_draw.register
def _(block: Blank, sheets: Sheets) -> None:
    sheets.need(24)
    sheets.y += 6
    high = sheets.text(block.name, _BODY, 400, MUTED)
    left = sheets.left + 120
    sheets.painter.fillRect(QRectF(left, sheets.y + high - 1, sheets.width / 2, 0.6), INK)
    sheets.y += high + 4


def _drawing(block: Block | None) -> float:
    """Return the points that stay with a heading: a whole drawing, the first rows of a table."""
    if isinstance(block, Chart):
        return chart.HIGH
    if isinstance(block, Trend):
        return trend.HIGH
    if isinstance(block, Calendar):
        return calendar.HIGH
    return _FIRST_ROWS if isinstance(block, Grid) else 0.0


def _flow(sheets: Sheets, said: str, size: float, weight: int) -> None:
    sheets.need(_height(said, size, sheets.width))
    sheets.y += sheets.text(said, size, weight)


def _height(said: str, size: float, width: float) -> float:
    return wrapped(said, size, 500, width)[1]
