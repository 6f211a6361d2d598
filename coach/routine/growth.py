"""How far the dose of a routine may grow: what is done now, a step more, the most there is."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from coach.routine.model import Exercise, Perform, Progression, Step


@dataclass(frozen=True, slots=True)
class Growth:
    """One exercise of a progression: the smallest step more, and its most (counts or seconds)."""

    index: int
    exercise: Exercise
    next: float
    most: float

    @property
    def room(self) -> bool:
        """Return whether even the smallest step stays within what the exercise allows."""
        return self.next <= self.most


def growths(
    steps: Mapping[int, Step], exercises: Mapping[str, Exercise], progression: Progression
) -> Iterator[Growth]:
    """Yield each exercise whose repetitions, or whose holds, a progression speaks of."""
    for index, step in steps.items():
        if isinstance(step, Perform) and step.exercise in exercises:
            growth = _growth(index, step, exercises[step.exercise], progression)
            if growth is not None:
                yield growth


def _growth(
    index: int, step: Perform, exercise: Exercise, progression: Progression
) -> Growth | None:
    dose = exercise.dose
    if progression.repetitions is not None:
        now = [dose.default.repetitions if step.repetitions is None else step.repetitions]
        if step.affected is not None and step.affected.repetitions is not None:
            now.append(step.affected.repetitions)
        return Growth(
            index, exercise, max(now) + progression.repetitions.low, dose.repetitions.high
        )
    holds = [dose.default.hold if step.hold is None else step.hold]
    if step.affected is not None and step.affected.hold is not None:
        holds.append(step.affected.hold)
    if max(holds) == 0:
        return None  # a movement without a stop has no hold that could grow
    return Growth(index, exercise, max(holds) + (progression.hold or 0.0), dose.hold.high)
