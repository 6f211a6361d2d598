"""A reminder that is due is seen in the window and on the desktop, and waits for its answer."""

from datetime import timedelta

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from coach.ui.hurts.reminder_banner import LATER, ReminderBanner
from coach.ui.reminding import Reminding
from tests.ui.walk import clipped, unnamed, unreachable


class Reminded:
    """A window with a field that has the keyboard, and a desktop that can tell or not."""

    def __init__(self, qtbot, desk, look, *, size=(1280, 832)):
        self.desk = desk
        self.can_tell = True
        self.told, self.checks, self.failures = [], [], []
        self.window = QWidget()
        self.field = QLineEdit(self.window)
        qtbot.addWidget(self.window)
        self.window.resize(*size)
        self.reminding = Reminding(desk, lambda: False)
        self.banner = ReminderBanner(look, desk, self.reminding, self._tell, self.window)
        self.banner.check_wanted.connect(lambda: self.checks.append(True))
        self.banner.failed.connect(self.failures.append)
        with qtbot.waitActive(self.window):
            self.window.show()
            self.window.activateWindow()
        self.field.setFocus()

    def come_due(self):
        self.desk.set_ask_again(20)
        self.desk.clock.pass_(1200)
        self.reminding.look()

    def _tell(self, title, text):
        self.told.append((title, text))
        return self.can_tell


@pytest.fixture
def reminded(qtbot, desk, look):
    return Reminded(qtbot, desk, look)


def test_it_is_seen_in_the_window_and_on_the_desktop_and_leaves_the_keyboard_alone(reminded):
    assert not reminded.banner.isVisible()
    reminded.come_due()
    assert reminded.banner.isVisible()
    assert reminded.field.hasFocus()
    ((title, text),) = reminded.told
    assert title == "How is your back now?"
    assert "today at 09:20" in text
    assert reminded.banner.text.text() == text


@pytest.mark.parametrize("can_tell", [True, False])
def test_without_notifications_the_window_asks_to_be_looked_at(reminded, monkeypatch, can_tell):
    alerted = []
    monkeypatch.setattr(QApplication, "alert", lambda window: alerted.append(window))
    reminded.can_tell = can_tell
    reminded.come_due()
    assert alerted == ([] if can_tell else [reminded.window])


def test_the_check_is_one_press_away_and_then_it_is_done(reminded, desk):
    reminded.come_due()
    reminded.banner.check_now.click()
    assert reminded.checks == [True]
    assert not reminded.banner.isVisible()
    assert desk.ask_again().due is None


def test_put_off_it_comes_again(reminded, desk):
    reminded.come_due()
    reminded.banner.later.click()
    assert not reminded.banner.isVisible()
    assert desk.ask_again().due == desk.now() + timedelta(minutes=LATER)
    desk.clock.pass_(LATER * 60)
    reminded.reminding.look()
    assert reminded.banner.isVisible()


def test_not_now_closes_it_for_good(reminded, desk):
    reminded.come_due()
    reminded.banner.not_now.click()
    assert reminded.checks == []
    assert desk.ask_again().due is None


def test_an_answer_that_cannot_be_kept_is_told_and_the_check_opens_all_the_same(reminded, desk):
    reminded.come_due()
    desk.disk_full = True
    reminded.banner.check_now.click()
    assert len(reminded.failures) == 1
    assert reminded.checks == [True]


@pytest.mark.parametrize(("size", "scale"), [((960, 640), 1.0), ((960, 640), 2.0)])
def test_it_stays_inside_the_window_with_room_for_its_words(qtbot, desk, look, size, scale):
    reminded = Reminded(qtbot, desk, look, size=size)
    look.set_text_scale(scale)
    reminded.come_due()
    qtbot.wait(5)
    banner = reminded.banner
    assert reminded.window.rect().contains(banner.geometry())
    assert (clipped(banner), unnamed(banner), unreachable(banner)) == ([], [], [])
    reminded.window.resize(1280, 832)
    assert banner.geometry().right() > 1200
