"""The plan: chosen after a check-in, moved on by a yes, explained, paused, held back."""

from dataclasses import replace
from datetime import time

import pytest

from coach.errors import HistoryUnavailable
from coach.history.told import WordKind
from coach.schedule.model import Schedule
from coach.triage.gate import GateAnswers
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
    assert "you can walk for 10 minutes in comfort" in page.why.more.text()
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
    assert not any(not row.start.isHidden() for row in page.routines.rows.values())
    page.go_on.click()
    assert page.paused.isHidden()
    assert any(not row.start.isHidden() for row in page.routines.rows.values())


def test_a_warning_sign_holds_everything_and_leads_to_what_to_do(opened, desk):
    desk.follows()
    desk.store.add_safety(SafetyFact(desk.now(), SafetyKind.RAISED, ("saddle",)))
    page = opened()
    assert page.locked.isVisible()
    assert not any(not row.start.isHidden() for row in page.routines.rows.values())
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


def started(page):
    """Return the routines that may begin now."""
    return {name for name, row in page.routines.rows.items() if not row.start.isHidden()}


def of_leg(desk, **said):
    done(desk.store, desk.now(), "rt_injury_p1")
    desk.plan.tell(said, desk.store.sessions()[-1].id)


def test_a_numb_area_that_grows_asks_for_a_check_in_and_leaves_rest_alone(opened, desk):
    desk.follows()
    desk.plan.tell({"sens_area": "larger"})
    page = opened()
    assert page.refer.title.text() == "Please check in again"
    assert started(page) == {"rt_ease_centre"}
    page.ask_again.click()
    assert page.heard == [("checkin_wanted",)]


def test_after_a_red_session_the_flare_reset_comes_first_and_the_rest_waits(opened, desk):
    desk.follows()
    done(desk.store, desk.now(), "rt_injury_p1", pain=6)
    page = opened()
    assert next(iter(page.routines.rows)) == "rt_flare_reset"
    assert started(page) == {"rt_flare_reset", "rt_ease_centre"}


def test_signs_far_down_the_leg_ask_for_a_clinician(opened, desk):
    desk.follows()
    of_leg(desk, leg_spread="further", spread_min=15)
    page = opened()
    assert page.refer.title.text() == "Please see a clinician soon"
    assert page.letter.isVisible()


def test_a_cramp_that_grips_leaves_rest_alone(opened, desk):
    desk.follows()
    desk.clock.pass_(3600)
    desk.note_gate(GateAnswers(pain_now=6, pain_earlier=6, spasm_now=True, leg_worse=False))
    assert started(opened()) == {"rt_ease_centre"}


def test_a_special_set_takes_the_place_of_the_routines(opened, desk):
    desk.strained(cond=["osteoporosis"])
    desk.plan.choose("pl_strain")
    assert set(opened().routines.rows) == {"rt_bone_safe"}


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
    desk.checkins.rules = replace(desk.checkins.rules, flags=())
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


def test_a_plan_that_decides_by_activities_asks_for_their_names_and_then_for_a_weekly_number(
    opened, desk
):
    desk.follows()
    page = opened()
    assert page.criteria.rate.text() == "Name my activities"
    page.criteria.rate.click()
    assert page.heard == [("activities_wanted",)]
    desk.activities.tell(["Lift"], {"Lift": 4})
    page.refresh()
    assert not page.criteria.rate.isVisible()
    desk.clock.pass_(7 * 24 * 3600)
    page.refresh()
    assert page.criteria.rate.text() == "Rate my activities"


def test_a_plan_that_decides_by_nothing_of_the_kind_does_not_ask(opened, desk):
    desk.strained()
    desk.plan.choose("pl_recurrent")
    assert not opened().criteria.rate.isVisible()


def test_times_of_ones_own_that_come_to_the_number_are_named(opened, desk):
    desk.follows()
    desk.plan.set_per_week(2)
    desk.agenda.set_schedule(Schedule(frozenset((0, 3)), (time(9),)))
    page = opened()
    assert page.week.times.text() == "Monday and Thursday at 09:00"
    assert not page.week.propose.isVisible()
    page.week.more.click()
    assert page.week.times.text() == "Your times come to 2 a week."
    page.week.propose.click()
    name, proposal = page.heard[-1]
    assert (name, len(proposal.weekdays)) == ("times_wanted", 3)


def test_a_full_disk_changes_no_plan_at_its_end(opened, desk, monkeypatch):
    desk.follows()
    page = opened()
    page.change.click()
    monkeypatch.setattr(desk.store, "add_plan_word", _full)
    page.choose.end.click()
    assert page.heard[-1][0] == "failed"
    assert desk.plan.chosen() is not None


def _full(*_args):
    raise HistoryUnavailable("coach.db", "disk full")
