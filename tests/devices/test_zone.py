"""The zone of the computer, and what holds where it cannot be known."""

from datetime import UTC, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest

from coach.devices.zone import system_zone_name, zone_here

SUMMER = datetime(2026, 7, 1, 12, tzinfo=timezone(timedelta(hours=2)))


def test_the_zone_that_the_system_names_is_taken():
    assert zone_here(SUMMER, lambda: "Europe/Berlin") == ZoneInfo("Europe/Berlin")


@pytest.mark.parametrize("name", ["", "Nowhere/At all", "../secret", "\0", "Europe"])
def test_a_name_that_nobody_knows_leaves_the_clock_to_say_it(name):
    assert zone_here(SUMMER, lambda: name) == timezone(timedelta(hours=2))


def test_a_zone_that_says_another_time_than_the_clock_is_not_believed():
    assert zone_here(SUMMER, lambda: "America/New_York") == timezone(timedelta(hours=2))


def test_the_zone_of_this_computer_agrees_with_its_clock():
    assert system_zone_name()
    now = datetime(2026, 7, 1, 12, tzinfo=UTC).astimezone()
    assert now.astimezone(zone_here(now)).utcoffset() == now.utcoffset()
