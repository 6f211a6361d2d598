"""Check-ins, drafts, cramps and reminders come back as they were written, after a restart too."""

import sqlite3
from datetime import timedelta
from pathlib import Path

import pytest

from coach.history.store import Store
from coach.triage.cramp import AskAgain, Cramp
from coach.triage.safety import SafetyFact, SafetyKind
from coach.triage.visit import Draft, Visit, VisitKind
from tests.fakes.clock import FakeClock


def test_a_check_in_and_what_it_means_for_safety_are_written_together(tmp_path: Path) -> None:
    clock = FakeClock()
    store = Store.open(tmp_path, clock)
    store.keep_draft(Draft(clock.now(), "feel", {"age": 40}))
    visit = Visit(clock.now(), VisitKind.WHOLE, 1, 0, {"age": 40, "ces": ["saddle"]})
    store.add_visit(visit, [SafetyFact(clock.now(), SafetyKind.RAISED, ("RF01",))])
    store.close()

    again = Store.open(tmp_path, clock)
    assert again.visits() == (visit,)
    assert [fact.signs for fact in again.safety_rows()] == [("RF01",)]
    assert again.draft() is None
    again.close()


def test_answers_of_the_gate_leave_a_check_in_that_is_half_done_alone(tmp_path: Path) -> None:
    clock = FakeClock()
    store = Store.open(tmp_path, clock)
    draft = Draft(clock.now(), "feel", {"pain_now": 6})
    store.keep_draft(draft)
    store.add_visit(Visit(clock.now(), VisitKind.GATE, 1, 0, {"pain_now": 5}))
    assert store.draft() == draft
    assert store.visits(VisitKind.WHOLE) == ()
    store.close()


@pytest.mark.parametrize("table", ["checkin", "cramp", "reminder"])
def test_what_was_written_can_be_neither_changed_nor_deleted(tmp_path: Path, table: str) -> None:
    clock = FakeClock()
    store = Store.open(tmp_path, clock)
    store.add_visit(Visit(clock.now(), VisitKind.WHOLE, 1, 0, {}))
    store.write_cramp(Cramp("a", clock.now()))
    store.write_ask_again(AskAgain(clock.now()))
    for statement in ("DELETE FROM {}", "UPDATE {} SET number = 9"):
        with pytest.raises(sqlite3.IntegrityError), store._connection.writing() as connection:
            connection.execute(statement.format(table))
    store.close()


def test_the_latest_word_on_a_cramp_counts_and_a_mistaken_one_is_gone(tmp_path: Path) -> None:
    clock = FakeClock()
    store = Store.open(tmp_path, clock)
    first, second = Cramp("a", clock.now(), side="left"), Cramp("b", clock.now())
    over = Cramp("a", clock.now(), clock.now() + timedelta(minutes=7), "left", 6, "lifting")
    for each in (first, second, over, Cramp("b", clock.now(), void=True)):
        store.write_cramp(each)
    assert store.cramps() == (over,)
    store.close()


def test_the_latest_wish_to_be_asked_again_survives_a_restart(tmp_path: Path) -> None:
    clock = FakeClock()
    store = Store.open(tmp_path, clock)
    assert store.ask_again().due is None
    wish = AskAgain(clock.now() + timedelta(minutes=20))
    store.write_ask_again(wish)
    store.close()
    again = Store.open(tmp_path, clock)
    assert again.ask_again() == wish
    again.write_ask_again(AskAgain(None))
    assert again.ask_again().due is None
    again.close()
