"""Sorts the files of the person's own: those that are used, that wait for a word, that are refused.

Where one is used, what the built-in content forbids, or asks to be done with care, stays so.
"""

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from coach.errors import ContentTooNew, FileUnreadable
from coach.problem import Level, Problem
from coach.routine import collection, complaints, file, rule_complaints
from coach.routine.collection import collected, ids_of
from coach.routine.complaints import Complaint
from coach.routine.file import Content
from coach.routine.folder import NOTHING, Given
from coach.routine.library import Library, Waiting
from coach.routine.model import Exercise, Routine
from coach.routine.own import Key


@dataclass(frozen=True, slots=True)
class _Claim:
    """An id of a file that a built-in exercise or routine bears already."""

    id: str
    revision: int


class Shelf:
    """Sorts the files: used, waiting for the person's word, or refused."""

    def __init__(self, library: Library, accepted: frozenset[Key], given: Given = NOTHING) -> None:
        self._library = library
        self._given = given
        self._accepted = accepted
        self._used: list[Path] = []
        self._waiting: list[Waiting] = []
        self._problems: list[Problem] = []

    def take(self, path: Path) -> None:
        """Sort one file."""
        try:
            content = file.opened(path, self._given.get(path))
        except (FileUnreadable, ContentTooNew):
            self._used.append(path)  # it is told with the problems of the others
            return
        if content.kind == "restrictions":
            self._refuse(content, rule_complaints.restrictions_are_built_in())
            return
        claims = list(_claims(content, self._library))
        if not claims:
            self._used.append(path)
            return
        self._take_claiming(content, max(claims, key=lambda claim: claim.revision))

    def cannot_open(self, folder: Path, reason: str) -> None:
        """Note that the folder itself cannot be read."""
        complaint = complaints.not_opened(reason)
        problem = Problem(str(folder), 1, 1, Level.ERROR, complaint.what, complaint.remedy)
        self._problems.append(problem)

    def filled(self) -> Library:
        """Return the library with everything that can be used."""
        found = self._collected(self._used)
        refused = {problem.file for problem in found.problems if problem.level is Level.ERROR}
        exercises = dict(self._library.exercises)
        for name, own in found.exercises.items():
            exercises[name] = _careful(own, self._library.exercises.get(name))
        routines = {**self._library.routines, **found.routines}
        errors = [problem for problem in found.problems if problem.file in refused]
        return replace(
            self._library,
            built=None,
            exercises=exercises,
            routines={name: _with(each, exercises) for name, each in routines.items()},
            families={**self._library.families, **found.families},
            problems=(*self._library.problems, *self._problems, *errors),
            waiting=(*self._library.waiting, *self._waiting),
            assigned={k: v for k, v in self._library.assigned.items() if k not in found.routines},
        )

    def _take_claiming(self, content: Content, claim: _Claim) -> None:
        revision = (content.document.data or {}).get("revision", 1)
        if not isinstance(revision, int) or revision <= claim.revision:
            complaint = rule_complaints.revision_not_higher(claim.id, claim.revision)
            self._refuse(content, complaint, "revision")
            return
        found = self._collected([content.path])
        errors = [each for each in found.problems if each.level is Level.ERROR]
        errors += self._milder(content, found.exercises)
        if errors:
            self._problems.extend(errors)
            return
        digest = _digest(content.path, self._given.get(content.path))
        waiting = _waiting(content, claim, revision, found, digest)
        if waiting.key in self._accepted:
            self._used.append(content.path)
        else:
            self._waiting.append(waiting)

    def _collected(self, paths: Sequence[Path]) -> collection.Collection:
        library = self._library
        return collected(paths, library.exercises, library.language, given=self._given)

    def _milder(self, content: Content, own: Mapping[str, Exercise]) -> Iterator[Problem]:
        """Yield how an exercise is less careful than the built-in one of its id."""
        for name, each in own.items():
            there = self._library.exercises.get(name)
            if there is None:
                continue
            if each.gate.rank < there.gate.rank:
                complaint = rule_complaints.gate_milder_than_built_in(there.gate)
                yield _problem(content, complaint, "gate")
            if (each.kind, each.bias) != (there.kind, there.bias):
                key = "kind" if each.kind is not there.kind else "bias"
                yield _problem(content, rule_complaints.another_exercise(key, name), key)

    def _refuse(self, content: Content, complaint: Complaint, key: str = "id") -> None:
        self._problems.append(_problem(content, complaint, key))


def _claims(content: Content, library: Library) -> Iterator[_Claim]:
    for _, name in ids_of(content):
        if content.kind == "exercise" and name in library.exercises:
            yield _Claim(name, library.exercises[name].revision)
        elif content.kind == "routine":
            bearers = (*library.families.get(name, ()), name)
            known = (library.routines[one] for one in bearers if one in library.routines)
            yield from (_Claim(name, each.revision) for each in known)


def _waiting(
    content: Content, claim: _Claim, revision: int, found: collection.Collection, digest: str
) -> Waiting:
    titles: Iterable[Exercise | Routine] = (*found.exercises.values(), *found.routines.values())
    title = next((each.title for each in titles), claim.id)
    return Waiting(claim.id, title, revision, claim.revision, str(content.path), digest)


def _digest(path: Path, given: bytes | None) -> str:
    """Return what stands for exactly this text; nothing, if the file is gone meanwhile."""
    try:
        content = path.read_bytes() if given is None else given
    except OSError:
        return ""
    return hashlib.sha256(content).hexdigest()[:32]


def _problem(content: Content, complaint: Complaint, key: str) -> Problem:
    line, column = content.document.place((key,))
    return Problem(str(content.path), line, column, Level.ERROR, complaint.what, complaint.remedy)


def _careful(own: Exercise, built_in: Exercise | None) -> Exercise:
    """Return the person's exercise, at least as careful as the built-in one of its id.

    Its precautions stay, and so do the parts of the body by which restrictions know it.
    """
    if built_in is None:
        return own
    more = tuple(each for each in built_in.precautions if each not in own.precautions)
    target = tuple(dict.fromkeys((*own.target, *built_in.target)))
    return replace(own, precautions=(*own.precautions, *more), target=target)


def _with(routine: Routine, exercises: Mapping[str, Exercise]) -> Routine:
    """Return the routine with its exercises as they are now."""
    now = {name: exercises.get(name, each) for name, each in routine.exercises.items()}
    return replace(routine, exercises=now) if now != routine.exercises else routine
