"""Which backups stay: every day at first, then a week each, then a month each."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from coach.history.rotation import DAYS, MONTHS, WEEKS, kept

NOON = datetime(2026, 7, 3, 12, tzinfo=UTC)
MOMENTS = st.sets(
    st.integers(0, 60 * 24 * 900).map(lambda minutes: NOON - timedelta(minutes=minutes)),
    max_size=60,
)


def daily(days):
    return [NOON - timedelta(days=day) for day in range(days)]


def test_of_the_last_week_every_day_is_kept():
    assert set(daily(7)) <= kept(daily(400))


def test_a_year_of_days_becomes_days_weeks_and_months():
    found = sorted(kept(daily(365)), reverse=True)

    assert len(found) <= DAYS + WEEKS + MONTHS + 1
    assert NOON - found[-1] >= timedelta(days=330)
    months = {(one.year, one.month) for one in found}
    assert len(months) == 12 + 1  # and the oldest of all, in the month before


def test_of_one_day_the_newest_is_kept():
    morning, evening = NOON - timedelta(hours=4), NOON + timedelta(hours=8)
    older = daily(30)[1:]

    found = kept([morning, evening, *older])

    assert evening in found
    assert morning not in found


def test_a_long_absence_costs_no_backup():
    before = [NOON - timedelta(days=300 + day) for day in range(5)]

    assert kept([NOON, *before]) == {NOON, *before}


@given(MOMENTS)
def test_the_newest_and_the_oldest_always_stay_and_there_are_never_too_many(moments):
    found = kept(moments)

    assert found <= moments
    assert len(found) <= DAYS + WEEKS + MONTHS + 1
    if moments:
        assert {max(moments), min(moments)} <= found


@given(MOMENTS)
def test_thinning_out_again_removes_nothing_more(moments):
    assert kept(kept(moments)) == kept(moments)
