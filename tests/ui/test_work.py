"""What counts as one exercise: the same number on the card, in the player and afterwards."""

from dataclasses import replace

import pytest

from coach.routine.library import needs_side
from coach.routine.model import Breathe, CheckIn, Kind, Rest, Side, SideRule, Tell, Walk
from coach.session import script as scripts
from coach.ui.routines.rows import rows
from coach.ui.work import is_work, work
from tests.fakes.desk import real_content
from tests.session.builders import exercise, perform, routine

CLINICAL = {
    "rt_ease_left": 4,
    "rt_ease_centre": 3,
    "rt_release_left": 7,
    "rt_release_centre": 6,
    "rt_nerve_flexion_biased": 7,
    "rt_nerve_neutral": 8,
    "rt_injury_p1": 6,
    "rt_prebed": 5,
    "rt_flare_reset": 4,
    "rt_other_companion": 4,
}

BRIDGE = exercise("bridge", hold=10.0, repetitions=2, move=4.0)
WALKING = exercise("walking", kind=Kind.AEROBIC, hold=0.0)


def written(*steps):
    return scripts.write(routine(*steps, exercises=(BRIDGE, WALKING)))


@pytest.mark.parametrize("name", CLINICAL)
def test_a_routine_has_as_many_exercises_as_its_clinical_table(name):
    made = real_content().routines[name]
    if needs_side(made):
        made = replace(made, side=Side.LEFT)
    script = scripts.write(made)
    assert len(work(script)) == CLINICAL[name]
    assert len(rows(made, script)) == CLINICAL[name]


def test_bouts_of_walking_with_rests_between_them_are_one_exercise():
    bout = Walk(120.0, exercise="walking")
    one = work(written(bout, Rest(60.0), bout, Rest(60.0), bout))
    assert [each.items for each in one] == [(0, 2, 4)]
    assert all(is_work(step) for step in one[0].steps)
    assert one[0].span == range(5)


def test_an_exercise_after_a_question_is_another_one():
    bout = Walk(120.0, exercise="walking")
    both = work(written(bout, CheckIn(), bout))
    assert [each.items for each in both] == [(0,), (2,)]


def test_an_exercise_that_comes_back_later_is_another_one():
    script = written(perform("bridge"), Walk(60.0, exercise="walking"), perform("bridge"))
    assert [each.exercise for each in work(script)] == ["bridge", "walking", "bridge"]


def test_the_same_exercise_on_one_side_and_then_on_the_other_is_one():
    left, right = (perform("bridge", side=side) for side in (SideRule.LEFT, SideRule.RIGHT))
    assert [each.items for each in work(written(left, Rest(20.0), right))] == [(0, 2)]


def test_rests_questions_and_texts_are_none_and_breathing_without_a_name_is_one():
    script = written(CheckIn(), Tell("Water helps.", 10.0), Rest(30.0), Breathe(4.0, 6.0, 3))
    assert [each.items for each in work(script)] == [(3,)]
