from pathlib import Path

import pytest

from coach.history.store import FILE, Store
from coach.ownership.ownership import Ownership
from coach.ui.look.look import Look
from tests.fakes.clock import FakeClock
from tests.history.scenes import EVENING
from tests.ownership.conftest import fill


class FakeChoosing:
    """Answers as a person would in the system's dialogs."""

    def __init__(self):
        self.file: Path | None = None
        self.place: Path | None = None

    def backup(self, over, start):
        return self.file

    def folder(self, over):
        return self.place


@pytest.fixture
def look(qapp):
    return Look("light", reduced_motion=True, text_scale=1.0)


@pytest.fixture
def clock():
    return FakeClock(EVENING)


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / "data"
    fill(made)
    return made


@pytest.fixture
def wishes():
    return []


@pytest.fixture
def room():
    """Return the bytes free on the disk, which a test changes."""
    return [1 << 40]


@pytest.fixture
def ownership(folder, clock, wishes, room):
    made = Ownership(folder, clock, free=lambda _folder: room[0])
    made.when_wished = wishes.append
    return made


@pytest.fixture
def choosing():
    return FakeChoosing()


def readings(folder):
    store = Store.open(folder)
    try:
        return len(store.readings())
    finally:
        store.close()


def spoil(folder):
    path = folder / FILE
    content = bytearray(path.read_bytes())
    content[4096 * 2 :] = b"\xff" * (len(content) - 4096 * 2)
    path.write_bytes(content)
