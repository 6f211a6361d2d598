"""Rows written as they are, past all that the program would have done to make them."""

import json
from datetime import date


def insert(connection, table, *rows):
    """Write `rows`, column by name, into `table`; the caller holds the transaction."""
    names = rows[0].keys()
    places = ", ".join(f":{name}" for name in names)
    statement = f"INSERT INTO {table} ({', '.join(names)}) VALUES ({places})"  # noqa: S608
    connection.execute_each(statement, [_cells(row) for row in rows])


def _cells(row):
    return {name: _cell(value) for name, value in row.items()}


def _cell(value):
    if isinstance(value, list | dict):
        return json.dumps(value)
    return value.isoformat() if isinstance(value, date) else value
