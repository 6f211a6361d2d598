"""What the files of an assignment come to beside the library: judged like files of one's own."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

from coach.errors import ContentTooNew
from coach.guide.model import Guide
from coach.judging import judge
from coach.problem import Level, Problem
from coach.routine import file
from coach.routine.collection import ids_of
from coach.routine.complaints import Complaint
from coach.routine.folder import Given
from coach.routine.library import Library, Waiting
from coach.routine.model import Exercise, Routine
from coach.routine.own import with_given
from coach.routine.plan.model import Plan
from coach.sharing import complaints
from coach.sharing.archive import FOLDERS, Assignment

Thing = TypeVar("Thing")


@dataclass(frozen=True, slots=True)
class Contents:
    """The content of an assignment, by id, and everything that is wrong with it.

    `replaces` are what it would put in the place of built-in content or of the person's own.
    """

    routines: Mapping[str, Routine]
    exercises: Mapping[str, Exercise]
    plans: Mapping[str, Plan]
    replaces: tuple[Waiting, ...]
    problems: tuple[Problem, ...]

    @property
    def errors(self) -> tuple[Problem, ...]:
        """Return what keeps it from being used."""
        return tuple(each for each in self.problems if each.level is Level.ERROR)


def of(assignment: Assignment, origin: Path, library: Library, guide: Guide) -> Contents:
    """Return the content of an assignment as it would be used beside `library`, fully judged."""
    given = assignment.files(origin)
    alone = {path: content for path, content in given.items() if _folder(path) != "plans"}
    waiting = with_given(library, alone).waiting
    whole = with_given(library, alone, [each.key for each in waiting])
    whole = replace(whole, further_plans=_plans(given))
    # The plans of the library are read and judged each time: not where there is none beside them.
    known = library.plans().plans.keys() if whole.further_plans else set[str]()
    plans = whole.plans().plans if whole.further_plans else {}
    found = [
        *_misplaced(given),
        *judge.problems(list(given), library, guide, given),
        *(each for each in whole.problems if Path(each.file) in given),
        *_taken(given, known),
    ]
    names = _names(given)
    routines = _named(whole.routines, names)
    new_plans = _named(plans, names - known)
    if not found and not routines and not new_plans:
        found.append(_problem(origin, complaints.nothing_to_do()))
    return Contents(
        routines,
        _named(whole.exercises, names),
        new_plans,
        waiting,
        tuple(dict.fromkeys(found)),
    )


def ids(assignment: Assignment) -> frozenset[tuple[str, str]]:
    """Return the kind and id of every content file, as it says itself."""
    return frozenset((kind, name) for kind, name, _ in _headers(assignment))


def routine_ids(assignment: Assignment) -> frozenset[str]:
    """Return the ids of its routines, those of variants too."""
    files = assignment.files(Path())
    return frozenset(_names({p: text for p, text in files.items() if _folder(p) == "routines"}))


def revisions(assignment: Assignment) -> Mapping[tuple[str, str], tuple[str, int, bytes]]:
    """Return by kind and id the part, the revision and the text of every content file."""
    return {(kind, name): rest for kind, name, rest in _headers(assignment)}


def _headers(assignment: Assignment) -> Iterator[tuple[str, str, tuple[str, int, bytes]]]:
    for path, content in assignment.files(Path()).items():
        try:
            read = file.opened(path, content)
        except ContentTooNew:
            continue
        revision = (read.document.data or {}).get("revision", 1)
        if read.id is not None and type(revision) is int:
            yield read.kind, read.id, (path.as_posix(), revision, content)


def _folder(path: Path) -> str:
    return path.parent.name


def _plans(given: Given) -> Given:
    return {path: content for path, content in given.items() if _folder(path) == "plans"}


def _named(those: Mapping[str, Thing], names: Collection[str]) -> dict[str, Thing]:
    return {name: each for name, each in those.items() if name in names}


def _names(given: Given) -> set[str]:
    """Return every id that the files give, those of variants too."""
    found: set[str] = set()
    for path, content in given.items():
        try:
            found.update(name for _, name in ids_of(file.opened(path, content)))
        except ContentTooNew:
            continue
    return found


def _misplaced(given: Given) -> Iterator[Problem]:
    """Yield the files that do not say what their folder says: nothing else may travel."""
    for path, content in given.items():
        try:
            kind = file.opened(path, content).kind
        except ContentTooNew as error:
            yield file.unusable(path, error)
            continue
        if kind != FOLDERS[_folder(path)]:
            yield _problem(path, complaints.wrong_folder(kind))


def _taken(given: Given, known: Collection[str]) -> Iterator[Problem]:
    for path, content in _plans(given).items():
        try:
            name = file.opened(path, content).id
        except ContentTooNew:
            continue
        if name in known:
            yield _problem(path, complaints.plan_taken(name or ""))


def _problem(path: Path, complaint: Complaint) -> Problem:
    return Problem(str(path), 1, 1, Level.ERROR, complaint.what, complaint.remedy)
