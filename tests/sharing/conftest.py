"""A clinic, somebody who pretends to be it, and a person at home."""

import pytest

from coach.history.store import Store
from tests.fakes.clock import FakeClock
from tests.fakes.screened import checked_in
from tests.sharing.crafted import archive, pair
from tests.sharing.people import Person


@pytest.fixture(scope="session")
def clinic(tmp_path_factory):
    return pair(tmp_path_factory.mktemp("clinic"))


@pytest.fixture(scope="session")
def stranger(tmp_path_factory):
    return pair(tmp_path_factory.mktemp("stranger"), "stranger", "The clinic")


@pytest.fixture(scope="session")
def honest(clinic):
    return archive(clinic)


@pytest.fixture(scope="session")
def past(tmp_path_factory):
    """The folder of somebody who has checked in and done a session, and has no assignment."""
    folder = tmp_path_factory.mktemp("past") / "home"
    clock = FakeClock()
    store = Store.open(folder, clock)
    checked_in(store, clock.now())
    store.close()
    return folder


@pytest.fixture
def person(tmp_path, past):
    return Person(tmp_path / "home", past)
