"""What the check-ins say of a person: facts for the exercises, and sessions that went well."""

from coach.restriction.facts import Facts, profile_of
from coach.triage.gate import GateAnswers
from tests.screening.person import Person
from tests.screening.test_checkins import NERVE

UNKNOWN = Facts(told=frozenset(), first_hour_awake=False)


def conditions(person: Person) -> frozenset[str]:
    return profile_of(person.checkins.facts(UNKNOWN)).conditions


def test_without_a_check_in_nothing_is_known(person: Person) -> None:
    assert person.checkins.facts(UNKNOWN) == UNKNOWN


def test_what_a_clinician_told_and_what_is_true_of_the_person_restricts_exercises(
    person: Person,
) -> None:
    person.checks_in(dx=["spondylolisthesis"], cond=["osteoporosis", "pregnant_late"], age=76)
    assert conditions(person) >= {
        "spondylolisthesis",
        "osteoporosis",
        "pregnancy_late",
        "pregnancy_any",
        "balance_risk",
    }


def test_a_movement_pattern_comes_with_the_check_in(person: Person) -> None:
    person.checks_in(**NERVE)
    facts = person.checkins.facts(UNKNOWN)
    assert facts.pattern == "flexion_intolerant"
    assert "disc_flexion_intolerant" in profile_of(facts).conditions


def test_a_leg_that_hurts_all_the_time_or_settles_slowly_is_easily_stirred_up(
    person: Person,
) -> None:
    calm = {"leg_constant": False, "leg_slow": False}
    person.checks_in(**NERVE, **calm)
    assert "nerve_irritable" not in conditions(person)
    for sign in ("leg_constant", "leg_slow"):
        person.checks_in(**NERVE, **{**calm, sign: True})
        assert "nerve_irritable" in conditions(person)
    person.checks_in(**NERVE)
    assert "nerve_irritable" in conditions(person)


def test_strong_pain_that_stays_in_the_back_is_no_pain_of_the_leg(person: Person) -> None:
    back = {"pain_now": 7, "radiates": "none", "leg_side": "none", "sens": []}
    person.checks_in(**back)
    assert "nerve_irritable" not in conditions(person)
    person.checkins.note_gate(GateAnswers(7, 7, leg_worse=True))
    assert "nerve_irritable" in conditions(person)
    for sign in ({"radiates": "buttock"}, {"leg_side": "one"}, {"sens": ["tingling"]}):
        person.checks_in(**{**back, **sign})
        assert "nerve_irritable" in conditions(person)


def test_signs_that_went_down_the_leg_count_until_two_days_of_clear_checks_have_passed(
    person: Person,
) -> None:
    person.checks_in(**NERVE, leg_constant=False, leg_slow=False)
    person.checkins.note_gate(GateAnswers(3, 3, leg_worse=True))
    assert "peripheralising" in conditions(person)
    clear = GateAnswers(3, 3, leg_worse=False)
    person.waits(hours=47)
    person.checkins.note_gate(clear)
    assert "peripheralising" in conditions(person)
    person.waits(hours=1)
    person.checkins.note_gate(clear)
    assert "peripheralising" not in conditions(person)


def test_a_session_that_hurt_or_of_which_nobody_told_the_pain_is_not_a_settled_one(
    person: Person,
) -> None:
    person.checks_in()
    person.exercises(pain=3)
    person.exercises(pain=4)
    person.waits(days=1)
    person.says_pain(2)
    assert not person.stands().green_plus
    assert not person.stands().gently
