"""The matrix of restrictions: which condition asks for what, by the kind of exercise.

Clinical content, section 4.2. It is data (`routines/restrictions/matrix.yaml`); here is its shape.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property

from coach.routine.model import Bias, Exercise, Kind

FIRST_HOUR = "first_hour_awake"
"""The first hour after waking: no condition of a person, but a row of the matrix like one."""


class Demand(StrEnum):
    """What is asked for, mildest first."""

    OK = "ok"
    CAUTION = "caution"
    MODIFY = "modify"
    CLINICIAN = "clinician"
    AVOID = "avoid"

    @cached_property
    def rank(self) -> int:
        """Return 0 for the mildest demand, higher for stricter ones."""
        return list(Demand).index(self)


class Circumstance(StrEnum):
    """What a cell may depend on beyond its condition (the footnotes of section 4.2)."""

    LEGS_SETTLED = "legs_settled"
    """Signs in the leg stay where they are, or draw back."""
    DIRECTION_CAUSED_IT = "direction_caused_it"
    """The direction of this exercise sent the signs further down the leg."""


@dataclass(frozen=True, slots=True)
class Cell:
    """What one condition asks for in one column.

    With `where`, `action` holds where that is true and `otherwise` where it is not; where nobody
    knows, the stricter of the two. `exercises` are single ones that it judges by another demand.
    """

    action: Demand
    note: str = ""
    where: Circumstance | None = None
    otherwise: Demand = Demand.OK
    exercises: Mapping[str, Demand] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Column:
    """Which exercises a column speaks of; what is empty does not matter."""

    biases: frozenset[Bias] = frozenset()
    kinds: frozenset[Kind] = frozenset()
    not_kinds: frozenset[Kind] = frozenset()
    target: str = ""

    def holds(self, exercise: Exercise) -> bool:
        """Return whether the column speaks of `exercise`."""
        return (
            (not self.biases or exercise.bias in self.biases)
            and (not self.kinds or exercise.kind in self.kinds)
            and exercise.kind not in self.not_kinds
            and (not self.target or any(self.target in each for each in exercise.target))
        )


@dataclass(frozen=True, slots=True)
class Row:
    """What a person of whom one of `when` is true has to mind, by the name of the column."""

    when: tuple[str, ...]
    cells: Mapping[str, Cell]


@dataclass(frozen=True, slots=True)
class Matrix:
    """All of it."""

    columns: Mapping[str, Column] = field(default_factory=dict)
    rows: tuple[Row, ...] = ()

    def cells(self, condition: str, exercise: Exercise) -> tuple[Cell, ...]:
        """Return every cell that speaks of `exercise` to a person with `condition`."""
        return tuple(
            row.cells[name]
            for row in self.rows
            if condition in row.when
            for name, column in self.columns.items()
            if name in row.cells and column.holds(exercise)
        )
