"""What counts as one exercise, and which steps of a script are work: decided here alone."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from coach.session.step import Script, Step, StepKind

_IDLE = frozenset(
    {StepKind.REST, StepKind.CHECK_IN, StepKind.TELL, StepKind.CHANGE_SIDES, StepKind.END}
)
_PARTING = frozenset({StepKind.CHECK_IN, StepKind.TELL})
"""What makes the same exercise after it another one; a rest does not."""


@dataclass(frozen=True, slots=True)
class Work:
    """One exercise of a session: the same thing done again with only rests between.

    `items` are the numbers of the routine's own steps in which it is done, `steps` what is done in
    them. `exercise` is None for breathing or walking that names none.
    """

    exercise: str | None
    items: tuple[int, ...]
    steps: tuple[Step, ...]

    @property
    def span(self) -> range:
        """Return the numbers of the routine's steps from its first to its last, rests included."""
        return range(self.items[0], self.items[-1] + 1)


def is_work(step: Step) -> bool:
    """Return whether something is done in `step`, or got ready for."""
    return step.kind not in _IDLE


def work(script: Script) -> tuple[Work, ...]:
    """Return the exercises of `script`, in order."""
    found: list[Work] = []
    goes_on = False
    for steps in _items(script):
        one = _one(steps)
        if one is None:
            goes_on = goes_on and not any(step.kind in _PARTING for step in steps)
        elif goes_on and _same(found[-1], one):
            found[-1] = _together(found[-1], one)
        else:
            found.append(one)
            goes_on = True
    return tuple(found)


def _items(script: Script) -> Iterator[tuple[Step, ...]]:
    for _, steps in groupby(script.steps, key=lambda step: step.item):
        yield tuple(steps)


def _one(steps: tuple[Step, ...]) -> Work | None:
    worked = tuple(step for step in steps if is_work(step))
    return Work(worked[0].exercise, (worked[0].item,), worked) if worked else None


def _same(before: Work, after: Work) -> bool:
    if before.exercise is None and after.exercise is None:
        return before.steps[-1].kind is after.steps[-1].kind
    return before.exercise == after.exercise


def _together(before: Work, after: Work) -> Work:
    return Work(before.exercise, before.items + after.items, before.steps + after.steps)
