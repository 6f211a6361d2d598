import subprocess
import sys
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage

from coach.session.events import Ending
from tests.ui.walk import clipped, unnamed, unreachable


def eased(past):
    """Twelve weeks in which pain goes from 6 to 2."""
    for days_ago in range(84):
        past.felt(days_ago, 6 if days_ago > 60 else 4 if days_ago > 20 else 2)


def test_words_above_the_chart_say_how_far_the_pain_came_down(opened, past):
    eased(past)
    page = opened()
    assert page.pain.number.text() == "2.0"
    assert page.pain.sentence.text() == (
        "Down 4.0 since 30 Jul 2026, average of 7 days. "
        "People clearly notice a change of 2 points or more."
    )


def test_pain_that_went_up_is_told_without_blame_and_with_advice(opened, past):
    for days_ago in range(40):
        past.felt(days_ago, 2 if days_ago > 20 else 6)
    page = opened()
    assert page.pain.sentence.text().startswith("Up 4.0 since")
    assert page.pain.sentence.text().endswith("If it stays up, ask a clinician to look at it.")


def test_a_small_change_is_called_small(opened, past):
    for days_ago in range(40):
        past.felt(days_ago, 5 if days_ago > 20 else 4)
    assert "less than the 2 points" in opened().pain.sentence.text()


def test_nothing_recorded_is_said_in_one_sentence(opened):
    page = opened()
    assert page.pain.sentence.text() == "No pain numbers here yet. They come from your sessions."
    assert page.pain.number.isHidden()
    assert page.sessions._total.text().startswith("No sessions here yet")


def test_with_less_than_a_week_there_are_dots_and_no_line(opened, past):
    for days_ago in range(4):
        past.felt(days_ago, 5)
    page = opened()
    assert page.pain.sentence.text().endswith("There are 4 days so far.")
    assert _inked(page.pain.chart, page.look.theme.teal) == 0


def test_days_without_a_number_leave_a_gap_in_the_line(opened, past):
    for days_ago in (*range(7), *range(40, 60)):
        past.felt(days_ago, 5)
    page = opened()
    chart = page.pain.chart
    picture = chart.grab().toImage()
    middle = (date(2026, 10, 15) - timedelta(days=22)).toordinal()
    x = round(chart._place_of(middle, 5).x())
    column = {picture.pixelColor(x, y).rgba() for y in range(20, 200)}
    assert page.look.theme.teal.rgba() not in column
    first = round(chart._place_of((date(2026, 10, 15) - timedelta(days=45)).toordinal(), 5).x())
    assert page.look.theme.teal.rgba() in {
        picture.pixelColor(first, y).rgba() for y in range(20, 200)
    }


def test_the_range_acts_on_every_chart(opened, past, qtbot):
    eased(past)
    for days_ago in (1, 50):
        past.did(days_ago, 12)
    page = opened()
    assert page.sessions._total.text() == "2 sessions, 24 min in all"
    month = page.ranges._segments[1]
    qtbot.mouseClick(month, Qt.MouseButton.LeftButton)
    assert page.sessions._total.text() == "1 session, 12 min in all"
    assert len(page.pain.chart.told.points) == 30
    assert len(page.weeks.chart.told.points) == 5


def test_brackets_change_the_range(opened, past, qtbot):
    page = opened()
    qtbot.keyClick(page, "]")
    assert page.ranges.value == 365
    for _ in range(3):
        qtbot.keyClick(page, "[")
    assert page.ranges.value == 14
    qtbot.keyClick(page, "[")
    assert page.ranges.value == 14


def test_everything_reaches_back_to_the_first_record(opened, past, qtbot):
    past.felt(400, 5)
    past.felt(0, 3)
    page = opened()
    page.ranges.choose(None)
    page.refresh()
    assert len(page.pain.chart.told.points) == 2


def test_minutes_of_this_week_and_the_one_before_are_told(opened, past):
    past.did(0, 12)
    past.did(1, 10)
    past.did(9, 33)
    page = opened()
    assert page.weeks.number.text() == "22 min"
    assert page.weeks.sentence.text() == "this week so far. The week before: 33 min."


def test_the_arrows_read_the_chart_out_day_by_day(opened, past, qtbot):
    eased(past)
    page = opened()
    chart = page.pain.chart
    chart.setFocus()
    qtbot.keyClick(chart, Qt.Key.Key_Left)
    assert chart.readout == "15 Oct: 2, average 2.0"
    qtbot.keyClick(chart, Qt.Key.Key_Left)
    assert chart.readout == "14 Oct: 2, average 2.0"
    assert chart.accessibleDescription() == chart.readout
    qtbot.keyClick(chart, Qt.Key.Key_Home)
    assert chart.readout.startswith("24 Jul: 6")
    qtbot.keyClick(chart, Qt.Key.Key_Escape)
    assert chart.readout == ""


def test_the_pointer_reads_out_the_nearest_day(opened, past, qtbot):
    eased(past)
    page = opened()
    chart = page.pain.chart
    spot = chart._place_of(*chart.told.points[40][:2]).toPoint()
    qtbot.mouseMove(chart.viewport(), spot + QPoint(1, 20))
    qtbot.waitUntil(lambda: chart.readout != "")
    assert chart.readout == chart.told.told(40)


def test_a_read_out_stays_inside_the_chart_at_both_ends(opened, past):
    eased(past)
    chart = opened().pain.chart
    for place in (0, len(chart.told.points) - 1):
        chart.look_at(place)
        assert chart.rect().contains(chart.told.chip.geometry())


def test_the_same_numbers_are_there_as_a_table(opened, past, qtbot):
    eased(past)
    page = opened()
    assert page.pain.toggle.accessibleName() == "Pain, 0 to 10: As a table"
    qtbot.mouseClick(page.pain.toggle, Qt.MouseButton.LeftButton)
    table = page.pain.table
    assert table.isVisible()
    assert [table.item(0, column).text() for column in range(3)] == ["15 Oct 2026", "2", "2.0"]
    assert table.rowCount() == 84
    qtbot.mouseClick(page.pain.toggle, Qt.MouseButton.LeftButton)
    assert page.pain.chart.isVisible()


def test_a_session_that_was_ended_early_is_told_as_that(opened, past):
    past.did(0, 3, Ending.STOPPED)
    page = opened()
    row = page.sessions._rows.itemAt(0).widget()
    texts = [label.text() for label in row.findChildren(type(page.weeks.number))]
    assert texts == ["First release after the cramp, left", "15 Oct, 3 min, ended early"]


@pytest.mark.parametrize("width", [896, 1192])
def test_no_word_is_cut_off_and_every_control_has_a_name_and_a_key(opened, past, width, qtbot):
    eased(past)
    past.did(1, 12)
    page = opened(width, 640)
    qtbot.waitUntil(lambda: clipped(page) == [])
    assert unnamed(page) == []
    assert unreachable(page) == []


def test_no_word_is_cut_off_at_two_hundred_percent(opened, past, look, qtbot):
    look.set_text_scale(2.0)
    eased(past)
    past.did(1, 12)
    page = opened(1192, 832)
    qtbot.waitUntil(lambda: clipped(page) == [])


def test_the_lower_cards_stand_below_one_another_in_a_narrow_window(opened, past):
    page = opened(896, 640)
    assert page.weeks.y() > page.calendar.y()
    wide = opened(1192, 832)
    assert wide.weeks.x() > wide.calendar.x()


def test_the_charts_follow_the_theme(opened, past, look):
    eased(past)
    page = opened()
    before = page.pain.chart.grab().toImage().pixelColor(4, 4)
    look.set_mode("dark")
    after = page.pain.chart.grab().toImage().pixelColor(4, 4)
    assert before != after
    assert after == look.theme.surface


def test_charts_are_not_loaded_before_they_are_shown():
    code = "import sys, coach.ui.window; print('pyqtgraph' in sys.modules)"
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "False"


def _inked(chart, colour):
    picture: QImage = chart.grab().toImage()
    return sum(
        picture.pixelColor(x, y) == colour
        for x in range(40, picture.width(), 2)
        for y in range(10, picture.height() - 30)
    )


def test_before_the_first_record_there_are_sentences_and_no_empty_charts(opened):
    page = opened()
    charts = (page.pain, page.calendar, page.weeks, page.cramps, page.exercises)
    assert [card.chart.isVisible() for card in charts] == [False] * len(charts)
    assert all(card.sentence.text() for card in charts)


def test_the_first_week_of_a_range_is_told_whole(opened, past):
    for days_ago in (30, 29, 0):  # 15 Sep, a Tuesday, and the Wednesday after it
        past.did(days_ago, 10)
    page = opened()
    page.ranges.choose(30)  # from 16 Sep, a Wednesday
    page.refresh()
    assert page.weeks.chart.told.told(0) == "Week of 14 Sep: 20 min, 2 sessions"
    assert page.sessions._total.text() == "2 sessions, 20 min in all"
