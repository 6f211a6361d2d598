"""`coach handout`: a routine on paper."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from coach.routine.model import Side
from coach.verbs.content import library_of


def handout(
    routine: Annotated[str, typer.Argument(help="The id of a routine, or a file.")],
    output: Annotated[Path, typer.Option("-o", "--output", help="The PDF file to write.")],
    side: Annotated[Side | None, typer.Option("--side", help="The side that hurts.")] = None,
    paper: Annotated[str, typer.Option("--paper", help="a4 or letter.")] = "a4",
    data: Annotated[
        Path | None, typer.Option("--data", help="The folder of your data.", metavar="DIR")
    ] = None,
) -> None:
    """Write a routine as a handout with pictures, doses and steps (PDF)."""
    from coach.ui import offscreen
    from coach.ui.handout import handout as pages
    from coach.ui.handout.paper import Format
    from coach.ui.wording import handout as words

    chosen = library_of(data).find(routine, side)
    try:
        size = Format(paper.lower())
    except ValueError as error:
        raise typer.BadParameter(", ".join(Format), param_hint="--paper") from error
    with offscreen.application():
        count = pages.write(output, chosen, size)
    sys.stdout.write(words.saved(str(output), count) + "\n")
