"""What a routine asks for, exercise by exercise, read off its written-out timeline."""

from dataclasses import dataclass

from coach.figure.motion import Motion
from coach.routine.model import Routine, Side
from coach.session.step import Script, Step, StepKind
from coach.ui.wording import doses, joining
from coach.ui.wording import routines as words
from coach.ui.work import Work, work


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the sheet, and the movement it shows."""

    title: str
    dose: str
    motion: Motion | None
    side: Side | None
    stop: float = 0.0
    """Seconds that each repetition stays at its end, where `dose` does not tell; for paper."""


def rows(routine: Routine, script: Script) -> tuple[Row, ...]:
    """Return a row for each exercise of `script`."""
    return tuple(_row(routine, one) for one in work(script))


def minutes(script: Script) -> int:
    """Return how long a script lasts, in whole minutes, one at least."""
    return max(1, round(script.seconds / 60))


def _row(routine: Routine, one: Work) -> Row:
    exercise = routine.exercises.get(one.exercise) if one.exercise else None
    title = exercise.title if exercise else words.unnamed(one.steps[-1].kind)
    sides = tuple(dict.fromkeys(step.side for step in one.steps if step.side))
    if len(sides) == 1:
        title = joining.beside(title, words.side(sides[0]))
    motion = exercise.motion if exercise else None
    side = sides[0] if sides else None
    return Row(title, _dose(one.steps, sides), motion, side, _stop(one.steps))


def _stop(steps: tuple[Step, ...]) -> float:
    if doses.held(steps):
        return 0.0
    return max((s.seconds for s in steps if s.kind is StepKind.HOLD), default=0.0)


def _dose(steps: tuple[Step, ...], sides: tuple[Side, ...]) -> str:
    if len(sides) < 2:
        return doses.of_steps(steps)
    each = {side: doses.of_steps(tuple(s for s in steps if s.side is side)) for side in sides}
    if len(set(each.values())) == 1:
        return words.each_side(each[sides[0]])
    return joining.listed(words.each_dose(words.side(side), dose) for side, dose in each.items())
