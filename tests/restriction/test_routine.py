"""The routine as a person may do it: what is left out, done instead, or done with care."""

from coach.restriction.profile import Profile
from coach.restriction.routine import Outcome, restricted
from coach.restriction.ruling import Rule
from coach.routine.matrix import Cell, Circumstance, Demand, Matrix
from coach.routine.model import (
    AffectedDose,
    Bias,
    Breathe,
    CheckIn,
    Gate,
    Kind,
    Perform,
    Rest,
    SideRule,
    Walk,
)
from tests.restriction.builders import avoid, caution, exercise, matrix, modify, routine, shelf

BONES = Profile(frozenset({"osteoporosis"}))


def with_(*conditions, **more):
    return Profile(frozenset(conditions), **more)


def done(found):
    return [step.exercise for step in found.routine.steps if isinstance(step, Perform)]


def test_nothing_changes_for_a_person_without_conditions():
    things = shelf(exercise("curl", avoid("osteoporosis")))
    morning = routine("curl", exercises=things)

    found = restricted(morning, Profile(), things, Matrix())

    assert found.routine is morning
    assert found.changes == ()


def test_what_must_be_avoided_gives_way_to_the_alternative_named_for_it():
    things = shelf(
        exercise("curl", avoid("osteoporosis", "brace"), easier=("march",)),
        exercise("brace"),
        exercise("march"),
    )

    found = restricted(routine("curl", exercises=things), BONES, things, Matrix())

    assert done(found) == ["brace"]
    (change,) = found.changes
    assert (change.outcome, change.instead.id) == (Outcome.REPLACED, "brace")
    assert change.reasons[0].condition == "osteoporosis"
    assert change.reasons[0].rule is Rule.EXERCISE
    assert found.routine.exercises.keys() == {"brace"}


def test_without_an_alternative_the_first_easier_one_that_is_allowed_takes_its_place():
    things = shelf(
        exercise("curl", avoid("osteoporosis"), easier=("plank", "march")),
        exercise("plank", avoid("osteoporosis")),
        exercise("march"),
    )

    assert done(restricted(routine("curl", exercises=things), BONES, things, Matrix())) == ["march"]


def test_an_easier_one_of_an_easier_one_is_found():
    things = shelf(
        exercise("curl", avoid("osteoporosis"), easier=("plank",)),
        exercise("plank", avoid("osteoporosis"), easier=("march",)),
        exercise("march"),
    )

    assert done(restricted(routine("curl", exercises=things), BONES, things, Matrix())) == ["march"]


def test_it_is_left_out_when_everything_easier_leads_back_to_it():
    things = shelf(
        exercise("curl", avoid("osteoporosis"), easier=("plank",)),
        exercise("plank", avoid("osteoporosis"), easier=("curl", "plank")),
    )

    found = restricted(routine("curl", "curl", exercises=things), BONES, things, Matrix())

    assert done(found) == []
    assert {change.outcome for change in found.changes} == {Outcome.LEFT_OUT}
    assert found.empty


def test_a_substitute_never_waits_behind_a_stricter_gate_than_the_routine():
    things = shelf(
        exercise("curl", avoid("osteoporosis", "hard"), easier=("march",)),
        exercise("hard", gate=Gate.SUBSIDED_PLUS),
        exercise("march"),
    )

    assert done(restricted(routine("curl", exercises=things), BONES, things, Matrix())) == ["march"]


def test_only_rest_takes_a_place_in_a_routine_that_is_open_while_it_cramps():
    things = shelf(
        exercise("lean", avoid("osteoporosis", "pump"), gate=Gate.ANY, easier=("side",)),
        exercise("pump", gate=Gate.ANY),
        exercise("side", gate=Gate.ANY, kind=Kind.REST, tier=0),
    )
    ease = routine("lean", exercises=things, gate=Gate.ANY)

    assert done(restricted(ease, BONES, things, Matrix())) == ["side"]


def test_a_substitute_keeps_side_and_place_in_the_core_and_does_no_more_than_before():
    things = shelf(exercise("curl", avoid("osteoporosis", "brace")), exercise("brace"))
    step = Perform("curl", side=SideRule.AFFECTED, core=True, repetitions=1, hold=5.0)

    found = restricted(routine(step, exercises=things), BONES, things, Matrix())

    (now,) = found.routine.steps
    assert (now.side, now.core) == (SideRule.AFFECTED, True)
    assert (now.hold, now.repetitions) == (5.0, 2)  # 2 is the least that it is good for


def test_a_substitute_that_is_in_the_routine_already_is_not_done_twice():
    things = shelf(exercise("curl", avoid("osteoporosis", "brace")), exercise("brace"))

    found = restricted(routine("curl", "brace", exercises=things), BONES, things, Matrix())

    assert done(found) == ["brace"]
    assert found.changes[0].covered


def test_caution_halves_the_dose_until_it_was_done_once():
    things = shelf(exercise("curl", caution("osteoporosis")))
    morning = routine(
        Perform("curl", repetitions=5, affected=AffectedDose(repetitions=8)), exercises=things
    )

    (first,) = restricted(morning, BONES, things, Matrix()).routine.steps
    again = with_("osteoporosis", done=frozenset({"curl"}))
    (later,) = restricted(morning, again, things, Matrix()).routine.steps

    assert (first.repetitions, first.affected.repetitions) == (2, 4)
    assert (later.repetitions, later.affected.repetitions) == (5, 8)


def test_a_single_hold_is_halved_itself():
    things = shelf(exercise("curl", caution("osteoporosis")))
    once = routine(Perform("curl", repetitions=1, sets=1, hold=20.0), exercises=things)

    assert restricted(once, BONES, things, Matrix()).routine.steps[0].hold == 10.0


def test_a_change_of_the_exercise_is_said_when_it_is_done():
    things = shelf(exercise("curl", modify("osteoporosis", "keep it small")))
    morning = routine(Perform("curl", say="Breathe."), exercises=things)

    (step,) = restricted(morning, BONES, things, Matrix()).routine.steps

    assert step.say == "Keep it small. Breathe."


def test_a_change_asked_for_by_one_condition_does_not_undo_the_care_asked_for_by_another():
    things = shelf(exercise("curl", caution("osteoporosis"), modify("stenosis", "keep it small")))
    morning = routine("curl", exercises=things)

    found = restricted(morning, with_("osteoporosis", "stenosis"), things, Matrix())

    assert found.changes[0].reasons[0].demand is Demand.MODIFY
    assert found.changes[0].half


def test_the_strictest_of_matrix_and_exercise_wins():
    things = shelf(exercise("curl", caution("osteoporosis"), bias=Bias.FLEXION_END))
    morning = routine("curl", exercises=things)

    assert restricted(morning, BONES, things, matrix(osteoporosis="avoid")).empty


def test_a_clinicians_exercise_needs_the_clinicians_word_for_this_very_exercise():
    things = shelf(exercise("curl", bias=Bias.FLEXION_END))
    morning, table = routine("curl", exercises=things), matrix(stenosis="clinician")

    def left(agreed):
        profile = with_("stenosis", agreed=frozenset(agreed))
        return done(restricted(morning, profile, things, table))

    assert left([]) == []
    assert left(["other"]) == []
    assert left(["curl"]) == ["curl"]


def test_what_depends_on_the_leg_is_closed_while_nobody_knows_about_the_leg():
    cell = Cell(Demand.OK, where=Circumstance.LEGS_SETTLED, otherwise=Demand.AVOID)
    things = shelf(exercise("press", bias=Bias.FLEXION_END))
    morning, table = routine("press", exercises=things), matrix(stenosis=cell)

    def left(settled):
        return done(restricted(morning, with_("stenosis", legs_settled=settled), things, table))

    assert left(settled=True) == ["press"]
    assert left(settled=False) == []
    assert left(settled=None) == []


def test_only_the_direction_that_sent_it_down_the_leg_is_locked_if_it_is_known():
    cell = Cell(Demand.AVOID, where=Circumstance.DIRECTION_CAUSED_IT)
    things = shelf(exercise("press", bias=Bias.FLEXION_END))
    morning, table = routine("press", exercises=things), matrix(peripheralising=cell)

    def left(provoking):
        return done(
            restricted(morning, with_("peripheralising", provoking=provoking), things, table)
        )

    assert left(frozenset({Bias.FLEXION_END})) == []
    assert left(frozenset({Bias.EXTENSION_END})) == ["press"]
    assert left(None) == []


def test_a_walk_is_left_out_for_who_cannot_walk_and_no_idle_rest_stays():
    things = shelf(exercise("walking", avoid("walk_cannot"), kind=Kind.AEROBIC, gate=Gate.ANY))
    steps = (Breathe(4, 6, 6), Walk(60), Rest(30), Walk(60, "walking"), Rest(30), CheckIn())

    found = restricted(routine(*steps, exercises=things), with_("walk_cannot"), things, Matrix())

    assert found.routine.steps == (Breathe(4, 6, 6), Rest(30), CheckIn())


def test_what_one_condition_leaves_out_no_other_condition_brings_back():
    things = shelf(
        exercise("curl", avoid("osteoporosis", "brace"), avoid("stenosis")), exercise("brace")
    )
    morning = routine("curl", exercises=things)

    assert done(restricted(morning, BONES, things, Matrix())) == ["brace"]
    assert done(restricted(morning, with_("stenosis"), things, Matrix())) == []
    assert done(restricted(morning, with_("osteoporosis", "stenosis"), things, Matrix())) == []
