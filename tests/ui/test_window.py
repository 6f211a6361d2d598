from dataclasses import replace
from datetime import time
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication, QWidget

from coach.errors import HistoryUnavailable
from coach.schedule.model import Schedule
from coach.session.engine import Stage
from coach.session.events import Ending
from coach.triage.safety import ShortCheck, Sign
from coach.ui.after.page import AfterPage
from coach.ui.before.page import BeforePage
from coach.ui.first_run import FirstRunPage
from coach.ui.look.look import Look
from coach.ui.pages import PLAN, PROGRESS, ROUTINES, SETTINGS, TODAY
from coach.ui.player.page import PlayerPage
from coach.ui.window import Window
from tests.fakes.desk import FakeDesk
from tests.ui.walk import clipped, unnamed, unreachable


@pytest.fixture
def look(qapp):
    return Look("light", reduced_motion=True, text_scale=1.0)


@pytest.fixture
def desk():
    made = FakeDesk()
    made.settings = replace(made.settings, accepted_limits=True, cause="injury")
    yield made
    made.close()


@pytest.fixture
def opened(look, desk, qtbot):
    """Open the window in a size."""

    def open_(width=1280, height=832, page=ROUTINES):
        window = Window(look, desk)
        qtbot.addWidget(window, before_close_func=_end)
        window.resize(width, height)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        if desk.settings.accepted_limits:
            window.go_to(page)
        return window

    return open_


def _end(window):
    """Let a session that a test left running go, so that the window may close."""
    if window.journey.running:
        window.journey._player._run.engine.stop()


def playing(window, desk, routine="rt_release_left"):
    chosen = desk.library.routines[routine]
    window.journey._play(chosen, desk.permit(chosen), False, None)
    return window.journey._player._run


def test_the_window_is_never_too_small_to_work_in(opened):
    window = opened(300, 200)
    assert (window.width(), window.height()) == (960, 640)


def test_it_opens_on_today(look, desk, qtbot):
    window = Window(look, desk)
    qtbot.addWidget(window)
    assert window.stack.currentWidget() is window.page(TODAY)
    assert window.rail.items[TODAY].isChecked()


def test_only_what_there_is_stands_on_the_rail(opened):
    names = [item.text() for item in opened().rail.items.values()]
    assert names == ["Today", "Routines", "Plan", "Progress", "Hurts now", "Settings"]


@pytest.mark.parametrize(
    ("key", "page"),
    [
        (Qt.Key.Key_1, TODAY),
        (Qt.Key.Key_2, ROUTINES),
        (Qt.Key.Key_3, PLAN),
        (Qt.Key.Key_4, PROGRESS),
        (Qt.Key.Key_Comma, SETTINGS),
    ],
)
def test_each_page_has_its_key(opened, qtbot, key, page):
    window = opened()
    window.go_to(SETTINGS if page != SETTINGS else ROUTINES)
    qtbot.keyClick(window, key, Qt.KeyboardModifier.ControlModifier)
    assert window.stack.currentWidget() is window.page(page)
    assert window.rail.items[page].isChecked()


def test_the_rail_is_walked_with_the_arrows(opened, qtbot):
    window = opened()
    item = window.rail.items[ROUTINES]
    item.setFocus()
    qtbot.keyClick(item, Qt.Key.Key_Down)
    assert window.stack.currentWidget() is window.page(PLAN)


def test_a_narrow_window_has_a_narrow_rail_with_names_in_tips(opened, qtbot):
    window = opened(960, 640)
    assert window.rail.width() == 64
    assert window.rail.items[PROGRESS].toolTip() == "Progress (Ctrl+4)"
    window.resize(1280, 832)
    qtbot.waitUntil(lambda: window.rail.width() == 88)


def test_help_is_one_key_away_and_esc_leads_back(opened, qtbot):
    window = opened()
    start = window.page(ROUTINES).sheet.start
    start.setFocus()
    qtbot.keyClick(window, Qt.Key.Key_Question)
    assert window.help.isVisible()
    assert window.help.isAncestorOf(QApplication.focusWidget())
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert not window.help.isVisible()
    assert start.hasFocus()


def test_the_keyboard_stays_inside_the_help(opened, qtbot):
    window = opened()
    window.help.open()
    for _ in range(4):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        assert window.help.isAncestorOf(QApplication.focusWidget())


def test_help_covers_the_window_when_it_grows(opened, qtbot):
    window = opened()
    window.help.open()
    window.resize(1500, 900)
    qtbot.waitUntil(lambda: window.help.size() == window.centralWidget().size())


@pytest.fixture
def newcomer(desk):
    desk.settings = replace(desk.settings, accepted_limits=False)
    return desk


def test_the_limits_come_before_everything_else_and_have_to_be_accepted(opened, newcomer, qtbot):
    window = opened()
    first = window.stack.currentWidget()
    assert isinstance(first, FirstRunPage)
    assert not window.rail.isVisible()
    assert not first.begin.isEnabled()
    qtbot.mouseClick(first.tick, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(first.begin, Qt.MouseButton.LeftButton)
    first.next.click()
    assert newcomer.settings.accepted_limits
    assert window.rail.isVisible()
    assert window.stack.currentWidget() is window.page(TODAY)


def test_what_has_to_be_accepted_stands_on_the_page_whole(opened, newcomer, qtbot):
    page = opened(960, 640).stack.currentWidget()
    qtbot.waitUntil(lambda: clipped(page) == [])
    assert unnamed(page) == []
    assert unreachable(page) == []


def test_limits_that_could_not_be_kept_are_asked_again(opened, newcomer, qtbot):
    window = opened()
    first = window.stack.currentWidget()
    newcomer.disk_full = True
    first.tick.click()
    first.begin.click()
    first.next.click()
    assert window.message.isVisible()
    assert window.stack.currentWidget() is first


def test_start_leads_to_the_questions_and_back_leads_to_the_routines(opened, qtbot):
    window = opened()
    window.page(ROUTINES).sheet.start.click()
    before = window.stack.currentWidget()
    assert isinstance(before, BeforePage)
    before.left.emit()
    assert window.stack.currentWidget() is window.page(ROUTINES)


def test_from_leave_to_the_end_a_session_goes_through_its_pages(opened, desk, qtbot):
    window = opened()
    run = playing(window, desk)
    assert isinstance(window.stack.currentWidget(), PlayerPage)
    assert run.engine.stage is Stage.RUNNING
    run.engine.stop(Ending.STOPPED)
    qtbot.waitUntil(lambda: not window.journey.running)
    after = window.stack.currentWidget()
    assert isinstance(after, AfterPage)
    after.finished.emit()
    assert window.stack.currentWidget() is window.page(ROUTINES)


def test_today_tells_the_day_on_which_a_reminder_falls_due(opened, desk, qtbot):
    window = opened(page=TODAY)
    today = window.page(TODAY)
    qtbot.waitUntil(lambda: today.filled)
    desk.agenda.set_schedule(Schedule(times=(time(8),)))
    window.care.reminders_changed.emit()
    row, before = today.reminders.rows[0], today.head.day.text()
    assert row.when.text() != "Now"
    desk.clock.set_wall((desk.agenda.next().due - desk.now()).total_seconds())
    window.care.reminding.look()
    assert row.when.text() == "Now"
    assert today.head.day.text() != before


class Windows(QObject):
    """Writes down every window of its own that comes up."""

    def __init__(self):
        super().__init__()
        self.seen = []

    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.seen.append(type(watched).__name__)
        return False


def test_no_second_window_flashes_up_on_the_way_through_the_program(opened, desk, qapp, qtbot):
    windows = Windows()
    qapp.installEventFilter(windows)
    window = opened(page=TODAY)
    for page in (ROUTINES, PROGRESS, SETTINGS):
        window.go_to(page)
    window.check_in()
    window.hurts()
    run = playing(window, desk)
    run.engine.stop()
    qtbot.waitUntil(lambda: isinstance(window.stack.currentWidget(), AfterPage))
    qapp.removeEventFilter(windows)
    assert windows.seen == ["Window"]


def test_a_running_session_is_not_left_without_a_question(opened, desk, qtbot):
    window = opened()
    run = playing(window, desk)
    player = window.stack.currentWidget()
    qtbot.mouseClick(window.rail.items[PROGRESS], Qt.MouseButton.LeftButton)
    assert window.stack.currentWidget() is player
    assert run.engine.stage is Stage.PAUSED
    assert window.rail.items[ROUTINES].isChecked()


def test_closing_the_window_in_a_session_pauses_and_loses_nothing(opened, desk):
    window = opened()
    run = playing(window, desk)
    event = QCloseEvent()
    window.closeEvent(event)
    assert not event.isAccepted()
    assert run.engine.stage is Stage.PAUSED


def test_the_question_mark_belongs_to_the_player_while_it_plays(opened, desk, qtbot):
    window = opened()
    playing(window, desk)
    qtbot.keyClick(window.stack.currentWidget(), Qt.Key.Key_Question)
    assert not window.help.isVisible()


def test_the_whole_screen_leaves_no_rail_and_the_end_brings_it_back(opened, desk, qtbot):
    window = opened()
    run = playing(window, desk)
    window.journey.fullscreen_wanted.emit(True)
    assert window.rail.isHidden()
    assert window.isFullScreen()
    run.engine.stop(Ending.STOPPED)
    qtbot.waitUntil(lambda: not window.journey.running)
    assert not window.rail.isHidden()
    assert not window.isFullScreen()


class FullDesk(FakeDesk):
    """A desk that can write no session down."""

    def begin(self, *_given, **_named):
        raise HistoryUnavailable(Path("coach.db"), "disk full")


def test_a_session_that_cannot_be_written_down_does_not_start_and_says_why(look, qtbot):
    desk = FullDesk()
    desk.settings = replace(desk.settings, accepted_limits=True)
    window = Window(look, desk)
    qtbot.addWidget(window)
    window.show()
    chosen = desk.library.routines["rt_release_left"]
    window.journey._play(chosen, desk.permit(chosen), False, None)
    assert window.message.isVisible()
    assert "disk full" in window.message.text.text()
    assert not window.journey.running
    window.hide()
    desk.close()


def test_a_routine_of_a_file_opens_in_the_sheet(opened, desk):
    window = opened()
    window.go_to(SETTINGS)
    window.open_routine(desk.library.routines["rt_nerve_neutral"])
    sheet = window.page(ROUTINES).sheet
    assert sheet.isVisible()
    assert sheet.routine.id == "rt_nerve_neutral"


def test_a_routine_of_a_file_does_not_open_past_the_lock_or_the_limits(opened, newcomer, desk):
    window = opened()
    window.open_routine(desk.library.routines["rt_nerve_neutral"])
    assert isinstance(window.stack.currentWidget(), FirstRunPage)
    desk.note_check(ShortCheck(answered=True, signs=frozenset({Sign.WEAKNESS})))
    window._accepted()
    window.open_routine(desk.library.routines["rt_nerve_neutral"])
    assert not window.page(ROUTINES).sheet.isVisible()


def test_pages_change_at_once_with_reduced_motion_and_fade_without(opened, look, qtbot):
    window = opened()
    window.go_to(SETTINGS)
    assert window.stack._veil is None
    look.set_reduced_motion(False)
    window.go_to(ROUTINES)
    assert window.stack._veil is not None
    assert window.stack.currentWidget() is window.page(ROUTINES)
    qtbot.waitUntil(lambda: not window.stack._veil.isVisible())


@pytest.mark.parametrize("page", [ROUTINES, PROGRESS, SETTINGS])
@pytest.mark.parametrize("size", [(960, 640), (1280, 832)])
def test_every_page_by_keyboard_with_names_and_nothing_cut_off(opened, qtbot, page, size):
    window = opened(*size)
    window.go_to(page)
    qtbot.waitUntil(lambda: clipped(window) == [])
    assert unnamed(window) == []
    assert unreachable(window) == []


@pytest.mark.parametrize("page", [ROUTINES, PROGRESS, SETTINGS])
def test_every_page_at_two_hundred_percent(opened, look, qtbot, page):
    look.set_text_scale(2.0)
    window = opened(1280, 832)
    window.go_to(page)
    qtbot.waitUntil(lambda: clipped(window) == [])


def test_the_rail_shows_a_lock_from_the_moment_a_warning_sign_is_raised(opened, desk):
    window = opened()
    routines = window.rail.items[ROUTINES]
    assert routines.accessibleName() == "Routines"
    window.page(ROUTINES).sheet.start.click()
    before = window.stack.currentWidget()
    before.form.signs.tiles[Sign.SADDLE].click()
    before.form.go_on.click()
    assert routines.accessibleName() == "Routines, locked"
    window.go_to(ROUTINES)
    desk.note_clinician_cleared("")
    desk.note_check(ShortCheck(answered=True))
    window.page(ROUTINES).notices.changed.emit()
    assert routines.accessibleName() == "Routines"


def test_an_emergency_page_has_to_be_read_before_any_other_opens(opened, desk, qtbot):
    window = opened()
    window.journey.begin(desk.library.routines["rt_ease_left"])
    before = window.journey._before
    before.form.signs.tiles[Sign.SADDLE].click()
    before.form.go_on.click()
    for page in (PROGRESS, SETTINGS, ROUTINES):
        window.rail.items[page].click()
        assert window.stack.currentWidget() is before
    qtbot.keyClick(window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    window.open_routine(desk.library.routines["rt_ease_left"])
    assert window.stack.currentWidget() is before
    assert before.lock.reading.button.hasFocus()
    before.lock.reading.button.click()
    window.rail.items[PROGRESS].click()
    assert window.stack.currentWidget() is window.page(PROGRESS)


def test_the_card_of_warning_signs_is_one_key_away_and_a_session_waits_for_it(opened, desk, qtbot):
    window = opened()
    qtbot.keyClick(window, Qt.Key.Key_F1)
    assert window.care.net.isVisible()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert not window.care.net.isVisible()
    playing(window, desk)
    run = window.journey._player._run
    run.engine.start()
    qtbot.keyClick(window, Qt.Key.Key_F1)
    assert window.care.net.isVisible()
    assert run.engine.stage is Stage.PAUSED
