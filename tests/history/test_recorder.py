"""The recorder writes as it happens, and a failing disk costs the session nothing."""

from itertools import pairwise

import pytest

from coach.history import summary
from coach.history.store import Store
from coach.session.events import Ending, PainSaid, SessionEnded
from coach.session.step import StepKind
from tests.fakes.clock import FakeClock
from tests.fakes.store import FakeLedger
from tests.history.scenes import EVENING, Play


@pytest.fixture
def ledger():
    return FakeLedger()


def events_in(ledger, play):
    return [event for _, event in ledger.written[play.session]]


def test_nothing_is_written_before_the_session_starts(ledger):
    play = Play(ledger)
    play.recorder.keep_position(play.engine)

    assert ledger.plans == []
    assert ledger.positions == []


def test_every_event_is_written_at_once_and_numbered_from_0(ledger):
    play = Play(ledger).start()
    for _ in range(101):
        play.on(1)
        assert events_in(ledger, play) == play.heard

    assert [number for number, _ in ledger.written[play.session]] == list(range(len(play.heard)))


def test_the_position_is_kept_about_once_a_second_however_often_it_is_shown(ledger):
    play = Play(ledger).start()

    play.on(20)

    assert 20 <= len(ledger.positions) <= 30
    actives = [position[4] for position in ledger.positions]
    assert all(later - earlier <= 1.0 for earlier, later in pairwise(actives))


def test_the_position_is_not_written_again_while_time_stands_still(ledger):
    play = Play(ledger).start().on(3)
    play.engine.pause()
    play.clock.pass_(1)
    play.recorder.keep_position(play.engine)
    kept = len(ledger.positions)

    for _ in range(60):
        play.clock.pass_(1)
        play.recorder.keep_position(play.engine)

    assert len(ledger.positions) == kept


def test_a_full_disk_is_not_noticed_by_the_engine_and_nothing_is_lost(ledger):
    play = Play(ledger).start().on(20)
    ledger.full = True
    play.on(20)
    assert play.recorder.unsaved
    assert events_in(ledger, play) != play.heard

    ledger.full = False
    play.on(2)

    assert not play.recorder.unsaved
    assert events_in(ledger, play) == play.heard
    assert [number for number, _ in ledger.written[play.session]] == list(range(len(play.heard)))


def test_a_disk_that_is_full_from_the_start_gets_the_whole_session_later(ledger):
    ledger.full = True
    play = Play(ledger, pain_before=4).start().on(101)
    assert play.recorder.unsaved
    assert ledger.plans == []

    ledger.full = False
    play.recorder.save()

    assert not play.recorder.unsaved
    assert len(ledger.plans) == 1
    assert events_in(ledger, play) == play.heard
    assert [pain.pain for pain in ledger.pains] == [4]
    assert len(ledger.summaries) == 1


def test_a_position_that_could_not_be_written_counts_as_unsaved_until_one_is(ledger):
    play = Play(ledger).start().to(StepKind.HOLD).on(2)
    ledger.full = True
    play.on(1)
    assert play.recorder.unsaved

    ledger.full = False
    play.on(1)

    assert not play.recorder.unsaved


def test_a_database_that_runs_out_of_room_takes_the_backlog_when_there_is_room_again(tmp_path):
    store = Store.open(tmp_path, FakeClock(EVENING))
    play = Play(store).start().on(5)
    _pages(store, 1)  # SQLite rounds up to what is there: from now on every new page fails
    while not play.recorder.unsaved:
        play.on(1)
        play.engine.back()
    play.on(10)

    _pages(store, 1_000_000)
    play.engine.stop()

    assert not play.recorder.unsaved
    assert list(store.events(play.session)) == play.heard
    assert store.sessions()[0].ending is Ending.STOPPED
    store.close()


def _pages(store, most):
    store._connection.execute(f"PRAGMA max_page_count={most}")


def test_pain_said_in_a_check_in_before_the_work_is_before_and_later_it_is_after(ledger):
    play = Play(ledger).start()
    play.engine.say_pain(5)
    play.to(StepKind.BREATHE)
    play.engine.say_pain(6)
    play.to(StepKind.CHECK_IN, nth=1)
    play.engine.say_pain(2)

    assert [(pain.pain, pain.source) for pain in ledger.pains] == [
        (5, "before"),
        (6, "during"),
        (2, "after"),
    ]


def test_pain_is_dated_when_it_is_said_not_when_it_is_written(ledger):
    play = Play(ledger).start().to(StepKind.HOLD)
    ledger.full = True
    play.engine.say_pain(6)
    said = play.clock.now()

    play.on(5)
    ledger.full = False
    play.on(1)

    assert [pain.when for pain in ledger.pains] == [said]


def test_the_summary_at_the_end_is_what_the_events_come_to(ledger):
    play = Play(ledger).start().on(40)
    play.engine.back()
    play.on(10)
    play.engine.skip()
    play.on(100)

    assert ledger.summaries == [summary.of(play.script.steps, play.heard)]


def test_a_session_taken_up_again_adds_to_what_was_done(tmp_path):
    clock = FakeClock(EVENING)
    store = Store.open(tmp_path, clock)
    first = Play(store, clock).start().to(StepKind.HOLD, nth=2).on(4)
    store.close()

    store = Store.open(tmp_path, clock)
    left = store.interrupted()
    clock.pass_(600)
    again = Play(store, clock, resume=left, pain_before=3).start().on(101)

    events = store.events(first.session)
    (record,) = store.sessions()
    assert again.session == first.session
    assert list(events[:-1]) == first.heard + again.heard[:-1]
    assert record.ending is Ending.COMPLETED
    assert record.active == pytest.approx(left.active + again.heard[-1].active)
    assert isinstance(events[-1], SessionEnded)
    assert events[-1].active == record.active
    assert record.steps_done == record.steps_total
    assert [item.repetitions_done for item in record.items] == [2, 2, 4]
    assert [(pain.pain, pain.source) for pain in store.readings()] == [(3, "during")]
    assert store.interrupted() is None
    store.close()


def test_a_session_taken_up_twice_still_counts_everything_once(tmp_path):
    clock = FakeClock(EVENING)
    store = Store.open(tmp_path, clock)
    Play(store, clock).start().on(20)
    Play(store, clock, resume=store.interrupted()).start().on(20)
    last = Play(store, clock, resume=store.interrupted()).start().on(10)
    last.engine.stop()

    (record,) = store.sessions()
    assert record.active == pytest.approx(50, abs=2)
    assert [number for number, _ in _numbered(store)] == list(range(len(_numbered(store))))
    store.close()


def _numbered(store):
    return store._connection.execute("SELECT number, kind FROM session_event").fetchall()


def test_pain_in_a_session_without_a_check_in_is_during_it(ledger):
    play = Play(ledger).start().to(StepKind.HOLD)
    play.engine.say_pain(8)

    assert PainSaid(play.engine.position, play.engine.index, 8) in play.heard
    assert ledger.pains[0].source == "during"


def test_a_rehearsal_counts_as_no_exercise_and_what_is_said_in_it_as_no_reading():
    store = Store.in_memory(FakeClock(EVENING))
    play = Play(store, pain_before=4, rehearsal=True).start()
    play.engine.say_pain(7)
    play.on(101)

    assert store.sessions() == ()
    assert store.readings() == ()
    assert [record.id for record in store.sessions(rehearsals=True)] == [play.session]
    assert list(store.events(play.session)) == play.heard
    store.close()


def test_a_rehearsal_keeps_no_position_for_it_is_never_taken_up(ledger):
    Play(ledger, rehearsal=True).start().on(30)

    assert ledger.positions == []
