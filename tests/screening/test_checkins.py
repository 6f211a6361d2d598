"""What a check-in lets open, from the first one through episodes, clinicians and bad days."""

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coach.errors import HistoryUnavailable
from coach.routine.checkin.model import Level, Scope
from coach.screening.record import Record
from coach.triage.gate import Colour, GateAnswers
from coach.triage.permit import Permit, Reason, Refusal
from coach.triage.safety import SafetyFact, SafetyKind
from coach.triage.standing import Screening
from coach.triage.visit import VisitKind
from tests.fakes.clock import FakeClock
from tests.fakes.history import empty_history
from tests.screening.person import SETTLED, Person, somebody

NERVE = {
    "loc": "left",
    "radiates": "below_knee",
    "leg_side": "one",
    "leg_course": "improving",
    "sens": ["tingling", "numbness"],
    "agg": ["sitting", "bending"],
    "ease": ["lying", "walking"],
}


def reason(decision: Permit | Refusal) -> Reason | None:
    return decision.reason if isinstance(decision, Refusal) else None


def test_before_the_first_check_in_only_rest_opens(person: Person) -> None:
    assert isinstance(person.wants("rt_ease_left"), Permit)
    assert isinstance(person.wants("rt_other_companion"), Permit)
    refusal = person.wants("rt_injury_p1")
    assert refusal == Refusal(Reason.NOT_SCREENED, screening=Screening.NEVER)


def test_a_check_in_without_a_sign_opens_the_release_first_and_then_the_rest(
    person: Person,
) -> None:
    person.checks_in(loc="right")
    assert reason(person.wants("rt_injury_p2")) is Reason.FIRST_GENTLY
    assert person.stands().first == "rt_release_right"
    assert isinstance(person.wants("rt_release_right"), Permit)
    person.exercises()
    assert isinstance(person.wants("rt_injury_p2"), Permit)


def test_phases_open_by_the_days_that_have_passed_and_the_last_by_green_plus_only(
    person: Person,
) -> None:
    person.checks_in(days=1)
    person.exercises()
    assert reason(person.wants("rt_injury_p2")) is Reason.LATER_PHASE
    person.waits(days=3)
    person.exercises()
    assert isinstance(person.wants("rt_injury_p2"), Permit)
    person.waits(days=12)
    person.checks_in(days=16)
    assert reason(person.wants("rt_injury_p3")) is Reason.LATER_PHASE
    person.exercises()
    person.waits(days=1)
    person.says_pain(2)
    assert isinstance(person.wants("rt_injury_p3"), Permit)


def test_green_plus_needs_the_morning_after_and_a_calm_one(person: Person) -> None:
    person.checks_in(days=20)
    person.exercises()
    person.exercises()
    person.waits(days=1)
    assert not person.stands().green_plus
    person.says_pain(4)
    assert not person.stands().green_plus


def test_green_plus_takes_three_sessions_for_a_nerve_pattern(person: Person) -> None:
    person.checks_in(**NERVE)
    for wanted in (False, False, True):
        person.exercises()
        person.waits(days=1)
        person.says_pain(2)
        assert person.stands().green_plus is wanted


def test_sessions_of_an_earlier_episode_count_for_nothing(person: Person) -> None:
    person.checks_in()
    person.exercises()
    person.exercises()
    person.waits(days=40)
    again = person.checks_in(days=2)
    assert again.visit.episode == 2
    standing = person.stands()
    assert standing.gently
    assert not standing.green_plus


def test_the_same_trouble_told_again_is_the_same_episode(person: Person) -> None:
    person.checks_in(days=10)
    person.waits(days=5)
    assert person.checks_in(days=15).visit.episode == 1
    assert person.checks_in(days=5).visit.episode == 1
    assert person.checks_in(days=4).visit.episode == 1


def test_an_emergency_locks_everything_until_a_clinician_and_a_clear_check_in(
    person: Person,
) -> None:
    found = person.checks_in(ces=["saddle"])
    assert found.now.level is Level.EMERGENCY
    for routine in ("rt_ease_left", "rt_other_companion", "rt_injury_p1"):
        assert reason(person.wants(routine)) is Reason.LOCKED
    person.checks_in()
    assert reason(person.wants("rt_ease_left")) is Reason.LOCKED
    person.sees_a_clinician()
    assert reason(person.wants("rt_ease_left")) is Reason.LOCKED
    person.record.keep(None, (SafetyFact(person.clock.now(), SafetyKind.CLEAR),))
    assert reason(person.wants("rt_ease_left")) is Reason.LOCKED
    person.checks_in()
    assert isinstance(person.wants("rt_ease_left"), Permit)


def test_a_flag_that_is_still_answered_yes_after_the_clinician_still_locks(person: Person) -> None:
    person.checks_in(ces=["saddle"])
    person.sees_a_clinician()
    person.checks_in(ces=["saddle"])
    assert person.record.safety().locked
    assert not person.record.safety().cleared_by_clinician


@pytest.mark.parametrize(
    ("said", "scope"),
    [
        ({}, Scope.FULL),
        ({"sys": ["night_pain_constant"], "age": 30}, Scope.GENTLE),
        ({"cond": ["cancer_history"]}, Scope.REST_ONLY),
        ({"sys": ["unwell"]}, Scope.REST_ONLY),
        ({"sys": ["cramps_elsewhere"], "meds": ["diuretic"], "move": "no"}, Scope.REST_ONLY),
    ],
)
def test_the_scope_of_the_check_in_holds_for_what_opens(
    person: Person, said: dict[str, object], scope: Scope
) -> None:
    person.checks_in(**said)
    person.exercises()
    assert person.stands().scope is scope
    opened = isinstance(person.wants("rt_injury_p1"), Permit)
    assert opened is (scope.rank < Scope.REST_ONLY.rank)


def test_a_clinicians_word_lifts_a_history_of_cancer_to_gentle_and_only_in_this_episode(
    person: Person,
) -> None:
    person.checks_in(cond=["cancer_history"])
    assert person.stands().scope is Scope.REST_ONLY
    person.sees_a_clinician()
    assert person.stands().scope is Scope.GENTLE
    person.waits(days=30)
    person.checks_in(cond=["cancer_history"], days=3)
    assert person.stands().scope is Scope.REST_ONLY


def test_a_clinicians_word_does_not_lift_feeling_unwell(person: Person) -> None:
    person.checks_in(sys=["unwell"])
    person.sees_a_clinician()
    assert person.stands().scope is Scope.REST_ONLY


def test_every_screen_is_asked_again_after_worse_after_two_weeks_and_when_signs_spread(
    person: Person,
) -> None:
    person.checks_in()
    assert person.stands().screening is Screening.CURRENT
    person.gets_worse()
    assert person.stands().screening is Screening.WORSE
    person.checks_in()
    person.waits(days=14, minutes=1)
    assert person.stands().screening is Screening.OLD
    person.checks_in(**{**NERVE, "leg_course": "worsening"}, days=24)
    assert person.stands().screening is Screening.CURRENT
    person.exercises()
    assert person.stands().screening is Screening.EVERY_SESSION


def test_a_clock_set_back_makes_no_old_check_in_young(person: Person) -> None:
    person.checks_in()
    person.waits(days=15)
    person.record.keep(None, (SafetyFact(person.clock.now(), SafetyKind.CLEAR),))
    person.clock.set_wall(-15 * 86400)
    assert person.stands().screening is Screening.OLD


def test_severe_pain_on_the_second_day_locks_when_it_is_told_at_the_gate(person: Person) -> None:
    person.checks_in(days=1)
    person.waits(days=1)
    severe = GateAnswers(pain_now=9)
    refusal = person.wants("rt_ease_left", severe)
    assert refusal == Refusal(Reason.LOCKED, ("RF37",))
    person.checkins.note_gate(severe)
    assert person.record.safety().locked
    assert reason(person.wants("rt_ease_left")) is Reason.LOCKED


def test_the_worst_pain_of_a_check_in_counts_for_a_day(person: Person) -> None:
    found = person.checks_in(pain_worst24=9, onset="sudden", mech="none", move="unsure", days=1)
    assert "RF37" in found.now.flags
    person.sees_a_clinician()
    person.waits(days=2)
    later = person.checkins.last()
    assert later is not None
    assert "RF37" not in later.now.flags


def test_what_the_check_in_says_now_and_what_it_would_say_once_settled(person: Person) -> None:
    found = person.checks_in(loc="right", pain_now=6)
    assert found.now.routine == "rt_ease_right"
    assert found.settled is not None
    assert found.settled.routine.startswith("rt_injury_p")
    other = person.checks_in(sys=["unwell"])
    assert other.settled is None


def test_the_answers_so_far_raise_an_emergency_before_the_last_page(person: Person) -> None:
    assert person.checkins.alarm_so_far({"loc": "left"}) == ()
    assert person.checkins.alarm_so_far({"ces": ["bladder"]}) == ("RF02",)
    assert person.checkins.alarm_so_far({"sys": ["fever"]}) == ()


def test_facts_that_do_not_change_are_only_confirmed_the_next_time(person: Person) -> None:
    assert person.checkins.remembered() == {}
    person.checks_in(age=61, cond=["diabetes"], dx=["stenosis"])
    person.waits(days=400)
    assert person.checkins.remembered() == {
        "age": 62,
        "cond": ["diabetes"],
        "dx": ["stenosis"],
        "meds": [],
    }


def test_answers_left_half_way_are_offered_for_a_day_and_gone_once_meant(person: Person) -> None:
    person.checkins.keep_draft({"loc": "left"}, "feel")
    draft = person.checkins.draft()
    assert draft is not None
    assert (draft.page, draft.said) == ("feel", {"loc": "left"})
    person.waits(hours=25)
    assert person.checkins.draft() is None
    person.checkins.keep_draft({"loc": "left"}, "feel")
    person.checks_in()
    assert person.checkins.draft() is None


def test_gate_checks_are_kept_with_what_they_came_to(person: Person) -> None:
    person.checks_in()
    person.checkins.note_gate(GateAnswers(pain_now=6))
    person.checkins.note_gate(SETTLED)
    colours = [colour for _, colour in person.checkins.gate_checks()]
    assert colours == [Colour.AMBER, Colour.GREEN]
    assert len(person.record.visits(VisitKind.WHOLE)) == 1


class FullDisk:
    """A store that can be read and not written."""

    def __init__(self, store: object) -> None:
        self._store = store
        self.full = True

    def __getattr__(self, name: str) -> object:
        if self.full and name.startswith(("add_", "write_", "keep_")):
            raise HistoryUnavailable("coach.db", "disk full")  # type: ignore[arg-type]
        return getattr(self._store, name)


def test_a_sign_that_could_not_be_written_locks_and_is_written_later() -> None:
    clock = FakeClock()
    store = empty_history(clock)
    disk = FullDisk(store)
    record = Record(disk, clock)  # type: ignore[arg-type]
    record.keep(None, (SafetyFact(clock.now(), SafetyKind.RAISED, ("RF01",)),))
    assert record.safety().locked
    assert record.unsaved
    assert store.safety_rows() == ()
    disk.full = False
    assert record.safety().locked
    assert [fact.signs for fact in store.safety_rows()] == [("RF01",)]
    store.close()


STEPS: dict[str, Callable[[Person], object]] = {
    "clear": lambda person: person.checks_in(),
    "sign": lambda person: person.checks_in(sys=["fever"]),
    "wait": lambda person: person.waits(days=1),
    "exercise": lambda person: person.exercises(),
    "clinician": lambda person: person.sees_a_clinician(),
    "worse": lambda person: person.gets_worse(),
    "gate": lambda person: person.checkins.note_gate(SETTLED),
    "back": lambda person: person.clock.set_wall(-2 * 86400),
}


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(sorted(STEPS)), max_size=10))
def test_whatever_happens_after_a_sign_nothing_opens_without_a_clinician_and_a_clear_check_in(
    steps: list[str],
) -> None:
    with somebody() as person:
        person.checks_in(ces=["saddle"])
        examined = freed = False
        for step in steps:
            STEPS[step](person)
            freed = step != "sign" and (freed or (step == "clear" and examined))
            examined = step != "sign" and (examined or step == "clinician")
            assert person.record.safety().locked is not freed
            if not freed:
                assert reason(person.wants("rt_ease_left")) is Reason.LOCKED
