"""The routine as this person may do it, every change explained (clinical content, 4.1, 4.2)."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from coach.restriction.dose import halved, substituted, swapped
from coach.restriction.instead import substitutes
from coach.restriction.profile import Profile
from coach.restriction.ruling import Reason, Rule, Ruling, ruling
from coach.routine.matrix import Demand, Matrix
from coach.routine.model import (
    Breathe,
    ContractRelax,
    Exercise,
    Gate,
    Kind,
    Perform,
    Rest,
    Routine,
    Step,
    Swap,
    Walk,
)


class Outcome(StrEnum):
    """What became of a step, mildest first."""

    ADAPTED = "adapted"
    REPLACED = "replaced"
    LEFT_OUT = "left_out"


@dataclass(frozen=True, slots=True)
class Change:
    """What became of the step numbered `index` from 0, and why.

    `reasons` are those of the exercise, the strictest first; `notes` and `half` are about what is
    done now. `instead` is None where nothing is; `covered`: it is in the routine already.
    """

    index: int
    exercise: Exercise
    outcome: Outcome
    reasons: tuple[Reason, ...]
    notes: tuple[str, ...] = ()
    half: bool = False
    instead: Exercise | None = None
    covered: bool = False


@dataclass(frozen=True, slots=True)
class Restricted:
    """A routine as it may be done, and what was changed about it, in the order of its steps.

    `dropped` was left out because only gentle items open now, `halved`: the first time is a test.
    """

    routine: Routine
    changes: tuple[Change, ...] = ()
    dropped: tuple[Exercise, ...] = ()
    halved: bool = False

    @property
    def changed(self) -> bool:
        """Return whether anything is not as the routine says."""
        return bool(self.changes or self.dropped or self.halved)

    @property
    def count(self) -> int:
        """Return how many steps were changed, where it is not all of them."""
        return len({change.index for change in self.changes}) + len(self.dropped)

    @property
    def empty(self) -> bool:
        """Return whether nothing is left to do."""
        return not any(_exercise_name(step) or _moves(step) for step in self.routine.steps)


def restricted(
    routine: Routine, profile: Profile, exercises: Mapping[str, Exercise], matrix: Matrix
) -> Restricted:
    """Return what `profile` leaves of `routine`; substitutes come from `exercises`."""
    return _Work(routine, profile, {**exercises, **routine.exercises}, matrix).done()


class _Work:
    """One routine, gone through step by step."""

    def __init__(
        self,
        routine: Routine,
        profile: Profile,
        exercises: Mapping[str, Exercise],
        matrix: Matrix,
    ) -> None:
        self._routine = routine
        self._profile = profile
        self._exercises = exercises
        self._matrix = matrix
        gates = (routine.gate, *(each.gate for each in routine.exercises.values()))
        self._gate = max(gates, key=lambda gate: gate.rank, default=Gate.ANY)

    def done(self) -> Restricted:
        """Return the result."""
        judged = [self._judged(index, step) for index, step in enumerate(self._routine.steps)]
        kept = [step for step, change in judged if change is None or change.instead is None]
        present = {_exercise_name(step) for step in kept if step is not None}
        steps: list[Step] = []
        changes: list[Change] = []
        for step, change in judged:
            if change is not None and change.instead is not None:
                if change.instead.id in present:
                    changes.append(replace(change, covered=True))
                    continue
                present.add(change.instead.id)
            if change is not None:
                changes.append(change)
            if step is not None:
                steps.append(step)
        if not changes:
            return Restricted(self._routine)
        return Restricted(self._with(tuple(without_idle_rests(steps))), tuple(changes))

    def _with(self, steps: tuple[Step, ...]) -> Routine:
        names = {name for step in steps if (name := _exercise_name(step))}
        named = {name: self._exercises[name] for name in names if name in self._exercises}
        return replace(self._routine, steps=steps, exercises=named)

    def _judged(self, index: int, step: Step) -> tuple[Step | None, Change | None]:
        if isinstance(step, Perform):
            for swap in step.swaps:
                if swap.when == self._profile.pattern and self._may(swap):
                    return self._by_pattern(index, step, swap)
        exercise = self._of(step)
        if exercise is None:
            return step, None
        found = ruling(exercise, self._profile, self._matrix)
        if not found.reasons:
            return step, None
        if not found.forbids:
            return self._adapted(index, step, exercise, found)
        return self._replaced(index, step, exercise, found)

    def _may(self, swap: Swap) -> bool:
        other = self._exercises.get(swap.exercise)
        return other is not None and not ruling(other, self._profile, self._matrix).forbids

    def _by_pattern(self, index: int, step: Perform, swap: Swap) -> tuple[Step, Change]:
        """Return what the routine itself names for this movement pattern."""
        exercise, other = self._exercises[step.exercise], self._exercises[swap.exercise]
        own = ruling(other, self._profile, self._matrix)
        half = own.careful and other.id not in self._profile.done
        now: Step = swapped(step, swap)
        now = halved(now, other) if half else now
        why = (Reason(swap.when, Demand.MODIFY, Rule.ROUTINE),)
        change = Change(index, exercise, Outcome.REPLACED, why, own.notes, half, other)
        return _saying(now, own.notes), change

    def _of(self, step: Step) -> Exercise | None:
        """Return what is done in `step`; a walk without a name is any walk of the library."""
        name = _exercise_name(step)
        if name is None and isinstance(step, Walk):
            walks = (one for one in self._exercises.values() if one.kind is Kind.AEROBIC)
            return next(walks, None)
        return self._exercises.get(name) if name else None

    def _adapted(
        self, index: int, step: Step, exercise: Exercise, found: Ruling
    ) -> tuple[Step, Change]:
        half = found.careful and exercise.id not in self._profile.done
        now = halved(step, exercise) if half else step
        change = Change(index, exercise, Outcome.ADAPTED, found.reasons, found.notes, half)
        return _saying(now, found.notes), change

    def _replaced(
        self, index: int, step: Step, exercise: Exercise, found: Ruling
    ) -> tuple[Step | None, Change]:
        left_out = Change(index, exercise, Outcome.LEFT_OUT, found.against)
        if isinstance(step, Breathe | Walk):  # no other exercise is breathed or walked
            return None, left_out
        choice = substitutes(
            exercise, found, self._profile, self._exercises, self._matrix, self._gate
        )
        if not choice:
            return None, left_out
        other = choice[0]
        own = ruling(other, self._profile, self._matrix)
        half = own.careful and other.id not in self._profile.done
        now: Step = substituted(step, other)
        now = halved(now, other) if half else now
        change = Change(index, exercise, Outcome.REPLACED, found.against, own.notes, half, other)
        return _saying(now, own.notes), change


def _exercise_name(step: Step) -> str | None:
    return step.exercise if isinstance(step, Perform | ContractRelax | Breathe | Walk) else None


def _moves(step: Step) -> bool:
    return isinstance(step, Walk | Breathe)


def _saying(step: Step, notes: tuple[str, ...]) -> Step:
    """Return `step` with the notes said before what it says itself."""
    if not notes or not isinstance(step, Perform | ContractRelax | Breathe | Walk):
        return step
    return replace(step, say=" ".join((*map(_sentence, notes), step.say)).strip())


def _sentence(note: str) -> str:
    text = note[:1].upper() + note[1:]
    return text if text.endswith((".", "!", "?")) else f"{text}."


def without_idle_rests(steps: list[Step]) -> list[Step]:
    """Return the steps without rests that nothing stands between, at the end or in a row."""
    kept: list[Step] = []
    for step in steps:
        if isinstance(step, Rest) and kept and isinstance(kept[-1], Rest):
            continue
        kept.append(step)
    while kept and isinstance(kept[-1], Rest):
        kept.pop()
    return kept
