"""Which number is shown: the chosen country's, else the system's, and none where there is doubt."""

import pytest

from coach.guide.model import Region
from coach.ui.region import agreed, here

NZ = Region("NZ", "New Zealand", ("111",))
DE = Region("DE", "Germany", ("112",))
KNOWN = {"NZ": NZ, "DE": DE}


@pytest.mark.parametrize(
    ("chosen", "system", "region"),
    [
        ("NZ", "DE", NZ),
        (None, "DE", DE),
        (None, None, None),
        (None, "XX", None),
        ("XX", "DE", None),  # somebody said where they are: another country's number is no help
    ],
)
def test_the_choice_of_the_person_comes_first(chosen, system, region):
    assert here(chosen, KNOWN, system) is region


@pytest.mark.parametrize(
    ("language", "zone", "country"),
    [
        ("DE", "DE", "DE"),
        ("DE", "", "DE"),
        ("DE", "001", "DE"),
        ("US", "DE", None),
        ("", "DE", None),
        ("150", "DE", None),
    ],
)
def test_a_system_that_contradicts_itself_does_not_say_where_it_is(language, zone, country):
    assert agreed(language, zone) == country
