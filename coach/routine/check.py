"""Judges content files as `coach check` does: everything that is wrong, in one run."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from coach.problem import Problem
from coach.routine.collection import Judge, collected, files_in
from coach.routine.library import Library


def problems(paths: Sequence[Path], library: Library, judge: Judge | None = None) -> list[Problem]:
    """Return all errors and warnings of the files, and of all content files below the folders.

    Routines may name the exercises of the library and those of the files themselves. `judge` looks
    at every file once more when all of them are read.
    """
    every = list(dict.fromkeys(_files(paths)))
    return collected(every, library.exercises, library.language, judge).problems


def _files(paths: Sequence[Path]) -> Iterator[Path]:
    for path in paths:
        if path.is_dir():
            yield from files_in(path)
        else:
            yield path
