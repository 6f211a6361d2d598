"""A session survives the sudden death of the program at any moment of it."""

import pytest

from tests.history.killing import killed_after, lost, sound
from tests.history.scenes import EVENING

INSTANTS = (1, 7, 9, 16, 25, 38, 41, 57, 73, 85)
"""Seconds into the session; `make bench` kills at 300 random ones."""


@pytest.mark.parametrize("seconds", INSTANTS)
def test_a_killed_session_is_offered_where_it_was_with_everything_that_happened(tmp_path, seconds):
    told = killed_after(seconds, tmp_path)

    assert lost(tmp_path, told) <= 1.0


def test_a_session_killed_again_and_again_can_always_be_taken_up(tmp_path):
    sessions, spent = set(), 0.0
    for _ in range(3):
        told = killed_after(12, tmp_path)
        sessions.add(told.session)
        assert told.active >= spent + 12 - 1.0
        spent = told.active

    store = sound(tmp_path)
    left = store.interrupted()
    store.give_up(left.session, EVENING)
    (record,) = store.sessions()
    store.close()

    assert sessions == {record.id}
    assert record.active >= spent - 1.0
