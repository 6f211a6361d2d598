"""The library as it is shipped, read once for all tests of its content."""

import pytest

from coach.paths import content
from coach.routine.library import Library


@pytest.fixture(scope="session")
def library() -> Library:
    return Library.load(content("routines"))
