"""Kill a program in the middle of a session, and look at what is left of it."""

import subprocess
import sys
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

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


def killed_after(seconds, folder, wait=lambda: None):
    """Kill a session at some moment after `seconds` of it, and return what it said last.

    `wait` puts the moment off a little, while the session runs on.
    """
    with running(folder) as child:
        child.stdin.write(b"." * (seconds + AHEAD))
        child.stdin.flush()
        lines = [child.stdout.readline() for _ in range(seconds)]
        wait()
        child.kill()  # SIGKILL: it is in the middle of something
        lines += child.stdout.read().splitlines(keepends=True)
        session, index, position, active, events = lines[-1].decode().split()
    return Told(session, int(index), float(position), float(active), int(events))


def sound(folder):
    assert (folder / f"{FILE}-wal").exists()  # it was not closed
    store = Store.open(folder, FakeClock(EVENING))
    assert store._connection.value("PRAGMA integrity_check") == "ok"
    assert store._connection.first("PRAGMA foreign_key_check") is None
    return store


def lost(folder, told):
    """Return how many observed seconds are lost, after a look at everything that must be left."""
    store = sound(folder)
    left = store.interrupted()
    events = store.events(left.session)
    store.close()
    assert left.session == told.session
    assert told.index <= left.index < len(small_script().steps) - 1
    assert left.active <= told.active + AHEAD
    assert told.position - 1.0 <= left.position <= told.position + AHEAD
    assert len(events) >= told.events
    assert isinstance(events[0], SessionStarted)
    assert [event.at for event in events] == sorted(event.at for event in events)
    begun = [event.index for event in events if isinstance(event, StepStarted)]
    assert begun == list(range(left.index + 1))
    return max(0.0, told.active - left.active)
