"""A routine becomes exactly this timeline, nothing more and nothing less."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.errors import SideNeeded
from coach.figure.motion import Motion
from coach.figure.pose import based
from coach.routine.model import (
    AffectedDose,
    Breathe,
    CheckIn,
    ContractRelax,
    Kind,
    Perform,
    Rest,
    Side,
    SideRule,
    Tell,
    Walk,
)
from coach.session.pacing import Pacing
from coach.session.script import fingerprint, write
from coach.session.step import StepKind
from tests.session.builders import exercise, outline, perform, routine, script


def test_the_scenario_of_three_exercises_on_each_side_is_written_second_by_second():
    each = {"side": SideRule.BOTH, "repetitions": 5, "hold": 10, "move": 0, "rest": 2, "sets": 1}
    written = script(
        perform("knee", **each),
        Rest(10),
        perform("figure4", **each),
        Rest(10),
        perform("twist", **each),
    )

    def five(start, name, side):
        lines = []
        for n in range(1, 6):
            at = start + 12 * (n - 1)
            end = "series_end" if n == 5 else "repetition_end"
            lines.append(f"{at} 10 hold {name} {side} 1.{n} <start >{end}")
            if n < 5:
                lines.append(f"{at + 10} 2 repeat {name} {side} 1.{n}")
        return lines

    assert outline(written) == [
        "0 5 ready knee left <ready",
        *five(5, "knee", "left"),
        "63 8 change_sides knee right <change_sides",
        *five(71, "knee", "right"),
        "129 10 rest figure4 left",
        *five(139, "figure4", "left"),
        "197 8 change_sides figure4 right <change_sides",
        *five(205, "figure4", "right"),
        "263 10 rest twist left",
        *five(273, "twist", "left"),
        "331 8 change_sides twist right <change_sides",
        *five(339, "twist", "right"),
        "397 0 end <session_end",
    ]


def test_a_repetition_moves_in_holds_and_comes_back_and_its_work_ends_with_the_hold():
    written = script(perform(repetitions=2, hold=10, move=4, rest=3))
    assert outline(written) == [
        "0 5 ready bridge <ready",
        "5 2 move bridge 1.1",
        "7 10 hold bridge 1.1 <start >repetition_end",
        "17 2 return bridge 1.1",
        "19 3 repeat bridge 1.1",
        "22 2 move bridge 1.2",
        "24 10 hold bridge 1.2 <start >series_end",
        "34 2 return bridge 1.2",
        "36 0 end <session_end",
    ]


def test_without_a_hold_the_work_starts_with_the_movement_and_ends_with_coming_back():
    written = script(perform(repetitions=2, hold=0, move=6))
    assert outline(written) == [
        "0 5 ready bridge <ready",
        "5 3 move bridge 1.1 <start",
        "8 3 return bridge 1.1 >repetition_end",
        "11 3 move bridge 1.2",
        "14 3 return bridge 1.2 >series_end",
        "17 0 end <session_end",
    ]


def test_between_sets_there_is_a_rest_and_every_set_ends_its_own_series():
    written = script(perform(sets=2, repetitions=1, hold=5, move=0, rest_between_sets=20))
    assert outline(written)[1:-1] == [
        "5 5 hold bridge 1.1 <start >series_end",
        "10 20 rest bridge 2.0",
        "30 5 hold bridge 2.1 <start >series_end",
    ]


@pytest.mark.parametrize(
    ("step", "of_exercise", "expected"), [(20.0, 40.0, 20.0), (None, 40.0, 40.0), (None, 0.0, 30.0)]
)
def test_the_rest_between_sets_is_asked_of_the_step_then_the_exercise_then_the_pacing(
    step, of_exercise, expected
):
    bridge = exercise(rest_between_sets=of_exercise)
    written = script(perform(sets=2, rest_between_sets=step), exercises=(bridge,))
    assert [s.seconds for s in written.steps if s.kind is StepKind.REST] == [expected]


def test_what_the_step_leaves_open_the_exercise_decides():
    bridge = exercise(hold=7.0, repetitions=2, sets=1, move=3.0, rest=1.5)
    assert outline(script(perform(), exercises=(bridge,))) == [
        "0 5 ready bridge <ready",
        "5 1.5 move bridge 1.1",
        "6.5 7 hold bridge 1.1 <start >repetition_end",
        "13.5 1.5 return bridge 1.1",
        "15 1.5 repeat bridge 1.1",
        "16.5 1.5 move bridge 1.2",
        "18 7 hold bridge 1.2 <start >series_end",
        "25 1.5 return bridge 1.2",
        "26.5 0 end <session_end",
    ]


def sides_of(rule, *, side=None, per_side=False):
    bridge = exercise(per_side=per_side)
    written = script(perform(side=rule), exercises=(bridge,), side=side)
    return [step.side for step in written.steps if step.kind is StepKind.HOLD]


L, R = Side.LEFT, Side.RIGHT


@pytest.mark.parametrize(
    ("rule", "affected", "expected"),
    [
        (SideRule.NONE, None, [None]),
        (SideRule.LEFT, None, [L]),
        (SideRule.RIGHT, L, [R]),
        (SideRule.BOTH, None, [L, R]),
        (SideRule.BOTH, L, [R, L]),
        (SideRule.BOTH, R, [L, R]),
        (SideRule.ALTERNATE, L, [R, L]),
        (SideRule.AFFECTED, R, [R]),
        (SideRule.UNAFFECTED, R, [L]),
        (SideRule.AFFECTED_FIRST, R, [R, L]),
        (SideRule.AFFECTED_FIRST, L, [L, R]),
    ],
)
def test_every_side_rule_gives_its_sides_the_easier_one_first(rule, affected, expected):
    assert sides_of(rule, side=affected) == expected


def test_without_a_rule_the_exercise_decides_whether_both_sides_are_done():
    assert sides_of(None, per_side=True) == [L, R]
    assert sides_of(None, per_side=False) == [None]


@pytest.mark.parametrize("rule", [SideRule.AFFECTED, SideRule.UNAFFECTED, SideRule.AFFECTED_FIRST])
def test_a_rule_about_the_affected_side_needs_the_side(rule):
    with pytest.raises(SideNeeded):
        sides_of(rule)


def test_another_dose_for_the_affected_side_needs_the_side():
    with pytest.raises(SideNeeded):
        script(perform(side=SideRule.BOTH, affected=AffectedDose(repetitions=4)))


def test_the_affected_side_gets_its_own_dose_and_the_other_does_not():
    more = AffectedDose(sets=2, repetitions=2, hold=20)
    step = perform(side=SideRule.AFFECTED_FIRST, hold=10, move=0, repetitions=1, affected=more)
    assert outline(script(step, side=L)) == [
        "0 5 ready bridge left <ready",
        "5 20 hold bridge left 1.1 <start >repetition_end",
        "25 20 hold bridge left 1.2 <start >series_end",
        "45 30 rest bridge left 2.0",
        "75 20 hold bridge left 2.1 <start >repetition_end",
        "95 20 hold bridge left 2.2 <start >series_end",
        "115 8 change_sides bridge right <change_sides",
        "123 10 hold bridge right 1.1 <start >series_end",
        "133 0 end <session_end",
    ]


def test_taking_turns_changes_side_after_every_repetition_without_a_change_over():
    step = perform(side=SideRule.ALTERNATE, hold=5, move=0, repetitions=2, rest=1)
    assert outline(script(step, side=L)) == [
        "0 5 ready bridge right <ready",
        "5 5 hold bridge right 1.1 <start >repetition_end",
        "10 1 repeat bridge right 1.1",
        "11 5 hold bridge left 1.1 <start >repetition_end",
        "16 1 repeat bridge left 1.1",
        "17 5 hold bridge right 1.2 <start >repetition_end",
        "22 1 repeat bridge right 1.2",
        "23 5 hold bridge left 1.2 <start >series_end",
        "28 0 end <session_end",
    ]


def test_taking_turns_with_an_explicit_change_over_changes_and_the_affected_side_may_do_more():
    more = AffectedDose(repetitions=2)
    step = perform(
        side=SideRule.ALTERNATE,
        hold=5,
        move=0,
        repetitions=1,
        rest=1,
        change_sides=3,
        affected=more,
    )
    assert outline(script(step, side=L))[1:-1] == [
        "5 5 hold bridge right 1.1 <start >repetition_end",
        "10 3 change_sides bridge left <change_sides",
        "13 5 hold bridge left 1.1 <start >repetition_end",
        "18 1 repeat bridge left 1.1",
        "19 5 hold bridge left 1.2 <start >series_end",
    ]


def test_sets_taking_turns_rest_between_the_sets():
    step = perform(side=SideRule.ALTERNATE, hold=5, move=0, sets=2, rest_between_sets=9)
    assert outline(script(step))[1:-1] == [
        "5 5 hold bridge left 1.1 <start >repetition_end",
        "10 5 hold bridge right 1.1 <start >series_end",
        "15 9 rest bridge left 2.0",
        "24 5 hold bridge left 2.1 <start >repetition_end",
        "29 5 hold bridge right 2.1 <start >series_end",
    ]


def test_no_time_for_changing_sides_leaves_the_step_out():
    step = perform(side=SideRule.BOTH, hold=5, move=0, change_sides=0)
    assert outline(script(step))[1:-1] == [
        "5 5 hold bridge left 1.1 <start >series_end",
        "10 5 hold bridge right 1.1 <start >series_end",
    ]


@pytest.mark.parametrize(
    ("rest", "ready", "expected"),
    [
        (5.0, None, ["rest left"]),
        (4.0, None, ["rest ", "ready left"]),
        (20.0, 3.0, ["rest left", "ready left"]),
        (20.0, 0.0, ["rest left"]),
    ],
)
def test_a_rest_of_five_seconds_is_the_time_to_get_ready_and_shows_what_comes(
    rest, ready, expected
):
    written = script(Rest(rest), perform(side=SideRule.BOTH, ready=ready))
    lead = [s for s in written.steps if s.kind in (StepKind.REST, StepKind.READY)]
    assert [f"{s.kind.value} {s.side.value if s.side else ''}" for s in lead] == expected


def test_a_rest_before_something_else_stays_a_plain_rest():
    assert outline(script(Rest(10), CheckIn(20), Rest(30), Tell("Drink.", 5))) == [
        "0 10 rest",
        "10 20 check_in",
        "30 30 rest",
        "60 5 tell",
        "65 0 end <session_end",
    ]


def test_breathing_has_a_step_for_every_breath():
    written = script(Breathe(4, 6, 3))
    assert outline(written) == [
        "0 5 ready <ready",
        "5 10 breathe 1.1 <start",
        "15 10 breathe 1.2",
        "25 10 breathe 1.3 >series_end",
        "35 0 end <session_end",
    ]
    assert {s.inhale for s in written.steps if s.kind is StepKind.BREATHE} == {4.0}


def test_contract_relax_presses_lets_go_and_stretches_on_both_sides():
    step = ContractRelax("strap", contract=6, relax=4, stretch=20, cycles=2, side=SideRule.BOTH)
    assert outline(script(step, side=R)) == [
        "0 5 ready strap left <ready",
        "5 6 contract strap left 1.1 <start",
        "11 4 relax strap left 1.1",
        "15 20 hold strap left 1.1 <start >repetition_end",
        "35 6 contract strap left 1.2 <start",
        "41 4 relax strap left 1.2",
        "45 20 hold strap left 1.2 <start >series_end",
        "65 8 change_sides strap right <change_sides",
        "73 6 contract strap right 1.1 <start",
        "79 4 relax strap right 1.1",
        "83 20 hold strap right 1.1 <start >repetition_end",
        "103 6 contract strap right 1.2 <start",
        "109 4 relax strap right 1.2",
        "113 20 hold strap right 1.2 <start >series_end",
        "133 0 end <session_end",
    ]


def test_walking_is_one_step_after_getting_ready():
    assert outline(script(Walk(180, "walk"))) == [
        "0 5 ready walk <ready",
        "5 180 walk walk <start >series_end",
        "185 0 end <session_end",
    ]


def test_bouts_of_an_aerobic_exercise_are_walked_not_held():
    walking = exercise("walk", kind=Kind.AEROBIC, hold=60.0, move=0.0)
    assert outline(script(perform("walk", sets=2), exercises=(walking,)))[1:-1] == [
        "5 60 walk walk 1.1 <start >series_end",
        "65 30 rest walk 2.0",
        "95 60 walk walk 2.1 <start >series_end",
    ]


def test_a_weight_is_carried_walking_not_standing_still():
    stride = Motion("standing", based("standing", {}), based("standing", {}), cyclic=True)
    carry = replace(exercise("carry", hold=20.0, move=4.0), motion=stride)
    assert outline(script(perform("carry"), exercises=(carry,)))[1:-1] == [
        "5 2 move carry 1.1",
        "7 20 walk carry 1.1 <start >series_end",
        "27 2 return carry 1.1",
    ]


def test_the_short_version_keeps_the_core_and_the_questions():
    steps = (
        CheckIn(30),
        perform("first", core=True),
        Rest(60),
        perform("second"),
        Tell("Well done.", 5),
    )
    short = script(*steps, short=True)
    assert [s.item for s in short.steps if s.kind in (StepKind.CHECK_IN, StepKind.TELL)] == [0, 4]
    assert {s.exercise for s in short.steps if s.exercise} == {"first"}
    assert not [s for s in short.steps if s.kind is StepKind.REST]


def test_the_short_version_of_a_routine_without_a_core_is_the_whole_routine():
    steps = (CheckIn(30), perform("first"), perform("second"))
    assert script(*steps, short=True) == script(*steps)


def test_what_the_routine_says_comes_before_the_cue_of_the_exercise():
    bridge = exercise(cue="Squeeze.")
    for said, heard in (("Lift slowly.", "Lift slowly."), ("", "Squeeze.")):
        written = script(perform(say=said), exercises=(bridge,))
        assert {s.kind: s.say for s in written.steps if s.say} == {
            StepKind.MOVE: heard,
            StepKind.HOLD: heard,
            StepKind.RETURN: heard,
        }


@pytest.mark.parametrize(
    "step",
    [
        perform(hold=0, move=0),
        perform(repetitions=0),
        perform(sets=0),
        Breathe(0, 0, 3),
        Breathe(4, 6, 0),
        ContractRelax("strap", 0, 0, 0, 2),
        ContractRelax("strap", 6, 4, 20, 0),
    ],
)
def test_a_step_in_which_nothing_would_happen_is_refused(step):
    with pytest.raises(ValueError, match="need"):
        script(step)


RULES = [SideRule.BOTH, SideRule.ALTERNATE, SideRule.AFFECTED, SideRule.UNAFFECTED]
RULES += [SideRule.AFFECTED_FIRST, SideRule.NONE]
seconds = st.integers(0, 40_000).map(lambda ms: ms / 1000)
performs = st.builds(
    Perform,
    exercise=st.sampled_from(["a", "b"]),
    side=st.sampled_from(RULES),
    sets=st.integers(1, 3),
    repetitions=st.integers(1, 4),
    hold=seconds.map(lambda s: s + 0.1),
    move=seconds,
    rest=seconds,
    change_sides=st.none() | seconds,
    ready=st.none() | seconds,
    affected=st.none() | st.builds(AffectedDose, repetitions=st.none() | st.integers(1, 5)),
)
others = st.one_of(
    st.builds(Rest, seconds=seconds),
    st.builds(CheckIn, seconds=seconds),
    st.builds(Walk, seconds=seconds, exercise=st.none() | st.just("a")),
    st.builds(
        Breathe, inhale=seconds.map(lambda s: s + 1), exhale=seconds, cycles=st.integers(1, 4)
    ),
    st.builds(
        ContractRelax,
        exercise=st.just("b"),
        contract=seconds,
        relax=seconds,
        stretch=seconds.map(lambda s: s + 1),
        cycles=st.integers(1, 3),
        side=st.sampled_from(RULES),
    ),
)
routines = st.lists(st.one_of(performs, others), max_size=6)


@given(routines, st.sampled_from([L, R]))
def test_every_script_is_without_holes_overlaps_and_empty_steps(steps, side):
    written = script(*steps, side=side)
    at = 0
    for step in written.steps:
        assert round(step.at * 1000) == at
        at += round(step.seconds * 1000)
    assert written.seconds * 1000 == pytest.approx(at)
    assert all(step.seconds > 0 for step in written.steps[:-1])
    assert [s.kind for s in written.steps].count(StepKind.END) == 1
    assert written.steps[-1].kind is StepKind.END


@given(routines)
def test_left_and_right_differ_in_nothing_but_the_side(steps):
    left, right = script(*steps, side=L), script(*steps, side=R)
    mirrored = [replace(s, side=s.side.opposite if s.side else None) for s in right.steps]
    assert list(left.steps) == mirrored


def test_the_fingerprint_changes_with_the_timeline_only():
    plain = routine(perform(hold=10), side=L)
    same = replace(plain, title="Another title", steps=(perform(hold=10, say="Breathe."),))
    assert fingerprint(write(same)) == fingerprint(write(plain))
    changed = [
        write(replace(plain, steps=(perform(hold=11),))),
        write(replace(plain, revision=2)),
        write(replace(plain, side=R)),
        write(routine(perform("other", hold=10), side=L)),
        write(plain, Pacing(ready=3)),
        write(routine(Rest(0), perform(hold=10), side=L)),  # the same times, another item
    ]
    prints = {fingerprint(each) for each in [write(plain), *changed]}
    assert len(prints) == len(changed) + 1
