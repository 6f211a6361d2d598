"""The doses of a routine as a plan has it begin, and the routine with the doses it came to."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from coach.recovery.dose import Item, volume
from coach.recovery.dosing import Dosing
from coach.routine.model import Dose, Exercise, Gate, Perform, Routine, Step
from coach.triage.needed import gate_of, gate_of_exercise


def usual(routine: Routine, exercises: Mapping[str, Exercise]) -> Dosing:
    """Return what the file of a routine asks for, each exercise once."""
    items: dict[str, Item] = {}
    for step in routine.steps:
        if isinstance(step, Perform) and step.exercise in exercises:
            dose = _dose(step, exercises[step.exercise].dose.default)
            items.setdefault(step.exercise, Item(step.exercise, dose))
    return Dosing(tuple(items.values()))


def dosed(routine: Routine, dosing: Dosing, exercises: Mapping[str, Exercise]) -> Routine:
    """Return a routine with these doses: what is left out goes, what is easier takes its place.

    Nothing comes in that needs more than the routine itself, which is what leave was asked for.
    """
    if dosing == usual(routine, exercises):
        return routine
    known = _names(routine)
    done = {
        item.exercise: item
        for item in dosing.done()
        if item.exercise in known or _opens(exercises.get(item.exercise), routine)
    }
    new = {name for name in done if name not in known}
    steps = list(_steps(routine, done, new, exercises))
    steps += [_performed(Perform(name), done[name]) for name in done if name in new]
    named = {name: exercises[name] for name in {*routine.exercises, *done} if name in exercises}
    return replace(routine, steps=tuple(steps), exercises={**routine.exercises, **named})


def no_more(one: Routine, other: Routine) -> bool:
    """Return whether nothing in `one` is more than it is in `other`, or not there at all."""
    most = _amounts(other)
    return all(amount <= most.get(name, 0) for name, amount in _amounts(one).items())


def _amounts(routine: Routine) -> Mapping[str, float]:
    found: dict[str, float] = {}
    for step in routine.steps:
        if isinstance(step, Perform) and step.exercise in routine.exercises:
            dose = _dose(step, routine.exercises[step.exercise].dose.default)
            found[step.exercise] = found.get(step.exercise, 0.0) + volume(dose)
    return found


def _steps(
    routine: Routine, done: Mapping[str, Item], new: set[str], exercises: Mapping[str, Exercise]
) -> Iterator[Step]:
    for step in routine.steps:
        if not isinstance(step, Perform) or step.exercise not in exercises:
            yield step
        elif step.exercise in done:
            yield _performed(step, done[step.exercise])
        else:
            easier = next((n for n in exercises[step.exercise].easier if n in new), None)
            if easier is not None:
                new.discard(easier)
                yield _performed(
                    replace(step, exercise=easier, swaps=(), affected=None), done[easier]
                )


def _opens(exercise: Exercise | None, routine: Routine) -> bool:
    """Return whether an exercise opens wherever the routine does."""
    if exercise is None:
        return False
    needed = gate_of_exercise(exercise)
    return needed is not Gate.CLINICIAN and needed.rank <= gate_of(routine).rank


def _performed(step: Perform, item: Item) -> Perform:
    dose = item.dose
    return replace(
        step,
        sets=dose.sets,
        repetitions=dose.repetitions,
        hold=dose.hold if dose.hold else step.hold,
    )


def _dose(step: Perform, default: Dose) -> Dose:
    return replace(
        default,
        sets=default.sets if step.sets is None else step.sets,
        repetitions=default.repetitions if step.repetitions is None else step.repetitions,
        hold=default.hold if step.hold is None else step.hold,
    )


def _names(routine: Routine) -> set[str]:
    return {step.exercise for step in routine.steps if isinstance(step, Perform)}
