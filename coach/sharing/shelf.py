"""The assignments in use, read like the person's own files each time the program opens.

What is in the folder counts only as far as it was accepted: the archive is opened anew, signature
and all, and must be the very one that was taken.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from coach.errors import ArchiveRefused, FileUnreadable
from coach.problem import Level, Problem
from coach.restriction.said import Said, accepted_files
from coach.routine.library import Library
from coach.routine.own import with_given
from coach.sharing import complaints
from coach.sharing.complaints import Fault
from coach.sharing.trust import Accepted, trust_of

if TYPE_CHECKING:
    from coach.sharing.archive import Assignment


def with_assigned(library: Library, folder: Path, rows: Sequence[Said]) -> Library:
    """Return the library with the assignments that were taken; a bad one is a problem."""
    trust = trust_of(rows)
    accepted = tuple(trust.accepted.values())
    problems = list(_strays(folder, accepted))
    given: dict[Path, bytes] = {}
    signers: dict[Path, str] = {}
    for each in accepted:
        try:
            files = kept(folder, each).files(folder / each.file)
        except (ArchiveRefused, FileUnreadable) as error:
            problems.append(_problem(folder / each.file, error, each))
            continue
        given |= files
        signers |= dict.fromkeys(files, trust.signers.get(each.key, ""))
    if not given and not problems:
        return library
    plans = {path: content for path, content in given.items() if path.parent.name == "plans"}
    others = {path: content for path, content in given.items() if path not in plans}
    found = with_given(library, others, accepted_files(rows))
    return replace(
        found,
        built=None,
        problems=(*found.problems, *problems),
        further_plans=plans,
        assigned=dict(_assigned(found, others, signers)),
    )


def kept(folder: Path, accepted: Accepted) -> "Assignment":
    """Return an assignment that was taken, from its file.

    Raises:
        ArchiveRefused: it is not the one that was taken.
        FileUnreadable: it is not there.
    """
    # Most people have no assignment: they do not wait for the means to check one.
    from coach.sharing import archive, container

    path = folder / accepted.file
    found = archive.opened(container.read(path), path)
    if (found.digest, found.key.hex()) != (accepted.digest, accepted.key):
        raise ArchiveRefused(path, Fault.NOT_ACCEPTED)
    return found


def _assigned(
    found: Library, given: Mapping[Path, bytes], signers: Mapping[Path, str]
) -> Iterator[tuple[str, str]]:
    """Yield the routines of `given` that are used, each with the name of who signed it."""
    from coach.routine import file
    from coach.routine.collection import ids_of

    unused = {each.file for each in found.problems} | {each.file for each in found.waiting}
    for path, content in given.items():
        if path.parent.name == "routines" and str(path) not in unused:
            for _, name in ids_of(file.opened(path, content)):
                if name in found.routines:
                    yield name, signers[path]


def _strays(folder: Path, accepted: Sequence[Accepted]) -> Iterator[Problem]:
    """Yield the assignments that were only put into the folder."""
    known = {each.file for each in accepted}
    try:
        paths = sorted(folder.glob("*.coach"))
    except OSError:
        return
    for path in paths:
        if path.name not in known:
            yield _said(path, Fault.NOT_ACCEPTED)


def _problem(path: Path, error: ArchiveRefused | FileUnreadable, accepted: Accepted) -> Problem:
    if isinstance(error, ArchiveRefused):
        return _said(path, Fault(error.fault), error.name)
    return _said(path, Fault.GONE, accepted.id)


def _said(path: Path, fault: Fault, name: str = "") -> Problem:
    complaint = complaints.of(fault, name)
    return Problem(str(path), 1, 1, Level.ERROR, complaint.what, complaint.remedy)
