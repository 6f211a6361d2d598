"""The cards beside pain and minutes, and how one moves through time."""

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt

from coach.errors import HistoryUnavailable
from coach.history.records import SideDone
from coach.routine.model import Side
from coach.ui.progress.flare_marks import FlareMarks
from coach.ui.progress.phase_bands import PhaseBands
from coach.ui.progress.threshold import Threshold
from tests.fakes.desk import real_content
from tests.ui.progress.conftest import TODAY
from tests.ui.walk import clipped, unnamed, unreachable


def ago(days):
    return TODAY - timedelta(days=days)


def strain():
    return real_content().plans().plans["pl_strain"]


def told(card):
    return f"{card.number.text()} {card.sentence.text()}".strip()


def items(page):
    return page.pain.chart.getPlotItem().items


def drawn(page):
    """Where the trend is drawn, and what turns its days and heights into pixels."""
    box = page.pain.chart.getPlotItem().vb
    return box.sceneBoundingRect(), lambda x, y: box.mapViewToScene(QPointF(x, y))


def column(card, number):
    card._turn()
    return [card.table.item(row, number).text() for row in range(card.table.rowCount())]


def months(past, days=91):
    for day in range(days):
        past.felt(day, 2 + day % 4)
        past.planned(day, done=day % 3 != 0)
        if day % 3:
            past.did(day, 5 + day % 15)
        if day % 7 == 0:
            past.cramped(day)
    past.flared(20)
    past.sides = [
        SideDone("bird_dog", Side.LEFT, 900.0, 90, 40),
        SideDone("bird_dog", Side.RIGHT, 300.0, 30, 40),
        SideDone("pelvic_tilt_lying", None, 400.0, 80, 40),
    ]
    past.rated(20, Put_on_socks=3, Walk=4)
    past.rated(3, Put_on_socks=6, Walk=7)


def test_a_flare_up_is_marked_and_told(opened, past):
    months(past)
    page = opened()
    (marks,) = (one for one in items(page) if isinstance(one, FlareMarks))
    assert [flare.first for flare in marks.flares] == [ago(20)]
    assert [text for _, text in marks.told(*drawn(page))] == ["flare-up, 25 Sep"]
    assert page.pain.sentence.text().endswith("1 flare-up in this time.")
    page.pain.chart.look_at(len(page.pain.chart.told.points) - 21)
    assert page.pain.chart.readout.endswith("(flare-up)")


def test_words_of_flare_ups_never_cover_one_another_and_the_newest_has_them(opened, past):
    months(past)
    for days in (8, 16, 24, 32, 40, 60):
        past.flared(days)
    page = opened(896)
    (marks,) = (one for one in items(page) if isinstance(one, FlareMarks))
    told = marks.told(*drawn(page))
    rooms = [room for room, _ in told]
    assert [text for _, text in told[:2]] == ["7 Oct", "flare-up, 21 Sep"]
    assert not any(a.intersects(b) for n, a in enumerate(rooms) for b in rooms[n + 1 :])


@pytest.mark.parametrize("pain", [2, 6, 10])
def test_the_words_of_the_important_change_are_whole_and_cover_no_number(opened, past, pain):
    for day in range(40):
        past.felt(day, pain if day > 20 else max(0, pain - 2))
    page = opened()
    (mark,) = (one for one in items(page) if isinstance(one, Threshold))
    box, spot = drawn(page)
    room = mark.room(box, spot)
    assert box.contains(room)
    numbers = [spot(x, y) for x, y, _ in page.pain.chart.told.points]
    assert not any(room.contains(number) for number in numbers)


def titles(page, width=1000):
    """The titles of the bands that are seen, were they so wide."""
    (bands,) = (one for one in items(page) if isinstance(one, PhaseBands))
    return [bands.title_within(phase, width) for phase, _ in bands.seen(*drawn(page))]


def test_phases_of_a_plan_stand_behind_the_trend_with_their_titles(opened, past):
    months(past)
    past.followed(80, 41, "P1")
    past.followed(40, 0, "P2")
    page = opened()
    calm, move = (f"Phase {n} · {one.title}" for n, one in enumerate(strain().phases[:2], 1))
    assert titles(page) == [calm, move]
    assert column(page.pain, 3)[0] == move
    page.pain.chart.look_at(len(page.pain.chart.told.points) - 81)
    assert page.pain.chart.readout.endswith(f"({calm})")


def test_the_words_below_the_trend_name_the_phases(opened, past):
    months(past)
    past.followed(80, 41, "P1")
    past.followed(40, 0, "P1", paused=True)
    calm = f"Phase 1 · {strain().phases[0].title}"
    assert opened().pain.phases.text() == (
        f"Your plan: {calm} from 27 Jul 2026, {calm}, paused from 5 Sep 2026."
    )


def test_of_many_phases_the_words_name_the_last(opened, past):
    months(past)
    for days_ago in (50, 40, 30, 20, 10):
        past.followed(days_ago, days_ago - 9, "P1" if days_ago % 20 else "P2")
    told = opened().pain.phases.text()
    assert told.startswith("Your plan changed 4 times in this time. Last: Phase 1")
    assert told.endswith("from 5 Oct 2026.")


def test_without_a_plan_there_is_no_word_of_phases(opened, past):
    months(past)
    page = opened()
    assert titles(page) == []
    assert page.pain.phases.isHidden()


def test_what_comes_into_sight_while_the_trend_is_dragged_has_its_phase_and_flare_up(opened, past):
    months(past)
    past.flared(40)
    past.followed(80, 41, "P1")
    past.followed(40, 0, "P2")
    page = opened()
    page.ranges.choose(30)
    page.refresh()
    assert "Phase 1" not in page.pain.phases.text()
    page._drag(30)
    assert titles(page, 90) == ["Phase 1", "Phase 2"]
    (marks,) = (one for one in items(page) if isinstance(one, FlareMarks))
    assert "flare-up, 5 Sep" in [text for _, text in marks.told(*drawn(page))]


def test_a_phase_of_a_plan_that_is_gone_is_called_a_former_plan(opened, past):
    months(past)
    past.followed(40, 0, "P1", plan="pl_gone")
    assert "A former plan from 5 Sep 2026" in opened().pain.phases.text()


def test_a_title_without_room_gives_way_to_the_number_and_then_to_nothing(opened, past):
    months(past)
    past.followed(40, 0, "P2")
    page = opened()
    assert [titles(page, width) for width in (90, 30)] == [["Phase 2"], [""]]


def test_planned_sessions_are_told_with_their_denominator(opened, past):
    months(past, 30)
    page = opened()
    assert told(page.calendar).startswith("67 % of planned sessions done (20 of 30).")
    assert "61 days without a plan are not counted." in told(page.calendar)


def test_a_few_planned_sessions_are_told_without_a_percentage(opened, past):
    past.planned(2, done=True)
    past.planned(1, done=False)
    page = opened()
    assert told(page.calendar).startswith("1 of 2 planned sessions done. Too few")


def test_days_without_a_plan_are_called_unknown_and_never_not_done(opened, past):
    page = opened()
    assert set(column(page.calendar, 1)) == {"not known"}
    assert "No times were planned here." in told(page.calendar)


def test_no_word_of_the_calendar_blames(opened, past):
    months(past)
    page = opened()
    words = " ".join([told(page.calendar), *column(page.calendar, 1)]).lower()
    assert not any(word in words for word in ("missed", "failed", "skipped", "streak"))


def test_the_calendar_is_read_out_by_days_and_weeks(opened, past, qtbot):
    months(past)
    chart = opened().calendar.chart
    chart.setFocus()
    qtbot.keyClick(chart, Qt.Key.Key_End)
    assert chart.readout == "15 Oct 2026: not done, 0 of 1 planned"
    qtbot.keyClick(chart, Qt.Key.Key_Up)
    assert chart.readout == "14 Oct 2026: 6 min, 1 of 1 planned"
    qtbot.keyClick(chart, Qt.Key.Key_Left)
    assert chart.readout.startswith("7 Oct 2026")
    assert chart.accessibleDescription() == chart.readout


def test_the_pointer_reads_the_calendar_out(opened, past, qtbot):
    months(past)
    chart = opened().calendar.chart
    x, y, _ = chart.told.points[10]
    words = chart.told.told(10)
    qtbot.mouseMove(chart, QPoint(round(x), round(y) + 3))
    qtbot.waitUntil(lambda: chart.readout == words)


def test_exercises_are_told_by_side(opened, past):
    months(past)
    page = opened()
    assert "more time on the LEFT" in told(page.exercises)
    page.exercises.chart.told.look_at(0)
    assert page.exercises.chart.readout == "Bird dog: LEFT 90 ×, 15 min; RIGHT 30 ×, 5:00 min"
    assert column(page.exercises, 1) == ["LEFT", "RIGHT", ""]


def test_cramps_are_compared_with_sessions_without_naming_a_cause(opened, past):
    for week in range(12):
        for session in range(4 if week % 2 else 1):
            past.did(7 * week + session + 4, 10)
        for cramp in range(1 if week % 2 else 3):
            past.cramped(7 * week + cramp + 4)
    page = opened()
    assert "weeks with fewer" in told(page.cramps)
    assert told(page.cramps).endswith("This does not show which one leads to the other.")


def test_too_few_weeks_of_cramps_are_not_compared(opened, past):
    past.cramped(3)
    page = opened()
    assert (
        told(page.cramps) == "1 cramp Too few weeks to compare those with more and fewer sessions."
    )


def test_without_a_cramp_log_there_is_a_sentence_and_no_chart(opened, past):
    page = opened()
    assert not page.cramps.chart.isVisible()
    assert told(page.cramps).startswith("No cramps are written down.")


def test_activities_are_told_with_the_size_of_a_change_that_counts(opened, past):
    months(past)
    page = opened()
    assert told(page.activities) == (
        "6.5 of 10, up 3.0 since 25 Sep 2026. 2 points or more are usually more than chance."
    )
    assert column(page.activities, 2) == ["Put on socks 6, Walk 7", "Put on socks 3, Walk 4"]


def test_a_whole_range_is_gone_back_and_forward_again(opened, past, qtbot):
    months(past)
    page = opened()
    page.ranges.choose(30)
    page.refresh()
    assert not page.later.isEnabled()
    qtbot.mouseClick(page.earlier, Qt.MouseButton.LeftButton)
    assert page.span.text() == "17 Aug 2026 to 15 Sep 2026"
    assert len(page.pain.chart.told.points) == 30
    assert "in the week of 14 Sep" in told(page.weeks)
    qtbot.mouseClick(page.later, Qt.MouseButton.LeftButton)
    assert page.span.text().endswith("15 Oct 2026")


def test_nobody_goes_back_further_than_the_first_record(opened, past, qtbot):
    months(past)
    page = opened()
    page.ranges.choose(30)
    page.refresh()
    for _ in range(9):
        page._move(1)
    assert page.span.text().startswith("17 Jul 2026")
    assert not page.earlier.isEnabled()


def test_shift_and_the_arrows_move_the_trend(opened, past, qtbot):
    months(past)
    page = opened()
    page.ranges.choose(30)
    page.refresh()
    page.pain.chart.setFocus()
    qtbot.keyClick(page.pain.chart, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    assert page.span.text().endswith("8 Oct 2026")
    qtbot.keyClick(page.pain.chart, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert page.span.text().endswith("15 Oct 2026")


def test_the_trend_is_dragged_and_the_other_charts_follow_when_it_is_let_go(opened, past, qtbot):
    months(past)
    page = opened()
    page.ranges.choose(30)
    page.refresh()
    chart = page.pain.chart
    grip, button = chart.viewport(), Qt.MouseButton.LeftButton
    before = page.span.text()
    qtbot.mousePress(grip, button, pos=QPoint(300, 100))
    qtbot.mouseMove(grip, QPoint(500, 100))
    qtbot.waitUntil(lambda: page._dragged > 0)
    assert page.span.text() == before
    qtbot.mouseRelease(grip, button, pos=QPoint(500, 100))
    assert page.span.text() != before
    assert page.later.isEnabled()


def test_a_history_that_cannot_be_read_is_told(opened, past, qtbot):
    page = opened()
    broken = HistoryUnavailable(Path("coach.db"), "disk")

    def fail():
        raise broken

    past.pain_days = fail
    with qtbot.waitSignal(page.failed) as heard:
        page.refresh()
    assert heard.args == [broken]


@pytest.mark.parametrize(
    ("days", "width", "height"),
    [(0, 896, 640), (3, 1700, 1100), (91, 896, 640), (3650, 1700, 1100)],
)
def test_any_amount_in_any_window_is_whole_and_reachable(opened, past, qtbot, days, width, height):
    if days == 3650:
        for day in range(0, days, 30):
            past.felt(day, day % 10)
            past.did(day, 10)
    elif days:
        months(past, days)
    page = opened(width, height)
    page.ranges.choose(None)
    page.refresh()
    qtbot.waitUntil(lambda: clipped(page) == [])
    assert unnamed(page) == []
    assert unreachable(page) == []


def test_a_wide_window_has_three_cards_in_a_row(opened, past):
    page = opened(1700, 1100)
    row = {page.calendar.y(), page.weeks.y(), page.activities.y()}
    assert len(row) == 1
