"""A routine as pages of a PDF file."""

from collections.abc import Sequence
from pathlib import Path

from coach.errors import FileUnwritable
from coach.routine.model import Routine
from coach.session import script as scripts
from coach.ui.handout import block
from coach.ui.handout.paper import INK, MUTED, Format, Sheets, writer
from coach.ui.look.fonts import load_fonts
from coach.ui.routines.details import reasons
from coach.ui.routines.rows import minutes, rows
from coach.ui.wording import about, frame, frequency, routines
from coach.ui.wording import handout as words
from coach.ui.work import work


def write(
    path: Path,
    routine: Routine,
    paper: Format = Format.A4,
    *,
    short: bool = False,
    changes: Sequence[str] = (),
) -> int:
    """Write `routine`, or its core, to a PDF file and return how many pages it has.

    `changes` say what was changed about it for the person. Needs a QGuiApplication.

    Raises:
        FileUnwritable: the file cannot be written there.
        SideNeeded: the routine speaks of the affected side and does not know it.
    """
    _try(path)
    load_fonts()
    script = scripts.write(routine, short=short)
    sheets = Sheets(
        writer(str(path), paper, routine.title),
        f"{frame.limits()} {frame.draft()}",
        words.sources(routine.sources, routine.reviewed),
    )
    _head(sheets, routine, minutes(script), changes)
    number = 0
    for row, done in zip(rows(routine, script), work(script), strict=True):
        if done.exercise:
            number += 1
            block.write(sheets, number, row, routine.exercises[done.exercise])
    if not sheets.end():
        raise FileUnwritable(path, words.full())
    return sheets.page


def _head(sheets: Sheets, routine: Routine, length: int, changes: Sequence[str]) -> None:
    sheets.y += sheets.text(routine.title, 22, 600, INK) + 4
    if routine.summary:
        sheets.y += sheets.text(routine.summary, 11, 400, INK) + 4
    sheets.y += sheets.text(words.amount(routine, length), 10, 500, MUTED) + 8
    growing = frequency.growing(routine)
    if growing:
        sheets.y += sheets.text(growing, 10, 400, INK) + 8
    if changes:
        _points(sheets, about.changed_title(len(changes)), changes)
    _points(sheets, routines.not_this(), reasons(routine))
    sheets.y += 4


def _points(sheets: Sheets, title: str, points: Sequence[str]) -> None:
    sheets.y += sheets.text(title, 10, 600, INK) + 2
    for point in points:
        sheets.y += sheets.text(words.point(point), 9.5, 400, INK) + 1
    sheets.y += 8


def _try(path: Path) -> None:
    """Raise FileUnwritable where the file cannot be written; Qt would only print so."""
    try:
        with path.open("wb"):
            pass
    except OSError as error:
        raise FileUnwritable(path, (error.strerror or "").lower()) from error
