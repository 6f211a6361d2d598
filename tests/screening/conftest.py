"""A person's check-ins over a real history in memory, and a clock that a test moves."""

from collections.abc import Iterator

import pytest

from tests.screening.person import Person, somebody


@pytest.fixture
def person() -> Iterator[Person]:
    with somebody() as person:
        yield person
