"""What is due is told once, in the window and on the desktop, however often something is due."""

import pytest
from PySide6.QtWidgets import QWidget

from coach.ui.care import Care
from coach.ui.look.look import Look
from tests.fakes.desk import FakeDesk


@pytest.fixture
def desk():
    made = FakeDesk()
    yield made
    made.close()


def test_each_reminder_is_told_to_the_desktop_once(qtbot, desk):
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1280, 832)
    told = []
    look = Look("light", reduced_motion=True, text_scale=1.0)
    care = Care(look, desk, window, lambda: False, lambda *said: told.append(said) or True)
    for times in (1, 2, 3):
        care.ask_again_in(10)
        desk.clock.pass_(600)
        care.reminding.look()
        assert len(told) == times
        care.banner.not_now.click()
