"""Where the desktop has a tray, the program is in it; where not, nothing is missed."""

import pytest
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QSystemTrayIcon

from coach.devices.tray import Tray, TrayWords

WORDS = TrayWords("Stretch Coach", "My back hurts now", "Open Stretch Coach", "Quit")


class FakeIcon(QSystemTrayIcon):
    """Is in no tray at all, and writes down what it would show."""

    messages = True

    def __init__(self, icon):
        super().__init__(icon)
        self.shown = False
        self.told = []

    def show(self):
        self.shown = True

    def hide(self):
        self.shown = False

    def supportsMessages(self):
        return self.messages

    def showMessage(self, title, text, icon):
        self.told.append((title, text))


class Desktop:
    """A desktop with a tray or without."""

    def __init__(self, *, tray):
        self.tray = tray
        self.made = []
        self.heard = []

    def open(self):
        found = Tray(WORDS, QIcon(), lambda: self.tray, self._make)
        for name in ("hurts_wanted", "open_wanted", "quit_wanted", "pressed"):
            getattr(found, name).connect(lambda name=name: self.heard.append(name))
        return found

    def _make(self, icon):
        self.made.append(FakeIcon(icon))
        return self.made[-1]


@pytest.fixture
def desktop(qapp):
    return Desktop(tray=True)


def test_without_a_tray_nothing_is_made_and_a_notification_is_refused(qapp):
    desktop = Desktop(tray=False)
    tray = desktop.open()
    assert (tray.there, desktop.made) == (False, [])
    assert tray.tell("How is your back now?", "") is False


def test_a_tray_that_comes_later_is_found(qapp):
    desktop = Desktop(tray=False)
    tray = desktop.open()
    desktop.tray = True
    assert tray.tell("How is your back now?", "You asked.") is True
    assert desktop.made[0].told == [("How is your back now?", "You asked.")]


def test_a_desktop_that_shows_no_messages_says_so(desktop):
    tray = desktop.open()
    desktop.made[0].messages = False
    assert tray.tell("a", "b") is False
    assert desktop.made[0].told == []


def test_the_menu_leads_to_the_page_of_the_cramp_to_the_window_and_out(desktop):
    tray = desktop.open()
    entries = [action for action in tray.menu.actions() if not action.isSeparator()]
    assert [entry.text() for entry in entries] == [WORDS.hurts, WORDS.show, WORDS.quit]
    for entry in entries:
        entry.trigger()
    assert desktop.heard == ["hurts_wanted", "open_wanted", "quit_wanted"]


def test_pressing_the_notification_is_heard(desktop):
    desktop.open()
    desktop.made[0].messageClicked.emit()
    assert desktop.heard == ["pressed"]


def test_pressing_the_sign_opens_the_window_and_its_menu_does_not(desktop):
    desktop.open()
    icon, reason = desktop.made[0], QSystemTrayIcon.ActivationReason
    icon.activated.emit(reason.Context)
    assert desktop.heard == []
    icon.activated.emit(reason.Trigger)
    assert desktop.heard == ["open_wanted"]


def test_it_is_shown_once_and_gone_when_the_program_ends(desktop):
    tray = desktop.open()
    tray.look()
    (icon,) = desktop.made
    assert icon.shown
    tray.close()
    assert (icon.shown, tray.there) == (False, False)


def test_a_tray_that_the_desktop_has_lost_is_not_there(desktop):
    tray = desktop.open()
    assert tray.there
    desktop.tray = False
    assert not tray.there


def test_the_real_tray_is_asked_without_a_complaint(qapp):
    assert Tray(WORDS, QIcon()).there is QSystemTrayIcon.isSystemTrayAvailable()
