"""Judges content files as `coach check` does: everything that is wrong, in one run."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from coach.problem import Problem
from coach.routine import motion_rules, rules
from coach.routine.checkin import reading as checkin
from coach.routine.checkin.choices import unknown_routines
from coach.routine.collection import Collection, Further, collected
from coach.routine.file import Content
from coach.routine.folder import NOTHING, Given, files_in
from coach.routine.library import Library
from coach.routine.plan import reading


def problems(
    paths: Sequence[Path],
    library: Library,
    judge: Further | None = None,
    given: Given = NOTHING,
) -> list[Problem]:
    """Return all errors and warnings of the files, and of all content files below the folders.

    Routines and plans may name what is in the library and what is in the files themselves.
    `judge` looks at every file once more when all of them are read. What is `given` is not
    looked for on the disk.
    """
    every = list(dict.fromkeys(_files(paths)))

    def further(contents: Sequence[Content], found: Collection) -> None:
        _judge_movements(contents, found)
        _judge_plans(contents, found, library)
        _judge_checkin(contents, found, library)
        if judge is not None:
            judge(contents, found)

    return collected(every, library.exercises, library.language, further, given).problems


def _judge_movements(contents: Sequence[Content], found: Collection) -> None:
    for content in contents:
        exercise = found.exercises.get(content.id or "") if content.kind == "exercise" else None
        if exercise is not None:
            rules.judged(content.document, motion_rules.of_exercise(exercise))


def _judge_plans(contents: Sequence[Content], found: Collection, library: Library) -> None:
    plans = [content for content in contents if content.kind in reading.KINDS]
    if plans:
        routines = {**library.routines, **found.routines}
        around = reading.Around(routines, {**library.exercises, **found.exercises})
        reading.judged(plans, around, library.plans(), library.language)


def _judge_checkin(contents: Sequence[Content], found: Collection, library: Library) -> None:
    asked = [content for content in contents if content.kind in checkin.KINDS]
    if not asked:
        return
    rules_read = checkin.judged(contents, library.checkin(), library.language)
    known = {*library.routines, *found.routines}
    for content in asked:
        data = content.document.data or {}
        rules.judged(content.document, unknown_routines(data, rules_read, known))


def _files(paths: Sequence[Path]) -> Iterator[Path]:
    for path in paths:
        if path.is_dir():
            yield from files_in(path)
        else:
            yield path
