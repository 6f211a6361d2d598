"""Contract-relax stretching, written out as steps: press, let go, stretch further."""

from itertools import pairwise

from coach.routine.model import ContractRelax, Exercise
from coach.session.item import Item, Part
from coach.session.series import Count, Slot, slots
from coach.session.sides import turns
from coach.session.step import Sound, Step, StepKind


def contract_relax(item: Item, step: ContractRelax) -> list[Step]:
    """Return the steps of `step` on every side.

    Raises:
        SideNeeded: it speaks of the affected side and the routine does not know it.
        ValueError: nothing would be done.
    """
    exercise = item.exercise(step.exercise)
    if step.contract + step.relax + step.stretch <= 0 or step.cycles < 1:
        raise ValueError(f"{exercise.id}: contract-relax needs time and at least one cycle")
    order = turns(
        step.side,
        per_side=exercise.dose.per_side,
        affected=item.routine.side,
        routine=item.routine.id,
    )
    every = slots(order, dict.fromkeys(order.order, Count(1, step.cycles)))
    steps = item.ready(step.ready, exercise.id, every[0].side, every[0].count)
    steps += _cycle(item, step, exercise, every[0])
    for slot, following in pairwise(every):
        if slot.side is not following.side:
            steps += item.change_sides(step.change_sides, order, exercise.id, following)
        steps += _cycle(item, step, exercise, following)
    return steps


def _cycle(item: Item, step: ContractRelax, exercise: Exercise, slot: Slot) -> list[Step]:
    parts: list[Part] = [
        (StepKind.CONTRACT, step.contract, Sound.START),
        (StepKind.RELAX, step.relax, None),
        (StepKind.HOLD, step.stretch, Sound.START),
    ]
    done = [part for part in parts if part[1] > 0]
    return item.repetition(done, exercise, slot, len(done) - 1, step.say)
