"""The plan: chosen after a check-in, moved on by a yes, explained, paused, held back."""

from dataclasses import replace

import pytest

from coach.errors import HistoryUnavailable
from coach.history.told import WordKind
from coach.triage.safety import SafetyFact, SafetyKind
from tests.fakes.screened import done
from tests.ui.walk import clipped, unnamed, unreachable


def test_before_a_check_in_the_page_leads_to_one(opened):
    page = opened()
    assert "begins with a check-in" in page.choose.text.text()
    assert page.path.isHidden()
    page.choose.check_in.click()
    assert page.heard == [("checkin_wanted",)]


def test_the_plans_that_fit_the_check_in_can_be_chosen(opened, desk):
    desk.strained()
    page = opened()
    assert set(page.choose.buttons) == {"pl_strain", "pl_sprain"}
    assert page.choose.hint.isVisible()
    page.choose.buttons["pl_strain"].click()
    assert desk.plan.chosen().id == "pl_strain"
    assert page.choose.isHidden()
    assert page.path.isVisible()
    assert ("changed",) in page.heard


def test_each_criterion_shows_how_it_is_now_and_what_is_not_known(opened, desk):
    desk.follows()
    desk.good_day(walk=5)
    page = opened()
    shown = {row.words.text(): row.now.text() for row in page.criteria.rows}
    assert shown["You can walk for 10 minutes in comfort"] == "5 minutes"
    assert "Not known yet" in shown.values()
    assert (
        page.criteria.count.text()
        == f"{sum('Reached' in r.accessibleName() for r in page.criteria.rows)} of 6 reached"
    )


def test_why_somebody_is_still_there_is_said(opened, desk):
    desk.follows()
    desk.good_day(walk=5)
    page = opened()
    assert page.why.title.text() == "Why I am still in phase 1"
    assert "you can walk for 10 minutes in comfort" in page.why.text.text()
    page.why.progress.click()
    assert page.heard == [("progress_wanted",)]


def test_the_next_phase_comes_only_with_a_yes(opened, desk):
    desk.ready()
    page = opened()
    assert page.offer.title.text() == "You have met the criteria for phase 2"
    assert page.yes.text() == "Move on to phase 2"
    assert desk.plan.today().phase.id == "P1"
    page.yes.click()
    assert desk.plan.today().phase.id == "P2"
    assert page.offer.isHidden()
    assert page.criteria.title.text() == "To move on to phase 3"


def test_without_the_figures_nothing_is_offered(opened, desk):
    desk.follows()
    assert opened().offer.isHidden()


def test_going_back_is_one_click(opened, desk):
    desk.ready()
    desk.plan.agree("P2")
    page = opened()
    assert page.back.text() == "Back to phase 1"
    page.back.click()
    assert desk.plan.today().phase.id == "P1"
    assert page.back.isHidden()


def test_a_pause_is_shown_and_ends_with_one_click(opened, desk):
    desk.follows()
    page = opened()
    page.pause.click()
    assert page.paused.title.text() == "Your plan is paused"
    assert not any(row.start.isVisible() for row in page.routines.rows.values())
    page.go_on.click()
    assert page.paused.isHidden()
    assert any(row.start.isVisible() for row in page.routines.rows.values())


def test_a_warning_sign_holds_everything_and_leads_to_what_to_do(opened, desk):
    desk.follows()
    desk.store.add_safety(SafetyFact(desk.now(), SafetyKind.RAISED, ("saddle",)))
    page = opened()
    assert page.locked.isVisible()
    assert not any(row.start.isVisible() for row in page.routines.rows.values())
    page.help_now.click()
    assert page.heard == [("lock_wanted",)]


def test_a_plan_cannot_be_chosen_behind_a_warning_sign(opened, desk):
    desk.strained()
    desk.store.add_safety(SafetyFact(desk.now(), SafetyKind.RAISED, ("saddle",)))
    page = opened()
    assert page.choose.isHidden()


def test_when_a_clinician_should_be_seen_the_letter_is_at_hand(opened, desk):
    desk.follows()
    for _ in range(10):
        desk.clock.pass_(24 * 3600)
    page = opened()
    assert page.refer.isVisible()
    page.letter.click()
    assert page.heard == [("letter_wanted",)]


def test_the_stop_rules_are_always_there_with_the_limit_of_the_phase(opened, desk):
    desk.follows()
    page = opened()
    assert page.stop.isVisible()
    assert page.stop.rules[0] == "pain goes above 3"


def test_the_routines_of_the_phase_start_from_here(opened, desk):
    desk.follows()
    page = opened()
    page.routines.rows["rt_injury_p1"].start.click()
    page.routines.rows["rt_injury_p1"].steps.click()
    assert page.heard == [("start_wanted", "rt_injury_p1"), ("steps_wanted", "rt_injury_p1")]


def test_what_is_done_first_follows_the_side_that_was_told(opened, desk):
    desk.strained(loc="left")
    desk.plan.choose("pl_strain")
    assert "rt_ease_left" in opened().routines.rows


def test_sessions_a_week_stay_within_what_the_phase_allows(opened, desk):
    desk.follows()
    page = opened()
    before = int(page.week.number.text())
    page.week.fewer.click()
    assert desk.plan.per_week() == before - 1
    for _ in range(30):
        page.week.fewer.click()
    assert page.week.number.text() == "1"
    assert not page.week.fewer.isEnabled()


def test_another_plan_is_offered_and_the_present_one_can_be_kept(opened, desk):
    desk.follows()
    page = opened()
    page.change.click()
    assert set(page.choose.buttons) == {"pl_sprain"}
    assert page.path.isHidden()
    page.choose.keep.click()
    assert page.path.isVisible()
    assert desk.plan.chosen().id == "pl_strain"


def test_a_full_disk_is_told_and_changes_nothing(opened, desk, monkeypatch):
    desk.follows()
    page = opened()

    def full(_said):
        raise HistoryUnavailable(desk.folder, "disk full")

    monkeypatch.setattr(desk.store, "add_plan_word", full)
    page.pause.click()
    ((name, error),) = page.heard
    assert (name, type(error)) == ("failed", HistoryUnavailable)
    assert page.paused.isHidden()


def test_a_yes_that_came_too_late_says_how_it_is_instead(opened, desk):
    desk.ready()
    page = opened()
    done(desk.store, desk.now(), "rt_injury_p1", pain=8)
    page.yes.click()
    assert desk.plan.today().phase.id == "P1"
    assert page.offer.isHidden()
    assert all(one.kind is not WordKind.YES for one in desk.store.plan_words())


def test_where_the_rules_cannot_be_read_nothing_is_decided(opened, desk):
    desk.follows()
    desk.checkins.rules = replace(desk.checkins.rules, complete=False)
    page = opened()
    assert "cannot be read" in page.choose.text.text()
    assert page.choose.buttons == {}


@pytest.mark.parametrize("size", [(1192, 832), (896, 640), (1520, 1000)])
@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("state", ["none", "strained", "follows", "ready"])
def test_everything_is_named_reachable_and_whole(opened, desk, size, scale, state):
    getattr(desk, state, lambda: None)()
    page = opened(size=size, scale=scale)
    assert clipped(page) == []
    assert unnamed(page) == []
    assert unreachable(page) == []
