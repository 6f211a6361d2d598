"""A plan and its times: proposed for the phase, taken with a yes, silent while the plan waits."""

from datetime import UTC, datetime, time, timedelta

import pytest

from coach.agenda import Agenda
from coach.recovery.following import Following
from coach.recovery.times import Times
from coach.schedule.model import Quiet, Schedule
from coach.schedule.past import Kind
from coach.schedule.proposing import per_week
from tests.fakes.clock import FakeClock
from tests.fakes.desk import real_content
from tests.fakes.following import Follower
from tests.fakes.history import empty_history

MONDAY = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)
FIRST = Schedule(times=(time(9),), quiet=Quiet(time(22), time(7)))
MINE = Schedule(frozenset((0, 2, 4)), (time(17, 30),))
RULES = real_content().checkin()


class Someone(Follower):
    def __init__(self):
        clock = FakeClock(MONDAY)
        store = empty_history(clock)
        self.agenda = Agenda(
            store,
            clock,
            lambda _now: UTC,
            real_content,
            lambda: False,
            lambda r: self.plan.waits(r),
        )
        plan = Following(store, clock, real_content, lambda: RULES, self.agenda.planned_days)
        super().__init__(plan, store, clock)
        self.times = Times(self.agenda, plan, FIRST)

    def reminded(self):
        return [one.due for one in self.agenda.reminders() if one.kind is Kind.SESSION]


@pytest.fixture
def someone():
    person = Someone()
    yield person
    person.store.close()


def test_without_a_plan_nothing_is_proposed(someone):
    someone.checks_in()
    assert someone.times.proposal() is None


def test_a_plan_proposes_times_and_nothing_changes_without_a_yes(someone):
    someone.agenda.set_schedule(MINE)
    someone.follows()
    proposal = someone.times.proposal()
    assert per_week(proposal) == 7
    assert set(MINE.times) <= set(proposal.times)
    assert someone.agenda.schedule() == MINE
    someone.times.take(proposal)
    assert someone.agenda.schedule() == proposal
    assert someone.times.proposal() is None


def test_times_of_ones_own_that_come_to_the_number_are_left_alone(someone):
    someone.follows()
    someone.agenda.set_schedule(MINE)
    someone.plan.set_per_week(3)
    assert someone.times.proposal() is None


def test_another_number_is_proposed_and_reminders_and_what_was_planned_follow_it(someone):
    someone.follows()
    someone.agenda.set_schedule(MINE)
    someone.plan.set_per_week(5)
    someone.times.take(someone.times.proposal())
    someone.sleeps(7)
    week = someone.agenda.planned_days(MONDAY.date())
    assert len([one for one in week if one.over]) == 5


def test_the_number_of_a_phase_is_asked_anew_in_the_next(someone):
    someone.ready()
    someone.plan.set_per_week(4)
    assert someone.plan.frequency().number == 4
    someone.plan.agree("P2")
    assert someone.plan.per_week() is None
    assert someone.plan.frequency().number == 7
    assert per_week(someone.times.proposal()) == 7


def test_a_number_is_kept_within_the_bounds_of_the_file(someone):
    someone.follows()
    someone.plan.set_per_week(99)
    assert someone.plan.frequency().number == someone.plan.frequency().high == 21


def test_a_paused_plan_reminds_of_nothing_until_it_goes_on(someone):
    someone.follows()
    someone.times.take(someone.times.proposal())
    assert someone.reminded()
    someone.plan.pause()
    assert not someone.reminded()
    someone.plan.go_on()
    assert someone.reminded()


def test_what_was_planned_while_the_plan_is_paused_is_not_left_undone(someone):
    someone.follows()
    someone.times.take(someone.times.proposal())
    someone.sleeps(3)
    someone.plan.today()
    before = [one for one in someone.agenda.planned_days(MONDAY.date()) if one.not_done]
    someone.plan.pause()
    someone.sleeps(4)
    someone.plan.today()
    assert [one for one in someone.agenda.planned_days(MONDAY.date()) if one.not_done] == before


def test_reminders_of_something_else_come_while_the_plan_is_paused(someone):
    someone.follows()
    someone.agenda.set_schedule(Schedule(times=(time(10),), routine="rt_prebed"))
    someone.plan.pause()
    assert someone.reminded()


def test_the_end_of_a_plan_is_the_end_of_its_reminders_and_keeps_the_times(someone):
    someone.follows()
    someone.times.take(MINE)
    someone.times.end()
    assert someone.plan.chosen() is None
    assert not someone.reminded()
    kept = someone.agenda.schedule()
    assert (kept.weekdays, kept.times, kept.on) == (MINE.weekdays, MINE.times, False)


def test_the_end_of_a_plan_leaves_the_reminders_of_something_else(someone):
    someone.follows()
    own = Schedule(times=(time(10),), routine="rt_prebed")
    someone.agenda.set_schedule(own)
    someone.times.end()
    assert someone.agenda.schedule() == own
    assert someone.reminded()[0] - MONDAY == timedelta(hours=2)
