"""What can be done in the place of an exercise that must be left out.

Every condition that forbids it has its own line of substitutes: those named for this condition
first, then the easier ones, each followed further down. A substitute must be in the line of every
one of them, so that one condition more can only ever take substitutes away.
"""

from collections import deque
from collections.abc import Mapping

from coach.restriction.profile import Profile
from coach.restriction.ruling import Ruling, ruling
from coach.routine.matrix import Matrix
from coach.routine.model import Exercise, Gate, Kind


def substitutes(
    exercise: Exercise,
    against: Ruling,
    profile: Profile,
    exercises: Mapping[str, Exercise],
    matrix: Matrix,
    gate: Gate,
) -> tuple[Exercise, ...]:
    """Return what may be done instead of `exercise` in a routine behind `gate`, best first."""
    lines = [
        _line(exercise, condition, exercises)
        for condition in dict.fromkeys(reason.condition for reason in against.against)
    ]
    shared = [name for name in lines[0] if all(name in line for line in lines)] if lines else []
    fitting = (exercises[name] for name in shared)
    return tuple(
        each for each in fitting if _opens(each, gate) and not ruling(each, profile, matrix).forbids
    )


def _line(exercise: Exercise, condition: str, exercises: Mapping[str, Exercise]) -> dict[str, None]:
    """Return every exercise that can follow, nearest first; a ring of easier ones ends it."""
    line: dict[str, None] = {}
    waiting = deque([exercise])
    while waiting:
        for name in _next(waiting.popleft(), condition):
            if name in exercises and name not in line and name != exercise.id:
                line[name] = None
                waiting.append(exercises[name])
    return line


def _next(exercise: Exercise, condition: str) -> tuple[str, ...]:
    named = (each.instead for each in exercise.precautions if each.when == condition)
    return (*(name for name in named if name), *exercise.easier)


def _opens(exercise: Exercise, gate: Gate) -> bool:
    """Return whether the exercise asks for no more than the routine does.

    What is open to a cramp stays rest: nothing that moves comes in by this way.
    """
    if gate is Gate.ANY and exercise.kind not in (Kind.REST, Kind.BREATHING):
        return False
    return exercise.gate.rank <= gate.rank
