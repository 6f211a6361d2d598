"""A person sets days, times, quiet hours and questions, and is told what cannot be kept."""

from dataclasses import replace
from datetime import time, timedelta

import pytest
from icalendar import Calendar
from PySide6.QtCore import QPoint, QPointF, Qt, QTime
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from coach.schedule.model import Quiet, Schedule
from coach.ui.schedule.form import FIRST
from tests.ui.walk import clipped, unnamed, unreachable

FULL = Schedule(
    frozenset({0, 2, 4}),
    (time(8), time(13, 30), time(20)),
    "rt_injury_p1",
    4,
    time(7, 30),
    Quiet(time(22), time(7)),
)


def chosen(control, value):
    """Choose a segment as a hand does."""
    next(one for one in control._segments if one.value == value).click()


def choose_routine(form, routine):
    form.routine.setCurrentIndex(form.routine.findData(routine))
    form.routine.activated.emit(form.routine.currentIndex())


def test_opened_and_saved_it_changes_nothing(setting, agenda):
    agenda.set_schedule(FULL)
    sheet = setting().sheet
    sheet.save.click()
    assert agenda.schedule() == FULL
    assert not sheet.isVisible()


@pytest.mark.parametrize(
    "other", [replace(FULL, after_cramp=6), Schedule(), replace(FULL, on=False, quiet=None)]
)
def test_what_was_chosen_elsewhere_stays_too(setting, agenda, other):
    agenda.set_schedule(other)
    setting().sheet.save.click()
    assert agenda.schedule() == other


def test_nothing_is_kept_before_save_and_cancel_and_esc_keep_nothing(setting, agenda):
    opened = setting()
    assert opened.form.said == FIRST
    opened.sheet.cancel.click()
    assert agenda.schedule() is None
    opened.sheet.ask()
    opened.press(Qt.Key.Key_Escape)
    assert not opened.sheet.isVisible()
    assert (agenda.schedule(), opened.saved) == (None, [])


def test_every_choice_is_kept(setting, agenda):
    opened = setting()
    form = opened.form
    choose_routine(form, "rt_injury_p1")
    for day in (5, 6):
        form.days.chips[day].click()
    chosen(form.times.count, 2)
    form.times.fields[1].setTime(QTime(19, 45))
    chosen(form.after_cramp, 8)
    form.morning.setTime(QTime(6, 30))
    form.quiet_from.setTime(QTime(21, 0))
    opened.sheet.save.click()
    assert opened.saved == [True]
    assert agenda.schedule() == Schedule(
        frozenset(range(5)),
        (time(9), time(19, 45)),
        "rt_injury_p1",
        8,
        time(6, 30),
        Quiet(time(21), time(7)),
    )


def test_questions_and_quiet_hours_can_be_left_out(setting, agenda):
    opened = setting()
    opened.form.asks_morning.click()
    opened.form.is_quiet.click()
    assert not opened.form.morning.isVisible()
    assert not opened.form.quiet_from.isVisible()
    opened.sheet.save.click()
    assert (agenda.schedule().morning, agenda.schedule().quiet) == (None, None)


def test_times_in_any_order_are_kept_in_that_of_the_day(setting, agenda):
    opened = setting()
    chosen(opened.form.times.count, 2)
    opened.form.times.fields[0].setTime(QTime(20, 0))
    opened.form.times.fields[1].setTime(QTime(8, 0))
    opened.sheet.save.click()
    assert agenda.schedule().times == (time(8), time(20))


def test_more_times_are_spread_over_the_day(setting):
    form = setting().form
    chosen(form.times.count, 3)
    assert form.times.clocks == [time(9), time(13, 30), time(18)]
    form.times.fields[0].setTime(QTime(7, 10))
    chosen(form.times.count, 1)
    assert form.times.clocks == [time(7, 10)]


def test_a_routine_meant_for_once_a_day_takes_no_second_time(setting):
    form = setting().form
    chosen(form.times.count, 3)
    choose_routine(form, "rt_morning")
    assert form.times.clocks == [time(9)]
    assert [one.isEnabled() for one in form.times.count._segments] == [True, True] + [False] * 5
    assert "once a day" in form._what.hint.text()


@pytest.mark.parametrize(
    ("spoil", "words"),
    [
        (lambda form: form.times.fields[1].setTime(QTime(10, 59)), "10:59 is too soon"),
        (lambda form: form.times.fields[1].setTime(QTime(9, 0)), "09:00 is there twice"),
        (lambda form: form.times.fields[1].setTime(QTime(22, 0)), "22:00 is in your quiet hours"),
        (lambda form: form.quiet_to.setTime(QTime(22, 0)), "need a beginning and an end"),
        (lambda form: [chip.click() for chip in form.days.chips], "at least one day"),
    ],
)
def test_what_cannot_be_kept_is_told_and_taken_back_once_mended(setting, agenda, spoil, words):
    opened = setting()
    form = opened.form
    chosen(form.times.count, 2)
    spoil(form)
    opened.sheet.save.click()
    assert words in opened.sheet.note.text()
    assert opened.sheet.isVisible()
    assert agenda.schedule() is None
    focus = QApplication.focusWidget()
    assert form.isAncestorOf(focus)
    form.show_schedule(FIRST)
    assert not opened.sheet.note.isVisible()
    opened.sheet.save.click()
    assert agenda.schedule() == FIRST


def test_a_full_disk_is_told_and_the_form_stays(setting, agenda):
    agenda.full = True
    opened = setting()
    opened.sheet.save.click()
    assert len(opened.failures) == 1
    assert opened.sheet.isVisible()
    agenda.full = False
    opened.sheet.save.click()
    assert agenda.schedule() == FIRST


def test_the_times_go_into_a_calendar_file_as_they_are_put_in(setting, agenda):
    opened = setting()
    chosen(opened.form.times.count, 2)
    opened.sheet.calendar.click()
    found = Calendar.from_ical(opened.path.read_bytes()).walk("VEVENT")
    assert [event["DTSTART"].dt.time() for event in found] == [time(9), time(18)]
    assert "times, nothing else" in opened.sheet.note.text()
    assert agenda.schedule() is None


def test_a_calendar_file_as_long_as_the_routine_takes(setting):
    opened = setting()
    choose_routine(opened.form, "rt_morning")
    opened.sheet.calendar.click()
    (event,) = Calendar.from_ical(opened.path.read_bytes()).walk("VEVENT")
    assert event["DURATION"].dt == timedelta(minutes=10)


def test_a_calendar_file_that_cannot_be_written_or_is_not_wanted(setting, tmp_path):
    opened = setting()
    opened.path = None
    opened.sheet.calendar.click()
    assert opened.failures == []
    opened.path = tmp_path / "not there" / "a.ics"
    opened.sheet.calendar.click()
    assert len(opened.failures) == 1


def test_by_keys_alone(setting, agenda):
    opened = setting()
    opened.form.days.chips[0].setFocus()
    opened.press(Qt.Key.Key_Space)
    opened.press(Qt.Key.Key_Right)
    opened.press(Qt.Key.Key_Return)
    opened.press(Qt.Key.Key_Tab)
    opened.press(Qt.Key.Key_Right)
    opened.press(Qt.Key.Key_Tab)
    opened.press(Qt.Key.Key_Up)
    opened.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    kept = agenda.schedule()
    assert kept.weekdays == frozenset({2, 3, 4, 5, 6})
    assert kept.times == (time(10), time(18))


def test_rolling_over_a_time_that_nobody_is_writing_sets_nothing(setting):
    field = setting().form.times.fields[0]
    where, down, up = QPointF(5, 5), QPoint(0, 120), Qt.ScrollPhase.NoScrollPhase
    none = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    rolled = QWheelEvent(where, QPointF(field.mapToGlobal(where)), QPoint(), down, *none, up, False)
    QApplication.sendEvent(field, rolled)
    assert field.clock == time(9)


@pytest.mark.parametrize("mode", ["light", "dark"])
@pytest.mark.parametrize(("size", "scale"), [((960, 640), 1.0), ((1280, 832), 2.0)])
def test_every_part_has_a_name_a_place_and_its_words(
    setting, agenda, window, look, qtbot, mode, size, scale
):
    agenda.set_schedule(FULL)
    look.set_mode(mode)
    look.set_text_scale(scale)
    window.resize(*size)
    sheet = setting().sheet
    qtbot.wait(5)
    assert window.rect().contains(sheet.card.geometry())
    apart = [one for one in unreachable(sheet) if "lineedit" not in one.objectName()]
    assert (clipped(sheet), unnamed(sheet), apart) == ([], [], [])


def test_opened_for_the_first_time_in_a_high_window_it_shows_all_of_the_form(setting, window):
    window.resize(1920, 1200)
    sheet = setting().sheet
    assert sheet.scrolled.verticalScrollBar().maximum() == 0
