"""What was done of each exercise, on each side."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from coach.history.records import SessionRecord
from coach.routine.model import Side

UNLIKE = 0.2
"""Sides that differ by more than this share of the larger one are told as unlike."""


@dataclass(slots=True)
class Amount:
    """Seconds, repetitions and holds really done, and the sessions in which anything was."""

    seconds: float = 0.0
    repetitions: int = 0
    sessions: int = 0


@dataclass(slots=True)
class ExerciseDone:
    """One exercise: its amounts by side, None for one without sides."""

    exercise: str
    sides: dict[Side | None, Amount] = field(default_factory=dict)

    @property
    def seconds(self) -> float:
        """Return the seconds of all sides."""
        return sum(amount.seconds for amount in self.sides.values())

    def in_order(self) -> tuple[tuple[Side | None, Amount], ...]:
        """Return the amounts, LEFT before RIGHT."""
        return tuple(sorted(self.sides.items(), key=lambda pair: pair[0] or ""))

    @property
    def fuller(self) -> Side | None:
        """Return the side that got clearly more; None where both got about the same."""
        left = self.sides.get(Side.LEFT, Amount()).seconds
        right = self.sides.get(Side.RIGHT, Amount()).seconds
        if abs(left - right) <= UNLIKE * max(left, right):
            return None
        return Side.LEFT if left > right else Side.RIGHT


def exercises_done(sessions: Iterable[SessionRecord]) -> tuple[ExerciseDone, ...]:
    """Return the exercises of which anything was done, the one with the most time first.

    A hold counts as a repetition, as the routine counts it.
    """
    found: dict[str, ExerciseDone] = {}
    for session in sessions:
        counted: set[tuple[str, Side | None]] = set()
        for item in session.items:
            if item.exercise is None or not (item.done_seconds or item.repetitions_done):
                continue
            one = found.setdefault(item.exercise, ExerciseDone(item.exercise))
            amount = one.sides.setdefault(item.side, Amount())
            amount.seconds += item.done_seconds
            amount.repetitions += item.repetitions_done
            amount.sessions += (item.exercise, item.side) not in counted
            counted.add((item.exercise, item.side))
    return tuple(sorted(found.values(), key=lambda one: (-one.seconds, one.exercise)))
