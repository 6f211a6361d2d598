"""Activities are named and rated on a sheet that keeps all or nothing."""

import pytest
from PySide6.QtCore import Qt

from coach.errors import HistoryUnavailable
from tests.ui.walk import clipped, unnamed


@pytest.fixture
def sheet(opened, past, qtbot):
    """Open the sheet as the button of the card does."""

    def open_():
        page = opened(896, 640)
        qtbot.mouseClick(page.activities.rate, Qt.MouseButton.LeftButton)
        return page.sheet

    return open_


def test_activities_are_named_and_rated_at_once(sheet, past, qtbot):
    found = sheet()
    qtbot.keyClicks(found.rows[0].line, "  Put on   socks ")
    found.rows[0].numbers.choose(4)
    with qtbot.waitSignal(found.saved):
        found.save.click()
    assert past.activities.told().named == ("Put on socks",)
    assert past.activities.told().scores[-1].ratings == {"Put on socks": 4}
    assert not found.isVisible()


def test_no_number_is_chosen_beforehand(sheet, past):
    past.rated(7, Put_on_socks=4)
    found = sheet()
    assert found.rows[0].activity == "Put on socks"
    assert [row.value for row in found.rows] == [None] * 5


def test_the_page_shows_the_number_as_soon_as_it_is_kept(opened, past, qtbot):
    page = opened()
    assert page.activities.rate.text() == "Name my activities"
    page.activities.rate.click()
    qtbot.keyClicks(page.sheet.rows[0].line, "Walk")
    page.sheet.rows[0].numbers.choose(7)
    page.sheet.save.click()
    assert page.activities.number.text() == "7.0"
    assert page.activities.rate.text() == "Rate them"


def test_esc_changes_nothing(sheet, past, qtbot):
    found = sheet()
    qtbot.keyClicks(found.rows[0].line, "Walk")
    qtbot.keyClick(found, Qt.Key.Key_Escape)
    assert past.activities.told().named == ()
    assert not found.isVisible()


def test_a_number_without_its_activity_is_asked_about(sheet, past):
    found = sheet()
    found.rows[2].numbers.choose(3)
    found.save.click()
    assert found.note.text() == "Write the activity for each number that you chose."
    assert found.isVisible()


def test_the_same_activity_twice_is_asked_about(sheet, qtbot):
    found = sheet()
    for row in found.rows[:2]:
        qtbot.keyClicks(row.line, "Walk")
    found.save.click()
    assert found.note.text().startswith("Two activities")


def test_nothing_at_all_is_not_kept(sheet, past):
    found = sheet()
    found.save.click()
    assert found.note.text().startswith("Write at least one activity")
    assert past.store.facts() == ()


def test_the_change_is_asked_when_it_is_time_and_only_then(sheet, past):
    past.rated(15, Walk=4)
    found = sheet()
    assert found.question.text().startswith("2 weeks have gone by.")
    found.change.choose(-2)
    found.save.click()
    assert [(one.weeks, one.value) for one in past.activities.told().changes] == [(2, -2)]
    found.ask()
    assert found.question.isHidden()


def test_what_was_said_of_the_change_stands_on_the_card(opened, past):
    past.rated(15, Walk=4)
    past.activities.tell(["Walk"], {}, (2, 3))
    assert opened().activities.change.text() == "After 2 weeks you said: better (+3)."


def test_a_full_disk_keeps_the_sheet_open_with_what_was_written(opened, past, qtbot, monkeypatch):
    page = opened()
    page.activities.rate.click()
    qtbot.keyClicks(page.sheet.rows[0].line, "Walk")

    def fail(*_):
        raise HistoryUnavailable("coach.db", "disk full")

    monkeypatch.setattr(past.activities, "tell", fail)
    with qtbot.waitSignal(page.failed):
        page.sheet.save.click()
    assert page.sheet.isVisible()
    assert page.sheet.rows[0].activity == "Walk"


def test_every_field_has_a_name_and_no_word_is_cut_off(sheet, qtbot):
    found = sheet()
    qtbot.waitUntil(lambda: clipped(found) == [])
    assert unnamed(found) == []
