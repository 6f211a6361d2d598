"""What is true of a person, as far as exercises care."""

from dataclasses import dataclass

from coach.routine.matrix import Circumstance
from coach.routine.model import Bias, Exercise


@dataclass(frozen=True, slots=True)
class Profile:
    """The conditions of section 4.1 that hold, and what the matrix's footnotes ask for.

    `legs_settled` and `provoking` are None where nobody knows; `pattern` is the movement pattern
    (section 2.4), None where there is none.
    """

    conditions: frozenset[str] = frozenset()
    legs_settled: bool | None = None
    provoking: frozenset[Bias] | None = None
    agreed: frozenset[str] = frozenset()
    done: frozenset[str] = frozenset()
    pattern: str | None = None

    def answer(self, circumstance: Circumstance, exercise: Exercise) -> bool | None:
        """Return whether `circumstance` holds for `exercise`; None where nobody knows."""
        if circumstance is Circumstance.LEGS_SETTLED:
            return False if "peripheralising" in self.conditions else self.legs_settled
        return None if self.provoking is None else exercise.bias in self.provoking
