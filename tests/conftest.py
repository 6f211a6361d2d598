"""What holds for every test: no screen is needed, and nothing may be said behind one's back."""

import logging
import os
from functools import cache

import pytest

from coach.paths import content
from coach.routine.library import Library

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


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
    monkeypatch.setattr("coach.app.built_in_library", own_content)


@cache
def own_content(language="en"):
    return Library.load(content("routines"), language)


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
