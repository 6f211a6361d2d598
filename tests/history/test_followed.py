"""What is remembered of a plan comes back as it was written, and is never changed."""

import sqlite3
from datetime import date, timedelta

import pytest

from coach.history.store import Store
from coach.history.told import KeptDecision, PlanWord, Told, WordKind
from tests.fakes.clock import FakeClock
from tests.history.scenes import EVENING

TODAY = EVENING.date()


@pytest.fixture
def store():
    made = Store.in_memory(FakeClock(EVENING))
    yield made
    made.close()


def test_words_come_back_in_the_order_they_were_said(store):
    chosen = PlanWord(EVENING, WordKind.CHOSEN, "pl_strain")
    yes = PlanWord(EVENING - timedelta(hours=1), WordKind.YES, "pl_strain", "P2")
    store.add_plan_word(chosen)
    store.add_plan_word(yes)
    assert store.plan_words() == (chosen, yes)


@pytest.mark.parametrize("value", [20, 2.5, True, "further"])
def test_an_answer_keeps_its_kind(store, value):
    told = Told(EVENING, TODAY, "name", value, "session")
    store.add_told([told])
    (found,) = store.told()
    assert found == told
    assert type(found.value) is type(value)


def test_a_decision_keeps_all_that_it_rests_on(store):
    kept = KeptDecision(
        EVENING, date(2026, 7, 1), "pl_strain", "stay", "exit P1", None, "P1", {"figures": {"a": 1}}
    )
    store.keep_decisions([kept])
    assert store.decisions() == (kept,)


@pytest.mark.parametrize("table", ["plan_word", "told", "plan_decision"])
@pytest.mark.parametrize("change", ["DELETE FROM {0}", "UPDATE {0} SET moment = 'never'"])
def test_nothing_that_was_written_is_changed(store, table, change):
    store.add_plan_word(PlanWord(EVENING, WordKind.CHOSEN, "pl_strain"))
    store.add_told([Told(EVENING, TODAY, "walk_min", 20)])
    store.keep_decisions([KeptDecision(EVENING, TODAY, "p", "stay", "", None, None)])
    with (
        pytest.raises(sqlite3.IntegrityError, match="append-only"),
        store._connection.writing() as connection,
    ):
        connection.execute(change.format(table))
