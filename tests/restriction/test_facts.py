"""Which conditions follow from what a person said; what nobody said is taken for the worse."""

from datetime import timedelta

import pytest

from coach.restriction.facts import Facts, profile_of, spread_lately
from coach.routine.matrix import FIRST_HOUR
from coach.routine.model import Cause
from coach.routine.vocabulary import CONDITIONS
from tests.fakes.clock import MORNING

HOURS = timedelta(hours=1)


def conditions(**said):
    return profile_of(Facts(first_hour_awake=False, **said)).conditions


@pytest.mark.parametrize(
    ("said", "condition"),
    [
        ({"pattern": "flexion_intolerant"}, "disc_flexion_intolerant"),
        ({"dx": {"disc_herniation"}}, "disc_flexion_intolerant"),
        ({"family": Cause.NERVE, "agg": {"sitting"}}, "disc_flexion_intolerant"),
        ({"agg": {"bending"}}, "disc_flexion_intolerant"),
        ({"dx": {"stenosis"}}, "stenosis"),
        ({"pattern": "flexion_biased"}, "stenosis"),
        ({"family": Cause.INJURY, "agg": {"arching"}}, "stenosis"),
        ({"family": Cause.NERVE, "agg": {"standing_walking"}}, "stenosis"),
        ({"dx": {"spondylolysis"}}, "spondylolysis"),
        ({"dx": {"vertebral_fracture_recent"}}, "vertebral_fracture_recent"),
        ({"cond": {"osteoporosis"}}, "osteoporosis"),
        ({"meds": {"steroid_long"}}, "osteoporosis"),
        ({"cond": {"pregnant"}}, "pregnancy_any"),
        ({"cond": {"pregnant_late"}}, "pregnancy_late"),
        ({"cond": {"pregnant_late"}}, "pregnancy_any"),
        ({"leg_pain": 6}, "nerve_irritable"),
        ({"leg_pain": 1, "leg_constant": True}, "nerve_irritable"),
        ({"leg_slow_to_settle": True}, "nerve_irritable"),
        ({"leg_pain": 6, "front_of_thigh": True}, "femoral_irritable"),
        ({"leg_worse": True}, "peripheralising"),
        ({"spreading": True}, "peripheralising"),
        ({"leg_course": "worsening"}, "peripheralising"),
        ({"leg_spread_lately": True}, "peripheralising"),
        ({"weak": "mild_stable"}, "weakness_any"),
        ({"age": 75}, "balance_risk"),
        ({"fall": True}, "balance_risk"),
        ({"cond": {"diabetes"}, "numb_feet": True}, "neuropathy_feet"),
        ({"dvt_suspected": True}, "dvt_suspected"),
        ({"walk": "cannot"}, "walk_cannot"),
        ({"told": {"femoral_irritable"}}, "nerve_irritable"),
    ],
)
def test_a_condition_follows_from_what_was_said(said, condition):
    assert condition in conditions(**said)


@pytest.mark.parametrize("condition", CONDITIONS)
def test_a_condition_ticked_by_the_person_holds(condition):
    assert condition in conditions(told=frozenset({condition}))


@pytest.mark.parametrize(
    ("said", "condition"),
    [
        ({"radiates": "below_knee"}, "nerve_irritable"),
        ({"leg_pain": 6}, "femoral_irritable"),
        ({"cond": {"diabetes"}}, "neuropathy_feet"),
    ],
)
def test_what_matters_and_was_never_asked_is_taken_for_the_worse(said, condition):
    assert condition in conditions(**said)


def test_the_first_hour_counts_until_it_is_known_to_be_over():
    assert FIRST_HOUR in profile_of(Facts()).conditions
    assert FIRST_HOUR not in profile_of(Facts(first_hour_awake=False)).conditions


def test_sitting_says_nothing_about_bending_when_the_cause_is_known_to_be_another():
    assert not conditions(family=Cause.INJURY, agg={"sitting", "bending"})


def test_mild_leg_pain_that_settles_is_not_irritable():
    said = {"radiates": "thigh", "leg_pain": 3, "leg_constant": False, "leg_slow_to_settle": False}
    assert not conditions(**said)


@pytest.mark.parametrize(
    ("said", "settled"),
    [
        ({}, None),
        ({"leg_course": "improving"}, True),
        ({"radiates": "none"}, True),
        ({"told": frozenset()}, True),
        ({"leg_course": "new"}, False),
        ({"told": frozenset({"peripheralising"})}, False),
    ],
)
def test_whether_the_leg_has_settled_is_known_only_when_it_was_asked(said, settled):
    assert profile_of(Facts(**said)).legs_settled is settled


def test_signs_that_went_down_the_leg_count_until_a_check_two_days_later_is_clear():
    assert not spread_lately(None, [], MORNING)
    assert spread_lately(MORNING, [MORNING + 10 * HOURS], MORNING + 100 * HOURS)
    assert not spread_lately(MORNING, [MORNING + 49 * HOURS], MORNING + 50 * HOURS)
