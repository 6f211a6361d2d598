"""Every variable of section 6.1: what it counts, and when it is not known."""

from datetime import timedelta

import pytest

from coach.recovery.log import Person
from coach.recovery.variables import Variables
from tests.recovery.people import FIRST, checkin, day, gate, known, log_of, session, told, value


def test_every_variable_of_the_plans_is_worked_out(plans):
    names = set(plans.language.vocabulary.variables)
    rows = [told(0, pain_avg=1), session(0), gate(0), checkin(0)]
    assert set(known(0, *rows).record) == names


def test_nothing_told_is_nothing_known_but_counts_and_dates():
    found = {name for name, what in known(3).record.items() if what is not None}
    assert found == {
        "cap",
        "clinician_ok",
        "days",
        "ep_days",
        "exit_ok",
        "full_sessions",
        "red14",
        "red7",
        "s14",
        "s7",
        "spread7",
    }


def test_means_need_two_days_of_three_and_three_of_seven():
    rows = [told(0, pain_avg=6), told(1, pain_avg=4), told(3, pain_avg=2)]
    assert value("pain_avg3", 1, *rows) == 5
    assert value("pain_avg3", 0, *rows) is None
    assert value("pain_avg3", 5, *rows) is None
    assert value("pain_avg7", 1, *rows) is None
    assert value("pain_avg7", 3, *rows) == 4
    assert value("pain_avg_prev7", 10, *rows) == 4


def test_pain_behind_a_mean_shows_the_days_that_are_missing():
    rows = [told(0, pain_avg=6), told(2, pain_avg=4)]
    assert known(2, *rows).behind["pain_avg3"] == (6, None, 4)


def test_a_maximum_is_not_known_where_one_of_the_sessions_is_not():
    rows = [session(0, pain_during=2), session(1, pain_during=4), session(2, pain_during=3)]
    assert value("pd1", 2, *rows) == 3
    assert value("pd3", 2, *rows) == 4
    assert value("pd3", 2, *rows[:2], session(2)) is None


def test_without_hours_every_session_of_a_day_is_the_last():
    rows = [session(0, pain_during=5), session(0, pain_during=1)]
    assert value("pd1", 0, *rows) == 5
    named = [session(0, routine="rt_a", pain_during=5), session(0, routine="rt_b", pain_during=1)]
    assert value("pd1", 0, *named) == 5
    timed = [session(0, at=9, pain_during=5), session(0, at=18, pain_during=1)]
    assert value("pd1", 0, *timed) == 1


def test_the_rise_of_the_next_morning_is_of_sessions_that_were_slept_on():
    rows = [
        session(0, pain_before=2),
        told(1, pain_morning=4),
        session(1, pain_before=3),
        told(2, pain_morning=2),
    ]
    assert value("nm1", 0, *rows) is None
    assert value("nm1", 1, *rows) == 2
    assert value("nm1", 2, *rows) == -1
    assert value("nm3", 2, *rows) == 2
    assert value("nm3", 2, *rows[:3]) is None  # the second morning was not told


def test_rest_is_no_session():
    rows = [session(0), session(1, resting=True), session(2, completed=False)]
    assert value("s7", 2, *rows) == 1
    assert value("gap_days", 2, session(0), session(1, resting=True)) == 2


def test_sessions_count_for_seven_days_and_for_fourteen():
    rows = [session(0), session(7), session(13)]
    assert [value("s7", number, *rows) for number in (6, 7, 13, 14)] == [1, 1, 2, 1]
    assert value("s14", 13, *rows) == 3


def test_red_sessions_count_for_seven_days_and_for_fourteen():
    assert value("red7", 6, reds=(0, 6)) == 2
    assert value("red7", 7, reds=(0, 6)) == 1
    assert value("red14", 13, reds=(0, 6)) == 2


def test_sessions_kept_to_are_a_share_of_those_planned():
    rows = [told(0, planned=1), told(1, planned=1), session(0)]
    assert value("adh7", 1, *rows) == 0.5
    assert value("adh7", 9, *rows) is None
    assert value("adh_prev7", 8, *rows) == 0.5


def test_the_gate_is_known_to_be_green_between_green_checks():
    rows = [gate(0, at=8), gate(1, at=20)]
    assert value("gate_green_h", 1, *rows) == 36
    assert value("gate_green_h", 0, *rows) == 0
    assert value("gate_green_h", 1, *rows, gate(1, "AMBER", at=21)) == 0
    assert value("gate_green_h", 2, *rows, gate(1, "AMBER", at=9), gate(2, at=20)) == 24


def test_two_days_of_silence_end_what_is_known_of_the_gate():
    assert value("gate", 1, gate(0)) == "GREEN"
    assert value("gate", 2, gate(0, at=8)) is None
    assert value("gate_green_h", 4, gate(0), gate(3), gate(4)) == 24


def test_of_different_answers_at_one_moment_the_careful_one_counts():
    assert value("gate", 0, gate(0), gate(0, "RED")) == "RED"
    rows = [checkin(0, scope="FULL"), checkin(0, scope="GENTLE")]
    assert value("scope", 0, *rows) == "GENTLE"
    assert value("family", 0, checkin(0), checkin(0, family="OTHER")) == "OTHER"
    assert value("scope", 0, checkin(0, scope="GENTLE", at=8), checkin(0, at=9)) == "FULL"
    assert value("weak", 0, checkin(0, weak="none"), checkin(0, weak="new_mild")) == "new_mild"
    assert (
        value("weak", 0, checkin(0, weak="mild_stable"), checkin(0, weak="none")) == "mild_stable"
    )
    special = [checkin(0, special_set="none"), checkin(0, special_set="bone_safe")]
    assert value("special_set", 0, *special) is True


def test_a_sign_that_locks_needs_a_clinician_and_a_check_in():
    raised = [checkin(0), checkin(1, "EMERGENCY", flags=("RF01",))]
    assert value("flag_level", 1, *raised) == "EMERGENCY"
    assert value("flag_level", 2, *raised, checkin(2)) == "EMERGENCY"
    seen = [*raised, told(2, clinician_ok=True)]
    assert value("flag_level", 2, *seen) == "EMERGENCY"
    assert value("flag_level", 3, *seen, checkin(3)) == "NONE"
    assert value("flag_level", 2, *seen, checkin(2)) == "NONE"


@pytest.mark.parametrize(
    ("after", "more", "holds"),
    [
        (1, [], True),
        (90, [], True),
        (91, [], False),
        (5, [checkin(5, flags=("RF51",))], True),
        (5, [checkin(5, flags=("RF50",))], False),
        (5, [checkin(5, flags=("RF51",), new_episode=True)], False),
    ],
)
def test_a_clinicians_word_ends_with_time_a_new_sign_or_a_new_episode(after, more, holds):
    rows = [checkin(0, flags=("RF51",)), told(1, clinician_ok=True), *more]
    assert value("clinician_ok", after, *rows) is holds
    variables = Variables(log_of(*rows))
    assert variables.allowed(day(4)).clinician_ok is True
    assert variables.allowed(day(after)).clinician_ok is holds


def test_a_special_set_is_lifted_by_a_clinician_only_for_a_slipped_vertebra():
    def special(name, *more):
        return value("special_set", 1, checkin(0, special_set=name), *more)

    seen = told(1, clinician_ok=True)
    assert special("none") is False
    assert special("neutral") is True
    assert special("neutral", seen) is False
    assert special("bone_safe", seen) is True
    assert special("pregnancy", seen) is True


def test_leg_signs_of_a_week():
    rows = [
        told(0, sens_area="larger", below_knee=True, leg_pain=4),
        told(1, sens_area="same", below_knee=False, leg_pain=2),
        told(2, below_knee=False, leg_pain=3),
    ]
    assert value("leg_avg7", 2, *rows) == 3
    assert value("below_knee_days7", 2, *rows) == 1
    assert [value("sens_grow", number, *rows) for number in (0, 6, 7, 8)] == [
        True,
        True,
        False,
        None,
    ]


def test_signs_that_went_further_are_counted_in_rest_too():
    rows = [session(0, leg_spread="further"), session(1, leg_spread="further", resting=True)]
    assert value("spread7", 1, *rows) == 2
    assert value("spread7", 0, session(0, leg_spread="none")) == 0
    assert value("spread7", 0, session(0)) is None


def test_a_leg_without_signs_has_settled_at_once():
    assert value("leg_settle_min", 0, session(0, leg_spread="none")) == 0
    assert value("leg_settle_min", 0, session(0, leg_spread="less")) is None
    rows = [session(0, leg_settle_min=20), session(1, leg_settle_min=5)]
    assert value("leg_settle_min", 1, *rows) == 20


def test_the_fall_since_the_start_is_known_after_a_week_and_more():
    rows = [told(n, pain_avg=4 if n < 3 else 2, leg_pain=3 if n < 3 else 1) for n in range(12)]
    assert value("pain_drop_pct", 9, *rows) is None
    assert value("pain_drop_pct", 10, *rows) == 50
    assert value("leg_drop", 10, *rows) == 2
    assert value("pain_first3", 10, *rows) == 4


def test_weekly_measures_count_for_two_weeks():
    rows = [told(0, psfs=4, sp_hold_l=20), told(7, psfs=6)]
    assert (value("psfs0", 7, *rows), value("psfs", 7, *rows)) == (4, 6)
    assert value("psfs", 21, *rows) is None
    assert value("sp_hold_l", 13, *rows) == 20
    assert value("sp_hold_l", 14, *rows) is None


def test_ticks_of_technique_count_with_little_pain_and_on_different_days():
    rows = [session(0, hinge_ok=True, pain_during=2), session(0, hinge_ok=True, pain_during=1)]
    assert value("hinge_ok", 0, *rows) is False
    assert value("hinge_ok", 1, *rows, session(1, hinge_ok=True, pain_during=2)) is True
    assert value("hinge_ok", 1, *rows, session(1, hinge_ok=True, pain_during=3)) is False
    assert value("birddog_ok", 0, session(0, birddog_ok=True)) is False
    assert value("birddog_ok", 0, session(0)) is None


def test_what_is_not_for_a_person_counts_as_met():
    person = Person(start=FIRST, avoided=("bird_dog", "side_plank_knees"))
    record = known(0, person=person).record
    assert record["birddog_ok"] is True
    assert (record["sp_hold_l"], record["sp_hold_r"]) == (30, 30)


def test_a_full_exposure_counts_once_its_morning_was_calm():
    rows = [session(0, exposure=100, pain_before=1, pain_during=2), told(1, pain_morning=2)]
    assert value("full_sessions", 0, *rows) == 0
    assert value("full_sessions", 1, *rows) == 1
    assert value("full_sessions", 1, rows[0], told(1, pain_morning=3)) == 0
    assert value("full_sessions", 1, *rows, since=1) == 0


def test_lifting_is_that_of_the_last_day_and_the_least_of_it():
    rows = [session(0, lift_level=4, lift_kg=8), session(1, lift_level=2), session(1, lift_level=3)]
    assert value("lift_level", 1, *rows) == 2
    assert value("lift_kg", 1, *rows) == 8


def test_weeks_without_a_cramp_are_weeks_in_which_somebody_said_so():
    quiet = [told(n, cramps=0) for n in range(28)]
    assert value("cramp_free_weeks", 27, *quiet) == 4
    assert value("cramp_free_weeks", 26, *quiet) == 3
    assert value("cramp_free_weeks", 34, *quiet) is None
    assert value("cramp_free_weeks", 27, *quiet[:6], *quiet[14:]) == 2
    assert value("cramp_free_weeks", 27, *quiet, told(10, cramps=1)) == 2


def test_cramps_that_become_more_from_week_to_week():
    rows = [told(n, cramps=n // 7) for n in range(21)]
    assert value("cramps_per_week", 20, *rows) == 14
    assert value("cramp_weeks_rising", 20, *rows) == 2


def test_a_new_episode_begins_with_the_check_in_that_says_so():
    assert value("ep_days", 9, checkin(4, new_episode=True)) == 5
    assert value("ep_days", 9) == 9
    assert day(9) - FIRST == timedelta(days=9)


def rated(number, **ratings):
    mean = sum(ratings.values()) / len(ratings)
    return told(number, psfs=mean, rated=tuple(sorted(ratings.items())))


def moved(*rows):
    return value("psfs", 7, *rows) - value("psfs0", 7, *rows)


def test_an_easier_choice_of_activities_is_no_change():
    start = rated(0, lift=2, run=2)
    assert moved(start, rated(7, lift=2, read=10)) == 0
    assert moved(start, rated(7, lift=5, read=10)) == 3
    assert value("psfs0", 7, start, rated(7, read=10)) is None


def test_of_the_same_activities_the_means_are_compared():
    assert moved(rated(0, lift=2, run=4), rated(7, lift=5, run=7)) == 3
