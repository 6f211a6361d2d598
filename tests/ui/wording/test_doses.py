"""Doses in words: sets are said where there are several."""

from dataclasses import replace

import pytest

from coach.routine.model import Side
from coach.session import script
from coach.ui.routines.rows import rows
from tests.fakes.content import real_content

LIBRARY = real_content()


def doses(name):
    routine = LIBRARY.routines[name]
    written = script.write(replace(routine, side=routine.side or Side.LEFT))
    return {row.title: row.dose for row in rows(routine, written)}


@pytest.mark.parametrize(
    ("routine", "title", "dose"),
    [
        ("rt_lifting_A", "Hip hinge with a weight", "3 sets of 8 times"),
        ("rt_lifting_A", "Suitcase carry", "2 × 20 s each side"),
        ("rt_injury_p3", "Bird dog", "2 sets of 5 × 8 s each side"),
        ("rt_injury_p3", "Dead bug", "2 sets of 6 times each side"),
        ("rt_daily", "Bird dog", "5 × 8 s each side"),
        ("rt_injury_p1", "Pelvic tilt lying", "8 times"),
    ],
)
def test_several_sets_are_said_as_sets(routine, title, dose):
    assert doses(routine)[title] == dose
