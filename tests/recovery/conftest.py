"""What the tests of recovery share: the shipped plans, read once."""

import pytest

from coach.verbs.plan import resting_routines
from tests.fakes.content import real_content


@pytest.fixture(scope="session")
def library():
    return real_content()


@pytest.fixture(scope="session")
def plans(library):
    return library.plans()


@pytest.fixture(scope="session")
def resting(library):
    return resting_routines(library)
