"""The schedule, held against the real history."""

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

import pytest

from coach.agenda import Agenda
from coach.history.records import Reading
from coach.history.store import Store
from coach.schedule.model import Schedule
from coach.schedule.past import Kind
from coach.triage.cramp import AskAgain, Cramp
from coach.triage.visit import Visit, VisitKind
from tests.fakes.clock import FakeClock
from tests.fakes.desk import real_content
from tests.history.scenes import Play
from tests.schedule.zones import BERLIN

SEVEN = datetime(2026, 3, 2, 7, tzinfo=BERLIN)
DAILY = Schedule(times=(time(8),), routine="rt_morning")


class Person:
    """A history in memory, a clock, and an agenda over both."""

    def __init__(self):
        self.clock = FakeClock(SEVEN.astimezone(UTC).astimezone())
        self.store = Store.in_memory(self.clock)
        self.locked = False
        self.agenda = Agenda(
            self.store, self.clock, lambda now: BERLIN, real_content, lambda: self.locked
        )

    def plays(self):
        """Do a session from beginning to end, now."""
        Play(self.store, self.clock).start().on(101)

    def kinds(self):
        now = self.clock.now()
        return [one.kind for one in self.agenda.reminders() if one.holds(now)]


@pytest.fixture
def person():
    made = Person()
    yield made
    made.store.close()


def test_what_is_chosen_is_remembered_and_said_at_its_time(person):
    assert person.agenda.schedule() is None
    assert person.agenda.next() is None
    person.agenda.set_schedule(DAILY)
    assert person.agenda.schedule() == DAILY
    assert person.agenda.next().due == SEVEN + timedelta(hours=1)
    person.clock.pass_(3600)
    assert person.kinds() == [Kind.SESSION]


def test_a_session_that_was_done_is_not_asked_for(person):
    person.agenda.set_schedule(DAILY)
    person.clock.pass_(1800)
    person.plays()
    person.clock.pass_(1800)
    assert person.kinds() == []
    (one,) = person.agenda.planned_days(SEVEN.date())
    assert one.done


def test_answers_are_kept_for_each_kind_where_they_belong(person):
    person.agenda.set_schedule(DAILY)
    person.store.write_ask_again(AskAgain(person.clock.now()))
    person.clock.pass_(3600)
    cramp, session = (one for one in person.agenda.reminders() if one.holds(person.clock.now()))
    person.agenda.answer(cramp, 10)
    assert person.store.ask_again().due == person.clock.now() + timedelta(minutes=10)
    person.agenda.answer(session, 30)
    assert person.kinds() == []
    person.clock.pass_(1800)
    assert person.kinds() == [Kind.CRAMP, Kind.SESSION]
    for one in person.agenda.reminders()[:2]:
        person.agenda.answer(one, None)
    assert person.kinds() == []


def test_a_lock_keeps_sessions_quiet_and_not_the_check_of_the_cramp(person):
    person.agenda.set_schedule(DAILY)
    person.store.write_ask_again(AskAgain(person.clock.now()))
    person.locked = True
    person.clock.pass_(3600)
    assert person.kinds() == [Kind.CRAMP]


def test_some_hours_after_the_last_cramp_it_asks_unless_the_person_has_checked(person):
    person.agenda.set_schedule(Schedule(after_cramp=2))
    began = person.clock.now()
    person.store.write_cramp(Cramp("a", began))
    person.clock.pass_(600)
    person.store.write_cramp(Cramp("a", began, person.clock.now()))
    person.clock.pass_(2 * 3600)
    assert person.kinds() == [Kind.AFTER_CRAMP]
    person.store.add_visit(Visit(person.clock.now(), VisitKind.GATE, 0, 0, {"pain_now": 2}))
    assert person.kinds() == []


def test_the_morning_after_it_asks_until_the_pain_is_told(person):
    person.agenda.set_schedule(Schedule(morning=time(8)))
    person.plays()
    person.clock.pass_(25 * 3600)
    assert person.kinds() == [Kind.MORNING]
    now = person.clock.now()
    person.store.add_reading(Reading(now, now.date(), 2, "check"))
    assert person.kinds() == []


def test_how_often_a_routine_may_be_done_is_read_from_its_file(person):
    assert person.agenda.cap("rt_morning") == 1
    assert person.agenda.cap("") is None
    assert person.agenda.cap("gone") is None


def test_what_is_planned_changes_with_the_schedule_and_not_backwards(person):
    person.agenda.set_schedule(DAILY)
    person.clock.pass_(24 * 3600)
    person.agenda.set_schedule(replace(DAILY, times=(time(18),)))
    found = person.agenda.planned_days(SEVEN.date())
    assert [(one.occurrence.when.day, one.occurrence.when.hour) for one in found] == [
        (2, 8),
        (3, 18),
    ]
