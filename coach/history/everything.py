"""All that is written down, table by table, as it is: for the person to take along."""

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from coach.history import copying
from coach.history.coded import decoded
from coach.history.failures import told

_VERSION = "alembic_version"
CODED: Mapping[str, frozenset[str]] = {
    "script": frozenset({"steps"}),
    "session": frozenset({"pacing"}),
    "session_event": frozenset({"payload"}),
    "safety": frozenset({"signs"}),
    "fact": frozenset({"words"}),
    "checkin": frozenset({"said"}),
    "draft": frozenset({"said"}),
    "schedule": frozenset({"weekdays", "times"}),
    "told": frozenset({"value"}),
    "plan_decision": frozenset({"whole"}),
}
"""The columns of each table that hold JSON."""


@dataclass(frozen=True, slots=True)
class Rows:
    """A table: its columns, and its rows in the order of writing; JSON is what it stands for."""

    table: str
    columns: tuple[str, ...]
    rows: Sequence[tuple[object, ...]]


@dataclass(frozen=True, slots=True)
class Everything:
    """Every table there is, all of the same moment, and the revision of the tables."""

    revision: str
    tables: tuple[Rows, ...]


def of(path: Path) -> Everything:
    """Return all that is written down in `path`, tables of later versions too.

    Raises:
        HistoryUnavailable, HistoryCorrupt: it cannot be read.
    """
    with told(path), closing(copying.connected(path)) as connection:
        connection.execute("BEGIN")
        (revision,) = connection.execute("SELECT version_num FROM alembic_version").fetchone()
        names = sorted(copying.tables(connection) - {_VERSION})
        return Everything(revision, tuple(_table(connection, name) for name in names))


def _table(connection: sqlite3.Connection, name: str) -> Rows:
    cursor = connection.execute(f'SELECT * FROM "{name}" ORDER BY rowid')  # noqa: S608
    columns = tuple(column for column, *_ in cursor.description)
    known = CODED.get(name, frozenset())
    coded = frozenset(number for number, column in enumerate(columns) if column in known)
    return Rows(name, columns, [tuple(_cells(row, coded)) for row in cursor])


def _cells(row: Sequence[object], coded: frozenset[int]) -> Iterator[object]:
    for number, cell in enumerate(row):
        yield decoded(cell) if number in coded and isinstance(cell, str) else cell
