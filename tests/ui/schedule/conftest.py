"""A schedule over a real history in memory, in an active window."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget

from coach.agenda import Agenda
from coach.errors import HistoryUnavailable
from coach.ui.look.look import Look
from coach.ui.schedule.sheet import ScheduleSheet
from tests.fakes.desk import FakeDesk, real_content
from tests.schedule.zones import BERLIN


class FullDisk(Agenda):
    """An agenda whose disk a test can fill."""

    full = False

    def set_schedule(self, schedule):
        if self.full:
            raise HistoryUnavailable(Path("coach.db"), "disk full")
        super().set_schedule(schedule)


@pytest.fixture
def desk():
    made = FakeDesk()
    yield made
    made.close()


@pytest.fixture
def agenda(desk):
    return FullDisk(desk.store, desk.clock, lambda now: BERLIN, real_content, lambda: False)


@pytest.fixture
def look(qapp):
    return Look("light", reduced_motion=True, text_scale=1.0)


@pytest.fixture
def window(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(1280, 832)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


class Setting:
    """The sheet, what came out of it, and where a calendar file would go."""

    def __init__(self, qtbot, look, agenda, window, path):
        self.qtbot = qtbot
        self.window = window
        self.path = path
        self.sheet = ScheduleSheet(look, agenda, real_content(), window, lambda *_: self.path)
        self.form = self.sheet.form
        self.saved, self.failures = [], []
        self.sheet.saved.connect(lambda: self.saved.append(True))
        self.sheet.failed.connect(self.failures.append)
        self.sheet.ask()

    def press(self, key, *modifiers):
        self.qtbot.keyClick(self.window.focusWidget(), key, *modifiers)


@pytest.fixture
def setting(qtbot, look, agenda, window, tmp_path):
    return lambda: Setting(qtbot, look, agenda, window, tmp_path / "times.ics")
