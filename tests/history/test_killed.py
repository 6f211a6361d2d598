"""A session survives the sudden death of the program at any moment of it."""

import subprocess
import sys
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from coach.history.store import FILE, Store
from coach.session.events import SessionStarted, StepStarted
from tests.fakes.clock import FakeClock
from tests.history.scenes import EVENING, small_script

ROOT = Path(__file__).parents[2]
AHEAD = 8  # seconds of the session that the child may run on while it is being killed


@dataclass(frozen=True)
class Told:
    """The last thing a killed program said."""

    session: str
    index: int
    position: float
    active: float
    events: int


@contextmanager
def running(folder):
    child = subprocess.Popen(
        [sys.executable, "-m", "tests.history.run_until_killed", str(folder)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    with child:
        try:
            yield child
        finally:
            child.kill()


def killed_after(seconds, folder):
    """Kill a session at some moment after `seconds` of it, and return what it said last."""
    with running(folder) as child:
        child.stdin.write(b"." * (seconds + AHEAD))
        child.stdin.flush()
        lines = [child.stdout.readline() for _ in range(seconds)]
        child.kill()  # SIGKILL: it is in the middle of something
        lines += child.stdout.read().splitlines(keepends=True)
        session, index, position, active, events = lines[-1].decode().split()
    return Told(session, int(index), float(position), float(active), int(events))


def sound(folder):
    assert (folder / f"{FILE}-wal").exists()  # it was not closed
    store = Store.open(folder, FakeClock(EVENING))
    with store._engine.connect() as connection:
        assert connection.exec_driver_sql("PRAGMA integrity_check").scalar() == "ok"
        assert connection.exec_driver_sql("PRAGMA foreign_key_check").all() == []
    return store


@pytest.mark.parametrize("seconds", [1, 7, 9, 16, 25, 38, 41, 57, 73, 85])
def test_a_killed_session_is_offered_where_it_was_with_everything_that_happened(tmp_path, seconds):
    told = killed_after(seconds, tmp_path)

    store = sound(tmp_path)
    left = store.interrupted()
    events = store.events(left.session)
    store.close()

    assert left.session == told.session
    assert told.index <= left.index < len(small_script().steps) - 1
    assert told.active - 1.0 <= left.active <= told.active + AHEAD
    assert told.position - 1.0 <= left.position <= told.position + AHEAD
    assert len(events) >= told.events
    assert isinstance(events[0], SessionStarted)
    assert [event.at for event in events] == sorted(event.at for event in events)
    begun = [event.index for event in events if isinstance(event, StepStarted)]
    assert begun == list(range(left.index + 1))


def test_a_session_killed_again_and_again_can_always_be_taken_up(tmp_path):
    sessions, spent = set(), 0.0
    for _ in range(3):
        told = killed_after(12, tmp_path)
        sessions.add(told.session)
        assert told.active >= spent + 12 - 1.0
        spent = told.active

    store = sound(tmp_path)
    left = store.interrupted()
    store.give_up(left.session, EVENING)
    (record,) = store.sessions()
    store.close()

    assert sessions == {record.id}
    assert record.active >= spent - 1.0
