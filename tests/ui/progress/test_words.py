"""Words and dates that stay readable from one week to ten years."""

from datetime import date, timedelta

import pytest

from coach.ui.progress.ticks import day_ticks
from coach.ui.wording import progress as words

LAST = date(2026, 11, 22)


@pytest.mark.parametrize("days", [7, 28, 84, 182, 365, 900, 1500, 3650])
def test_dates_under_a_chart_are_few_enough_to_be_read(days):
    assert 1 <= len(day_ticks(LAST - timedelta(days=days), LAST)) <= 12


def test_ten_years_are_told_in_every_other_year():
    ticks = day_ticks(date(2016, 12, 1), LAST)
    assert [text for _, text in ticks] == [str(year) for year in range(2017, 2027, 2)]


def test_two_years_are_told_in_months_with_their_year():
    assert day_ticks(date(2024, 10, 20), LAST)[0][1] == "Nov 2024"


def test_a_long_time_is_told_in_hours():
    assert words.sessions_total(3, 45).endswith("45 min in all")
    assert words.sessions_total(3650, 39491).endswith("658 hours in all")
