"""What a routine asks for, exercise by exercise, read off its written-out timeline."""

from dataclasses import dataclass

from coach.figure.motion import Motion
from coach.routine.model import Routine, Side
from coach.session.step import Script, Step, StepKind
from coach.ui.wording import doses
from coach.ui.wording import routines as words

_SILENT = frozenset({StepKind.CHECK_IN, StepKind.TELL, StepKind.END})


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the sheet, and the movement it shows."""

    title: str
    dose: str
    motion: Motion | None
    side: Side | None


def rows(routine: Routine, script: Script) -> tuple[Row, ...]:
    """Return a row for everything in `script` that the person does."""
    items: dict[int, list[Step]] = {}
    for step in script.steps:
        if step.kind not in _SILENT:
            items.setdefault(step.item, []).append(step)
    return tuple(_row(routine, tuple(steps)) for steps in items.values())


def minutes(script: Script) -> int:
    """Return how long a script lasts, in whole minutes, one at least."""
    return max(1, round(script.seconds / 60))


def _row(routine: Routine, steps: tuple[Step, ...]) -> Row:
    name = next((step.exercise for step in steps if step.exercise), None)
    exercise = routine.exercises.get(name) if name else None
    title = exercise.title if exercise else _plain(steps)
    sides = tuple(dict.fromkeys(step.side for step in steps if step.side))
    if len(sides) == 1:
        title = f"{title}, {words.side(sides[0])}"
    motion = exercise.motion if exercise else None
    return Row(title, _dose(steps, sides), motion, sides[0] if sides else None)


def _dose(steps: tuple[Step, ...], sides: tuple[Side, ...]) -> str:
    if len(sides) < 2:
        return doses.of_steps(steps)
    each = {side: doses.of_steps(tuple(s for s in steps if s.side is side)) for side in sides}
    if len(set(each.values())) == 1:
        return words.each_side(each[sides[0]])
    return ", ".join(words.each_dose(words.side(side), dose) for side, dose in each.items())


def _plain(steps: tuple[Step, ...]) -> str:
    kinds = {step.kind for step in steps}
    if StepKind.WALK in kinds:
        return words.walking()
    return words.breathing() if StepKind.BREATHE in kinds else words.resting()
