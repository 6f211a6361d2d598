"""What was done of each exercise, on each side."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from coach.history.records import SideDone
from coach.routine.model import Side

UNLIKE = 0.2
"""Sides that differ by more than this share of the larger one are told as unlike."""


@dataclass(frozen=True, slots=True)
class ExerciseDone:
    """One exercise: its amounts by side, None for one without sides."""

    exercise: str
    sides: dict[Side | None, SideDone] = field(default_factory=dict)

    @property
    def seconds(self) -> float:
        """Return the seconds of all sides."""
        return sum(amount.seconds for amount in self.sides.values())

    def in_order(self) -> tuple[tuple[Side | None, SideDone], ...]:
        """Return the amounts, LEFT before RIGHT."""
        return tuple(sorted(self.sides.items(), key=lambda pair: pair[0] or ""))

    @property
    def fuller(self) -> Side | None:
        """Return the side that got clearly more; None where both got about the same."""
        left, right = (self._seconds(side) for side in (Side.LEFT, Side.RIGHT))
        if abs(left - right) <= UNLIKE * max(left, right):
            return None
        return Side.LEFT if left > right else Side.RIGHT

    def _seconds(self, side: Side) -> float:
        found = self.sides.get(side)
        return found.seconds if found else 0.0


def exercises_done(sides: Iterable[SideDone]) -> tuple[ExerciseDone, ...]:
    """Return the exercises of which anything was done, the one with the most time first.

    A hold counts as a repetition, as the routine counts it.
    """
    found: dict[str, ExerciseDone] = {}
    for one in sides:
        found.setdefault(one.exercise, ExerciseDone(one.exercise)).sides[one.side] = one
    return tuple(sorted(found.values(), key=lambda one: (-one.seconds, one.exercise)))
