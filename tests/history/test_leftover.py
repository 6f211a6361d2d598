"""After a crash the newest open session is offered, and nothing of the others is lost."""

from dataclasses import replace
from datetime import timedelta

import pytest

from coach.history.store import Store
from coach.routine.model import Side
from coach.session.events import Ending, SessionEnded
from coach.session.pacing import Pacing
from coach.session.script import fingerprint
from coach.session.step import StepKind
from tests.fakes.clock import FakeClock
from tests.history.scenes import EVENING, ROUTINE, Play, index_of, small_script


@pytest.fixture
def store():
    store = Store.in_memory(FakeClock(EVENING))
    yield store
    store.close()


def test_an_open_session_is_offered_at_the_very_step_with_the_time_really_spent(store):
    pacing = Pacing(ready=5.0)
    play = Play(store, pacing=pacing, short=True).start()
    play.to(StepKind.HOLD, side=Side.LEFT).on(4)

    left = store.interrupted()

    assert left.session == play.session
    assert (left.routine, left.title, left.revision) == ("rt_small", "A small release", 3)
    assert (left.side, left.short, left.pacing) == (Side.RIGHT, True, pacing)
    assert left.index == index_of(play.script, StepKind.HOLD, side=Side.LEFT)
    assert left.position == pytest.approx(play.engine.position, abs=1)
    assert left.active == pytest.approx(play.engine.active, abs=1)
    assert left.started == EVENING
    assert left.fingerprint == fingerprint(small_script())


def test_the_step_is_exact_even_if_it_began_after_the_position_was_kept(store):
    play = Play(store).start().on(9.9)
    play.clock.pass_(0.5)
    play.engine.tick()

    assert play.engine.index == 1
    assert store.interrupted().index == 1


def test_time_that_a_finished_step_proves_counts_even_if_the_position_was_kept_before(store):
    play = Play(store).start().to(StepKind.CHANGE_SIDES)
    store.keep_position(play.session, 0, 0.0, 0.0, 20.0)

    left = store.interrupted()
    store.give_up(left.session, EVENING)

    assert left.active == pytest.approx(play.engine.active) != 20.0
    assert store.sessions()[0].active == left.active


def test_a_session_that_ended_is_not_offered(store):
    Play(store).start().on(101)

    assert store.interrupted() is None


def test_of_several_open_sessions_the_newest_is_offered_and_the_older_are_closed(store):
    old = Play(store, FakeClock(EVENING)).start().on(30)
    new = Play(store, FakeClock(EVENING + timedelta(hours=1))).start().on(10)

    left = store.interrupted()

    first, second = store.sessions()
    assert left.session == new.session
    assert (first.id, first.ending) == (old.session, Ending.STOPPED)
    assert first.active == pytest.approx(30, abs=1)
    assert second.ending is None


def test_a_session_is_no_longer_offered_once_a_later_one_is_done(store):
    old = Play(store, FakeClock(EVENING)).start().on(30)
    Play(store, FakeClock(EVENING + timedelta(hours=1))).start().on(101)

    assert store.interrupted() is None
    assert (store.sessions()[0].id, store.sessions()[0].ending) == (old.session, Ending.STOPPED)


def test_a_rehearsal_is_never_offered_and_does_not_stand_before_a_session_that_is(store):
    real = Play(store).start().on(30)
    rehearsal = Play(store, rehearsal=True).start().on(10)

    assert store.interrupted().session == real.session
    endings = {record.id: record.ending for record in store.sessions(rehearsals=True)}
    assert endings == {real.session: None, rehearsal.session: Ending.STOPPED}


def test_the_file_that_a_routine_came_from_is_remembered(store):
    Play(store, routine=replace(ROUTINE, origin="/home/ada/back.yaml")).start().on(5)

    assert store.interrupted().origin == "/home/ada/back.yaml"


def test_a_session_that_had_come_to_its_end_needs_no_taking_up_and_is_completed(store):
    play = Play(store).start().on(96)
    end = len(play.script.steps) - 1
    store.keep_position(play.session, end, 0.0, 97.0, 97.0)

    assert store.interrupted() is None
    (record,) = store.sessions()
    assert (record.ending, record.active) == (Ending.COMPLETED, 97.0)


def test_giving_up_closes_the_session_with_what_was_observed(store):
    play = Play(store).start().to(StepKind.BREATHE)
    left = store.interrupted()
    later = EVENING + timedelta(days=1)

    store.give_up(left.session, later)

    (record,) = store.sessions()
    assert store.interrupted() is None
    assert (record.ending, record.active) == (Ending.STOPPED, left.active)
    assert [item.repetitions_done for item in record.items] == [2, 2, 0]
    last = store.events(play.session)[-1]
    assert last == SessionEnded(left.position, Ending.STOPPED, left.active, later)


def test_giving_up_twice_changes_nothing(store):
    Play(store).start().on(20)
    left = store.interrupted()
    store.give_up(left.session, EVENING)
    before = store.sessions(), store.events(left.session)

    store.give_up(left.session, EVENING + timedelta(days=1))

    assert (store.sessions(), store.events(left.session)) == before
