"""How far a routine may go before anything of it is known to be well borne (1.1, 2.5)."""

from collections.abc import Mapping
from dataclasses import replace

from coach.restriction.dose import halved
from coach.restriction.routine import Restricted, without_idle_rests
from coach.routine.model import (
    Breathe,
    ContractRelax,
    Exercise,
    Perform,
    Routine,
    Step,
    Walk,
)

MOST_GENTLE = 1
"""The highest tier that GENTLE leaves (section 1.1)."""


def gentle(found: Restricted) -> Restricted:
    """Return `found` without its items of tier 2 and 3."""
    routine = found.routine
    used = {_name(step) for step in routine.steps}
    dropped = tuple(
        exercise
        for name, exercise in routine.exercises.items()
        if name in used and exercise.tier > MOST_GENTLE
    )
    if not dropped:
        return found
    names = {exercise.id for exercise in dropped}
    steps = [step for step in routine.steps if _name(step) not in names]
    kept = _with(routine, without_idle_rests(steps))
    return replace(found, routine=kept, dropped=dropped)


def as_test_dose(found: Restricted) -> Restricted:
    """Return `found` with half of every dose that is not halved already."""
    routine = found.routine
    before = {(change.instead or change.exercise).id for change in found.changes if change.half}
    steps = [_half(step, routine.exercises, before) for step in routine.steps]
    return replace(found, routine=_with(routine, steps), halved=True)


def _half(step: Step, exercises: Mapping[str, Exercise], before: set[str]) -> Step:
    name = _name(step)
    exercise = exercises.get(name) if name else None
    if exercise is None or exercise.id in before or exercise.tier == 0:
        return step
    return halved(step, exercise)


def _with(routine: Routine, steps: list[Step]) -> Routine:
    names = {_name(step) for step in steps}
    exercises = {name: one for name, one in routine.exercises.items() if name in names}
    return replace(routine, steps=tuple(steps), exercises=exercises)


def _name(step: Step) -> str | None:
    return step.exercise if isinstance(step, Perform | ContractRelax | Breathe | Walk) else None
