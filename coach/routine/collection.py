"""Many content files judged together: who bears which id, who names whom."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from coach.errors import ContentTooNew, FileUnreadable
from coach.problem import Problem
from coach.routine import complaints, file, rule_complaints
from coach.routine.complaints import Complaint
from coach.routine.complaints import Path as Way
from coach.routine.file import Content
from coach.routine.folder import NOTHING, Given
from coach.routine.matrix import Matrix
from coach.routine.model import Exercise, Routine
from coach.routine.source import Finding


@dataclass(slots=True)
class Collection:
    """What some files hold together, and all that is wrong with them, file by file."""

    exercises: dict[str, Exercise] = field(default_factory=dict)
    routines: dict[str, Routine] = field(default_factory=dict)
    families: dict[str, tuple[str, ...]] = field(default_factory=dict)
    matrix: Matrix | None = None
    problems: list[Problem] = field(default_factory=list)


Further = Callable[[Sequence[Content], Collection], None]


def collected(
    paths: Sequence[Path],
    known: Mapping[str, Exercise],
    language: str = "en",
    further: Further | None = None,
    given: Given = NOTHING,
) -> Collection:
    """Return what the files hold; their routines may also name the exercises `known` already.

    A file that cannot be used is a problem, never an exception. The first bearer of an id keeps it.
    `further` judges every content once more, beside all that was found, where there is time for it.
    What is `given` is not looked for on the disk.
    """
    found = Collection()
    unopened: dict[Path, Problem] = {}
    contents = list(_opened(paths, unopened, given))
    exercises = [each for each in contents if each.kind == "exercise"]
    for content in noting_taken_ids(exercises):
        exercise = file.exercise_of(content, language)
        if exercise is not None:
            found.exercises[exercise.id] = exercise
    everything = {**known, **found.exercises}
    broken = {content.id for content in exercises if content.id} - found.exercises.keys()
    for content in exercises:
        _check_relatives(content, broken | everything.keys())
    for content in noting_taken_ids(each for each in contents if each.kind == "routine"):
        _add_routines(found, file.routines_of(content, everything, language, broken), content)
    for content in noting_taken_ids(each for each in contents if each.kind == "restrictions"):
        found.matrix = file.matrix_of(content, language) or found.matrix
    if further is not None:
        further(contents, found)
    judged = {content.path: content.problems() for content in contents}
    for path in dict.fromkeys(paths):
        found.problems.extend([unopened[path]] if path in unopened else judged[path])
    return found


def _opened(
    paths: Iterable[Path], unopened: dict[Path, Problem], given: Given
) -> Iterator[Content]:
    for path in dict.fromkeys(paths):
        try:
            yield file.opened(path, given.get(path))
        except (FileUnreadable, ContentTooNew) as error:
            unopened[path] = file.unusable(path, error)


def noting_taken_ids(contents: Iterable[Content]) -> Iterator[Content]:
    """Yield every content after noting those of its ids that another file has already."""
    taken: dict[str, Content] = {}
    for content in contents:
        for way, name in ids_of(content):
            if name in taken and taken[name] is not content:
                _find(content, way, rule_complaints.id_taken(name, str(taken[name].path)))
            taken.setdefault(name, content)
        yield content


def ids_of(content: Content) -> Iterator[tuple[Way, str]]:
    """Yield every id that a file gives, its own and those of its variants, with the way to it."""
    if content.id:
        yield ("id",), content.id
    variants = (content.document.data or {}).get("variants")
    if isinstance(variants, dict):
        yield from ((("variants", name), name) for name in variants)


def _check_relatives(content: Content, known: set[str]) -> None:
    for way, name in _relatives(content.document.data or {}):
        if name not in known:
            _find(content, way, complaints.unknown_exercise(name, known))


def _relatives(data: Mapping[str, object]) -> Iterator[tuple[Way, str]]:
    for key in ("easier", "harder", "avoid"):
        entries = data.get(key)
        for index, entry in enumerate(entries if isinstance(entries, list) else ()):
            name = entry.get("instead") if isinstance(entry, dict) else entry
            if isinstance(name, str):
                way = (key, index) if key != "avoid" else (key, index, "instead")
                yield way, name


def _add_routines(found: Collection, routines: Sequence[Routine], content: Content) -> None:
    found.routines.update((routine.id, routine) for routine in routines)
    names = tuple(routine.id for routine in routines)
    if content.id and names and names != (content.id,):
        found.families[content.id] = names


def _find(content: Content, way: Way, complaint: Complaint) -> None:
    read = content.document
    if not read.is_doubtful(way):
        key = way[0] == "variants"
        read.findings.append(Finding(*read.place(way, key=key), complaint))
