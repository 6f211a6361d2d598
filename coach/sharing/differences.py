"""What changed from one revision to the next, as facts; `coach.ui.wording.sharing` says them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from difflib import SequenceMatcher
from enum import StrEnum

from coach.routine.model import (
    Breathe,
    ContractRelax,
    Dose,
    Exercise,
    Perform,
    Precaution,
    Routine,
    Step,
    Walk,
)
from coach.routine.plan.model import Phase, Plan


class What(StrEnum):
    """What a change is about."""

    ROUTINE_NEW = "routine_new"
    ROUTINE_GONE = "routine_gone"
    PLAN_NEW = "plan_new"
    PLAN_GONE = "plan_gone"
    PHASE_NEW = "phase_new"
    PHASE_GONE = "phase_gone"
    PHASE_CHANGED = "phase_changed"
    PHASES_MOVED = "phases_moved"
    STEP_NEW = "step_new"
    STEP_GONE = "step_gone"
    STEP_MOVED = "step_moved"
    STEP_CHANGED = "step_changed"
    EXERCISE_NEW = "exercise_new"
    EXERCISE_GONE = "exercise_gone"
    EXERCISE_CHANGED = "exercise_changed"
    PRECAUTION_NEW = "precaution_new"
    PRECAUTION_GONE = "precaution_gone"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class Change:
    """One change in the routine, plan or exercise titled `where`.

    `about` is the title of a step's exercise, of a phase, or the kind of a step; `field` is what of
    it changed, from `before` to `after` (values of the model, None where it is as usual).
    """

    where: str
    what: What
    about: str = ""
    field: str = ""
    before: object = None
    after: object = None


_DOSE = ("sets", "repetitions", "hold")
_QUIET = ("revision", "exercises", "origin", "steps", "reviewed", "sources", "language")
"""What is told elsewhere, or says nothing to the person who does the exercises."""


def of_routines(before: Mapping[str, Routine], after: Mapping[str, Routine]) -> Iterator[Change]:
    """Yield what changed from the routines before to those after, by id."""
    for name, routine in after.items():
        if name in before:
            yield from of_routine(before[name], routine)
        else:
            yield Change(routine.title, What.ROUTINE_NEW)
    for name, routine in before.items():
        if name not in after:
            yield Change(routine.title, What.ROUTINE_GONE)


def of_routine(before: Routine, after: Routine) -> Iterator[Change]:
    """Yield what changed in a routine; nothing only if doing it is the same in every way."""
    yield from _fields(after.title, before, after, _QUIET)
    yield from _Steps(before, after).changes()


def of_exercises(before: Mapping[str, Exercise], after: Mapping[str, Exercise]) -> Iterator[Change]:
    """Yield what changed in the exercises that come with an assignment, by id."""
    for name, exercise in after.items():
        if name in before:
            yield from _of_exercise(before[name], exercise)
        else:
            yield Change(exercise.title, What.EXERCISE_NEW)
    for name, exercise in before.items():
        if name not in after:
            yield Change(exercise.title, What.EXERCISE_GONE)


def of_plans(before: Mapping[str, Plan], after: Mapping[str, Plan]) -> Iterator[Change]:
    """Yield what changed in the plans, by id."""
    for name, plan in after.items():
        if name in before:
            yield from _of_plan(before[name], plan)
        else:
            yield Change(plan.title, What.PLAN_NEW)
    for name, plan in before.items():
        if name not in after:
            yield Change(plan.title, What.PLAN_GONE)


def _of_exercise(before: Exercise, after: Exercise) -> Iterator[Change]:
    quiet = ("revision", "precautions", "reviewed", "sources", "dose")
    for change in _fields(after.title, before, after, quiet):
        yield replace(change, what=What.EXERCISE_CHANGED)
    if before.dose != after.dose:
        for change in _fields(after.title, before.dose.default, after.dose.default, ()):
            yield replace(change, what=What.EXERCISE_CHANGED)
        for change in _fields(after.title, before.dose, after.dose, ("default",)):
            yield replace(change, what=What.EXERCISE_CHANGED, field=f"range_{change.field}")
    yield from _precautions(after.title, before.precautions, after.precautions)


def _precautions(
    title: str, before: Sequence[Precaution], after: Sequence[Precaution]
) -> Iterator[Change]:
    for each in after:
        if each not in before:
            yield Change(title, What.PRECAUTION_NEW, each.when, after=each.action)
    for each in before:
        if each not in after:
            yield Change(title, What.PRECAUTION_GONE, each.when, before=each.action)


def _of_plan(before: Plan, after: Plan) -> Iterator[Change]:
    quiet = ("revision", "phases", "reviewed", "sources")
    yield from _fields(after.title, before, after, quiet)
    old, new = _by_id(before.phases), _by_id(after.phases)
    for name, phase in new.items():
        if name not in old:
            yield Change(after.title, What.PHASE_NEW, phase.title)
        elif phase != old[name]:
            for change in _fields(after.title, old[name], phase, ()):
                yield replace(change, what=What.PHASE_CHANGED, about=phase.title)
    for name, phase in old.items():
        if name not in new:
            yield Change(after.title, What.PHASE_GONE, phase.title)
    if [name for name in old if name in new] != [name for name in new if name in old]:
        yield Change(after.title, What.PHASES_MOVED)


def _by_id(phases: Sequence[Phase]) -> dict[str, Phase]:
    return {phase.id: phase for phase in phases}


def _fields(title: str, before: object, after: object, quiet: Sequence[str]) -> Iterator[Change]:
    for each in fields(before):  # type: ignore[arg-type]
        old, new = getattr(before, each.name), getattr(after, each.name)
        if each.name not in quiet and old != new:
            yield Change(title, What.CHANGED, "", each.name, old, new)


class _Steps:
    """Compares the steps of two routines: in, out, moved, changed."""

    def __init__(self, before: Routine, after: Routine) -> None:
        self._title = after.title
        self._before, self._after = before, after

    def changes(self) -> Iterator[Change]:
        """Yield the changes in the order of the steps."""
        old = [_key(step) for step in self._before.steps]
        new = [_key(step) for step in self._after.steps]
        out: list[int] = []
        come: list[int] = []
        for tag, i1, i2, j1, j2 in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
            if tag == "equal":
                for was, now in zip(range(i1, i2), range(j1, j2), strict=True):
                    yield from self._same(was, now)
            else:
                out.extend(range(i1, i2))
                come.extend(range(j1, j2))
        yield from self._elsewhere(out, come)

    def _elsewhere(self, out: list[int], come: list[int]) -> Iterator[Change]:
        for now in come:
            step = self._after.steps[now]
            was = next((i for i in out if _key(self._before.steps[i]) == _key(step)), None)
            if was is None:
                yield Change(self._title, What.STEP_NEW, self._name(self._after, step), after=step)
                continue
            out.remove(was)
            yield Change(self._title, What.STEP_MOVED, self._name(self._after, step))
            yield from self._same(was, now)
        for was in out:
            step = self._before.steps[was]
            yield Change(self._title, What.STEP_GONE, self._name(self._before, step), before=step)

    def _same(self, was: int, now: int) -> Iterator[Change]:
        before, after = self._before.steps[was], self._after.steps[now]
        usual = self._usual(self._before, before), self._usual(self._after, after)
        for change in _fields(self._title, before, after, ()):
            if change.field in _DOSE and None not in usual:
                change = _resolved(change, *usual)
            if change.before != change.after:
                about = self._name(self._after, after)
                yield replace(change, what=What.STEP_CHANGED, about=about)

    def _usual(self, routine: Routine, step: Step) -> Dose | None:
        found = routine.exercises.get(_exercise(step) or "")
        return None if found is None else found.dose.default

    def _name(self, routine: Routine, step: Step) -> str:
        name = _exercise(step)
        if name is None:
            return type(step).__name__.lower()
        found = routine.exercises.get(name)
        return name if found is None else found.title


def _resolved(change: Change, old: Dose | None, new: Dose | None) -> Change:
    """Return the change with what the exercise itself says where the step says nothing."""
    before = getattr(old, change.field) if change.before is None else change.before
    after = getattr(new, change.field) if change.after is None else change.after
    return replace(change, before=before, after=after)


def _key(step: Step) -> tuple[str, str]:
    return type(step).__name__, _exercise(step) or ""


def _exercise(step: Step) -> str | None:
    if isinstance(step, Perform | ContractRelax | Breathe | Walk):
        return step.exercise
    return None
