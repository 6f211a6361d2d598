"""What holds for every test: no screen is needed, and nothing may be said behind one's back."""

import gc
import logging
import os
import shutil
from pathlib import Path

import hypothesis
import pytest

from coach.history import migrating
from coach.routine.library import Library
from tests.fakes.content import checkin_of, plans_of, real_content
from tests.fakes.history import migrated

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# How long an example takes says more of what else the machine does than of the example.
hypothesis.settings.register_profile("any machine", deadline=None)
hypothesis.settings.load_profile("any machine")

MEMORY = Path("/dev/shm")  # noqa: S108 - pytest makes a folder of its own there
ROOM = 2 << 30
"""Bytes: several times what all tests together write."""
if MEMORY.is_dir() and os.access(MEMORY, os.W_OK) and shutil.disk_usage(MEMORY).free > ROOM:
    # Every commit waits for the disk, as it must: in memory there is nothing to wait for.
    os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(MEMORY))

LONGEST = (
    "tests/ui/test_a_whole_day.py",
    "tests/ui/test_real_window.py",
)
"""What mostly waits, and so is begun first: at the end nobody else would use the time."""


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers() -> int:
    """Have one process more than there are cores: some always wait for a screen or a program."""
    return (os.cpu_count() or 1) + 1


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    items.sort(key=lambda item: not item.nodeid.startswith(LONGEST))


def pytest_collection_finish() -> None:
    """Leave thousands of tests out of every search for garbage: they stay to the end."""
    gc.collect()
    gc.freeze()


class StrayLog(logging.Handler):
    """Collects what is logged at WARNING or above."""

    def __init__(self):
        super().__init__(logging.WARNING)
        self.lines = []

    def emit(self, record):
        self.lines.append(f"{record.name}: {record.getMessage()}")


@pytest.fixture(autouse=True)
def content_read_once(monkeypatch):
    """Read the program's own content once for all tests: nobody can change it."""
    monkeypatch.setattr("coach.built_in.library", real_content)
    monkeypatch.setattr(Library, "checkin", checkin_of)
    monkeypatch.setattr(Library, "plans", plans_of)


@pytest.fixture(autouse=True)
def tables_made_once(monkeypatch):
    """Copy the tables of a new history; the tests of the history run the migrations."""
    monkeypatch.setattr(migrating, "migrate", migrated)


@pytest.fixture(autouse=True)
def no_stray_logs(caplog):
    """Fail a test that logs a warning; one that expects it clears caplog."""
    handler = StrayLog()
    root = logging.getLogger()
    root.addHandler(handler)
    yield
    root.removeHandler(handler)
    if handler.lines and caplog.get_records("call"):
        pytest.fail("stray log lines: " + "; ".join(handler.lines), pytrace=False)
