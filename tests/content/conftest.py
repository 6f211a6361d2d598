"""The library as it is shipped, read once for all tests of its content."""

import pytest

from coach.routine.library import Library
from tests.fakes.content import real_content


@pytest.fixture(scope="session")
def library() -> Library:
    return real_content()
