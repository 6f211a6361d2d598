"""A schedule that could not be kept is told of before it is saved."""

from datetime import time

from coach.schedule.fitting import Flaw, Misfit, misfits
from coach.schedule.model import Quiet, Schedule


def test_a_schedule_that_can_be_kept_has_no_flaw():
    assert misfits(Schedule(times=(time(8), time(10)), quiet=Quiet(time(22), time(8))), 2) == ()
    assert misfits(Schedule(frozenset()), 1) == ()


def test_times_need_a_day():
    assert misfits(Schedule(frozenset(), (time(8),)), None) == (Misfit(Flaw.NO_DAY),)


def test_a_routine_is_not_planned_more_often_than_it_is_meant_for():
    twice = Schedule(times=(time(8), time(20)))
    assert misfits(twice, 1) == (Misfit(Flaw.TOO_MANY),)
    assert misfits(twice, None) == ()


def test_a_back_needs_a_rest_between_two_times():
    assert misfits(Schedule(times=(time(8), time(9, 59))), 2) == (Misfit(Flaw.TOO_CLOSE, 1),)


def test_nothing_is_planned_for_quiet_hours():
    schedule = Schedule(times=(time(6), time(21), time(23)), quiet=Quiet(time(22), time(7)))
    assert misfits(schedule, 3) == (Misfit(Flaw.IN_QUIET, 0), Misfit(Flaw.IN_QUIET, 2))
