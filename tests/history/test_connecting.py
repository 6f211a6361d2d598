"""A transaction is whole or not there, also where several threads want one at once."""

import sqlite3
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest

from coach.errors import HistoryFull
from coach.history.records import Reading
from coach.history.store import Store
from coach.restriction.said import Said, SaidKind
from coach.triage.visit import Visit, VisitKind
from tests.fakes.clock import FakeClock
from tests.history.scenes import EVENING

UP = Said(EVENING, SaidKind.UP)


@pytest.fixture
def store(tmp_path):
    made = Store.open(tmp_path, FakeClock(EVENING))
    yield made
    made.close()


def reading(minute):
    when = EVENING + timedelta(minutes=minute)
    return Reading(when, when.date(), minute % 11, "check")


def test_of_a_writing_that_fails_half_way_nothing_is_there_and_the_next_goes_through(store):
    def facts():
        yield UP
        raise RuntimeError

    with pytest.raises(RuntimeError):
        store.add_facts(facts())
    visit = Visit(EVENING, VisitKind.GATE, 1, 0, {})
    with pytest.raises(KeyError):  # when the check-in itself is written already
        store.add_visit(visit, pain=Reading(EVENING, EVENING.date(), 3, "after", "no session"))

    assert (store.facts(), store.visits(), store.readings()) == ((), (), ())
    store.add_fact(UP)
    assert store.facts() == (UP,)


def test_only_what_was_written_counts_as_written(store):
    store.add_fact(UP)
    store.facts()
    store._connection.execute("PRAGMA max_page_count=1")
    with pytest.raises(HistoryFull):
        store.add_fact(Said(EVENING, SaidKind.UP, ("x" * 100_000,)))

    assert store.written == 1


def test_looking_for_a_session_that_was_left_open_writes_nothing_where_there_is_none(store):
    assert store.interrupted() is None
    assert store.written == 0


def test_threads_take_turns_and_each_finds_whole_transactions(store):
    def write(number):
        store.add_facts([UP] * 5)
        store.add_reading(reading(number))
        return len(store.facts()) % 5

    with ThreadPoolExecutor(4) as threads:
        left_over = set(threads.map(write, range(40)))

    assert left_over == {0}
    assert len(store.facts()) == 200
    assert [one.pain for one in store.readings()] == [minute % 11 for minute in range(40)]


def test_what_is_read_in_one_transaction_is_of_one_moment(tmp_path, store):
    store.add_fact(UP)
    other = sqlite3.connect(store.path, isolation_level=None)
    count = "SELECT count(*) FROM fact"
    with store._connection.reading() as connection:
        before = connection.value(count)
        other.execute("INSERT INTO fact (moment, kind, words) VALUES ('now', 'up', '[]')")
        assert connection.value(count) == before == 1
    other.close()

    assert store._connection.value(count) == 2


def test_a_closed_history_is_never_opened_again_behind_the_back_of_who_deleted_it(store):
    store.close()
    store.path.unlink()

    with pytest.raises(sqlite3.ProgrammingError, match="closed"):
        store.add_fact(UP)

    store.close()  # closing twice is no mistake
    assert not store.path.exists()
