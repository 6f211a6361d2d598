"""How much of an exercise is done on one side, after everything that may say so was asked."""

from dataclasses import dataclass
from typing import TypeVar

from coach.routine.model import AffectedDose, Exercise, Perform
from coach.session.pacing import Pacing

_Number = TypeVar("_Number", int, float)


@dataclass(frozen=True, slots=True)
class SideDose:
    """The dose on one side: counts and seconds; `rest` is between repetitions."""

    sets: int
    repetitions: int
    hold: float
    move: float
    rest: float
    between_sets: float


def dose_of(step: Perform, exercise: Exercise, pacing: Pacing, *, affected: bool) -> SideDose:
    """Return what `step` asks for, the exercise's usual dose where it says nothing.

    Raises:
        ValueError: nothing would be done: no time in a repetition, or no repetition.
    """
    usual = exercise.dose.default
    extra = step.affected if affected and step.affected else AffectedDose()
    dose = SideDose(
        sets=_first(extra.sets, step.sets, usual.sets),
        repetitions=_first(extra.repetitions, step.repetitions, usual.repetitions),
        hold=_first(extra.hold, step.hold, usual.hold),
        move=_first(step.move, usual.move),
        rest=_first(step.rest, usual.rest),
        between_sets=_first(
            step.rest_between_sets, exercise.dose.rest or None, pacing.rest_between_sets
        ),
    )
    if dose.hold <= 0 and dose.move <= 0:
        raise ValueError(f"{exercise.id}: a repetition needs a hold or a movement")
    if dose.repetitions < 1 or dose.sets < 1:
        raise ValueError(f"{exercise.id}: at least one repetition in one set is needed")
    return dose


def _first(*values: _Number | None) -> _Number:
    return next(value for value in values if value is not None)
