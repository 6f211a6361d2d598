"""The clock on the wall and the moments it shows, also where an hour is missing or comes twice."""

from datetime import UTC, date, datetime, time, timedelta

from hypothesis import example, given

from coach.schedule.model import Quiet
from coach.schedule.wall import at, begin_of, day_of, local, loud_from
from tests.schedule.zones import BERLIN, ZONES, berlin, clocks, days, moments, zones

ON, BACK = date(2026, 3, 29), date(2026, 10, 25)


def test_a_time_that_is_left_out_comes_as_much_later_as_the_clock_was_put_on():
    assert at(ON, time(2, 30), BERLIN).isoformat() == "2026-03-29T03:30:00+02:00"


def test_a_time_that_comes_twice_is_the_first_unless_the_second_is_meant():
    assert at(BACK, time(2, 30), BERLIN).isoformat() == "2026-10-25T02:30:00+02:00"
    second = at(BACK, time(2, 30), BERLIN, second=True)
    assert second.isoformat() == "2026-10-25T02:30:00+01:00"


def test_moments_of_the_hour_that_comes_twice_are_in_the_order_in_which_they_happen():
    first = at(BACK, time(2, 30), BERLIN)
    second = at(BACK, time(2, 10), BERLIN, second=True)
    assert first < second
    assert second - first == timedelta(minutes=40)


def test_where_midnight_is_left_out_the_day_begins_at_one():
    sao_paulo = ZONES[2]
    assert begin_of(date(2018, 11, 4), sao_paulo).isoformat() == "2018-11-04T01:00:00-02:00"


@given(moments, zones)
def test_a_moment_stays_the_same_moment_and_has_the_day_of_the_wall(moment, zone):
    here = local(moment, zone)
    assert here == moment
    assert day_of(moment, zone) == moment.astimezone(zone).date()


@given(days, clocks, zones)
def test_a_time_on_the_wall_is_that_time_unless_the_day_does_not_have_it(day, clock, zone):
    found = at(day, clock, zone)
    if (found.date(), found.time()) != (day, clock):
        before = found - timedelta(hours=25)
        put_on = found.utcoffset() - local(before, zone).utcoffset()
        assert put_on > timedelta(0)


def test_quiet_hours_over_midnight_end_in_the_morning():
    quiet = Quiet(time(22), time(7))
    assert loud_from(berlin(2026, 5, 4, 23, 10), quiet, BERLIN) == berlin(2026, 5, 5, 7)
    assert loud_from(berlin(2026, 5, 5, 6, 59), quiet, BERLIN) == berlin(2026, 5, 5, 7)
    assert loud_from(berlin(2026, 5, 5, 7), quiet, BERLIN) == berlin(2026, 5, 5, 7)
    assert loud_from(berlin(2026, 5, 5, 12), quiet, BERLIN) == berlin(2026, 5, 5, 12)


def test_in_the_hour_that_comes_twice_it_stays_quiet_for_the_second_time():
    quiet = Quiet(time(1), time(2, 30))
    second_time = berlin(2026, 10, 25, 2, 10, fold=1)
    found = loud_from(second_time, quiet, BERLIN)
    assert found.isoformat() == "2026-10-25T02:30:00+01:00"


@given(moments, clocks, clocks, zones)
@example(datetime(2011, 12, 30, 9, 30, tzinfo=UTC), time(22), time(7), ZONES[4])
@example(datetime(2026, 3, 29, 0, 30, tzinfo=UTC), time(1), time(2, 30), ZONES[0])
def test_quiet_hours_always_end_within_a_day_or_two_and_never_make_anything_earlier(
    moment, start, end, zone
):
    if start == end:
        return
    quiet = Quiet(start, end)
    found = loud_from(moment, quiet, zone)
    assert moment <= found <= moment + timedelta(days=2)
    assert not quiet.holds(found.time())
    assert loud_from(found, quiet, zone) == found
