"""What the tests of recovery share: the shipped plans, read once."""

from pathlib import Path

import pytest

from coach.routine.library import Library
from coach.verbs.plan import resting_routines

ROOT = Path(__file__).parents[2] / "routines"


@pytest.fixture(scope="session")
def library():
    return Library.load(ROOT)


@pytest.fixture(scope="session")
def plans(library):
    return library.plans()


@pytest.fixture(scope="session")
def resting(library):
    return resting_routines(library)
