from datetime import date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.progress import psfs
from coach.progress.activities import Activities
from coach.restriction.said import Said, SaidKind, facts_of
from coach.triage.safety import SafetyFact, SafetyKind
from tests.fakes.clock import FakeClock
from tests.fakes.history import empty_history

START = datetime(2026, 8, 3, 20, tzinfo=timezone(timedelta(hours=2)))
SOCKS, WALK = "Put on socks", "Walk for 20 minutes"


@pytest.fixture
def clock():
    return FakeClock(START)


@pytest.fixture
def store(clock):
    store = empty_history(clock)
    yield store
    store.close()


@pytest.fixture
def mine(store, clock):
    return Activities(store, clock)


def days_later(clock, days):
    clock.set_wall((START + timedelta(days=days) - clock.now()).total_seconds())


def test_nothing_is_due_before_an_activity_is_named(mine):
    assert not mine.told().rating_due
    assert mine.told().change_due is None


def test_activities_are_rated_a_week_after_the_last_time(mine, clock):
    mine.tell([SOCKS], {SOCKS: 3})
    days_later(clock, 6)
    assert not mine.told().rating_due
    days_later(clock, 7)
    assert mine.told().rating_due


def test_activities_that_were_named_and_never_rated_are_due_at_once(mine):
    mine.tell([SOCKS], {})
    assert mine.told().rating_due


def test_the_mean_and_its_change_are_of_the_activities(mine, clock):
    mine.tell([SOCKS, WALK], {SOCKS: 2, WALK: 4})
    days_later(clock, 7)
    mine.tell([SOCKS, WALK], {SOCKS: 5, WALK: 6})
    assert [score.mean for score in mine.told().scores] == [3.0, 5.5]
    moved = psfs.moved(mine.told().scores)
    assert (moved.points, moved.important) == (2.5, True)


def test_only_activities_rated_both_times_are_compared(mine, clock):
    mine.tell([SOCKS, WALK], {SOCKS: 2, WALK: 9})
    days_later(clock, 7)
    mine.tell([SOCKS], {SOCKS: 4})
    moved = psfs.moved(mine.told().scores)
    assert (moved.points, moved.activities) == (2.0, 1)
    assert not moved.important, "one activity alone must move by 3"


def test_another_choice_of_activities_is_no_change(mine, clock):
    mine.tell([SOCKS], {SOCKS: 2})
    days_later(clock, 7)
    mine.tell([WALK], {WALK: 9})
    assert psfs.moved(mine.told().scores) is None
    assert mine.named() == (WALK,)


@pytest.mark.parametrize(
    ("days", "week"),
    [(13, None), (14, 2), (41, 2), (42, 6), (84, 12), (111, 12), (112, None)],
)
def test_global_change_is_asked_at_two_six_and_twelve_weeks(mine, clock, days, week):
    mine.tell([SOCKS], {SOCKS: 2})
    days_later(clock, days)
    assert mine.told().change_due == week


def test_global_change_is_asked_once_for_each_time(mine, clock):
    mine.tell([SOCKS], {SOCKS: 2})
    days_later(clock, 15)
    mine.tell([SOCKS], {}, (2, 3))
    assert mine.told().change_due is None
    assert [(one.weeks, one.value) for one in mine.told().changes] == [(2, 3)]
    days_later(clock, 42)
    assert mine.told().change_due == 6


def test_new_trouble_begins_anew(mine, store, clock):
    mine.tell([SOCKS], {SOCKS: 2})
    days_later(clock, 30)
    store.add_safety(SafetyFact(clock.now(), SafetyKind.NEW_EPISODE))
    assert mine.told().change_due is None
    mine.tell([SOCKS], {SOCKS: 1})
    days_later(clock, 44)
    assert mine.told().change_due == 2


def test_of_a_day_rated_twice_the_later_ratings_count(mine):
    mine.tell([SOCKS], {SOCKS: 2})
    mine.tell([SOCKS], {SOCKS: 6})
    assert [score.mean for score in mine.told().scores] == [6.0]


def test_numbers_out_of_bounds_are_refused(mine):
    with pytest.raises(ValueError, match="11"):
        mine.tell([SOCKS], {SOCKS: 11})
    with pytest.raises(ValueError, match="6"):
        mine.tell([SOCKS], {}, (2, 6))
    assert mine.named() == ()


def test_what_is_said_of_activities_opens_no_exercise(mine, store):
    before = facts_of(store.facts(), START)
    mine.tell([SOCKS], {SOCKS: 10}, (2, 5))
    assert facts_of(store.facts(), START) == before


@given(st.lists(st.text()))
def test_kept_activities_are_always_five_at_most_and_each_once(names):
    kept = psfs.tidy(names)
    assert len(kept) <= psfs.MOST
    assert len(set(kept)) == len(kept)
    assert psfs.tidy(kept) == kept


def test_a_row_of_ratings_is_read_by_turns():
    row = Said(START, SaidKind.ACTIVITIES_RATED, (SOCKS, "3", WALK, "7"))
    assert psfs.scores([row]) == (psfs.Score(date(2026, 8, 3), {SOCKS: 3, WALK: 7}),)
