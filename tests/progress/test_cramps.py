from datetime import date, timedelta

from coach.progress.cramps import comparison, cramp_weeks

MONDAY = date(2026, 8, 3)


def days(*numbers):
    return [MONDAY + timedelta(days=number) for number in numbers]


def weeks_of(pairs):
    """Return days of cramps and sessions for weeks with so many of each."""
    cramps, sessions = [], []
    for week, (crampy, done) in enumerate(pairs):
        cramps += days(*(7 * week + n for n in range(crampy)))
        sessions += days(*(7 * week + n for n in range(done)))
    return cramp_weeks(cramps, sessions, MONDAY, MONDAY + timedelta(days=7 * len(pairs)))


def test_weeks_before_the_first_cramp_was_written_down_are_not_called_free_of_cramps():
    found = cramp_weeks(days(15, 16), days(1, 15), MONDAY, MONDAY + timedelta(days=27))
    assert [(week.cramps, week.sessions) for week in found] == [
        (None, 1),
        (None, 0),
        (2, 1),
        (0, 0),
    ]


def test_weeks_with_more_and_fewer_sessions_are_compared():
    found = comparison(weeks_of([(1, 3)] * 5 + [(3, 1)] * 4))
    assert (found.least, found.more, found.fewer) == (3, 1.0, 3.0)
    assert (found.more_weeks, found.fewer_weeks) == (5, 4)


def test_where_the_usual_number_is_the_least_weeks_with_more_are_set_apart():
    found = comparison(weeks_of([(1, 3)] * 4 + [(3, 1)] * 6))
    assert (found.least, found.more_weeks, found.fewer_weeks) == (2, 4, 6)


def test_too_few_weeks_of_one_kind_are_not_compared():
    assert comparison(weeks_of([(1, 3)] * 9 + [(3, 1)] * 3)) is None


def test_a_week_that_has_not_ended_is_not_compared():
    assert not weeks_of([(1, 3)])[-1].whole
