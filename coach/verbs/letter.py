"""`coach letter`: what a doctor is told, on paper or as text."""

import os
import sys
from pathlib import Path
from typing import Annotated

import typer


def letter(
    output: Annotated[
        Path | None, typer.Option("-o", "--output", help="A PDF or text file; none: print it.")
    ] = None,
    data: Annotated[
        Path | None, typer.Option("--data", help="The folder of your data.", metavar="DIR")
    ] = None,
) -> None:
    """Write a letter for the doctor: answers, pain, cramps, and questions to ask."""
    from coach import paths
    from coach.app import open_program
    from coach.session.clock import SystemClock
    from coach.ui import offscreen
    from coach.ui.handout.paper import usual
    from coach.ui.letter.letter import document
    from coach.ui.letter.of_desk import letter_of
    from coach.ui.papers.pages import save
    from coach.ui.papers.text import text

    program = open_program(paths.data_folder(data, os.environ), SystemClock())
    paper = document(letter_of(program))
    program.close()
    if output is None:
        sys.stdout.write(text(paper))
        return
    if output.suffix.lower() == ".pdf":
        with offscreen.application():
            save(output, paper, usual())
    else:
        _write(output, text(paper))
    from coach.ui.wording import papers

    sys.stdout.write(papers.saved(output.name) + "\n")


def _write(path: Path, text: str) -> None:
    from coach.errors import FileUnwritable

    try:
        path.write_text(text, encoding="utf-8")
    except OSError as error:
        raise FileUnwritable(path, error.strerror or str(error)) from error
