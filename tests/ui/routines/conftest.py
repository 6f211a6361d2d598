import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coach.ui.look.look import Look
from coach.ui.routines.page import RoutinesPage
from tests.fakes.desk import FakeDesk


@pytest.fixture
def look(qapp):
    return Look("light", reduced_motion=True, text_scale=1.0)


@pytest.fixture
def desk():
    made = FakeDesk()
    yield made
    made.close()


@pytest.fixture
def opened(look, desk, qtbot):
    """Open the page in a window of a size."""
    kept = []

    def open_(width=1192, height=832):
        window = QWidget()
        row = QVBoxLayout(window)
        row.setContentsMargins(0, 0, 0, 0)
        window.resize(width, height)
        page = RoutinesPage(look, desk)
        row.addWidget(page)
        qtbot.addWidget(window)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        kept.append(window)
        return page

    return open_
