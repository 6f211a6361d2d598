"""What is said after a session counts in whole words."""

import pytest

from coach.ui.wording import after


@pytest.mark.parametrize(
    ("done", "of", "said"),
    [
        (1, 1, "1 of 1 exercise"),
        (0, 1, "0 of 1 exercise"),
        (1, 2, "1 of 2 exercises"),
        (0, 2, "0 of 2 exercises"),
    ],
)
def test_one_exercise_is_not_called_many(done, of, said):
    assert after.exercises(done, of) == said
