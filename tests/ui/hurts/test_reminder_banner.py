"""A reminder that is due is seen in the window and on the desktop, and waits for its answer."""

from datetime import timedelta

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from coach.schedule.past import Kind
from coach.schedule.reminders import Reminder
from coach.ui.hurts.reminder_banner import LATER, ReminderBanner
from coach.ui.reminding import Reminding
from tests.ui.walk import clipped, unnamed, unreachable


class Wishes:
    """What the reminder reads and answers: the wish in the history, and one that a test makes."""

    def __init__(self, desk):
        self.desk = desk
        self.other = None

    def now(self):
        return self.desk.now()

    def reminders(self):
        due = self.desk.ask_again().due
        asked = () if due is None else (Reminder(Kind.CRAMP, due, due),)
        return asked if self.other is None else (*asked, self.other)

    def answer(self, reminder, minutes):
        if reminder.kind is Kind.CRAMP:
            self.desk.set_ask_again(minutes)
        else:
            self.other = None


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
        self.wishes = Wishes(desk)
        self.busy = False
        self.reminding = Reminding(self.wishes, lambda: self.busy)
        self.banner = ReminderBanner(
            look, desk, self.reminding, self._tell, self.window, lambda name: f"Title of {name}"
        )
        self.banner.check_wanted.connect(lambda: self.checks.append(True))
        self.starts, self.mornings = [], []
        self.banner.start_wanted.connect(self.starts.append)
        self.banner.morning_wanted.connect(lambda: self.mornings.append(True))
        self.banner.failed.connect(self.failures.append)
        with qtbot.waitActive(self.window):
            self.window.show()
            self.window.activateWindow()
        self.field.setFocus()

    def come_due(self):
        self.desk.set_ask_again(20)
        self.desk.clock.pass_(1200)
        self.reminding.look()

    def come(self, kind, routine=""):
        """Have something of the schedule come due for an hour."""
        now = self.desk.now()
        self.wishes.other = Reminder(kind, now, now, now + timedelta(hours=1), routine)
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
    reminded.banner.act_now.click()
    assert reminded.checks == [True]
    assert not reminded.banner.isVisible()
    assert desk.ask_again().due is None


def test_put_off_it_comes_again(reminded, desk):
    reminded.come_due()
    reminded.banner.later.click()
    assert not reminded.banner.isVisible()
    assert desk.ask_again().due == desk.now() + timedelta(minutes=LATER[Kind.CRAMP])
    desk.clock.pass_(LATER[Kind.CRAMP] * 60)
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
    reminded.banner.act_now.click()
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


def test_a_session_is_one_press_away_by_its_title(reminded):
    reminded.come(Kind.SESSION, "rt_morning")
    assert reminded.banner.text.text() == "You planned “Title of rt_morning” for today at 09:00."
    assert reminded.told[0][0] == "It is your time"
    reminded.banner.act_now.click()
    assert reminded.starts == ["rt_morning"]
    assert reminded.wishes.other is None


def test_a_session_of_no_routine_in_particular_is_what_today_offers(reminded):
    reminded.come(Kind.SESSION)
    assert reminded.banner.text.text() == "You planned to exercise today at 09:00."
    reminded.banner.act_now.click()
    assert reminded.starts == [""]


def test_the_question_of_the_morning_and_the_one_after_a_cramp_lead_where_they_are_asked(reminded):
    reminded.come(Kind.MORNING)
    reminded.banner.act()
    assert (reminded.mornings, reminded.checks) == ([True], [])
    reminded.come(Kind.AFTER_CRAMP)
    reminded.banner.act()
    assert (reminded.mornings, reminded.checks) == ([True], [True])


def test_one_whose_time_is_over_goes_by_itself_and_its_notification_leads_nowhere(reminded, desk):
    reminded.come(Kind.SESSION, "rt_morning")
    desk.clock.pass_(3600)
    reminded.wishes.other = None
    reminded.reminding.look()
    assert not reminded.banner.isVisible()
    reminded.banner.act()
    assert reminded.starts == []


def test_what_else_is_due_waits_while_the_person_does_what_was_asked(reminded):
    reminded.come_due()
    reminded.come(Kind.SESSION)
    reminded.banner.check_wanted.connect(lambda: setattr(reminded, "busy", True))
    reminded.banner.act_now.click()
    assert not reminded.banner.isVisible()
    reminded.busy = False
    reminded.reminding.look()
    assert reminded.banner.title.text() == "It is your time"
