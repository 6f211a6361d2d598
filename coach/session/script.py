"""A routine written out as its whole timeline, before any of it happens."""

import hashlib
from collections.abc import Iterable
from dataclasses import replace

from coach.routine.model import (
    Breathe,
    CheckIn,
    ContractRelax,
    Perform,
    Rest,
    Routine,
    Tell,
    Walk,
)
from coach.routine.model import Step as RoutineStep
from coach.session.contract_relax import contract_relax
from coach.session.exact import seconds_of, thousandths
from coach.session.item import UNTIMED, Item
from coach.session.pacing import SHORTEST_LEAD, Pacing
from coach.session.perform import perform
from coach.session.plain import breathe, check_in, rest, tell, walk
from coach.session.step import Script, Sound, Step, StepKind

__all__ = ["Pacing", "fingerprint", "write"]

_USUAL = Pacing()


def write(routine: Routine, pacing: Pacing = _USUAL, *, short: bool = False) -> Script:
    """Return the timeline of `routine`; `short` keeps its core only.

    Raises:
        SideNeeded: the routine speaks of the affected side and does not know it.
        ValueError: a step would take no time, which the check of files refuses earlier.
    """
    kept = _kept(routine, short=short)
    items = [
        Item(routine, pacing, number, step, rested=bool(place) and _leads(kept[place - 1][1]))
        for place, (number, step) in enumerate(kept)
    ]
    written = _announced([(item.step, _steps(item)) for item in items])
    end = Step(UNTIMED, 0.0, StepKind.END, len(routine.steps), sound=Sound.SESSION_END)
    return Script(
        routine.id, routine.revision, routine.title, routine.side, _timed([*written, end])
    )


def fingerprint(script: Script) -> str:
    """Return a short text that is the same for every script with the same timeline.

    What is said or shown does not count: a session can be resumed in another language.
    """
    digest = hashlib.sha256(f"{script.routine} {script.revision} {script.side}".encode())
    for step in script.steps:
        digest.update(_essence(step).encode())
    return digest.hexdigest()[:16]


def _essence(step: Step) -> str:
    times = [thousandths(seconds) for seconds in (step.at, step.seconds, step.inhale)]
    counts = (step.item, step.set, step.repetition)
    return repr((*times, *counts, step.kind.value, step.exercise, step.side and step.side.value))


def _kept(routine: Routine, *, short: bool) -> list[tuple[int, RoutineStep]]:
    numbered = [(n, step) for n, step in enumerate(routine.steps) if _meant(step, routine)]
    if not short or not any(_core(step) for step in routine.steps):
        return numbered
    return [(n, step) for n, step in numbered if isinstance(step, CheckIn | Tell) or _core(step)]


def _meant(step: RoutineStep, routine: Routine) -> bool:
    """Return whether a step is done at all where the pain is on no side, or on one."""
    return routine.side is not None or not (isinstance(step, Perform) and step.if_one_sided)


def _core(step: RoutineStep) -> bool:
    return not isinstance(step, CheckIn) and step.core


def _leads(step: RoutineStep) -> bool:
    return isinstance(step, Rest) and step.seconds >= SHORTEST_LEAD


def _steps(item: Item) -> list[Step]:
    match item.step:
        case Perform():
            return perform(item, item.step)
        case ContractRelax():
            return contract_relax(item, item.step)
        case Breathe():
            return breathe(item, item.step)
        case Walk():
            return walk(item, item.step)
        case Rest():
            return rest(item, item.step)
        case CheckIn():
            return check_in(item, item.step)
        case Tell():
            return tell(item, item.step)


def _announced(items: list[tuple[RoutineStep, list[Step]]]) -> Iterable[Step]:
    """Yield all steps; a rest that leads into an exercise shows it, and its first side."""
    for place, (source, steps) in enumerate(items):
        following = items[place + 1][1] if place + 1 < len(items) else []
        if _leads(source) and following:
            first = following[0]
            yield replace(steps[0], exercise=first.exercise, side=first.side)
        else:
            yield from steps


def _timed(steps: Iterable[Step]) -> tuple[Step, ...]:
    timed: list[Step] = []
    at = 0
    for step in steps:
        length = thousandths(step.seconds)
        if length or step.kind is StepKind.END:
            timed.append(step.timed(seconds_of(at), seconds_of(length)))
        at += length
    return tuple(timed)
