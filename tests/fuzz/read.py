"""One spoiled file, read as everything it could be: used, or refused with line and reason."""

from collections.abc import Mapping
from pathlib import Path

from coach.errors import CoachError
from coach.routine.collection import collected
from coach.routine.model import Exercise


def refusals(content: bytes, path: Path, known: Mapping[str, Exercise]) -> int:
    """Read a spoiled file; return how many problems it has.

    Raises:
        AssertionError: it was neither used nor refused, or a refusal says too little.
    """
    path.write_bytes(content)
    try:
        found = collected([path], known)
    except CoachError as error:
        raise AssertionError("a bad file is a problem, never an exception") from error
    used = found.exercises or found.routines or found.matrix
    assert used or found.problems
    for problem in found.problems:
        assert problem.line >= 1
        assert problem.column >= 1
        assert problem.what
        assert problem.remedy
        assert "\n" not in problem.what
    return len(found.problems)
