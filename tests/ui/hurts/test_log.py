"""The log of cramps: what was said of each can be seen, mended, taken out and added."""

from datetime import timedelta

import pytest
from PySide6.QtCore import QDate, QDateTime, QPoint, QPointF, Qt, QTime, QTimeZone
from PySide6.QtGui import QWheelEvent

from coach.triage.cramp import Cramp
from coach.ui.hurts.log import AT_ONCE
from coach.ui.wording import cramp_log as words
from tests.ui.walk import clipped, unnamed, unreachable


def at(year, month, day, hour, minute):
    """Return what the field for the beginning takes: a time of the day, wherever that is."""
    return QDateTime(QDate(year, month, day), QTime(hour, minute), QTimeZone.utc())


@pytest.fixture
def past(desk):
    """Two cramps of the days before, and one in progress."""
    now = desk.now()
    made = (
        Cramp(
            "old", now - timedelta(days=3, seconds=17), now - timedelta(days=3), "left", 7, "sport"
        ),
        Cramp("new", now - timedelta(hours=20), now - timedelta(hours=19), "both", None, ""),
        Cramp("here", now - timedelta(minutes=5)),
    )
    for cramp in made:
        desk.write_cramp(cramp)
    return {cramp.id: cramp for cramp in made}


@pytest.fixture
def log(hurting, past):
    page = hurting()
    page.now.log.click()
    return page.log


def known(desk, name):
    return next((cramp for cramp in desk.cramps() if cramp.id == name), None)


def row(log, place):
    return log.rows[place]


def test_the_newest_comes_first_and_each_says_what_is_known(log):
    told = [(one.when.text(), one.told.text()) for one in log.rows]
    assert told == [
        ("Today at 08:55  ·  in progress", "not said"),
        ("Yesterday at 13:00  ·  1 hour", "Both sides"),
        ("Friday 27 February at 08:59  ·  less than a minute", "LEFT  ·  7 of 10  ·  sport"),
    ]


def test_opened_and_saved_it_changes_nothing_not_even_a_second(log, desk, past):
    for place in range(3):
        row(log, place).edit.click()
        log.sheet.save.click()
    assert {cramp.id: cramp for cramp in desk.cramps()} == past


def test_what_is_put_in_is_kept_and_seen(log, desk, past):
    row(log, 1).edit.click()
    sheet = log.sheet
    sheet.began.setDateTime(at(2026, 3, 1, 12, 30))
    sheet.lasted.setValue(45)
    sheet.dots._dots[8].click()
    sheet.side._segments[2].click()
    sheet.triggers.chips["night"].click()
    sheet.save.click()
    cramp = known(desk, "new")
    assert cramp.started == past["new"].started - timedelta(minutes=30)
    assert cramp.ended - cramp.started == timedelta(minutes=45)
    assert (cramp.side, cramp.strength, cramp.trigger) == ("right", 8, "night")
    assert row(log, 1).told.text() == "RIGHT  ·  8 of 10  ·  night"


def test_one_written_by_mistake_is_taken_out(log, desk):
    row(log, 2).edit.click()
    log.sheet.mistake.click()
    assert known(desk, "old") is None
    assert len(log.rows) == 2


def test_cancel_and_escape_change_nothing(log, desk, past, qtbot):
    row(log, 2).edit.click()
    log.sheet.dots._dots[1].click()
    log.sheet.cancel.click()
    row(log, 2).edit.click()
    log.sheet.dots._dots[1].click()
    qtbot.keyClick(log.sheet.began, Qt.Key.Key_Escape)
    assert not log.sheet.isVisible()
    assert known(desk, "old") == past["old"]
    assert log.isVisible()


def test_one_that_has_passed_can_be_added(log, desk):
    log.add.click()
    assert not log.sheet.lasts.isVisible()
    assert not log.sheet.mistake.isVisible()
    log.sheet.began.setDateTime(at(2026, 2, 1, 7, 15))
    log.sheet.lasted.setValue(90)
    log.sheet.save.click()
    added = desk.cramps()[-1]
    assert (added.started.hour, added.started.minute) == (7, 15)
    assert added.ended - added.started == timedelta(minutes=90)
    assert len(log.rows) == 4


@pytest.mark.parametrize(
    ("when", "minutes", "sentence"),
    [
        (at(2026, 3, 2, 9, 1), 0, words.not_yet_begun()),
        (at(2026, 3, 2, 8, 50), 11, words.not_yet_over()),
    ],
)
def test_what_is_still_to_come_is_not_taken(log, desk, when, minutes, sentence):
    log.add.click()
    log.sheet.began.setDateTime(when)
    log.sheet.lasted.setValue(minutes)
    log.sheet.save.click()
    assert log.sheet.isVisible()
    assert log.sheet.error.text() == sentence
    assert len(desk.cramps()) == 3


def test_only_one_cramp_lasts_at_a_time(log):
    row(log, 1).edit.click()
    assert not log.sheet.lasts.isVisible()
    log.sheet.cancel.click()
    row(log, 0).edit.click()
    assert log.sheet.lasts.isVisible()
    assert log.sheet.lasts.isChecked()
    assert not log.sheet.lasted.isEnabled()


def test_escape_leads_back_to_the_page_and_then_away(hurting, past):
    page = hurting()
    page.now.log.click()
    page.press(Qt.Key.Key_Escape)
    assert page.now.isVisible()
    assert page.left == []
    page.press(Qt.Key.Key_Escape)
    assert page.left == [True]


def test_an_empty_log_says_what_it_is_for(hurting):
    page = hurting()
    page.now.log.click()
    assert page.log.empty.isVisible()
    assert page.log.lead.text() == words.lead(0)


def test_a_long_log_shows_more_when_it_is_asked_to(hurting, desk):
    for day in range(AT_ONCE + 3):
        when = desk.now() - timedelta(days=day + 1)
        desk.write_cramp(Cramp(f"c{day}", when, when + timedelta(minutes=5)))
    page = hurting()
    page.now.log.click()
    assert (len(page.log.rows), page.log.more.text()) == (AT_ONCE, words.more(3))
    page.log.more.click()
    assert len(page.log.rows) == AT_ONCE + 3
    assert not page.log.more.isVisible()


@pytest.mark.parametrize(("size", "scale"), [((1192, 832), 1.0), ((896, 640), 1.5)])
def test_everything_is_named_reached_and_has_its_room(hurting, past, size, scale):
    page = hurting(size=size)
    page.page._look.set_text_scale(scale)
    page.now.log.click()
    page.settle()
    assert unnamed(page.log) == []
    assert unreachable(page.log) == []
    assert clipped(page.log) == []
    page.log.rows[0].edit.click()
    page.settle()
    sheet = page.log.sheet
    assert unnamed(sheet) == []
    assert [one for one in unreachable(sheet) if "lineedit" not in one.objectName()] == []
    assert clipped(sheet) == []
    assert sheet.save.mapTo(sheet, sheet.save.rect().bottomLeft()).y() < sheet.height()


def test_the_wheel_changes_no_field_that_nobody_is_writing_in(log, qapp):
    row(log, 1).edit.click()
    field = log.sheet.lasted
    middle = QPointF(field.rect().center())
    turned = QWheelEvent(
        middle,
        QPointF(field.mapToGlobal(field.rect().center())),
        QPoint(0, 0),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    qapp.sendEvent(field, turned)
    assert field.value() == 60


def test_what_has_the_keyboard_on_the_sheet_is_in_sight(hurting, past, qapp):
    page = hurting(size=(896, 640))
    page.now.log.click()
    page.log.rows[2].edit.click()
    page.settle()
    sheet = page.log.sheet
    seen = []
    for _ in range(60):
        page.press(Qt.Key.Key_Tab)  # goes through the parts of the date, too
        here = qapp.focusWidget()
        assert here is sheet.began or here not in seen
        seen.append(here)
        assert here.visibleRegion().boundingRect().height() >= here.height() - 1
        if here is sheet.save:
            break
    assert {sheet.lasted, sheet.triggers.own, sheet.save} <= set(seen)


def test_a_field_is_written_in_after_a_click(log, qtbot, qapp):
    row(log, 1).edit.click()
    field = log.sheet.lasted
    qtbot.mouseClick(field.lineEdit(), Qt.MouseButton.LeftButton)
    assert field.hasFocus()
    field.selectAll()
    qtbot.keyClicks(qapp.focusWidget(), "42")
    assert field.value() == 42
