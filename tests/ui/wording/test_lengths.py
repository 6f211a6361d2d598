"""Lengths and moments are said as people say them."""

from datetime import UTC, datetime, timedelta

import pytest

from coach.ui.wording import lengths

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("seconds", "clock", "short", "long"),
    [
        (0, "0:00", "0:00", "less than a minute"),
        (59, "0:59", "0:59", "less than a minute"),
        (60, "1:00", "1:00", "1 minute"),
        (3599, "59:59", "59:59", "59 minutes"),
        (3600, "1:00:00", "1 h 00", "1 hour"),
        (8045, "2:14:05", "2 h 14", "2 hours 14 minutes"),
        (86399, "23:59:59", "23 h 59", "23 hours 59 minutes"),
        (86400, "1 day", "1 day", "1 day"),
        (180000, "2 days 2 hours", "2 days", "2 days 2 hours"),
    ],
)
def test_a_length_fits_its_place(seconds, clock, short, long):
    length = timedelta(seconds=seconds)
    assert (lengths.clock(length), lengths.short(length), lengths.long(length)) == (
        clock,
        short,
        long,
    )


@pytest.mark.parametrize(
    ("before", "said"),
    [
        (timedelta(hours=1), "today at 08:00"),
        (timedelta(hours=10), "yesterday at 23:00"),
        (timedelta(days=3), "Friday 27 February at 09:00"),
        (timedelta(days=400), "Sunday 26 January 2025 at 09:00"),
        (timedelta(minutes=-20), "today at 09:20"),
    ],
)
def test_a_moment_is_as_near_as_people_say_it(before, said):
    assert lengths.moment(NOW - before, NOW) == said
