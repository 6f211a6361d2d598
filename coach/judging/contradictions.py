"""What contradicts itself: a routine and whom it is for, an exercise and what replaces it."""

from collections.abc import Iterator, Mapping
from typing import Any

from coach.judging import complaints
from coach.problem import Level
from coach.routine import rules
from coach.routine.matrix import Cell, Demand, Matrix
from coach.routine.model import Action, Exercise
from coach.routine.rules import Verdict


def of_exercise(
    data: Mapping[str, Any], exercises: Mapping[str, Exercise], matrix: Matrix
) -> Iterator[Verdict]:
    """Yield alternatives that are no way out, or that open later than the exercise itself."""
    own = exercises.get(str(data.get("id")))
    written = data.get("avoid")
    for index, entry in enumerate(written if isinstance(written, list) else ()):
        if own is None or not isinstance(entry, dict):
            continue
        other, when = exercises.get(str(entry.get("instead"))), str(entry.get("when"))
        if other is None:
            continue
        at = ("avoid", index, "instead")
        if _ruled_out(other, when, matrix):
            yield at, complaints.bad_alternative(other.id, when), Level.ERROR
        if other.gate.rank > own.gate.rank:
            yield at, complaints.stricter_alternative(other.id, other.gate), Level.ERROR


def of_routine(
    data: Mapping[str, Any], exercises: Mapping[str, Exercise], matrix: Matrix
) -> Iterator[Verdict]:
    """Yield every exercise that is not for the people whom the routine is made for."""
    written = data.get("avoid_for")
    made_for = written if isinstance(written, list) else []
    for path, name in rules.names(data):
        exercise = exercises.get(name)
        for condition in map(str, made_for):
            if exercise is not None and _ruled_out(exercise, condition, matrix):
                complaint = complaints.against_its_purpose(name, condition)
                yield path, complaint, Level.ERROR


def _ruled_out(exercise: Exercise, condition: str, matrix: Matrix) -> bool:
    """Return whether a condition (a tag of section 4.1) alone forbids an exercise."""
    own = any(
        each.when == condition and each.action is Action.AVOID for each in exercise.precautions
    )
    return own or any(_avoids(cell, exercise) for cell in matrix.cells(condition, exercise))


def _avoids(cell: Cell, exercise: Exercise) -> bool:
    whatever_else = cell.action is Demand.AVOID and cell.where is None
    return whatever_else or cell.exercises.get(exercise.id) is Demand.AVOID
