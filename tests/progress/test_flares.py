from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from coach.progress.flares import Flare, flares

START = datetime(2026, 9, 7, 9, tzinfo=UTC)


def at(*days):
    return [START + timedelta(days=day) for day in days]


def test_bad_days_less_than_a_week_apart_are_one_flare_up():
    day = START.date()
    assert flares(at(0, 2, 8)) == (Flare(day, day + timedelta(days=8), 3),)


def test_a_week_of_quiet_ends_a_flare_up():
    assert [one.first for one in flares(at(0, 7))] == [one.date() for one in at(0, 7)]


def test_several_bad_moments_of_a_day_count_once():
    assert flares([START, START + timedelta(hours=1)])[0].days == 1


@given(st.permutations(range(0, 40, 3)))
def test_the_order_of_moments_never_matters(days):
    assert flares(at(*days)) == flares(at(*sorted(days)))
