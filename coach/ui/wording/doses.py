"""How much of an exercise, in a few words: three times 30 s, 10 times, 8 breaths."""

from itertools import groupby

from PySide6.QtCore import QCoreApplication

from coach.routine.model import Side
from coach.session.step import Step, StepKind

translate = QCoreApplication.translate

SHORTEST_HOLD = 5.0
"""Seconds below which a hold is only the end of a movement, and repetitions are counted."""


def held(steps: tuple[Step, ...]) -> bool:
    """Return whether `steps` are holds, rather than movements with a short stop."""
    return any(s.kind is StepKind.HOLD and s.seconds >= SHORTEST_HOLD for s in steps)


def seconds(length: float) -> str:
    """Return a length of time, such as 30 s or 3 min or 1 min 30 s."""
    whole = round(length)
    if whole < 120 and whole != 60:
        return translate("doses", "{seconds} s").format(seconds=whole)
    text = translate("doses", "{minutes} min").format(minutes=whole // 60)
    if whole % 60:
        text += " " + translate("doses", "{seconds} s").format(seconds=whole % 60)
    return text


def of_steps(steps: tuple[Step, ...]) -> str:
    """Return the dose that `steps`, all of one exercise on one side, add up to."""
    items = (tuple(together) for _, together in groupby(steps, key=lambda step: step.item))
    each = [_of_item(together) for together in items]
    if len(set(each)) > 1:
        return translate("doses", " and ").join(each)
    walks = [step.seconds for step in steps if step.kind is StepKind.WALK]
    if len(walks) > 1:
        return _times(len(walks), max(walks))
    return _of_item(steps)


def _of_item(steps: tuple[Step, ...]) -> str:
    sets = max(1, max((step.sets for step in steps), default=1))
    holds = [step.seconds for step in steps if step.kind is StepKind.HOLD]
    if held(steps):
        return _in_sets(sets, len(holds), _times(len(holds) // sets, max(holds)))
    moves = max(sum(step.kind is StepKind.MOVE for step in steps), len(holds))
    if moves:
        each = translate("doses", "{times} times").format(times=moves // sets)
        return _in_sets(sets, moves, each)
    breaths = sum(step.kind is StepKind.BREATHE for step in steps)
    if breaths:
        return translate("doses", "{times} breaths").format(times=breaths)
    return seconds(sum(s.seconds for s in steps if s.kind is not StepKind.READY))


def _in_sets(sets: int, repetitions: int, each: str) -> str:
    """Return what is done `sets` times over; sets of one repetition are just repetitions."""
    if sets == 1:
        return each
    if sets == repetitions:
        return translate("doses", "{sets} × {each}").format(sets=sets, each=each.split(" × ")[-1])
    return translate("doses", "{sets} sets of {each}").format(sets=sets, each=each)


def _times(times: int, length: float) -> str:
    text = translate("doses", "{times} × {length}")
    return text.format(times=times, length=seconds(length))


def on_side(side: Side | None, dose: str) -> str:
    """Return `dose` with the side before it."""
    if side is None:
        return dose
    word = (
        translate("doses", "LEFT side") if side is Side.LEFT else translate("doses", "RIGHT side")
    )
    return translate("doses", "{side}, {dose}").format(side=word, dose=dose)
