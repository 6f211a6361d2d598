"""Every statement fits today's tables, and says nothing that only one database understands."""

import pkgutil
import re
from collections.abc import Mapping
from datetime import date
from importlib import import_module
from itertools import product

import pytest

from coach import history
from coach.history import listing
from coach.history.connecting import Connection
from coach.history.store import Store

ASKS = re.compile(r"\s*(SELECT|INSERT|UPDATE|DELETE)\s")
ONLY_SQLITE = re.compile(
    r"\bor (replace|ignore)\b|\browid\b|\bifnull\b|\bsqlite_|\bpragma\b|\bglob\b|[\"`\[?]", re.I
)
FLAG = re.compile(r"\b(short|rehearsal|void|active)\s*(=|IS)\s*(0|1|TRUE|FALSE)\b", re.I)


def statements():
    """Yield every whole statement that stands in a module, with where it stands."""
    for module in pkgutil.iter_modules(history.__path__, "coach.history."):
        if module.name in {"coach.history.schema", "coach.history.migrations"}:
            continue
        for name, value in vars(import_module(module.name)).items():
            inner = (
                value.items() if name.isupper() and isinstance(value, Mapping) else [("", value)]
            )
            for key, one in inner:
                if isinstance(one, str) and name.startswith("_") and ASKS.match(one):
                    yield pytest.param(one, id=f"{module.name}.{name}{key}")


STATEMENTS = list(statements())


@pytest.fixture(scope="module")
def tables():
    """Return a connection to a history with today's tables."""
    store = Store.in_memory()
    yield store._connection
    store.close()


def test_the_statements_are_found():
    assert len(STATEMENTS) > 45


@pytest.mark.parametrize("statement", STATEMENTS)
def test_a_statement_names_only_tables_and_columns_that_there_are(tables: Connection, statement):
    values = dict.fromkeys(re.findall(r":(\w+)", statement))

    assert tables.execute(f"EXPLAIN {statement}", **values).fetchall()


@pytest.mark.parametrize("statement", STATEMENTS)
def test_a_statement_is_one_that_a_server_understands_too(statement):
    assert not ONLY_SQLITE.search(statement)
    assert not FLAG.search(statement), "whether something is so is no number on a server"


@pytest.mark.parametrize(
    ("since", "rehearsals", "after", "with_items"),
    list(product((None, date(2026, 1, 1)), (False, True), (0, 3), (False, True))),
)
def test_the_list_can_be_asked_for_in_every_way(tables, since, rehearsals, after, with_items):
    with tables.reading() as connection:
        found = listing.sessions(
            connection, since, rehearsals=rehearsals, after=after, with_items=with_items
        )
    assert found == ()
