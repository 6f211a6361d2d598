from pathlib import Path

import pytest

from coach.routine.checkin.reading import load
from coach.ui.look.look import Look


@pytest.fixture(scope="session")
def checkin():
    """The questions of the program, which nobody can change."""
    return load(Path(__file__).parents[3] / "routines" / "checkin")


@pytest.fixture
def look(qapp):
    return Look("light", reduced_motion=True, text_scale=1.0)
