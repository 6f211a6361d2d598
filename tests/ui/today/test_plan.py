"""Today of somebody who follows a plan: what it wants, why, and what it waits for."""

from dataclasses import replace
from datetime import time, timedelta

import pytest

from coach.schedule.model import Schedule
from coach.triage.safety import SafetyFact, SafetyKind
from coach.triage.visit import Visit, VisitKind
from tests.fakes.following import Follower
from tests.fakes.screened import CALM, done
from tests.ui.walk import clipped, unnamed, unreachable

TIMES = Schedule(frozenset(range(7)), (time(10),))


@pytest.fixture
def person(desk):
    return Follower(desk.plan, desk.store, desk.clock)


@pytest.fixture
def calmed(person):
    """Somebody some days into the first phase, with nothing asked of them but their activities."""
    person.follows()
    for _ in range(3):
        person.good_day(walk=5)
    person.says_gate()
    person.says_pain(2)
    return person


def rated(desk):
    desk.activities.tell(["Lift"], {"Lift": 4})


def message(page):
    return page.page.message.title.text() if page.page.message.isVisible() else ""


def test_the_session_of_the_phase_is_offered_with_the_plan_and_the_phase_named(today, calmed):
    page = today()
    assert page.hero.above.text() == "Today’s session"
    assert page.hero.place.text() == "Phase 1 of 5 · Protect and calm"
    assert "After a muscle strain" in page.hero.place.accessibleName()
    page.hero.start.click()
    assert page.heard == [("start_wanted", "rt_injury_p1")]


def test_a_first_release_names_its_side_beside_the_phase(today, person):
    person.follows(loc="left")
    page = today()
    assert (page.hero.chip.text(), page.hero.place.isVisible()) == ("LEFT", True)
    page.hero.start.click()
    assert page.heard == [("start_wanted", "rt_release_left")]


def test_a_warning_sign_comes_before_any_plan(today, calmed, desk):
    desk.store.add_safety(SafetyFact(desk.now(), SafetyKind.RAISED, ("saddle",)))
    page = today()
    assert page.hero.above.text() == "Everything waits"
    assert not page.hero.place.isVisible()
    assert message(page) == ""
    page.hero.start.click()
    assert page.heard == [("lock_wanted",)]


def test_a_cramp_that_grips_comes_before_any_plan(today, calmed, desk):
    gripping = {**CALM, "pain_now": 8, "spasm_now": True}
    desk.store.add_visit(Visit(desk.now(), VisitKind.GATE, 1, desk.store.last_session(), gripping))
    page = today()
    assert page.hero.above.text() == "Rest only for now"
    page.hero.start.click()
    assert page.heard == [("start_wanted", "rt_ease_centre")]


def test_a_phase_that_is_open_waits_for_a_yes_on_the_page_of_the_plan(today, calmed, desk):
    rated(desk)
    desk.plan.tell({"walk_min": 15})
    page = today()
    assert message(page) == "You have met the criteria for phase 2"
    assert page.page.message.open_it.text() == "Look at phase 2"
    page.page.message.open_it.click()
    assert page.heard == [("plan_wanted",)]
    assert desk.plan.today().phase.id == "P1"


def test_an_offer_that_is_put_off_hides_for_a_week(today, calmed, desk):
    rated(desk)
    desk.plan.tell({"walk_min": 15})
    page = today()
    page.page.message.not_yet.click()
    assert message(page) == ""


def test_a_day_without_a_time_is_a_day_of_rest_and_a_session_is_still_open(today, calmed, desk):
    desk.agenda.set_schedule(replace(TIMES, weekdays=frozenset((0, 1, 2))))  # it is Sunday
    page = today()
    assert page.hero.above.text() == "Rest day"
    assert page.page.week.buttons[6].accessibleName().endswith("rest")
    page.hero.beside.click()
    assert page.heard == [("start_wanted", "rt_injury_p1")]


def test_the_week_counts_the_sessions_that_the_plan_has(today, calmed, desk):
    desk.plan.set_per_week(5)
    counted = today().page.week.total.text()
    assert counted.endswith("of 5 sessions done")


def test_after_a_session_that_was_too_much_today_is_for_recovering(today, calmed):
    calmed.does(pain=6)
    calmed.sleeps()
    calmed.says_gate()
    calmed.says_pain(2)
    page = today()
    assert page.hero.above.text() == "A day to recover"
    assert page.page.week.buttons[0].accessibleName().endswith("rest")
    page.hero.start.click()
    assert page.heard == [("start_wanted", "rt_flare_reset")]


def test_a_step_back_is_told_with_its_reason(today, calmed, desk):
    rated(desk)
    desk.plan.tell({"walk_min": 15})
    desk.plan.agree("P2")
    calmed.good_day("rt_injury_p2")
    for _ in range(2):
        calmed.says_gate()
        calmed.says_pain(2)
        calmed.does("rt_injury_p2", pain=6)
        calmed.sleeps()
    calmed.says_pain(2)
    calmed.says_gate()
    page = today()
    assert message(page) == "Your plan went back to phase 1"
    assert "too much this week" in page.page.message.text.text()
    assert page.page.message.not_yet.text() == "All right"


def test_a_pause_of_ones_own_leaves_rest_and_ends_with_one_press(today, calmed, desk):
    desk.agenda.set_schedule(TIMES)
    desk.plan.pause()
    page = today()
    assert page.hero.above.text() == "Your plan is paused"
    assert page.page.reminders.none.text().startswith("Reminders wait")
    page.page.message.open_it.click()
    assert not desk.plan.today().resting
    assert page.hero.above.text() == "Today’s session"


def test_a_pause_by_a_rule_says_why_and_leads_to_the_plan(today, calmed):
    for _ in range(3):
        calmed.sleeps()
        calmed.says_pain(2)
        calmed.does(pain=6)
    calmed.sleeps(2)
    page = today()
    assert page.hero.above.text() == "Your plan takes a break"
    assert "see a clinician soon" in page.hero.text.text()
    page.page.message.open_it.click()
    assert page.heard == [("plan_wanted",)]


def test_when_a_clinician_should_be_seen_it_is_said_with_the_reason(today, calmed):
    calmed.sleeps(6)
    calmed.says_gate()
    calmed.says_pain(2)
    page = today()
    assert message(page) == "Please see a clinician soon"
    assert "longer than usual" in page.page.message.text.text()


def test_after_weeks_without_sessions_a_short_one_is_offered_and_nobody_is_blamed(
    today, calmed, desk
):
    desk.agenda.set_schedule(TIMES)
    calmed.sleeps(15)
    calmed.checks_in(days=16)
    page = today()
    assert page.hero.above.text() == "Ready when you are"
    assert page.buttons == ["Start session", "Short version"]
    page.hero.beside.click()
    assert page.heard == [("gently_wanted", "rt_injury_p1")]


def test_a_session_of_which_nothing_was_said_asks_how_it_went(today, calmed, desk):
    rated(desk)
    done(desk.store, desk.now() - timedelta(hours=1), "rt_injury_p1")
    session = desk.store.sessions()[-1].id
    page = today()
    assert message(page) == "How did your session go?"
    page.page.message.open_it.click()
    assert page.heard == [("answers_wanted", session)]
    desk.plan.tell({"leg_spread": "none"}, session)
    page.page.refresh()
    assert message(page) == ""


def test_the_morning_after_a_session_asks_for_one_number(today, calmed, desk):
    rated(desk)
    calmed.does(hours=0)
    calmed.sleeps()
    page = today()
    assert message(page) == "How is your back after the night?"
    page.page.message.open_it.click()
    assert page.heard == [("morning_wanted",)]


def test_a_plan_that_decides_by_activities_asks_to_name_some_and_then_for_a_weekly_number(
    today, calmed, desk
):
    page = today()
    assert page.page.message.open_it.text() == "Name my activities"
    page.page.message.open_it.click()
    assert page.heard == [("activities_wanted",)]
    rated(desk)
    page.page.refresh()
    assert message(page) == ""


def test_two_weeks_after_the_start_the_change_is_asked_for(today, desk):
    desk.used()
    rated(desk)
    desk.clock.pass_(14 * 24 * 3600)
    desk.tells(days=40)
    page = today()
    assert message(page) == "How is it compared with the start?"
    assert "2 weeks ago" in page.page.message.text.text()


def test_without_a_plan_one_that_fits_is_offered_and_no_more_after_a_no(today, person, desk):
    person.checks_in()
    page = today()
    assert message(page) == "A plan for the next weeks"
    assert "“After a muscle strain”" in page.page.message.text.text()
    assert not page.hero.place.isVisible()
    desk.plan.choose("pl_strain")
    desk.plan.end()
    page.page.refresh()
    assert message(page) == ""


@pytest.mark.parametrize("size", [(1192, 832), (896, 640)])
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_the_plan_on_today_is_named_reachable_and_whole(today, calmed, desk, size, scale):
    desk.agenda.set_schedule(TIMES)
    page = today(size=size, scale=scale).page
    assert clipped(page) == []
    assert unnamed(page) == []
    assert unreachable(page) == []


def test_while_the_cramp_grips_nobody_is_asked_to_choose_a_plan(today, person, desk):
    person.checks_in(pain_now=7, spasm_now=True)
    assert message(today()) == ""
