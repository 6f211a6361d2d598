"""A plan from choosing to the yes: what the history says counts, and every decision is kept."""

from datetime import UTC, datetime, timedelta

import pytest

from coach.history.told import WordKind
from coach.recovery.decision import Kind
from coach.recovery.following import Following
from coach.triage.safety import SafetyFact, SafetyKind
from tests.fakes.clock import FakeClock
from tests.fakes.desk import real_content
from tests.fakes.following import Follower
from tests.fakes.history import empty_history
from tests.fakes.screened import done

MORNING = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)
CONTENT = real_content()
RULES = CONTENT.checkin()


class Someone(Follower):
    """A person with a real history in memory, who lives day by day."""

    def __init__(self):
        clock = FakeClock(MORNING)
        super().__init__(None, empty_history(clock), clock)
        self.plan = self.opened()

    def opened(self):
        """Return the plan as a program that was just started has it."""
        return Following(self.store, self.clock, real_content, lambda: RULES)

    def strained(self):
        """Check in after a strain, and choose the plan for it."""
        self.follows()


@pytest.fixture
def someone():
    person = Someone()
    yield person
    person.store.close()


def fits(someone):
    return {one.plan.id for one in someone.plan.fitting() if one.fits}


def test_without_a_plan_there_is_nothing_to_decide(someone):
    assert someone.plan.chosen() is None
    assert someone.plan.today() is None
    assert someone.plan.routines() == ()
    assert someone.store.decisions() == ()


def test_before_a_check_in_no_plan_fits(someone):
    assert fits(someone) == set()


def test_after_an_injury_the_plans_for_a_strain_and_a_sprain_fit(someone):
    someone.checks_in()
    assert fits(someone) == {"pl_strain", "pl_sprain"}


def test_where_the_cause_is_another_only_the_plan_that_waits_fits(someone):
    someone.checks_in(sys=["weight_loss"], cond=["cancer_history"])
    assert fits(someone) <= {"pl_other"}


def test_the_plan_begins_on_the_day_it_is_chosen(someone):
    someone.strained()
    now = someone.plan.today()
    assert now.phase.id == "P1"
    assert now.decision.kind is Kind.STAY
    assert now.offered is None


def test_what_nobody_was_asked_is_unknown_and_holds_back(someone):
    someone.strained()
    walk = next(one for one in someone.plan.today().criteria if "walk" in one.words)
    assert walk.met is None


def test_the_next_phase_is_offered_when_everything_is_met_and_not_before(someone):
    someone.strained()
    for _ in range(2):
        someone.good_day()
        assert someone.plan.today().offered is None
    someone.good_day()
    someone.says_pain(2)
    now = someone.plan.today()
    assert [one.words for one in now.criteria if one.met is not True] == []
    assert now.offered == "P2"
    assert now.phase.id == "P1"


def ready(someone):
    someone.strained()
    for _ in range(3):
        someone.good_day()
    someone.says_pain(2)


def test_nobody_is_moved_on_without_their_yes(someone):
    ready(someone)
    someone.good_day()
    someone.says_pain(2)
    assert someone.plan.today().phase.id == "P1"
    someone.plan.agree("P2")
    assert someone.plan.today().phase.id == "P2"
    assert someone.plan.today().decision.kind is Kind.MOVE_ON


def test_what_is_not_offered_cannot_be_agreed_to(someone):
    ready(someone)
    with pytest.raises(ValueError, match="P3"):
        someone.plan.agree("P3")


def test_one_step_back_is_taken_at_once_and_stays(someone):
    ready(someone)
    someone.plan.agree("P2")
    someone.sleeps()
    assert someone.plan.today().back.id == "P1"
    someone.plan.back()
    assert someone.plan.today().phase.id == "P1"
    someone.sleeps()
    assert someone.plan.today().phase.id == "P1"


def test_a_yes_that_is_taken_back_on_the_same_day_does_not_begin_the_phase_anew(someone):
    ready(someone)
    someone.plan.agree("P2")
    someone.plan.back()
    now = someone.plan.today()
    assert now.phase.id == "P1"
    assert now.days_in_phase == 4


def test_a_pause_lasts_until_the_person_goes_on(someone):
    someone.strained()
    someone.plan.pause()
    someone.sleeps()
    now = someone.plan.today()
    assert (now.decision.kind, now.decision.rule, now.resting) == (Kind.PAUSE, "person", True)
    someone.plan.go_on()
    assert not someone.plan.today().resting


def test_a_sign_of_an_emergency_pauses_the_plan(someone):
    someone.strained()
    someone.sleeps()
    now = someone.clock.now()
    someone.store.add_safety(SafetyFact(now, SafetyKind.RAISED, ("saddle",)))
    assert someone.plan.today().decision.rule == "1"
    assert someone.plan.today().decision.kind is Kind.PAUSE


def test_leg_signs_further_down_for_long_are_a_red_session(someone):
    someone.strained()
    done(someone.store, someone.clock.now(), "rt_injury_p1")
    session = someone.store.sessions()[-1].id
    someone.plan.tell({"leg_spread": "further", "spread_min": 15}, session)
    assert "3" in someone.plan.today().decision.rows


def test_every_day_is_kept_with_its_rule_and_its_figures_once(someone):
    someone.strained()
    for _ in range(3):
        someone.good_day()
    someone.plan.today()
    kept = someone.plan.decisions()
    assert [one.day.day for one in kept] == [2, 3, 4, 5]
    assert kept[0].rule == "exit P1"
    assert kept[0].whole["figures"]["walk_min"] == 15
    rows = len(someone.store.decisions())
    someone.plan.today()
    someone.opened().today()
    assert len(someone.store.decisions()) == rows


def test_a_program_started_anew_knows_the_same(someone):
    ready(someone)
    someone.plan.agree("P2")
    someone.sleeps()
    assert someone.opened().today() == someone.plan.today()


def test_another_plan_begins_with_its_first_day(someone):
    ready(someone)
    someone.plan.agree("P2")
    someone.sleeps()
    someone.plan.choose("pl_sprain")
    now = someone.plan.today()
    assert (now.plan.id, now.phase.id, now.days_in_phase) == ("pl_sprain", "P1", 1)


def test_a_phase_gone_through_in_one_plan_opens_the_plan_that_follows(someone):
    ready(someone)
    assert "pl_lift" not in fits(someone)
    someone.plan.agree("P2")
    someone.plan.today()
    assert "pl_lift" in fits(someone)


def test_ending_a_plan_leaves_its_decisions(someone):
    someone.strained()
    someone.plan.today()
    someone.plan.end()
    assert someone.plan.chosen() is None
    assert someone.store.plan_words()[-1].kind is WordKind.ENDED
    assert len(someone.plan.decisions()) == 1


def test_two_green_sessions_let_one_exercise_grow_by_one_step(someone):
    someone.strained()
    for _ in range(3):
        someone.good_day()
    someone.says_pain(2)
    routine = real_content().routines["rt_injury_p1"]
    grown = someone.plan.dosed(routine)
    changed = [one for one, two in zip(routine.steps, grown.steps, strict=True) if one != two]
    assert changed


def test_the_routines_of_the_phase_are_there_with_their_doses(someone):
    someone.strained()
    names = [[one.id for one in routines] for _, routines in someone.plan.routines()]
    assert names[-1] == ["rt_injury_p1"]


def test_the_latest_answer_of_a_day_counts(someone):
    someone.strained()
    someone.plan.tell({"walk_min": 30})
    someone.plan.tell({"walk_min": 5})
    assert someone.plan.told_today() == {"walk_min": 5}
    assert someone.plan.today().known.record["walk_min"] == 5


def goes_badly(someone):
    someone.says_gate()
    done(someone.store, someone.clock.now() + timedelta(hours=2), "rt_injury_p1", 6)


def test_the_day_after_a_session_that_was_too_much_is_for_rest_and_only_that(someone):
    someone.strained()
    goes_badly(someone)
    assert someone.plan.today().recovering
    someone.sleeps()
    assert someone.plan.today().recovering
    someone.sleeps()
    assert not someone.plan.today().recovering


def test_a_session_that_was_too_much_as_its_next_morning_says_has_its_rest_on_that_day(someone):
    someone.strained()
    someone.good_day()
    someone.says_pain(5)
    assert someone.plan.today().recovering
    someone.sleeps()
    assert not someone.plan.today().recovering


def test_what_another_window_decided_is_known_as_well(someone):
    someone.strained()
    someone.plan.today()
    first = someone.store.decisions()
    someone.sleeps()
    someone.opened().today()
    assert someone.store.decisions()[: len(first)] == first
    assert len(someone.store.decisions()) > len(first)
