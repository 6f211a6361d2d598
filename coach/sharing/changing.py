"""One revision of an assignment held against the one before: backwards never, changes in order."""

from collections.abc import Iterator
from pathlib import Path

from coach.problem import Level, Problem
from coach.routine.complaints import Complaint
from coach.sharing import complaints, contents, differences
from coach.sharing.archive import Assignment
from coach.sharing.complaints import Fault
from coach.sharing.contents import Contents
from coach.sharing.differences import Change


def backwards(revision: int, digest: str, found: Assignment) -> Fault | None:
    """Return why `found` may not follow the revision with this digest of its manifest."""
    if found.form.revision < revision:
        return Fault.OLDER
    if found.form.revision == revision and found.digest != digest:
        return Fault.SAME_REVISION
    return None


def steps_back(old: Assignment | None, found: Assignment, path: Path) -> Iterator[Problem]:
    """Yield the files whose own revision went back, or stayed though the text changed."""
    before = {} if old is None else contents.revisions(old)
    for name, (part, revision, text) in contents.revisions(found).items():
        if name not in before:
            continue
        _, earlier, written = before[name]
        if revision < earlier:
            yield problem(path / part, complaints.revision_back(earlier))
        elif revision == earlier and text != written:
            yield problem(path / part, complaints.revision_kept(earlier))


def changes(before: Contents, after: Contents) -> Iterator[Change]:
    """Yield what changed for the person: plans, routines, exercises."""
    yield from differences.of_plans(before.plans, after.plans)
    yield from differences.of_routines(before.routines, after.routines)
    yield from differences.of_exercises(before.exercises, after.exercises)


def problem(path: Path, complaint: Complaint) -> Problem:
    """Return a complaint about a whole file."""
    return Problem(str(path), 1, 1, Level.ERROR, complaint.what, complaint.remedy)
