"""A long past is listed whole, without reading what happened second by second."""

from datetime import timedelta

import pytest

from coach.history.store import Store
from coach.progress.series import minutes_per_week, pain_trend
from tests.fakes.past import DAYS, ITEMS, LAST, ten_years


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    folder = tmp_path_factory.mktemp("past")
    ten_years(folder)
    store = Store.open(folder)
    yield store
    store.close()


def statements_of(store, question):
    asked = []
    store._connection.handle.set_trace_callback(asked.append)
    question()
    store._connection.handle.set_trace_callback(None)
    return asked


def test_ten_years_are_listed_with_everything_they_came_to(store):
    records = store.sessions()

    assert len(records) == DAYS
    assert all(len(record.items) == ITEMS for record in records)
    assert records[-1].day == LAST.date()
    assert len(store.readings()) == 2 * DAYS


def test_listing_reads_no_events_and_asks_as_much_for_a_day_as_for_ten_years(store):
    ten_years_asked = statements_of(store, store.sessions)
    today_asked = statements_of(store, lambda: store.sessions(LAST.date()))

    assert not [statement for statement in ten_years_asked if "session_event" in statement]
    assert len(ten_years_asked) == len(today_asked) == 4  # BEGIN, sessions, items, ROLLBACK


def test_a_week_of_ten_years_is_found_through_the_index_of_days(store):
    since = LAST.date() - timedelta(days=6)

    asked = [one for one in statements_of(store, lambda: store.sessions(since)) if "FROM" in one]
    plans = [store._connection.execute(f"EXPLAIN QUERY PLAN {one}").fetchall() for one in asked]

    assert len(store.sessions(since)) == 7
    assert len(plans) == 2
    assert all("USING" in str(plan) and "ix_session_day" in str(plan) for plan in plans)


def test_the_curves_of_ten_years_have_every_day_and_week(store):
    first = LAST.date() - timedelta(days=DAYS - 1)

    trend = pain_trend(store.readings(), first, LAST.date())
    weeks = minutes_per_week(store.sessions(), first, LAST.date())

    assert len(trend) == DAYS
    assert sum(day.mean is None for day in trend) == 6
    assert sum(week.sessions for week in weeks) == DAYS
