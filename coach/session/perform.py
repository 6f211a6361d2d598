"""An exercise with sets, repetitions and sides, written out as steps."""

from itertools import pairwise

from coach.errors import SideNeeded
from coach.routine.model import Exercise, Kind, Perform, Side
from coach.session.dose import SideDose, dose_of
from coach.session.exact import seconds_of, thousandths
from coach.session.item import UNTIMED, Item, Part
from coach.session.series import Count, Slot, slots
from coach.session.sides import Turns, turns
from coach.session.step import Sound, Step, StepKind


def perform(item: Item, step: Perform) -> list[Step]:
    """Return the steps of `step`, from getting ready to the end of the last repetition.

    Raises:
        SideNeeded: it speaks of the affected side and the routine does not know it.
        ValueError: a repetition would take no time.
    """
    exercise = item.exercise(step.exercise)
    order = _turns(item, step, exercise)
    doses = {side: _dose(item, step, exercise, side) for side in order.order}
    counts = {side: Count(dose.sets, dose.repetitions) for side, dose in doses.items()}
    every = slots(order, counts)
    steps = item.ready(step.ready, exercise.id, every[0].side, every[0].count)
    steps += _repetition(item, step, exercise, every[0], doses)
    for slot, following in pairwise(every):
        steps += _between(item, step, order, slot, following, doses)
        steps += _repetition(item, step, exercise, following, doses)
    return steps


def _turns(item: Item, step: Perform, exercise: Exercise) -> Turns:
    affected = item.routine.side
    order = turns(
        step.side,
        per_side=exercise.dose.per_side,
        affected=affected,
        routine=item.routine.id,
    )
    if step.affected and affected is None and order.order != (None,):
        raise SideNeeded(item.routine.id)
    return order


def _dose(item: Item, step: Perform, exercise: Exercise, side: Side | None) -> SideDose:
    affected = side is not None and side is item.routine.side
    return dose_of(step, exercise, item.pacing, affected=affected)


def _repetition(
    item: Item, step: Perform, exercise: Exercise, slot: Slot, doses: dict[Side | None, SideDose]
) -> list[Step]:
    dose = doses[slot.side]
    move = thousandths(dose.move)
    there, back = seconds_of(move // 2), seconds_of(move - move // 2)
    held = dose.hold > 0
    parts: list[Part] = [
        (StepKind.MOVE, there, None if held or not slot.opens else Sound.START),
        (_still(exercise, dose), dose.hold, Sound.START),
        (StepKind.RETURN, back, None),
    ]
    kept = [part for part in parts if part[1] > 0]
    still = [n for n, part in enumerate(kept) if part[0] in (StepKind.HOLD, StepKind.WALK)]
    last = still[0] if still else len(kept) - 1
    return item.repetition(kept, exercise, slot, last, step.say)


def _still(exercise: Exercise, dose: SideDose) -> StepKind:
    """Return what the middle of a repetition is: a hold, or a bout of walking."""
    walks = exercise.kind is Kind.AEROBIC and dose.move == 0
    carries = exercise.motion is not None and exercise.motion.cyclic
    return StepKind.WALK if walks or carries else StepKind.HOLD


def _between(
    item: Item,
    step: Perform,
    order: Turns,
    slot: Slot,
    following: Slot,
    doses: dict[Side | None, SideDose],
) -> list[Step]:
    dose, turned = doses[slot.side], slot.side is not following.side
    if slot.set != following.set and (order.alternate or not turned):
        return _rest_between_sets(item, step.exercise, dose, following)
    if turned:
        change = item.change_sides(step.change_sides, order, step.exercise, following)
        if change or not order.alternate:
            return change
    repeat = item.part(StepKind.REPEAT, dose.rest, step.exercise, slot)
    return [repeat] if dose.rest > 0 else []


def _rest_between_sets(item: Item, exercise: str, dose: SideDose, following: Slot) -> list[Step]:
    rest = Step(
        UNTIMED,
        dose.between_sets,
        StepKind.REST,
        item.number,
        exercise,
        following.side,
        following.set,
        following.count.sets,
        repetitions=following.count.repetitions,
    )
    return [rest] if dose.between_sets > 0 else []
