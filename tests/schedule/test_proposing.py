"""Times for so many sessions a week: as near as can be to what the person has."""

from datetime import time

from hypothesis import given
from hypothesis import strategies as st

from coach.schedule.fitting import misfits
from coach.schedule.model import EVERY_DAY, Quiet, Schedule, in_order
from coach.schedule.proposing import per_week, proposed

FIRST = Schedule(times=(time(9),), morning=time(8), quiet=Quiet(time(22), time(7)))
MON, TUE, WED, THU, FRI, SAT, SUN = range(7)


def mine(*weekdays, times=(time(17, 30),), **more):
    return Schedule(frozenset(weekdays), times, **more)


def test_who_has_chosen_nothing_gets_days_evenly_apart_at_the_usual_time():
    found = proposed(None, FIRST, 3, 1)
    assert found.weekdays == {MON, WED, FRI}
    assert found.times == (time(9),)
    assert (found.quiet, found.morning) == (FIRST.quiet, FIRST.morning)


def test_days_of_ones_own_stay_when_more_are_wanted():
    found = proposed(mine(TUE, THU), FIRST, 4, 1)
    assert found.weekdays > {TUE, THU}
    assert len(found.weekdays) == 4
    assert found.times == (time(17, 30),)


def test_when_fewer_are_wanted_no_new_day_comes_in():
    assert proposed(mine(MON, TUE, WED, FRI), FIRST, 3, 1).weekdays == {MON, WED, FRI}


def test_a_plan_of_several_times_a_day_gets_them_with_a_rest_between():
    found = proposed(mine(*EVERY_DAY, times=(time(9),)), FIRST, 14, 3)
    assert (len(found.weekdays), found.times) == (7, (time(9), time(18)))


def test_what_comes_to_the_same_keeps_the_times_a_day():
    twice = mine(MON, THU, times=(time(8), time(18)))
    assert proposed(twice, FIRST, 4, 3) == twice


def test_a_number_that_no_week_comes_to_is_never_exceeded():
    assert per_week(proposed(None, FIRST, 11, 3)) == 10


def test_a_schedule_that_is_off_comes_to_nothing_and_is_proposed_to_be_on():
    off = mine(MON, WED, FRI, on=False)
    assert per_week(off) == 0
    assert proposed(off, FIRST, 3, 1) == mine(MON, WED, FRI)


CLOCKS = st.sets(st.sampled_from([time(hour) for hour in range(24)]), max_size=6)
QUIET = st.none() | st.just(Quiet(time(22), time(7))) | st.just(Quiet(time(12), time(20)))


@given(
    st.frozensets(st.sampled_from(range(7))), CLOCKS, QUIET, st.integers(1, 21), st.integers(1, 3)
)
def test_it_always_keeps_within_the_number_and_adds_no_flaw(days, clocks, quiet, number, a_day):
    now = Schedule(days, in_order(clocks), quiet=quiet)
    found = proposed(now, FIRST, number, a_day)
    assert per_week(found) <= number
    assert len(found.times) <= max(a_day, 1)
    added = set(found.times) - clocks
    kept = {now.times.index(clock) for clock in found.times if clock in now.times}
    if not any(one.index in kept for one in misfits(now, None)):
        assert not misfits(found, a_day) or not added
