"""Pain that is much higher the morning after a session asks for a new check-in."""

import pytest

from coach.screening.mornings import Mornings
from coach.triage.standing import Screening


@pytest.fixture
def mornings(person):
    person.checks_in()
    person.waits(hours=1)
    return Mornings(person.record, person.store, person.clock)


def test_the_pain_is_kept_and_one_no_higher_than_before_changes_nothing(person, mornings):
    person.exercises(pain=2)
    person.waits(hours=23)
    assert mornings.before() == 2
    assert not mornings.tell(3)
    assert person.store.readings()[-1].pain == 3
    assert person.stands().screening is not Screening.WORSE


def test_two_points_more_than_before_the_session_ask_for_a_new_check_in(person, mornings):
    person.exercises(pain=2)
    person.waits(hours=23)
    assert mornings.tell(4)
    assert person.stands().screening is Screening.WORSE


def test_only_the_day_before_counts_and_what_nobody_said_is_not_worse(person, mornings):
    assert not mornings.tell(9)
    person.exercises(pain=2)
    person.waits(hours=47)
    assert mornings.before() is None
    assert not mornings.tell(9)
