from datetime import date

import pytest

from coach.history.records import SideDone
from coach.history.store import Store
from coach.progress.exercises import exercises_done
from coach.routine.model import Side
from tests.fakes.past import DAYS, LAST, ten_years


def done(exercise, side, seconds):
    return SideDone(exercise, side, seconds, 5, 1)


def test_exercises_come_with_their_sides_the_one_with_the_most_time_first():
    clam, bridge = exercises_done(
        [
            done("bridge", None, 60),
            done("clam", Side.RIGHT, 50),
            done("clam", Side.LEFT, 90),
        ]
    )
    assert (clam.exercise, clam.seconds, bridge.exercise) == ("clam", 140, "bridge")
    assert [side for side, _ in clam.in_order()] == [Side.LEFT, Side.RIGHT]
    assert clam.fuller is Side.LEFT


def test_sides_that_differ_a_little_are_not_called_unlike():
    (clam,) = exercises_done([done("clam", Side.LEFT, 100), done("clam", Side.RIGHT, 85)])
    assert clam.fuller is None


def test_one_side_alone_is_called_fuller():
    (clam,) = exercises_done([done("clam", Side.RIGHT, 10)])
    assert clam.fuller is Side.RIGHT


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    folder = tmp_path_factory.mktemp("past")
    ten_years(folder)
    store = Store.open(folder)
    yield store
    store.close()


def test_ten_years_are_summed_by_exercise_and_side(store):
    left, right = store.sides_done(date(2000, 1, 1), LAST.date())
    assert (left.side, right.side) == (Side.LEFT, Side.RIGHT)
    assert (left.seconds, left.repetitions, left.sessions) == (300.0 * DAYS, 15 * DAYS, DAYS)


def test_only_the_days_asked_for_are_summed(store):
    left, _right = store.sides_done(LAST.date(), LAST.date())
    assert left.sessions == 1
    assert store.sides_done(date(2000, 1, 1), date(2000, 1, 2)) == ()


def test_sessions_can_be_listed_without_what_was_done_in_them(store):
    assert all(one.items == () for one in store.sessions(LAST.date(), with_items=False))
    assert store.first_session_day() == store.sessions()[0].day
