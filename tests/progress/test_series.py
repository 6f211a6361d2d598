"""The curves say what was recorded, and leave empty what was not."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from coach.history.records import Reading, SessionRecord
from coach.progress.series import Week, minutes_per_week, pain_trend
from coach.routine.model import Cause
from coach.session.events import Ending

MARCH = date(2026, 3, 2)  # a Monday
DAY = timedelta(days=1)


def reading(day, pain):
    when = datetime(day.year, day.month, day.day, 9, tzinfo=timezone(timedelta(hours=1)))
    return Reading(when, day, pain, "check")


def daily(pains, first=MARCH):
    return [reading(first + n * DAY, pain) for n, pain in enumerate(pains) if pain is not None]


def session(day, minutes, started=None):
    when = started or datetime(day.year, day.month, day.day, 9, tzinfo=UTC)
    return SessionRecord(
        id=f"{day} {minutes}",
        routine="rt_small",
        title="A small release",
        revision=1,
        side=None,
        cause=Cause.INJURY,
        short=False,
        started=when,
        day=day,
        active=minutes * 60.0,
        ending=Ending.COMPLETED,
        steps_done=1,
        steps_total=1,
    )


def means(trend):
    return [day.mean for day in trend]


def test_every_day_is_there_with_the_mean_of_its_readings_and_gaps_stay_gaps():
    readings = [reading(MARCH, 4), reading(MARCH, 7), reading(MARCH + 2 * DAY, 3)]

    trend = pain_trend(readings, MARCH, MARCH + 3 * DAY)

    assert [day.day for day in trend] == [MARCH + n * DAY for n in range(4)]
    assert [day.pain for day in trend] == [5.5, None, 3.0, None]


def test_there_is_no_mean_before_seven_days_of_calendar_have_passed():
    trend = pain_trend(daily([7, 6, 5, 4, 3, 2, 1, 0]), MARCH, MARCH + 7 * DAY)

    assert means(trend) == [None] * 6 + [4.0, 3.0]


def test_a_day_that_was_asked_often_weighs_as_much_as_another():
    readings = [*daily([2, 2, None, None, None, None, None]), *[reading(MARCH, 8)] * 2]

    trend = pain_trend(readings, MARCH, MARCH + 6 * DAY)

    assert trend[-1].mean == pytest.approx((6 + 2) / 2)


def test_there_is_no_mean_of_fewer_than_three_readings():
    few = [5, None, None, None, None, 4, None, None]

    assert means(pain_trend(daily(few), MARCH, MARCH + 7 * DAY)) == [None] * 8


def test_the_mean_stops_in_a_long_gap_and_begins_again_after_it():
    pains = [3] * 10 + [None] * 20 + [6] * 3

    trend = pain_trend(daily(pains), MARCH, MARCH + 32 * DAY)

    known = [n for n, mean in enumerate(means(trend)) if mean is not None]
    assert known == [*range(6, 14), 32]
    assert trend[32].mean == 6.0


def test_readings_before_the_range_count_in_the_means_of_its_first_days():
    trend = pain_trend(daily([4] * 10), MARCH + 7 * DAY, MARCH + 9 * DAY)

    assert means(trend) == [4.0] * 3


def test_readings_after_the_range_do_not_count():
    trend = pain_trend(daily([4] * 10), MARCH, MARCH + 2 * DAY)

    assert [day.pain for day in trend] == [4.0] * 3


def test_without_readings_all_days_are_gaps():
    trend = pain_trend([], MARCH, MARCH + 10 * DAY)

    assert [(day.pain, day.mean) for day in trend] == [(None, None)] * 11


def test_minutes_are_added_up_by_iso_week_with_empty_weeks_between():
    done = [session(MARCH, 10), session(MARCH + 6 * DAY, 5), session(MARCH + 14 * DAY, 8)]

    weeks = minutes_per_week(done, MARCH, MARCH + 20 * DAY)

    assert weeks == (
        Week(MARCH, 15.0, 2),
        Week(MARCH + 7 * DAY, 0.0, 0),
        Week(MARCH + 14 * DAY, 8.0, 1),
    )


def test_the_week_of_new_year_is_one_week():
    done = [session(date(2026, 12, 31), 10), session(date(2027, 1, 3), 20)]

    weeks = minutes_per_week(done, date(2026, 12, 28), date(2027, 1, 4))

    assert weeks == (Week(date(2026, 12, 28), 30.0, 2), Week(date(2027, 1, 4), 0.0, 0))


def test_a_session_over_midnight_belongs_to_the_day_and_week_it_began_in():
    sunday = date(2026, 3, 8)
    late = datetime(2026, 3, 8, 23, 55, tzinfo=timezone(-timedelta(hours=8)))

    weeks = minutes_per_week([session(sunday, 20, late)], MARCH, MARCH + 13 * DAY)

    assert [week.minutes for week in weeks] == [20.0, 0.0]


def test_only_days_of_the_range_count_in_its_first_and_last_week():
    done = [session(MARCH + n * DAY, 10) for n in range(14)]

    weeks = minutes_per_week(done, MARCH + 2 * DAY, MARCH + 8 * DAY)

    assert [(week.monday, week.sessions) for week in weeks] == [(MARCH, 5), (MARCH + 7 * DAY, 2)]


def test_a_range_that_ends_before_it_begins_is_empty():
    assert minutes_per_week([session(MARCH, 5)], MARCH, MARCH - 8 * DAY) == ()
    assert pain_trend(daily([5]), MARCH, MARCH - DAY) == ()
