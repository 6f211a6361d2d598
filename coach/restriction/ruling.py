"""What is asked of one exercise for one person: every reason, the strictest first."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from coach.restriction.profile import Profile
from coach.routine.matrix import Cell, Demand, Matrix
from coach.routine.model import Exercise


class Rule(StrEnum):
    """Where a reason comes from."""

    MATRIX = "matrix"
    EXERCISE = "exercise"
    ROUTINE = "routine"


@dataclass(frozen=True, slots=True)
class Reason:
    """One condition's demand on one exercise; `instead` is the alternative named with it."""

    condition: str
    demand: Demand
    rule: Rule
    note: str = ""
    instead: str | None = None


@dataclass(frozen=True, slots=True)
class Ruling:
    """All reasons, the strictest first."""

    reasons: tuple[Reason, ...] = ()

    @property
    def demand(self) -> Demand:
        """Return the strictest demand."""
        return self.reasons[0].demand if self.reasons else Demand.OK

    @property
    def forbids(self) -> bool:
        """Return whether the exercise must not be done."""
        return bool(self.against)

    @property
    def against(self) -> tuple[Reason, ...]:
        """Return the reasons why it must not be done."""
        return tuple(each for each in self.reasons if each.demand.rank >= Demand.CLINICIAN.rank)

    @property
    def careful(self) -> bool:
        """Return whether it is done with half the dose at first.

        A condition that also asks for a change does not take that back.
        """
        return any(each.demand is Demand.CAUTION for each in self.reasons)

    @property
    def notes(self) -> tuple[str, ...]:
        """Return how it is to be done, each note once."""
        return tuple(dict.fromkeys(each.note for each in self.reasons if each.note))


def ruling(exercise: Exercise, profile: Profile, matrix: Matrix) -> Ruling:
    """Return what the matrix and the exercise's own precautions ask for."""
    found = [*_of_matrix(exercise, profile, matrix), *_of_exercise(exercise, profile)]
    found.sort(key=lambda each: -each.demand.rank)
    return Ruling(tuple(dict.fromkeys(found)))


def _of_matrix(exercise: Exercise, profile: Profile, matrix: Matrix) -> Iterator[Reason]:
    for condition in sorted(profile.conditions):
        for cell in matrix.cells(condition, exercise):
            demand = _demand(cell, exercise, profile)
            if demand is Demand.CLINICIAN and exercise.id in profile.agreed:
                demand = Demand.CAUTION
            if demand is not Demand.OK:
                yield Reason(condition, demand, Rule.MATRIX, cell.note)


def _demand(cell: Cell, exercise: Exercise, profile: Profile) -> Demand:
    single = cell.exercises.get(exercise.id, Demand.OK)
    holds = True if cell.where is None else profile.answer(cell.where, exercise)
    if holds is None:
        general = _strictest(cell.action, cell.otherwise)
    else:
        general = cell.action if holds else cell.otherwise
    return _strictest(single, general)


def _strictest(one: Demand, other: Demand) -> Demand:
    return max(one, other, key=lambda demand: demand.rank)


def _of_exercise(exercise: Exercise, profile: Profile) -> Iterator[Reason]:
    for each in exercise.precautions:
        if each.when in profile.conditions:
            demand = Demand(each.action.value)
            yield Reason(each.when, demand, Rule.EXERCISE, each.note, each.instead)
