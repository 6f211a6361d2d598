"""What a routine itself names for a movement pattern is done instead, and said."""

from coach.restriction.preview import known
from coach.restriction.routine import Outcome, restricted
from coach.restriction.ruling import Rule
from tests.fakes.content import real_content

LIBRARY = real_content()


def done_by(words, name):
    routine = LIBRARY.routines[name]
    return restricted(routine, known(words), LIBRARY.exercises, LIBRARY.matrix)


def names(result):
    return [getattr(step, "exercise", None) for step in result.routine.steps]


def test_the_rest_that_suits_the_pattern_takes_the_place_of_the_usual_one():
    assert "ease_90_90" in names(done_by([], "rt_ease_leg"))
    result = done_by(["flexion_intolerant"], "rt_ease_leg")
    assert "ease_prone_pillow" in names(result)
    assert "ease_90_90" not in names(result)
    (change,) = (each for each in result.changes if each.outcome is Outcome.REPLACED)
    assert change.reasons[0].rule is Rule.ROUTINE
    assert change.instead.id == "ease_prone_pillow"


def test_the_dose_is_the_one_the_routine_names():
    result = done_by(["flexion_intolerant"], "rt_prebed")
    (step,) = (each for each in result.routine.steps if each.exercise == "prone_lying")
    assert (step.hold, step.repetitions) == (120.0, 1)


def test_what_is_forbidden_is_never_swapped_in():
    result = done_by(["flexion_intolerant", "pregnancy_any"], "rt_ease_leg")
    assert "ease_prone_pillow" not in names(result)
