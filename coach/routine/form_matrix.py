"""The matrix of restrictions as it is written in its file."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import Field, GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import CoreSchema, core_schema

from coach.problem import Level
from coach.routine import rule_complaints
from coach.routine.document import Document
from coach.routine.form_fields import (
    BiasWord,
    Form,
    Id,
    KindWord,
    Language,
    Month,
    Revision,
    Text,
    one_of,
    word,
)
from coach.routine.matrix import FIRST_HOUR, Cell, Circumstance, Column, Demand, Matrix, Row
from coach.routine.rules import Verdict
from coach.routine.vocabulary import CONDITIONS

DemandWord = Annotated[Demand, word("action", Demand)]
CircumstanceWord = Annotated[Circumstance, word("circumstance", Circumstance)]
RowCondition = Annotated[str, one_of("condition", (*CONDITIONS, FIRST_HOUR))]
Kinds = Annotated[tuple[KindWord, ...], Field(max_length=20)]


class ColumnForm(Form):
    """Which exercises a column speaks of."""

    bias: Annotated[tuple[BiasWord, ...], Field(max_length=20)] = Field(
        default=(), description="Directions of the spine."
    )
    kind: Kinds = Field(default=(), description="Kinds of exercise.")
    not_kind: Kinds = Field(default=(), description="Kinds it does not speak of.")
    target: Id | None = Field(default=None, description="A part of the body it works on.")

    def column(self) -> Column:
        """Return the column."""
        return Column(
            frozenset(self.bias), frozenset(self.kind), frozenset(self.not_kind), self.target or ""
        )


class CellForm(Form):
    """What one condition asks for in one column."""

    action: DemandWord = Field(examples=["avoid"], description="What to do.")
    note: Text = Field(default="", description="How to change it, or why.")
    where: CircumstanceWord | None = Field(default=None, description="Only where this is true.")
    otherwise: DemandWord = Field(default=Demand.OK, description="Where it is not true.")
    exercises: dict[Id, DemandWord] = Field(
        default={}, max_length=50, description="Single exercises with another action."
    )

    def cell(self) -> Cell:
        """Return the cell."""
        return Cell(self.action, self.note, self.where, self.otherwise, self.exercises)


@dataclass(frozen=True, slots=True)
class WordAlone:
    """Lets a cell be written as its action alone."""

    def __get_pydantic_core_schema__(
        self, source: object, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        return core_schema.no_info_before_validator_function(_spelled_out, handler(source))

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        return {"anyOf": [{"enum": list(Demand)}, handler(schema)]}


def _spelled_out(value: object) -> object:
    return {"action": value} if isinstance(value, str) else value


CellField = Annotated[CellForm, WordAlone()]


class RowForm(Form):
    """What a person with a condition has to mind."""

    when: tuple[RowCondition, ...] = Field(
        min_length=1, max_length=20, examples=[["osteoporosis"]], description="Any of these."
    )
    cells: dict[Id, CellField] = Field(
        max_length=50,
        examples=[{"flexion_end": "avoid"}],
        description="The action, by the name of the column.",
    )

    def row(self) -> Row:
        """Return the row."""
        return Row(self.when, {name: form.cell() for name, form in self.cells.items()})


class MatrixForm(Form):
    """The matrix of restrictions: one file for the whole library."""

    schema_: Any = Field(
        alias="schema",
        description="What the file holds.",
        examples=["stretch-coach/restrictions/1"],
    )
    id: Id = Field(examples=["matrix"], description="Its name.")
    revision: Revision = Field(default=1, description="One more with every change.")
    language: Language = Field(default="en", description="The language of plain texts.")
    columns: dict[Id, ColumnForm] = Field(
        max_length=50,
        examples=[{"flexion_end": {"bias": ["flexion_end"]}}],
        description="Which exercises are judged together.",
    )
    rows: tuple[RowForm, ...] = Field(
        max_length=100,
        examples=[[{"when": ["osteoporosis"], "cells": {"flexion_end": "avoid"}}]],
        description="What each condition asks for.",
    )
    sources: tuple[Text, ...] = Field(default=(), max_length=50, description="Where it comes from.")
    reviewed: Month = Field(default="", description="When it was last compared with its sources.")

    def matrix(self) -> Matrix:
        """Return the matrix."""
        columns = {name: form.column() for name, form in self.columns.items()}
        return Matrix(columns, tuple(row.row() for row in self.rows))


def verdicts(document: Document) -> Iterator[Verdict]:
    """Yield what is wrong with the matrix as written: cells in columns that do not exist."""
    data = document.data or {}
    columns, rows = data.get("columns"), data.get("rows")
    if not isinstance(columns, dict) or not isinstance(rows, list):
        return
    for index, row in enumerate(rows):
        cells = row.get("cells") if isinstance(row, dict) else None
        for name in cells if isinstance(cells, dict) else ():
            if name not in columns:
                path = ("rows", index, "cells", name)
                yield path, rule_complaints.unknown_column(name, tuple(columns)), Level.ERROR
