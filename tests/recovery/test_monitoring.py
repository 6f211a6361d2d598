"""The rows of section 6.2: what one session is, what a run of them asks for, what acts once."""

import pytest

from coach.recovery.decision import Kind
from coach.recovery.log import Person
from coach.recovery.replaying import replayed
from coach.triage.gate import Colour
from tests.recovery.people import FIRST, checkin, day, gate, log_of, session, told

STRAIN = Person(start=FIRST, episode=FIRST, user_choice="strain", usual_stiffness_min=10)
NERVE = Person(start=FIRST, episode=FIRST)


def decided(plans, *rows, plan="pl_strain", person=STRAIN, last=None, family="INJURY"):
    """Return the decisions of a plan whose first day allows everything."""
    log = log_of(checkin(0, family=family, weak="none", special_set="none"), *rows, person=person)
    until = None if last is None else day(last)
    return [one for one, _ in replayed(plans.plans[plan], plans, log, (), until)]


def colour(plans, morning=2, stiffness=None, before=2, **said):
    """Return the colour of one session of the first day, once its morning has come."""
    said = {"leg_spread": "none", "pain_before": before, **said}
    rows = [session(0, **said), told(1, pain_morning=morning, morning_stiffness_min=stiffness)]
    colours = {shown for one in decided(plans, *rows) for _, shown in one.colours}
    assert len(colours) <= 1
    return next(iter(colours), None)


@pytest.mark.parametrize(
    ("expected", "said"),
    [
        (Colour.GREEN, {"pain_during": 0}),
        (Colour.GREEN, {"pain_during": 2, "morning": 3}),
        (Colour.AMBER, {"pain_during": 3}),
        (Colour.AMBER, {"pain_during": 5}),
        (Colour.AMBER, {"pain_during": 1, "leg_spread": "further", "spread_min": 10}),
        (Colour.RED, {"pain_during": 6, "before": 4}),
        (Colour.RED, {"pain_during": 2, "morning": 4}),
        (Colour.RED, {"pain_during": 5, "before": 1}),
        (Colour.RED, {"pain_during": 1, "leg_spread": "further", "spread_min": 11}),
        (Colour.RED, {"pain_during": 1, "leg_spread": "further", "spread_count": 2}),
        (Colour.RED, {"pain_during": 1, "leg_spread": "further"}),
        (Colour.RED, {"pain_during": 1, "stiffness": 70}),
        (Colour.GREEN, {"pain_during": 1, "stiffness": 69}),
        (None, {"pain_during": 1, "morning": None}),
        (None, {"pain_during": None}),
        (None, {"pain_during": 1, "leg_spread": None}),
        (None, {"pain_during": 1, "resting": True}),
        (Colour.RED, {"pain_during": 7, "resting": True}),
    ],
)
def test_the_colour_of_a_session(plans, expected, said):
    assert colour(plans, **said) is expected


def green_days(count):
    rows = [session(n, pain_before=2, pain_during=1, leg_spread="none") for n in range(count)]
    return [*rows, *(told(n, pain_morning=2) for n in range(count + 1))]


def steps(decisions):
    return [(one.day - FIRST).days for one in decisions if "step_up" in one.actions]


def test_two_green_sessions_running_ask_for_a_step_and_then_two_more(plans):
    assert steps(decided(plans, *green_days(6))) == [2, 4, 6]


def test_a_nerve_type_plan_needs_three(plans):
    found = decided(plans, *green_days(7), plan="pl_nerve", person=NERVE, family="NERVE")
    assert steps(found) == [3, 6]


def test_a_session_of_which_nobody_told_the_morning_ends_a_run(plans):
    rows = [row for row in green_days(4) if row != told(2, pain_morning=2)]
    assert steps(decided(plans, *rows)) == [4]


def test_a_red_session_is_told_of_once_and_never_again_in_the_morning(plans):
    rows = [session(0, pain_before=3, pain_during=6, leg_spread="none"), told(1, pain_morning=3)]
    first, second = decided(plans, *rows)
    assert first.rows == ("6",)
    assert "6" not in second.rows


def test_signs_without_a_check_in_let_no_plan_begin(plans):
    log = log_of(told(0, pain_avg=2), gate(0), session(0, pain_during=1), person=STRAIN)
    ((decision, course),) = replayed(plans.plans["pl_strain"], plans, log)
    assert (decision.phase, decision.kind, decision.rule) == (None, Kind.STAY, "entry P1")
    assert course.begun is None


def test_two_sessions_that_go_far_down_on_one_day_lead_back_one_phase_and_pause(plans):
    far = {"pain_before": 2, "pain_during": 1, "leg_spread": "further", "spread_min": 30}
    rows = [
        *(gate(n) for n in range(4)),
        *(told(n, sens_area="same") for n in range(4)),
        told(1, yes=("N1",)),
        session(3, at=9, **far),
        session(3, at=18, **far),
    ]
    found = decided(plans, *rows, plan="pl_nerve", person=NERVE, family="NERVE")
    assert [one.phase for one in found] == ["N0", "N1", "N1", "N0"]
    assert found[-1].kind is Kind.PAUSE
    assert {"back", "pause", "refer", "lock_direction"} <= set(found[-1].actions)


def test_a_pause_that_only_a_clinician_ends_needs_a_word_that_came_after_it(plans):
    far = {"pain_before": 2, "pain_during": 1, "leg_spread": "further", "spread_min": 30}
    rows = [told(0, clinician_ok=True), session(1, **far), session(2, **far)]
    found = decided(plans, *rows, told(5, clinician_ok=True), last=6)
    assert [one.kind is Kind.PAUSE for one in found] == [0, 0, 1, 1, 1, 0, 0]


def well(count):
    """Return rows with which a strain comes through P1 and P2: P3 begins on day 6."""
    return [
        *(gate(n) for n in range(count)),
        *(
            told(n, pain_avg=1, pain_morning=1, walk_min=30, bend_ok=True, psfs=7)
            for n in range(count)
            if n not in (2, 6)
        ),
        *(
            told(n, pain_avg=1, pain_morning=1, walk_min=30, bend_ok=True, psfs=7, yes=yes)
            for n, yes in ((2, ("P2",)), (6, ("P3",)))
        ),
        *(session(n, pain_before=1, pain_during=1, leg_spread="none") for n in range(7)),
    ]


def test_one_gap_leads_back_one_phase_however_long_it_is(plans):
    found = decided(plans, *well(8), last=40)
    assert [found[number].phase for number in (2, 6, 26, 27, 34, 40)] == [
        "P2",
        "P3",
        "P3",
        "P2",
        "P2",
        "P2",
    ]


def test_a_further_red_session_leads_back_further(plans):
    def red(n):
        return session(n, pain_before=2, pain_during=6, leg_spread="none")

    found = decided(plans, *well(14), red(8), red(9), red(11))
    assert [found[number].phase for number in (8, 9, 10, 11)] == ["P3", "P2", "P2", "P1"]
    assert found[11].kind is Kind.PAUSE


def test_a_gate_that_nobody_asked_about_lets_nobody_move_on(plans):
    rows = well(8)
    silent = [row for row in rows if row not in (gate(3), gate(4), gate(5), gate(6))]
    assert decided(plans, *rows)[6].phase == "P3"
    stays = decided(plans, *silent)[6]
    assert (stays.phase, stays.kind, stays.rule) == ("P2", Kind.STAY, "2.7")
    assert stays.figures == {"gate": None}


def test_a_special_set_that_nobody_asked_about_keeps_the_first_phase(plans):
    first = checkin(0, weak="none")
    log = log_of(first, *well(8), person=STRAIN)
    found = [one for one, _ in replayed(plans.plans["pl_strain"], plans, log)]
    assert {one.phase for one in found} == {"P1"}
    assert found[2].rule == "2.4"
