"""How far the pain has moved is only said when there is enough to compare."""

from datetime import timedelta

import pytest

from coach.progress.series import Week
from coach.progress.standing import change_since_start, week_so_far
from tests.progress.test_series import DAY, MARCH, daily, session


def change(pains):
    return change_since_start(daily(pains), MARCH + (len(pains) - 1) * DAY)


def test_the_first_and_the_latest_mean_are_compared():
    found = change([6] * 7 + [5] * 3 + [3] * 7)

    assert (found.start, found.latest, found.points) == (6.0, 3.0, -3.0)
    assert (found.since, found.until) == (MARCH + 6 * DAY, MARCH + 16 * DAY)


@pytest.mark.parametrize(
    ("later", "important"), [(4, True), (5, False), (6, False), (7, False), (8, True)]
)
def test_a_change_is_important_from_two_points_on_in_either_direction(later, important):
    assert change([6] * 7 + [later] * 7).important is important


def test_means_that_share_days_are_not_compared():
    assert change([6] * 13) is None
    assert change([6] * 14) is not None


def test_nothing_is_compared_without_readings_or_with_too_few():
    assert change_since_start([], MARCH) is None
    assert change([5] + [None] * 20) is None


def test_the_latest_mean_is_the_last_there_is_after_a_gap():
    found = change([6] * 7 + [3] * 7 + [None] * 30)

    assert (found.latest, found.until) == (3.0, MARCH + 17 * DAY)


def test_this_week_begins_on_monday_and_ends_today():
    done = [session(MARCH + n * DAY, 10) for n in (-1, 0, 0, 2, 5)]

    assert week_so_far(done, MARCH + 3 * DAY) == (Week(MARCH, 30.0, 3), frozenset({0, 2}))
    assert week_so_far([], MARCH + timedelta(days=6)) == (Week(MARCH, 0.0, 0), frozenset())
