"""What happened can be added to and can be forgotten as a whole, but not changed."""

import sqlite3

import pytest

from coach.history.store import Store
from coach.restriction.said import Said, SaidKind
from coach.triage.safety import SafetyFact, SafetyKind, Sign
from tests.fakes.clock import FakeClock
from tests.history.scenes import EVENING, Play


@pytest.fixture
def store():
    store = Store.in_memory(FakeClock(EVENING))
    Play(store).start().on(101)
    store.add_safety(SafetyFact(EVENING, SafetyKind.RAISED, (Sign.SADDLE,)))
    store.add_fact(Said(EVENING, SaidKind.ABOUT, ("osteoporosis",)))
    yield store
    store.close()


def run(store, statement):
    with store._connection.writing() as connection:
        return connection.execute(statement)


def count(store, table):
    return store._connection.value(f"SELECT count(*) FROM {table}")  # noqa: S608


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE session_event SET at = at + 1",
        "DELETE FROM session_event WHERE number = 3",
        "INSERT OR REPLACE INTO session_event SELECT * FROM session_event WHERE number = 3",
        "UPDATE safety SET kind = 'clear'",
        "DELETE FROM safety",
        "UPDATE fact SET kind = 'up'",
        "DELETE FROM fact",
    ],
)
def test_the_database_itself_refuses_to_rewrite_the_past(store, statement):
    events, signs, facts = count(store, "session_event"), store.safety_rows(), store.facts()

    with pytest.raises(sqlite3.IntegrityError, match="append-only"):
        run(store, statement)

    assert (count(store, "session_event"), store.safety_rows()) == (events, signs)
    assert store.facts() == facts != ()


def test_a_whole_session_can_be_deleted_and_takes_everything_of_it_along(store):
    assert count(store, "session_event") > 0

    run(store, "DELETE FROM session")

    for table in ("event", "position", "result", "item", "said", "item_said"):
        assert count(store, f"session_{table}") == 0
