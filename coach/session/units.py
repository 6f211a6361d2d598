"""The pieces a person means by "again" and "next": a repetition, a rest, an exercise.

A unit is a run of steps with the same item, side, set and repetition; what only prepares or
separates them (getting ready, changing sides, resting) is a unit of its own.
"""

from coach.routine.model import Side
from coach.session.step import Script, Step, StepKind

_APART = frozenset({StepKind.READY, StepKind.CHANGE_SIDES, StepKind.REST})


def unit_start(script: Script, index: int) -> int:
    """Return the first step of the unit that the step `index` belongs to."""
    unit = _unit(script.steps[index])
    while index > 0 and _unit(script.steps[index - 1]) == unit:
        index -= 1
    return index


def previous_unit(script: Script, index: int) -> int:
    """Return the first step of the unit before the one of `index`, or the script's first."""
    start = unit_start(script, index)
    return unit_start(script, start - 1) if start > 0 else 0


def next_unit(script: Script, index: int) -> int:
    """Return the first step of the unit after the one of `index`; the END has none after it."""
    unit, last = _unit(script.steps[index]), len(script.steps) - 1
    while index < last and _unit(script.steps[index]) == unit:
        index += 1
    return index


def next_item(script: Script, index: int) -> int:
    """Return the first step of the routine's next item; the END has none after it."""
    item, last = script.steps[index].item, len(script.steps) - 1
    while index < last and script.steps[index].item == item:
        index += 1
    return index


def held_later(script: Script, index: int) -> int | None:
    """Return the hold that the step `index` moves into, if its unit has one."""
    unit = _unit(script.steps[index])
    for later in range(index + 1, len(script.steps)):
        if _unit(script.steps[later]) != unit:
            return None
        if script.steps[later].kind is StepKind.HOLD:
            return later
    return None


def _unit(step: Step) -> tuple[int, Side | None, int, int, StepKind | None]:
    apart = step.kind if step.kind in _APART else None
    return step.item, step.side, step.set, step.repetition, apart
