"""What holds for every test: no screen is needed, and nothing may be said behind one's back."""

import logging
import os

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


class StrayLog(logging.Handler):
    """Collects what is logged at WARNING or above."""

    def __init__(self):
        super().__init__(logging.WARNING)
        self.lines = []

    def emit(self, record):
        self.lines.append(f"{record.name}: {record.getMessage()}")


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
