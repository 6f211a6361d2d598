"""The exercises and routines of one data folder: assigned ones and the person's own among them."""

import os
from contextlib import closing
from pathlib import Path

from coach import paths
from coach.history.store import FILE
from coach.routine.library import Library


def library_of(data: Path | None) -> Library:
    """Return what there is in the folder `data`; what comes with the program where it is empty.

    Nothing is made in a folder that nobody has used yet.
    """
    from coach import built_in
    from coach.app import open_program
    from coach.session.clock import SystemClock

    folder = paths.data_folder(data, os.environ)
    if not (folder / FILE).exists():
        return built_in.library()
    with closing(open_program(folder, SystemClock())) as program:
        return program.library
