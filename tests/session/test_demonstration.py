"""An exercise shown by itself goes there, stays, comes back and begins again."""

import itertools

import pytest

from coach.routine.model import Side
from coach.session.demonstration import LONGEST_HOLD, Demonstration
from tests.fakes.desk import real_content

EXERCISES = [e for e in real_content().exercises.values() if e.motion is not None]


@pytest.mark.parametrize("exercise", EXERCISES, ids=lambda exercise: exercise.id)
def test_it_never_jumps_and_goes_on_without_end(exercise):
    shown = Demonstration(exercise, Side.RIGHT)
    steps = int(2 * shown.seconds / 0.05)
    amounts = [shown.at(step * 0.05).amount for step in range(steps)]
    assert max(abs(a - b) for a, b in itertools.pairwise(amounts)) < 0.25
    assert shown.at(0.3).amount == pytest.approx(shown.at(0.3 + shown.seconds).amount, abs=1e-6)


def test_it_keeps_the_usual_tempo_and_shortens_only_the_hold():
    exercise = real_content().exercises["hamstring_strap"]
    shown = Demonstration(exercise, Side.RIGHT)
    usual = exercise.dose.default
    assert usual.hold > LONGEST_HOLD
    assert usual.move + LONGEST_HOLD < shown.seconds < usual.move + LONGEST_HOLD + 2
    assert shown.at(0.0).amount == pytest.approx(0.0)
    assert shown.at(usual.move / 2 + 1.0).amount == pytest.approx(1.0)
