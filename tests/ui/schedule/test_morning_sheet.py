"""One question in the morning; a number much higher than before the session leads on."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from coach.errors import HistoryUnavailable
from coach.ui.schedule.morning_sheet import MorningSheet
from tests.ui.walk import clipped, unnamed, unreachable


class Mornings:
    """Pain was 3 before the session of yesterday; a disk that can be full."""

    def __init__(self):
        self.said = []
        self.full = False

    def before(self):
        return 3

    def tell(self, pain):
        if self.full:
            raise HistoryUnavailable(Path("coach.db"), "disk full")
        self.said.append(pain)
        return pain >= 5


class Asked:
    def __init__(self, qtbot, look, window):
        self.qtbot, self.window = qtbot, window
        self.mornings = Mornings()
        self.sheet = MorningSheet(look, self.mornings, window)
        self.told, self.checkins, self.failures = [], [], []
        self.sheet.told.connect(self.told.append)
        self.sheet.checkin_wanted.connect(lambda: self.checkins.append(True))
        self.sheet.failed.connect(self.failures.append)
        self.sheet.ask()

    def press(self, key):
        self.qtbot.keyClick(self.window.focusWidget(), key)


@pytest.fixture
def asked(qtbot, look, window):
    return Asked(qtbot, look, window)


def test_a_number_and_save_and_it_is_done(asked):
    asked.press(Qt.Key.Key_4)
    asked.sheet.save.click()
    assert (asked.told, asked.mornings.said) == ([4], [4])
    assert not asked.sheet.isVisible()


def test_nothing_is_chosen_beforehand_and_nothing_is_kept_without_a_number(asked):
    assert asked.sheet.dots.value is None
    asked.sheet.save.click()
    assert asked.sheet.error.isVisible()
    assert asked.mornings.said == []
    asked.press(Qt.Key.Key_0)
    assert not asked.sheet.error.isVisible()
    asked.sheet.save.click()
    assert asked.told == [0]


def test_much_more_than_before_the_session_leads_to_the_check_in(asked):
    asked.press(Qt.Key.Key_6)
    asked.sheet.save.click()
    assert asked.told == [6]
    assert "it was 3 before" in asked.sheet.lead.text()
    assert asked.checkins == []
    asked.sheet.save.click()
    assert asked.checkins == [True]
    assert asked.mornings.said == [6]
    asked.sheet.ask()
    assert asked.sheet.dots.isVisible()
    assert asked.sheet.dots.value is None


def test_what_cannot_be_kept_is_told_and_can_be_tried_again(asked):
    asked.mornings.full = True
    asked.press(Qt.Key.Key_4)
    asked.sheet.save.click()
    assert len(asked.failures) == 1
    assert asked.sheet.isVisible()
    asked.mornings.full = False
    asked.sheet.save.click()
    assert asked.told == [4]


def test_not_now_keeps_nothing(asked):
    asked.press(Qt.Key.Key_4)
    asked.sheet.not_now.click()
    assert asked.mornings.said == []


@pytest.mark.parametrize(("size", "scale"), [((960, 640), 1.0), ((1280, 832), 2.0)])
def test_everything_has_its_room(asked, look, qtbot, size, scale):
    look.set_text_scale(scale)
    asked.window.resize(*size)
    qtbot.wait(5)
    sheet = asked.sheet
    assert (clipped(sheet), unnamed(sheet), unreachable(sheet)) == ([], [], [])
