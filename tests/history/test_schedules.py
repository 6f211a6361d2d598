"""Schedules and answers to reminders come back as they were written, after a restart too."""

import sqlite3
from datetime import time, timedelta
from pathlib import Path

import pytest

from coach.history import connecting, migrating
from coach.history.store import FILE, Store
from coach.schedule.model import Quiet, Schedule, Written
from coach.schedule.past import Answered, Kind
from coach.triage.cramp import AskAgain
from tests.fakes.clock import FakeClock

FULL = Schedule(
    frozenset({0, 2, 4}),
    (time(8), time(20, 15)),
    "rt_morning",
    4,
    time(7, 30),
    Quiet(time(22), time(7)),
)


@pytest.fixture
def clock():
    return FakeClock()


def test_before_the_first_there_is_none(clock):
    store = Store.in_memory(clock)
    assert store.schedule() is None
    assert store.schedules() == ()
    store.close()


@pytest.mark.parametrize("schedule", [FULL, Schedule(), Schedule(frozenset(), on=False)])
def test_a_schedule_survives_a_restart_whole(tmp_path: Path, clock, schedule):
    store = Store.open(tmp_path, clock)
    store.write_schedule(Written(clock.now(), schedule))
    store.close()
    again = Store.open(tmp_path, clock)
    assert again.schedule() == Written(clock.now(), schedule)
    again.close()


def test_the_latest_counts_and_those_before_are_kept(clock):
    store = Store.in_memory(clock)
    first = Written(clock.now(), FULL)
    second = Written(clock.now() - timedelta(hours=1), Schedule())  # the clock was set back
    store.write_schedule(first)
    store.write_schedule(second)
    assert store.schedule() == second
    assert store.schedules() == (first, second)
    store.close()


def test_answers_since_a_moment_come_back_in_their_order(clock):
    store = Store.in_memory(clock)
    planned = clock.now()
    old = Answered(Kind.MORNING, planned)
    later = Answered(Kind.SESSION, planned, planned + timedelta(minutes=30))
    no = Answered(Kind.SESSION, planned)
    store.answer_reminder(old)
    clock.pass_(60)
    since = clock.now()
    for said in (later, no):
        store.answer_reminder(said)
    assert store.reminder_answers(since) == (later, no)
    assert store.reminder_answers(planned) == (old, later, no)
    store.close()


@pytest.mark.parametrize("table", ["schedule", "reminder_answer"])
def test_what_was_written_can_be_neither_changed_nor_deleted(clock, table):
    store = Store.in_memory(clock)
    store.write_schedule(Written(clock.now(), FULL))
    store.answer_reminder(Answered(Kind.SESSION, clock.now()))
    for statement in ("DELETE FROM {}", "UPDATE {} SET number = 9"):
        with pytest.raises(sqlite3.IntegrityError), store._connection.writing() as connection:
            connection.execute(statement.format(table))
    store.close()


def test_a_history_from_before_schedules_grows_up_with_its_reminder(tmp_path: Path, clock):
    connection = connecting.connect(tmp_path / FILE, 0)
    migrating.migrate(connection, None, tmp_path / FILE, to="0004")
    before = Store(connection, tmp_path / FILE, clock)
    wish = AskAgain(clock.now() + timedelta(minutes=20))
    before.write_ask_again(wish)
    before.close()
    store = Store.open(tmp_path, clock)
    assert store.ask_again() == wish
    assert store.schedule() is None
    store.write_schedule(Written(clock.now(), FULL))
    assert store.schedule().schedule == FULL
    store.close()
