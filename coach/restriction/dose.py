"""The dose of a substitute, and half of a dose for the first time."""

from dataclasses import replace

from coach.routine.model import (
    AffectedDose,
    Breathe,
    ContractRelax,
    Exercise,
    Perform,
    Range,
    SideRule,
    Step,
    Swap,
    Walk,
)


def substituted(step: Step, exercise: Exercise) -> Perform:
    """Return `exercise` in the place of `step`: same side, no more of it, inside its own bounds."""
    usual, bounds = exercise.dose.default, exercise.dose
    done = step if isinstance(step, Perform) else Perform(exercise.id)
    return Perform(
        exercise=exercise.id,
        side=_side(step, exercise),
        sets=int(_least(usual.sets, done.sets, bounds.sets)),
        repetitions=int(_least(usual.repetitions, done.repetitions, bounds.repetitions)),
        hold=_least(usual.hold, done.hold, bounds.hold),
        core=getattr(step, "core", False),
        change_sides=done.change_sides,
    )


def swapped(step: Perform, swap: Swap) -> Perform:
    """Return `step` with the exercise and the dose that its routine names instead."""
    return replace(
        step,
        exercise=swap.exercise,
        sets=None,
        repetitions=swap.repetitions,
        hold=swap.hold,
        move=swap.move,
        rest=None,
        say="",
        swaps=(),
    )


def halved(step: Step, exercise: Exercise) -> Step:
    """Return `step` with half its repetitions; half its sets or its hold where there is but one."""
    match step:
        case Perform():
            return _half_performed(step, exercise)
        case ContractRelax(cycles=cycles) if cycles > 1:
            return replace(step, cycles=cycles // 2)
        case ContractRelax():
            return replace(step, stretch=step.stretch / 2)
        case Breathe():
            return replace(step, cycles=max(1, step.cycles // 2))
        case Walk():
            return replace(step, seconds=step.seconds / 2)
        case _:
            return step


def _half_performed(step: Perform, exercise: Exercise) -> Perform:
    usual = exercise.dose.default
    sets = step.sets or usual.sets
    repetitions = step.repetitions or usual.repetitions
    hold = usual.hold if step.hold is None else step.hold
    half = _half(sets, repetitions, hold)
    other = step.affected
    if other is not None:
        own_hold = hold if other.hold is None else other.hold
        sided = (other.sets or sets, other.repetitions or repetitions, own_hold)
        other = AffectedDose(*_half(*sided))
    return replace(step, sets=half[0], repetitions=half[1], hold=half[2], affected=other)


def _half(sets: int, repetitions: int, hold: float) -> tuple[int, int, float]:
    if repetitions > 1:
        return sets, repetitions // 2, hold
    if sets > 1:
        return sets // 2, repetitions, hold
    return sets, repetitions, hold / 2


def _least(usual: float, before: float | None, bounds: Range) -> float:
    wanted = usual if before is None else min(usual, before)
    return min(max(wanted, bounds.low), bounds.high)


def _side(step: Step, exercise: Exercise) -> SideRule | None:
    side = step.side if isinstance(step, Perform | ContractRelax) else None
    if not exercise.dose.per_side:
        return SideRule.NONE
    if side is SideRule.NONE or (side is SideRule.ALTERNATE and exercise.dose.default.hold > 0):
        return SideRule.BOTH
    return side
