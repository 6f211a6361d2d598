"""Today: one decision, what it rests on, and every way that leads on from it."""

from dataclasses import replace
from datetime import time, timedelta

import pytest
from PySide6.QtCore import Qt

from coach.errors import HistoryUnavailable
from coach.problem import Level, Problem
from coach.routine.library import Waiting
from coach.schedule.model import Schedule
from coach.triage.cramp import Cramp
from coach.triage.gate import GateAnswers
from coach.triage.safety import SafetyFact, SafetyKind, ShortCheck, Sign
from coach.ui.today.hero import HEIGHT
from tests.ui.walk import clipped, tabbed, unnamed, unreachable

GRIPPING = GateAnswers(pain_now=6, pain_earlier=6, spasm_now=True, leg_worse=False)


def test_the_first_day_begins_with_the_check_in(today):
    page = today()
    assert page.hero.title.text() == "Let us find out where it hurts"
    assert page.buttons == ["Start check-in"]
    page.hero.start.click()
    assert page.heard == [("checkin_wanted",)]


def test_enter_alone_does_the_one_thing(today):
    page = today()
    page.qtbot.keyClick(page.page.window().focusWidget(), Qt.Key.Key_Return)
    assert page.heard == [("checkin_wanted",)]


def test_a_usual_day_starts_the_routine_that_fits(today, desk):
    desk.used()
    page = today()
    assert page.hero.above.text() == "Today’s session"
    page.hero.start.click()
    page.hero.beside.click()
    assert page.heard == [("start_wanted", "rt_injury_p1"), ("steps_wanted", "rt_injury_p1")]


def test_after_a_first_check_in_the_small_release_is_offered_for_the_side(today, desk):
    desk.tells(loc="left", mech="lift_bend_twist", onset="sudden", days=1)
    page = today()
    assert page.hero.above.text() == "First time, half the amount"
    assert page.hero.chip.text() == "LEFT"
    page.hero.start.click()
    assert page.heard == [("start_wanted", "rt_release_left")]


def test_while_it_grips_there_is_rest_and_a_way_to_say_that_it_has_let_go(today, desk):
    desk.used()
    desk.note_gate(GRIPPING)
    page = today()
    assert page.hero.above.text() == "Rest only for now"
    assert page.buttons == ["Start rest", "It has let go"]
    page.hero.start.click()
    page.hero.beside.click()
    assert page.heard == [("start_wanted", "rt_ease_centre"), ("start_wanted", "rt_injury_p1")]


def test_a_cramp_in_progress_shows_its_clock_and_what_helps(today, desk):
    desk.used()
    desk.cramp_log.write(Cramp("c", desk.now() - timedelta(minutes=12, seconds=40)))
    page = today()
    assert page.page.cramp.length.text() == "12:40"
    assert page.page.hurts.hint.text() == "Cramp in progress"
    assert page.buttons == ["Start rest"]
    page.page.cramp.open_it.click()
    assert page.heard == [("hurts_wanted",)]


def test_the_clock_of_a_cramp_runs_only_while_it_is_seen(today, desk):
    desk.cramp_log.write(Cramp("c", desk.now()))
    page = today()
    seconds = page.page.cramp.seconds
    assert seconds.waiting is not None
    desk.clock.pass_(61)
    seconds.look()
    assert page.page.cramp.length.text() == "1:01"
    page.page.hide()
    assert seconds.waiting is None


def test_a_cramp_that_has_ended_or_was_a_mistake_shows_no_clock(today, desk):
    desk.cramp_log.write(Cramp("a", desk.now(), ended=desk.now()))
    desk.cramp_log.write(Cramp("b", desk.now(), void=True))
    assert today().page.cramp.isHidden()


def test_a_session_broken_off_goes_on_or_is_closed(today, desk):
    desk.used()
    desk.breaks_off()
    page = today()
    assert page.hero.text.text().startswith("You stopped today at 07:00, at “")
    left = desk.left_open
    page.hero.start.click()
    assert page.heard == [("resume_wanted", left)]
    page.hero.beside.click()
    assert ("give_up", "left") in desk.calls
    assert page.hero.above.text() == "Today’s session"


def test_a_full_disk_keeps_a_session_from_being_closed_and_says_so(today, desk):
    desk.used()
    desk.breaks_off()
    page = today()
    desk.disk_full = True
    page.hero.beside.click()
    ((name, error),) = page.heard
    assert name == "failed"
    assert isinstance(error, HistoryUnavailable)
    assert page.hero.above.text() == "Not finished yet"


def test_a_history_that_cannot_be_read_is_told_and_what_was_shown_stays(today, desk, monkeypatch):
    desk.used()
    page = today()

    def broken(since=None):
        raise HistoryUnavailable(desk, "gone")

    monkeypatch.setattr(desk, "sessions", broken)
    page.page.refresh()
    assert [name for name, *_ in page.heard] == ["failed"]
    assert page.buttons == ["Start session", "See the steps"]


def test_a_warning_sign_leaves_nothing_to_start_and_leads_to_what_to_do(today, desk):
    desk.used()
    desk.note_check(ShortCheck(answered=True, signs=frozenset({Sign.SADDLE})))
    page = today()
    assert page.page.locked.text() == "Get medical help now"
    assert page.buttons == ["What to do now", "I have been examined"]
    page.page.locked.click()
    page.hero.start.click()
    page.hero.beside.click()
    assert page.heard == [("lock_wanted",), ("lock_wanted",), ("examined_wanted",)]


def test_a_sign_for_a_doctor_today_is_not_called_an_emergency(today, desk):
    desk.used()
    desk.note_check(ShortCheck(answered=True, signs=frozenset({Sign.FEVER})))
    assert today().page.locked.text() == "Please speak to a doctor today"


def test_the_strip_is_there_only_while_something_locks(today, desk):
    desk.used()
    assert today().page.locked.isHidden()


def test_after_a_session_today_is_done_and_nothing_more_is_started(today, desk):
    desk.used()
    desk.done(routine="rt_injury_p1", hours_ago=1)
    page = today()
    assert page.hero.above.text() == "Done for today. Next time:"
    assert not page.hero.start.isVisible()


def test_once_more_gently_is_the_short_form_where_the_file_allows_it(today, desk):
    desk.used()
    desk.done(routine="rt_injury_p1", hours_ago=1)
    page = today()
    page.hero.beside.click()
    assert page.heard == [("gently_wanted", "rt_injury_p1")]
    most = int(desk.library.routines["rt_injury_p1"].per_day.high)
    for _ in range(most - 1):
        desk.done(routine="rt_injury_p1", hours_ago=0)
    page.page.refresh()
    assert page.buttons == []


def test_rest_alone_does_not_make_a_day_done(today, desk):
    desk.used()
    desk.done(routine="rt_ease_left", hours_ago=1)
    assert today().hero.above.text() == "Today’s session"


@pytest.mark.parametrize("known", ["nothing", "used", "locked", "cramp"])
def test_the_check_in_is_never_hidden(today, desk, known):
    if known != "nothing":
        desk.used()
    if known == "locked":
        desk.note_check(ShortCheck(answered=True, signs=frozenset({Sign.SADDLE})))
    if known == "cramp":
        desk.cramp_log.write(Cramp("c", desk.now()))
    page = today()
    assert page.page.check_in.isVisible()
    page.page.check_in.click()
    assert page.heard == [("checkin_wanted",)]


def test_my_back_hurts_now_is_one_press_away(today):
    page = today()
    page.page.hurts.click()
    assert page.heard == [("hurts_wanted",)]


def test_worse_asks_for_a_check_in_and_says_why(today, desk):
    desk.used()
    desk.store.add_safety(SafetyFact(desk.now(), SafetyKind.WORSE))
    page = today()
    assert page.hero.above.text() == "Check-in first"
    assert "Pain went up" in page.hero.text.text()
    assert page.buttons == ["Start check-in"]


def test_a_check_in_left_half_way_goes_on(today, desk):
    desk.checkins.keep_draft({"loc": "left"}, "where")
    page = today()
    assert page.hero.title.text() == "Go on with your check-in"
    assert page.buttons == ["Go on"]


def test_the_week_tells_facts_and_a_click_tells_the_day(today, desk):
    desk.used()
    page = today()
    week = page.page.week
    names = [button.accessibleName() for button in week.buttons]
    assert names[0] == "Monday 2 March: not done"
    assert names[1] == "Tuesday 3 March: 10 min"
    assert names[3:5] == ["Thursday 5 March: today", "Friday 6 March: to come"]
    assert week.total.text() == "1 session, 10 min"
    week.buttons[1].click()
    assert week.told.text() == "Tuesday 3 March: Earlier, 10 min. Pain before 2, after 2."
    week.buttons[0].click()
    assert week.told.text() == "Monday 2 March: no session was recorded."
    week.buttons[4].click()
    assert week.told.text() == "Friday 6 March: still to come."


def test_days_before_anything_was_written_down_are_not_called_not_done(today):
    names = [button.accessibleName() for button in today().page.week.buttons]
    assert names[0] == "Monday 2 March: nothing known"


def test_the_day_that_is_looked_at_stays_until_tomorrow(today, desk):
    desk.used()
    page = today()
    page.page.week.buttons[1].click()
    page.page.refresh()
    assert page.page.week.buttons[1].isChecked()
    desk.clock.set_wall(86400)
    page.page.refresh()
    assert page.page.week.buttons[4].isChecked()


def test_pain_is_an_average_of_seven_days_and_compared_with_the_week_before(today, desk):
    for days_ago in range(21):
        desk.said_pain(2 if days_ago < 7 else 4, days_ago * 1440 + 30)
    card = today().page.pain
    assert card.number.text() == "2.0"
    assert card.change.text() == "Down 2.0 compared with a week ago."


def test_a_gap_in_the_pain_line_stays_a_gap(today, desk):
    for days_ago in (0, 1, 3):
        desk.said_pain(3, days_ago * 1440 + 30)
    line = today().page.pain.line
    assert [point is not None for point in line.points()][-4:] == [True, False, True, True]
    assert line.points()[-1].y() == line.points()[-4].y()
    assert "2 Mar" in line.accessibleName()


def test_without_pain_numbers_the_card_says_where_they_come_from(today):
    card = today().page.pain
    assert card.told.text().startswith("No pain numbers yet.")
    assert not card.line.isVisible()


def test_the_arrow_on_the_pain_card_leads_to_progress(today):
    page = today()
    page.page.pain.more.click()
    assert page.heard == [("progress_wanted",)]


def test_a_session_of_seconds_is_a_minute_of_the_day_and_of_the_week(today, desk):
    desk.tells()
    desk.done(seconds=23)
    week = today().page.week
    assert week.total.text() == "1 session, 1 min"
    assert "Earlier, 1 min" in week.told.text()


def test_a_time_of_the_plan_is_told_as_the_next_reminder(today, desk):
    desk.agenda.set_schedule(Schedule(times=(time(18),), routine="rt_morning"))
    rows = today().page.reminders.rows
    title = desk.library.routines["rt_morning"].title
    assert (rows[0].when.text(), rows[0].text.text()) == ("Today at 18:00", title)
    assert rows[1].when.text() == "Friday 6 March at 18:00"


def test_while_the_cramp_grips_the_person_can_be_asked_again(today, desk):
    desk.tells(pain_now=7, spasm_now=True)
    page = today()
    card = page.page.reminders
    assert card.again.text() == "Ask me again in 20 minutes"
    card.again.click()
    assert page.heard == [("again_wanted", 20)]
    desk.cramp_log.set_ask_again(20)
    page.page.refresh()
    assert not card.again.isVisible()
    assert card.rows[0].text.text() == "Look how the cramp is"


def test_who_comes_back_sees_the_one_decision_first(today):
    page = today(size=(896, 640)).page
    bar = page._scroll.verticalScrollBar()
    bar.setValue(bar.maximum())
    assert bar.value() > 0
    page.hide()
    page.show()
    assert bar.value() == 0


def test_who_is_not_cramping_is_not_offered_to_be_asked_again(today, desk):
    desk.tells()
    assert not today().page.reminders.again.isVisible()


def test_the_next_reminder_is_told_and_can_be_changed(today, desk):
    desk.cramp_log.set_ask_again(150)
    page = today()
    row = page.page.reminders.rows[0]
    assert (row.when.text(), row.text.text()) == ("Today at 11:30", "Look how the cramp is")
    page.page.reminders.change.click()
    assert page.heard == [("reminders_wanted",)]


def test_a_reminder_whose_time_has_come_says_so(today, desk):
    desk.cramp_log.set_ask_again(20)
    desk.clock.set_wall(3600)
    assert today().page.reminders.rows[0].when.text() == "Now"


def test_without_a_reminder_one_can_be_set(today):
    card = today().page.reminders
    assert card.none.isVisible()
    assert card.change.text() == "Set one"


PROBLEM = Problem("mine.yaml", 3, 1, Level.ERROR, "no title", "Add one.")
WAITING = Waiting("rt_daily", "My daily", 9, 1, "mine.yaml", "abc")


def test_a_new_file_is_told_and_put_off_for_seven_days(today, desk):
    desk.library = replace(desk.library, waiting=(WAITING,))
    page = today()
    assert page.page.message.title.text() == "A new version of a routine"
    page.page.message.open_it.click()
    assert page.heard == [("files_wanted",)]
    page.page.message.not_yet.click()
    assert page.page.message.isHidden()
    desk.clock.set_wall(6 * 86400)
    page.page.refresh()
    assert page.page.message.isHidden()
    desk.clock.set_wall(86400)
    page.page.refresh()
    assert page.page.message.isVisible()


def test_a_file_that_cannot_be_read_is_told_once_the_new_one_is_dealt_with(today, desk):
    desk.library = replace(desk.library, waiting=(WAITING,), problems=(PROBLEM,))
    page = today()
    page.page.message.not_yet.click()
    assert page.page.message.title.text() == "One file could not be read"
    page.page.message.open_it.click()
    assert page.heard == [("problems_wanted", (PROBLEM,))]


def test_another_broken_file_is_told_although_the_first_was_put_off(today, desk):
    desk.library = replace(desk.library, problems=(PROBLEM,))
    page = today()
    page.page.message.not_yet.click()
    desk.library = replace(desk.library, problems=(PROBLEM, replace(PROBLEM, file="b.yaml")))
    page.page.refresh()
    assert page.page.message.title.text() == "2 files could not be read"


def test_a_message_of_safety_cannot_be_put_off(today, desk):
    desk.used()
    desk.breaks_off("rt_ease_left")
    desk.store.add_safety(SafetyFact(desk.now(), SafetyKind.WORSE))
    page = today()
    assert page.hero.above.text() == "Not finished yet"
    assert page.page.message.title.text() == "A check-in is due"
    assert page.page.message.not_yet.isHidden()
    page.page.message.open_it.click()
    assert page.heard == [("checkin_wanted",)]


def test_the_page_looks_again_when_it_comes_up(today, desk):
    page = today()
    page.page.hide()
    desk.used()
    page.page.show()
    assert page.hero.above.text() == "Today’s session"


@pytest.mark.parametrize(
    ("hour", "words"), [(-4, "Good morning"), (4, "Good afternoon"), (10, "Good evening")]
)
def test_the_greeting_knows_the_hour(today, desk, hour, words):
    desk.clock.set_wall(hour * 3600)
    assert today().page.head.greeting.text() == words


SIZES = [((1192, 832), 1.0), ((896, 640), 1.0), ((1832, 1200), 1.0), ((1192, 832), 1.5)]


@pytest.mark.parametrize(("size", "scale"), [*SIZES, ((896, 640), 1.5), ((1192, 832), 2.0)])
def test_nothing_is_cut_off_at_any_size(today, desk, size, scale):
    desk.used()
    desk.cramp_log.write(Cramp("c", desk.now()))
    desk.library = replace(desk.library, waiting=(WAITING,))
    page = today(size=size, scale=scale)
    assert clipped(page.page) == []


def test_a_usual_day_is_seen_whole_without_scrolling(today, desk):
    desk.used()
    for hours in (1, 2, 3):
        desk.done(hours_ago=hours)
    page = today().page
    assert page._scroll.verticalScrollBar().maximum() == 0
    assert page.hero.height() < HEIGHT


def test_the_one_thing_keeps_its_height_where_there_is_room(today):
    assert today().page.hero.height() == HEIGHT


def test_every_control_has_a_name_and_is_reached_by_keyboard(today, desk):
    desk.used()
    desk.library = replace(desk.library, waiting=(WAITING,))
    page = today()
    assert unnamed(page.page) == []
    assert unreachable(page.page) == []


def test_tab_goes_from_the_one_thing_to_the_check_in_and_to_the_cramp(today, desk):
    desk.used()
    page = today().page
    chain = tabbed(page)
    wanted = [page.hero.start, page.hero.beside, page.check_in, page.hurts, page.week.buttons[3]]
    places = [chain.index(each) for each in wanted]
    assert places == list(range(places[0], places[0] + len(wanted)))


def test_in_a_narrow_window_the_cards_of_the_right_are_below(today, desk):
    desk.used()
    narrow = today(size=(896, 640)).page
    low = narrow.week.mapTo(narrow, narrow.week.rect().bottomLeft()).y()
    assert narrow.pain.mapTo(narrow, narrow.pain.rect().topLeft()).y() > low
    wide = today().page
    right = wide.hero.mapTo(wide, wide.hero.rect().topRight()).x()
    assert wide.pain.mapTo(wide, wide.pain.rect().topLeft()).x() > right


def test_rules_that_could_not_be_read_whole_leave_rest_alone(today, desk):
    desk.used()
    desk.checkins.rules = replace(desk.checkins.rules, choices=())
    page = today()
    assert page.hero.above.text() == "Rest only for now"
    assert "could not be read" in page.hero.text.text()
    page.hero.start.click()
    assert page.heard == [("start_wanted", "rt_ease_centre")]


def test_what_is_left_of_nothing_is_not_offered(today, desk, monkeypatch):
    desk.used()
    whole = desk.restricted

    def nothing_left(routine):
        found = whole(routine)
        gone = routine.id == "rt_injury_p1"
        return replace(found, routine=replace(found.routine, steps=())) if gone else found

    monkeypatch.setattr(desk, "restricted", nothing_left)
    assert today().hero.text.text().startswith("No other routine fits")
