"""One exercise shown over and over in its usual tempo, outside any session."""

from bisect import bisect_right
from dataclasses import replace

from coach.routine.model import Cause, Exercise, Gate, Perform, Routine, Side
from coach.session import script as scripts
from coach.session.posture import Posture, posture
from coach.session.step import Script, Step, StepKind

LONGEST_HOLD = 6.0
"""A hold is shown for this long at most, seconds: one breath in it is enough to see."""

_SHOWN = frozenset({StepKind.MOVE, StepKind.HOLD, StepKind.RETURN, StepKind.WALK})
_PAUSE = 1.2
"""Seconds of rest between two repetitions."""


class Demonstration:
    """One repetition without end; it cannot be felt, only looked at, so it needs no permit."""

    def __init__(self, exercise: Exercise, side: Side | None) -> None:
        self._script = _repetition(exercise, side)
        self._starts = [step.at for step in self._script.steps[:-1]]

    @property
    def seconds(self) -> float:
        """Return how long one repetition takes, with the pause after it."""
        return self._script.seconds

    def at(self, seconds: float) -> Posture:
        """Return the posture `seconds` after the beginning."""
        into = seconds % self.seconds
        index = bisect_right(self._starts, into) - 1
        step = self._script.steps[index]
        return posture(self._script, index, into - step.at, step.seconds)


def _repetition(exercise: Exercise, side: Side | None) -> Script:
    once = Perform(exercise.id, sets=1, repetitions=1, ready=0.0)
    routine = Routine(
        exercise.id, 1, exercise.title, Cause.ANY, Gate.ANY, (once,), side,
        exercises={exercise.id: exercise},
    )  # fmt: skip
    whole = scripts.write(routine)
    steps, at = [], 0.0
    for step in _first(whole):
        steps.append(replace(step, at=at))
        at += step.seconds
    return replace(whole, steps=(*steps, replace(whole.steps[-1], at=at)))


def _first(script: Script) -> list[Step]:
    """Return the first repetition, a pause after it, its hold no longer than is worth seeing."""
    kept: list[Step] = []
    for step in script.steps:
        if kept and (step.kind not in _SHOWN or step.kind is kept[0].kind):
            break
        if step.kind in _SHOWN:
            kept.append(replace(step, seconds=_shown(step)))
    last = kept[-1] if kept else script.steps[0]
    return [*kept, replace(last, kind=StepKind.REST, seconds=_PAUSE)]


def _shown(step: Step) -> float:
    return min(step.seconds, LONGEST_HOLD) if step.kind is StepKind.HOLD else step.seconds
