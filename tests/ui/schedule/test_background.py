"""Closing ends the program, or leaves it in the tray for who wanted that; it says so first."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication

from coach.errors import AutostartRefused
from coach.ui.schedule.background import Background
from coach.ui.schedule.background_card import BackgroundCard
from tests.ui.walk import clipped, unnamed, unreachable


class Login:
    """What starts at the login; `refuses` lets nothing be changed."""

    def __init__(self):
        self.on = False
        self.refuses = False

    def set_on(self, *, on):
        if self.refuses:
            raise AutostartRefused("read-only")
        self.on = on


class Closing:
    """A window that asks before it closes, on a desktop with a tray or without."""

    def __init__(self, look, desk, window):
        self.desk, self.window = desk, window
        self.tray = True
        self.ending = False
        self.left = []
        self.background = Background(
            look,
            desk,
            window,
            lambda: self.tray,
            lambda: self.left.append(True),
            lambda: self.ending,
        )

    def wants(self, **choices):
        self.desk.settings = replace(self.desk.settings, **choices)

    def takes(self, *, by_hand=True):
        return self.background.takes(by_hand=by_hand)


@pytest.fixture
def closing(look, desk, window):
    yield Closing(look, desk, window)
    QApplication.setQuitOnLastWindowClosed(True)


def test_unless_somebody_wants_it_closing_is_the_end(closing):
    assert not closing.takes()
    assert QApplication.quitOnLastWindowClosed()


def test_where_there_is_no_tray_closing_is_the_end_whatever_was_chosen(closing):
    closing.wants(keep_running=True, told_running=True)
    closing.tray = False
    assert not closing.takes()
    assert closing.window.isVisible()


def test_who_wanted_it_and_knows_finds_it_in_the_tray(closing):
    closing.wants(keep_running=True, told_running=True)
    assert closing.takes()
    assert not closing.window.isVisible()
    assert not QApplication.quitOnLastWindowClosed()


def test_the_first_time_it_says_so_before_the_window_goes_and_then_no_more(closing):
    closing.wants(keep_running=True)
    assert closing.takes()
    assert closing.window.isVisible()
    note = closing.background.note
    assert note.isVisible()
    assert (clipped(note), unnamed(note), unreachable(note)) == ([], [], [])
    note.stay.click()
    assert not closing.window.isVisible()
    closing.window.show()
    assert closing.takes()
    assert not note.isVisible()
    assert not closing.window.isVisible()


def test_a_disk_that_is_full_only_has_it_said_once_more(closing):
    closing.wants(keep_running=True)
    closing.desk.disk_full = True
    closing.takes()
    closing.background.note.stay.click()
    assert not closing.window.isVisible()
    assert not closing.desk.settings.told_running


def test_it_can_be_ended_there_and_then(closing):
    closing.wants(keep_running=True)
    closing.takes()
    closing.background.note.leave.click()
    assert closing.left == [True]
    assert not closing.window.isVisible()


def test_a_menu_that_says_quit_and_a_system_that_ends_are_the_end(closing):
    closing.wants(keep_running=True, told_running=True)
    assert not closing.takes(by_hand=False)
    closing.ending = True
    assert not closing.takes()


def test_at_the_login_it_begins_in_the_tray_only_for_who_wanted_that_and_where_there_is_one(
    closing,
):
    closing.wants(accepted_limits=True)
    assert not closing.background.begins()
    closing.wants(keep_running=True)
    closing.tray = False
    assert not closing.background.begins()
    assert QApplication.quitOnLastWindowClosed()
    closing.tray = True
    assert closing.background.begins()
    assert not QApplication.quitOnLastWindowClosed()


@pytest.fixture
def settings(look, desk, window):
    login, there = Login(), [True]
    card = BackgroundCard(look, desk, lambda: there[0], login, window)
    card.resize(640, 240)
    card.show()
    card.login, card.there, card.failures = login, there, []
    card.failed.connect(card.failures.append)
    return card


def test_both_are_off_until_they_are_wanted_and_then_kept_at_once(settings, desk):
    assert (settings.keep.isChecked(), settings.start.isChecked()) == (False, False)
    settings.keep.click()
    settings.start.click()
    assert desk.settings.keep_running
    assert settings.login.on
    settings.start.click()
    assert not settings.login.on
    assert (clipped(settings), unnamed(settings), unreachable(settings)) == ([], [], [])


def test_without_a_tray_there_is_nothing_to_choose_and_it_says_why(settings, desk):
    settings.keep.click()
    settings.there[0] = False
    settings.refresh()
    assert not settings.keep.isEnabled()
    assert "no tray" in settings._keeping.hint.text()
    assert desk.settings.keep_running  # the tray may come back
    settings.there[0] = True
    settings.refresh()
    assert settings.keep.isChecked()


def test_what_the_system_refuses_is_told_and_not_shown_as_done(settings):
    settings.login.refuses = True
    settings.start.click()
    assert len(settings.failures) == 1
    assert not settings.start.isChecked()
