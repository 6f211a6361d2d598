"""What changed between two revisions is told in plain words, and nothing is kept quiet."""

from dataclasses import fields, replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.routine.model import (
    Author,
    Breathe,
    Cause,
    Gate,
    Perform,
    Range,
    Rest,
    Routine,
    Side,
    SideRule,
    Tell,
    Walk,
)
from coach.sharing import differences
from coach.ui.wording import changed
from tests.sharing.people import LIBRARY

PLANS = LIBRARY.plans().plans
NAMES = ("pelvic_tilt", "cat_cow", "lower_trunk_rotation", "bird_dog")


def of(*steps, **more):
    known = {name: LIBRARY.exercises[name] for name in NAMES}
    return Routine("mine", 1, "Mine", Cause.INJURY, Gate.SUBSIDED, steps, exercises=known, **more)


def said(before, after):
    return changed.of(tuple(differences.of_routine(before, after)))


def test_the_same_has_no_differences():
    assert said(of(Perform("cat_cow"), Rest(10)), of(Perform("cat_cow"), Rest(10))) == ()


@pytest.mark.parametrize(
    ("before", "after", "words"),
    [
        (of(Perform("cat_cow")), of(Perform("cat_cow"), Perform("bird_dog")),
         "Mine: new: Bird dog."),
        (of(Perform("cat_cow"), Rest(5)), of(Rest(5)), "Mine: no longer: Cat-cow."),
        (of(Perform("cat_cow", sets=2)), of(Perform("cat_cow", sets=3)),
         "Mine, Cat-cow: sets: 3 (before: 2)."),
        (of(Perform("cat_cow", hold=20)), of(Perform("cat_cow", hold=90)),
         "Mine, Cat-cow: hold: 90 s (before: 20 s)."),
        (of(Perform("cat_cow", side=SideRule.LEFT)), of(Perform("cat_cow", side=SideRule.BOTH)),
         "Mine, Cat-cow: side: both sides (before: left)."),
        (of(Perform("cat_cow", say="Slow.")), of(Perform("cat_cow", say="Slower.")),
         "Mine, Cat-cow: what is said: “Slower.” (before: “Slow.”)."),
        (of(Rest(10)), of(Rest(60)), "Mine, rest: length: 1 min (before: 10 s)."),
        (of(Breathe(4, 6, 5)), of(Breathe(4, 6, 8)), "Mine, breathing: times: 8 (before: 5)."),
        (of(Walk(60)), of(Walk(300)), "Mine, walk: length: 5 min (before: 1 min)."),
        (of(), replace(of(), gate=Gate.CLINICIAN),
         "Mine: when it opens: ask a clinician (before: after the cramp)."),
        (of(), replace(of(), per_day=Range(1, 2)), "Mine: times a day: 1 to 2 (before: as usual)."),
        (of(), replace(of(), pain_limit=4), "Mine: not above this pain: 4 (before: as usual)."),
        (of(), replace(of(), side=Side.LEFT), "Mine: side: left (before: as usual)."),
        (of(), replace(of(), cause=Cause.NERVE),
         "Mine: what it is for: nerve-type (before: muscle or ligament)."),
        (of(author=Author("A")), of(author=Author("B")), "Mine: author has changed."),
        (of(), of(avoid_for=("hernia",)), "Mine: other details have changed (avoid for)."),
    ],
)  # fmt: skip
def test_each_change_has_its_sentence(before, after, words):
    assert words.lower() in [sentence.lower() for sentence in said(before, after)]


def test_an_exercise_at_another_place_has_moved_and_is_not_new():
    before = of(Perform("cat_cow"), Perform("bird_dog"), Perform("pelvic_tilt"))
    after = of(Perform("bird_dog"), Perform("pelvic_tilt"), Perform("cat_cow", sets=4))
    sentences = said(before, after)
    assert "Mine: Cat-cow comes at another place." in sentences
    assert any("sets: 4" in sentence for sentence in sentences)
    assert not any("new" in sentence or "no longer" in sentence for sentence in sentences)


def test_a_usual_dose_that_is_written_out_is_no_change():
    usual = LIBRARY.exercises["cat_cow"].dose.default
    assert said(of(Perform("cat_cow")), of(Perform("cat_cow", repetitions=usual.repetitions))) == ()


def test_routines_that_come_and_go_are_told():
    one, other = of(), replace(of(), id="other", title="Other")
    found = changed.of(tuple(differences.of_routines({"mine": one}, {"other": other})))
    assert found == (
        "Other: this routine is new.",
        "Mine: this routine is no longer part of it.",
    )


def test_phases_that_change_are_told():
    plan = PLANS["pl_strain"]
    first, second, *more = plan.phases
    other = replace(plan, phases=(replace(first, pain_limit=2), replace(second, id="PX"), *more))
    found = changed.of(tuple(differences.of_plans({"p": plan}, {"p": other})))
    assert f"{plan.title}, {first.title}: not above this pain: 2 (before: 3)." in found
    assert f"{plan.title}: new phase: {second.title}." in found
    assert f"{plan.title}: the phase {second.title} is no longer there." in found


def test_one_thing_less_to_mind_is_told():
    exercise = next(each for each in LIBRARY.exercises.values() if each.precautions)
    bold = replace(exercise, precautions=exercise.precautions[1:])
    (found,) = changed.of(tuple(differences.of_exercises({"e": exercise}, {"e": bold})))
    assert "one thing less to mind" in found


def test_every_built_in_routine_differs_from_every_other_in_words():
    routines = list(LIBRARY.routines.values())
    for one, other in pairwise(routines):
        sentences = said(one, other)
        assert sentences
        assert all("{" not in sentence for sentence in sentences)


performs = st.builds(
    Perform,
    st.sampled_from(NAMES),
    side=st.sampled_from([None, *SideRule]),
    sets=st.none() | st.integers(1, 5),
    repetitions=st.none() | st.integers(1, 20),
    hold=st.none() | st.floats(1, 60),
    rest=st.none() | st.floats(0, 60),
    say=st.sampled_from(["", "Slowly."]),
    core=st.booleans(),
    if_one_sided=st.booleans(),
)
steps = (
    performs | st.builds(Rest, st.floats(1, 90)) | st.builds(Tell, st.just("Hello."), st.just(5.0))
)


def _done(routine):
    """Return what is really done: what is left out is as the exercise says."""
    return tuple(_resolved(step, routine) for step in routine.steps)


def _resolved(step, routine):
    if not isinstance(step, Perform):
        return step
    usual = routine.exercises[step.exercise].dose.default
    dose = {f: getattr(step, f) or getattr(usual, f) for f in ("sets", "repetitions", "hold")}
    return replace(step, **dose)


@given(st.lists(steps, max_size=6), st.lists(steps, max_size=6))
def test_whatever_differs_in_what_is_done_is_told_and_only_that(before, after):
    one, other = of(*before), of(*after)
    assert bool(list(differences.of_routine(one, other))) == (_done(one) != _done(other))


@given(st.sampled_from([f.name for f in fields(Routine) if f.name not in differences._QUIET]))
def test_no_field_of_a_routine_changes_quietly(name):
    odd = replace(of(), **{name: ("something", "else")})
    assert list(differences.of_routine(of(), odd))
