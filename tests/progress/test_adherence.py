from datetime import date, timedelta

from coach.progress.adherence import Mark, Time, by_month, calendar, share

DAY = date(2026, 10, 5)
NEXT = DAY + timedelta(days=1)


def one(times=(), known=(), active=()):
    return calendar(DAY, DAY, times, known, active)[0]


def test_a_planned_time_that_is_over_without_a_session_is_not_done():
    day = one([Time(DAY, done=False, over=True)], {DAY})
    assert (day.mark, day.done, day.planned) == (Mark.NOT_DONE, 0, 1)


def test_a_time_that_can_still_be_done_is_open_and_counts_for_nothing_yet():
    day = one([Time(DAY, done=False, over=False)], {DAY})
    assert (day.mark, day.planned) == (Mark.OPEN, 0)


def test_a_day_off_is_rest_and_a_day_nobody_planned_is_unknown():
    assert one(known={DAY}).mark is Mark.REST
    assert one().mark is Mark.UNKNOWN


def test_a_session_that_nobody_planned_shows_and_does_not_raise_the_share():
    day = one(active=[(DAY, 600.0), (DAY, 300.0)])
    assert (day.mark, day.minutes, day.planned) == (Mark.DONE, 15.0, 0)
    assert share([day]) is None


def test_unknown_days_are_left_out_of_the_denominator():
    days = calendar(
        DAY,
        DAY + timedelta(days=9),
        [Time(DAY, done=True, over=True), Time(NEXT, done=False, over=True)],
        {DAY, NEXT},
        [(DAY, 600.0)],
    )
    found = share(days)
    assert (found.done, found.planned) == (1, 2)


def test_a_share_of_few_sessions_is_not_told_in_percent():
    few = [Time(DAY + timedelta(days=n), done=n != 0, over=True) for n in range(9)]
    many = [Time(DAY + timedelta(days=n), done=n != 0, over=True) for n in range(10)]
    last = DAY + timedelta(days=9)
    assert share(calendar(DAY, last, few, (), ())).percent is None
    assert share(calendar(DAY, last, many, (), ())).percent == 90


def test_each_month_has_a_share_of_its_own():
    last = date(2026, 11, 2)
    times = [Time(DAY, done=True, over=True), Time(last, done=False, over=True)]
    months = by_month(calendar(DAY, last, times, (), ()))
    assert [(one.first.month, one.done, one.planned) for one in months] == [(10, 1, 1), (11, 0, 1)]
