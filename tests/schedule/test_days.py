"""What was planned and done is told as facts, by the schedule of its time."""

from datetime import date, time, timedelta

from coach.schedule.days import not_done, planned_days
from coach.schedule.model import Schedule, Written
from coach.schedule.past import Done
from tests.schedule.zones import BERLIN, berlin

ROWS = [Written(berlin(2026, 5, 1), Schedule(times=(time(8), time(20))))]
SUNDAY = date(2026, 5, 3)


def session(*when):
    started = berlin(*when)
    return Done(started, started + timedelta(minutes=10), "rt_morning")


def test_every_time_is_done_not_done_or_still_to_come():
    sessions = [session(2026, 5, 3, 12), session(2026, 5, 4, 9)]
    now = berlin(2026, 5, 4, 21)
    found = planned_days(ROWS, sessions, SUNDAY, now, BERLIN)
    assert [(one.done, one.not_done) for one in found] == [
        (True, False),  # at noon on Sunday: the morning's
        (False, True),
        (True, False),
        (False, False),  # until midnight it can be done
    ]


def test_only_what_went_by_is_not_done():
    found = not_done(ROWS, [session(2026, 5, 3, 8)], SUNDAY, berlin(2026, 5, 4, 13, 59), BERLIN)
    assert [one.when for one in found] == [berlin(2026, 5, 3, 20)]
    later = not_done(ROWS, [session(2026, 5, 3, 8)], SUNDAY, berlin(2026, 5, 4, 14), BERLIN)
    assert [one.when for one in later] == [berlin(2026, 5, 3, 20), berlin(2026, 5, 4, 8)]


def test_two_sessions_in_one_half_of_the_day_are_not_taken_for_the_other():
    sessions = [session(2026, 5, 3, 8), session(2026, 5, 3, 11)]
    found = planned_days(ROWS, sessions, SUNDAY, berlin(2026, 5, 4), BERLIN)
    assert [one.done for one in found if one.occurrence.day == SUNDAY] == [True, False]


def test_without_a_schedule_nothing_was_planned():
    assert planned_days([], [session(2026, 5, 3, 8)], SUNDAY, berlin(2026, 5, 4), BERLIN) == ()


def test_over_ten_years_every_session_finds_its_time():
    days = 3650
    now = berlin(2026, 5, 4, 8)
    rows = [Written(now - timedelta(days=days), Schedule(times=(time(8), time(20))))]
    mornings = [now - timedelta(days=day) for day in reversed(range(days + 1))]
    sessions = [Done(when, when, "") for when in mornings]
    found = planned_days(rows, sessions, mornings[0].date(), now, BERLIN)
    assert [one.occurrence.when for one in found if one.done] == mornings
    assert sum(one.not_done for one in found) == days
