"""When a schedule falls due, day after day, in every place."""

from datetime import UTC, date, time, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.schedule.model import MOST_TIMES, Quiet, Schedule, Written, in_order, spread
from coach.schedule.occurrences import next_after, on, planned
from coach.schedule.wall import begin_of
from tests.schedule.zones import BERLIN, ZONES, berlin, clocks, days, moments, zones

MORNING_AND_EVENING = Schedule(times=(time(8), time(20)))
MONDAY, TUESDAY = date(2026, 5, 4), date(2026, 5, 5)

schedules = st.builds(
    Schedule,
    weekdays=st.frozensets(st.integers(0, 6), min_size=1),
    times=st.lists(clocks, min_size=1, max_size=MOST_TIMES).map(in_order),
)


def test_a_day_has_its_times_and_every_session_of_it_belongs_to_one():
    first, second = on(MORNING_AND_EVENING, MONDAY, BERLIN)
    assert (first.when, second.when) == (berlin(2026, 5, 4, 8), berlin(2026, 5, 4, 20))
    assert (first.since, first.until) == (berlin(2026, 5, 4), berlin(2026, 5, 4, 14))
    assert (second.since, second.until) == (berlin(2026, 5, 4, 14), berlin(2026, 5, 5))


def test_only_the_chosen_weekdays_count_and_nothing_while_it_is_off():
    mondays = Schedule(frozenset({0}), (time(8),))
    assert len(on(mondays, MONDAY, BERLIN)) == 1
    assert on(mondays, TUESDAY, BERLIN) == ()
    assert on(Schedule(times=(time(8),), on=False), MONDAY, BERLIN) == ()


def test_the_next_time_is_the_first_after_a_moment_and_never_that_moment_itself():
    schedule = Schedule(frozenset({0, 3}), (time(8), time(20)))
    assert next_after(schedule, berlin(2026, 5, 4, 7), BERLIN).when == berlin(2026, 5, 4, 8)
    assert next_after(schedule, berlin(2026, 5, 4, 8), BERLIN).when == berlin(2026, 5, 4, 20)
    assert next_after(schedule, berlin(2026, 5, 4, 20), BERLIN).when == berlin(2026, 5, 7, 8)
    assert next_after(Schedule(), berlin(2026, 5, 4, 7), BERLIN) is None


def test_two_times_that_an_added_hour_puts_together_come_once():
    schedule = Schedule(times=(time(2, 30), time(3, 30), time(20)))
    found = [one.when for one in on(schedule, date(2026, 3, 29), BERLIN)]
    assert found == [berlin(2026, 3, 29, 3, 30), berlin(2026, 3, 29, 20)]


def test_a_time_that_is_put_on_past_another_stays_in_order():
    schedule = Schedule(times=(time(2, 30), time(3)))
    found = [one.when.time() for one in on(schedule, date(2026, 3, 29), BERLIN)]
    assert found == [time(3), time(3, 30)]


def test_a_time_that_comes_twice_is_due_once():
    schedule = Schedule(times=(time(2, 30),))
    (one,) = on(schedule, date(2026, 10, 25), BERLIN)
    assert one.when.isoformat() == "2026-10-25T02:30:00+02:00"
    assert next_after(schedule, one.when, BERLIN).day == date(2026, 10, 26)


def test_a_day_that_a_country_left_out_has_nothing():
    apia = ZONES[4]
    assert on(MORNING_AND_EVENING, date(2011, 12, 30), apia) == ()
    last = on(MORNING_AND_EVENING, date(2011, 12, 29), apia)[-1]
    assert next_after(MORNING_AND_EVENING, last.when, apia).day == date(2011, 12, 31)


@given(schedules, days, zones)
def test_the_stretches_always_fill_their_day_without_a_gap(schedule, day, zone):
    found = on(schedule, day, zone)
    for one in found:
        assert one.since <= one.when < one.until
        assert one.when.date() == day
    for one, two in pairwise(found):
        assert one.until == two.since
    if found:
        assert found[0].since == begin_of(day, zone)
        assert found[-1].until == begin_of(day + timedelta(days=1), zone)


@given(schedules, moments, zones)
def test_nothing_lies_between_a_moment_and_the_next_time(schedule, moment, zone):
    found = next_after(schedule, moment, zone)
    assert found.when > moment
    day = moment.astimezone(zone).date()
    while day <= found.day:
        assert all(one.when <= moment or one.when >= found.when for one in on(schedule, day, zone))
        day += timedelta(days=1)


@given(schedules, moments, zones)
def test_going_from_one_to_the_next_misses_none(schedule, moment, zone):
    rows = [Written(moment, schedule)]
    first = moment.astimezone(zone).date()
    last = first + timedelta(days=8)
    walked, here = [], moment
    while (one := next_after(schedule, here, zone)) is not None and one.day <= last:
        walked.append(one)
        here = one.when
    listed = planned(rows, first, last, zone)
    assert [one for one in listed if one.when > moment] == walked


def test_each_time_is_held_against_the_schedule_that_counted_then():
    rows = [
        Written(berlin(2026, 5, 4, 9), MORNING_AND_EVENING),
        Written(berlin(2026, 5, 5, 12), Schedule(times=(time(8), time(13)))),
        Written(berlin(2026, 5, 6, 12), Schedule(times=(time(18),), on=False)),
    ]
    found = [one.when for one in planned(rows, date(2026, 5, 1), date(2026, 5, 8), BERLIN)]
    assert found == [
        berlin(2026, 5, 4, 20),
        berlin(2026, 5, 5, 8),
        berlin(2026, 5, 5, 13),
        berlin(2026, 5, 6, 8),
    ]


@pytest.mark.parametrize(
    "wrong",
    [
        {"weekdays": frozenset({7})},
        {"times": (time(20), time(8))},
        {"times": (time(8), time(8))},
        {"times": (time(8, 0, 30),)},
        {"times": tuple(time(hour) for hour in range(7))},
        {"times": (time(8, tzinfo=UTC),)},
        {"after_cramp": 0},
        {"after_cramp": 73},
        {"morning": time(12)},
    ],
)
def test_a_schedule_that_makes_no_sense_cannot_be_made(wrong):
    with pytest.raises(ValueError, match="Schedule"):
        Schedule(**wrong)


def test_quiet_hours_without_an_end_cannot_be_made():
    with pytest.raises(ValueError, match="Quiet"):
        Quiet(time(7), time(7))


@pytest.mark.parametrize(
    ("count", "times"),
    [
        (1, [time(9)]),
        (2, [time(9), time(18)]),
        (3, [time(9), time(13, 30), time(18)]),
        (4, [time(9), time(12), time(15), time(18)]),
    ],
)
def test_times_that_nobody_chose_yet_are_spread_over_the_day(count, times):
    assert list(spread(count)) == times
