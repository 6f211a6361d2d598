"""A person's window over a real program, and files that come to it."""

import shutil
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from coach.app import Kept, Program
from coach.history.store import Store
from coach.settings import Settings
from coach.ui.look.label import Label
from coach.ui.look.look import Look
from coach.ui.sharing.files import Files
from coach.ui.sharing.offer_sheet import OfferSheet
from coach.ui.sharing.reports import Reports
from coach.ui.window import Window
from tests.fakes.clock import FakeClock
from tests.fakes.screened import checked_in
from tests.sharing.crafted import archive, known_pair
from tests.sharing.people import LIBRARY


class FakeAsking:
    """Answers as a person would in the system's dialogs."""

    def __init__(self):
        self.chosen = None
        self.place = None
        self.suggested = ""

    def file(self, over):
        return self.chosen

    def report(self, over, name):
        self.suggested = name
        return self.place


class Home:
    """A window over a data folder; `open` is a double-click on a file with this content."""

    def __init__(self, folder, qtbot, look, size, settings):
        self.folder = folder
        self._qtbot = qtbot
        self.clock = FakeClock()
        store = Store.open(folder / "data", self.clock)
        self.program = Program(Kept(folder / "data"), LIBRARY, store, self.clock)
        self.program.keep_settings(settings)
        self.look = look
        self.window = Window(look, self.program)
        self.asking = FakeAsking()
        self.files = Files(look, self.program, self.window, self.asking)
        self.reports = Reports(look, self.program, self.window, self.asking)
        qtbot.addWidget(self.window)
        self.window.resize(*size)
        with qtbot.waitActive(self.window):
            self.window.show()
            self.window.activateWindow()

    def file(self, content, name="from_the_clinic.coach"):
        path = self.folder / name
        path.write_bytes(content)
        return path

    def open(self, content, name="from_the_clinic.coach"):
        self.files.open(str(self.file(content, name)))
        QApplication.processEvents()
        return self.files.sheet

    def press(self, button):
        self._qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        QApplication.processEvents()

    def take(self, content=None):
        """Take an assignment as somebody does who has compared the words."""
        sheet = self.open(archive(known_pair()) if content is None else content)
        assert isinstance(sheet, OfferSheet)
        sheet.compared.setChecked(True)
        self.press(sheet.yes)

    def has(self, content=None):
        """Let the person have taken an assignment long ago."""
        found = self.program.assignments()
        path = self.file(archive(known_pair()) if content is None else content)
        found.take(found.offer(path))

    @property
    def taken(self):
        found = self.program.assignments().trust.accepted
        return {name: each.revision for name, each in found.items()}

    @property
    def page(self):
        return self.window.pages.routines


@pytest.fixture(scope="session")
def past(tmp_path_factory):
    """The data folder of somebody who has checked in."""
    folder = tmp_path_factory.mktemp("past") / "data"
    clock = FakeClock()
    store = Store.open(folder, clock)
    checked_in(store, clock.now())
    store.close()
    return folder


@pytest.fixture
def home_of(past, tmp_path, qtbot, qapp):
    """Open a window in some size and look."""
    made = []
    shutil.copytree(past, tmp_path / "data")

    def open_(size=(1280, 832), theme="light", scale=1.0, settings=None):
        usual = replace(Settings(), accepted_limits=True, cause="injury")
        look = Look(theme, reduced_motion=True, text_scale=scale)
        made.append(Home(tmp_path, qtbot, look, size, settings or usual))
        return made[-1]

    yield open_
    for each in made:
        each.program.close()


@pytest.fixture
def home(home_of):
    return home_of()


def texts(widget):
    QApplication.processEvents()
    return [label.text() for label in widget.findChildren(Label) if label.isVisibleTo(widget)]
