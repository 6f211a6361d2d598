import pytest

from coach.ui.look.look import Look
from tests.ui.checkin.fakes import RealQuestions


@pytest.fixture(scope="session")
def checkin():
    """The questions of the program, which nobody can change."""
    return RealQuestions.checkin()


@pytest.fixture
def look(qapp):
    return Look("light", reduced_motion=True, text_scale=1.0)
