"""A long past is listed whole, without reading what happened second by second."""

from datetime import timedelta

import pytest
from sqlalchemy import event

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

    def note(_connection, _cursor, statement, *_more):
        asked.append(statement)

    event.listen(store._engine, "before_cursor_execute", note)
    question()
    event.remove(store._engine, "before_cursor_execute", note)
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
    assert len(ten_years_asked) == len(today_asked) == 3  # BEGIN, sessions, items


def test_a_week_of_ten_years_is_found_through_the_index_of_days(store):
    since = LAST.date() - timedelta(days=6)

    with store._engine.connect() as connection:
        plan = connection.exec_driver_sql(
            "EXPLAIN QUERY PLAN SELECT number FROM session WHERE day >= ?", (since.isoformat(),)
        ).all()

    assert len(store.sessions(since)) == 7
    assert "USING" in str(plan)
    assert "ix_session_day" in str(plan)


def test_the_curves_of_ten_years_have_every_day_and_week(store):
    first = LAST.date() - timedelta(days=DAYS - 1)

    trend = pain_trend(store.readings(), first, LAST.date())
    weeks = minutes_per_week(store.sessions(), first, LAST.date())

    assert len(trend) == DAYS
    assert sum(day.mean is None for day in trend) == 6
    assert sum(week.sessions for week in weeks) == DAYS
