"""What is kept is made here as it is made on a person's computer."""

import pytest


@pytest.fixture(autouse=True)
def tables_made_once():
    """Run every migration: what it makes is what these tests are about."""
