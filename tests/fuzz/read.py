"""One spoiled file, read as everything it could be: used, or refused with line and reason."""

from pathlib import Path

from coach.errors import CoachError
from coach.guide.model import Guide
from coach.judging import judge
from coach.problem import Level
from coach.routine.library import Library


def refusals(content: bytes, path: Path, library: Library, guide: Guide) -> int:
    """Read a spoiled file; return how many problems it has.

    Raises:
        AssertionError: reading it raised an error, or a refusal says too little.
    """
    path.write_bytes(content)
    try:
        found = judge.problems([path], library, guide)
    except CoachError as error:
        raise AssertionError("a bad file is a problem, never an exception") from error
    for problem in found:
        assert problem.line >= 1
        assert problem.column >= 1
        assert problem.what
        assert problem.remedy
        assert "\n" not in problem.what
    return sum(problem.level is Level.ERROR for problem in found)
