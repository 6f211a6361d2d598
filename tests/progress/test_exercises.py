from datetime import UTC, datetime

from coach.history.records import ItemRecord, SessionRecord
from coach.progress.exercises import exercises_done
from coach.routine.model import Cause, Side
from coach.session.events import Ending

WHEN = datetime(2026, 10, 5, 9, tzinfo=UTC)


def session(*items):
    return SessionRecord(
        "s", "r", "R", 1, None, Cause.INJURY, False, WHEN, WHEN.date(), 600, Ending.COMPLETED, 1, 1,
        items=items,
    )  # fmt: skip


def item(number, exercise, side, seconds, repetitions):
    return ItemRecord(number, exercise, side, 100, 5, seconds, repetitions)


def test_what_was_done_is_summed_by_exercise_and_side():
    days = [
        session(item(0, "bridge", None, 60, 6), item(1, "clam", Side.LEFT, 90, 8)),
        session(item(0, "clam", Side.LEFT, 30, 2), item(1, "clam", Side.RIGHT, 10, 1)),
    ]
    clam, bridge = exercises_done(days)
    assert (clam.exercise, bridge.exercise) == ("clam", "bridge")
    left = clam.sides[Side.LEFT]
    assert (left.seconds, left.repetitions, left.sessions) == (120, 10, 2)
    assert clam.fuller is Side.LEFT


def test_an_exercise_of_which_nothing_was_done_is_left_out():
    assert exercises_done([session(item(0, "clam", Side.LEFT, 0, 0))]) == ()


def test_sides_that_differ_a_little_are_not_called_unlike():
    found = exercises_done(
        [session(item(0, "clam", Side.LEFT, 100, 8), item(0, "clam", Side.RIGHT, 85, 8))]
    )
    assert found[0].fuller is None


def test_an_exercise_that_comes_twice_in_a_session_is_one_session():
    found = exercises_done(
        [session(item(0, "clam", Side.LEFT, 10, 1), item(3, "clam", Side.LEFT, 10, 1))]
    )
    assert found[0].sides[Side.LEFT].sessions == 1
