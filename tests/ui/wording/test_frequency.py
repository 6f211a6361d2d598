"""How often, and how it grows, in plain words that never go beyond an exercise's bounds."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.paths import content
from coach.routine.growth import growths
from coach.routine.model import Perform, Progression, Range
from coach.ui.wording.frequency import growing, often
from tests.fakes.content import real_content

LIBRARY = real_content()
LEAFLET = LIBRARY.find(str(content("routines") / "examples" / "leaflet.yaml"), None)


def grown(**progression):
    progression.setdefault("every", Range(2, 4))
    return growing(replace(LEAFLET, progression=Progression(**progression)))


def test_the_leaflet_says_how_often_and_how_it_grows_and_where_it_ends():
    assert often(LEAFLET) == "3 times a day"
    assert growing(LEAFLET) == (
        "Every 2 to 4 days, if your pain is no worse, add 1 or 2 repetitions to each exercise,"
        " up to: Knee rolls 10, Pelvic tilt lying 12, Seated nerve glide 12."
    )


@pytest.mark.parametrize(
    ("added", "words"),
    [
        (Range(1, 1), "add 1 repetition to"),
        (Range(2, 2), "add 2 repetitions"),
        (Range(1, 2), "add 1 or 2 repetitions"),
        (Range(1, 3), "add 1 to 3 repetitions"),
    ],
)
def test_the_number_of_repetitions_is_said_as_people_say_it(added, words):
    assert words in grown(repetitions=added)


def test_seconds_are_added_to_holds_and_a_movement_without_a_hold_is_not_named():
    assert grown(hold=2.0, every=Range(3, 3)) == (
        "Every 3 days, if your pain is no worse, hold for 2 s longer, up to: Knee rolls 5 s,"
        " Pelvic tilt lying 5 s."
    )


def test_what_does_not_grow_says_nothing():
    assert growing(replace(LEAFLET, progression=None)) == ""
    assert grown(hold=60.0) == ""


@given(
    repetitions=st.integers(1, 60),
    low=st.integers(1, 5),
    more=st.integers(0, 4),
)
def test_an_exercise_is_only_named_while_the_next_step_stays_within_its_bounds(
    repetitions, low, more
):
    steps = tuple(
        replace(step, repetitions=repetitions) if isinstance(step, Perform) else step
        for step in LEAFLET.steps
    )
    progression = Progression(Range(2, 4), repetitions=Range(low, low + more))
    routine = replace(LEAFLET, steps=steps, progression=progression)
    said = growing(routine)
    for each in growths(dict(enumerate(steps)), routine.exercises, progression):
        fits = repetitions + low <= each.exercise.dose.repetitions.high
        assert (f"{each.exercise.title} {each.most:g}" in said) is fits
