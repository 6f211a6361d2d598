"""What is written can be read again, and only what was written."""

from datetime import date, datetime, timedelta, timezone

import pytest

from coach.history.records import Reading
from coach.history.store import Store
from coach.routine.model import Cause, Side
from coach.session.events import Ending, SessionEnded, SessionStarted, SkipReason
from coach.session.step import StepKind
from coach.triage.safety import SafetyFact, SafetyKind, Sign, state
from tests.fakes.clock import FakeClock
from tests.history.scenes import EVENING, Play


@pytest.fixture
def store():
    store = Store.in_memory(FakeClock(EVENING))
    yield store
    store.close()


def pain_at(when, pain, source="check", session=None):
    return Reading(when, when.date(), pain, source, session)


def test_a_session_done_to_its_end_is_remembered_with_its_plan_and_what_was_done(store):
    play = Play(store, pain_before=4, short=True).start().on(101)

    (record,) = store.sessions()

    assert record.id == play.session
    assert (record.routine, record.title, record.revision) == ("rt_small", "A small release", 3)
    assert (record.side, record.cause, record.short) == (Side.RIGHT, Cause.INJURY, True)
    assert (record.started, record.day) == (EVENING, date(2026, 7, 3))
    assert record.ending is Ending.COMPLETED
    assert record.active == pytest.approx(play.script.seconds)
    assert record.steps_done == record.steps_total == len(play.script.steps) - 1
    assert (record.pain_before, record.pain_after, record.effort, record.note) == (
        4,
        None,
        None,
        "",
    )


def test_each_exercise_and_side_tells_what_was_planned_and_what_was_done(store):
    play = Play(store).start().to(StepKind.HOLD, side=Side.LEFT, nth=1).on(3)
    play.engine.skip(SkipReason.HURTS)
    play.on(60)

    (record,) = store.sessions()

    assert [(item.exercise, item.side) for item in record.items] == [
        ("knee_to_chest_single", Side.LEFT),
        ("knee_to_chest_single", Side.RIGHT),
        (None, None),
    ]
    left, right, breaths = record.items
    assert (left.planned_seconds, left.repetitions_planned) == (24.0, 2)
    assert left.repetitions_done == 1
    assert left.done_seconds == pytest.approx(12.0 + 1.0 + 3.0)
    assert left.skipped_reason is SkipReason.HURTS
    assert (right.done_seconds, right.repetitions_done) == (pytest.approx(24.0), 2)
    assert right.skipped_reason is None
    assert (breaths.repetitions_planned, breaths.repetitions_done) == (4, 4)


def test_a_stopped_session_is_listed_with_what_was_really_done(store):
    play = Play(store).start().on(30)
    play.engine.stop()

    (record,) = store.sessions()

    assert record.ending is Ending.STOPPED
    assert record.active == pytest.approx(30.0)
    assert record.steps_done < record.steps_total


def test_a_running_session_is_listed_as_open_with_the_time_spent_so_far(store):
    Play(store).start().on(12)

    (record,) = store.sessions()

    assert record.ending is None
    assert 11.0 <= record.active <= 12.0


def test_pain_said_before_and_after_becomes_part_of_the_session_and_a_reading(store):
    play = Play(store, pain_before=6).start().on(2)
    play.engine.say_pain(5)
    play.to(StepKind.HOLD)
    play.engine.say_pain(7)
    play.to(StepKind.CHECK_IN, nth=1)
    play.engine.say_pain(2)

    (record,) = store.sessions()
    told = [(reading.pain, reading.source, reading.session) for reading in store.readings()]

    assert (record.pain_before, record.pain_after) == (5, 2)
    assert told == [
        (6, "before", play.session),
        (5, "before", play.session),
        (7, "during", play.session),
        (2, "after", play.session),
    ]


def test_what_is_said_afterwards_is_kept_beside_what_was_observed(store):
    play = Play(store).start().on(101)

    store.say(play.session, pain_after=3, effort=6, note="Better. Äußerst gut.")
    store.say(play.session, difficulties={1: "hard", 2: "easy"})

    (record,) = store.sessions()
    assert (record.pain_after, record.effort, record.note) == (3, 6, "Better. Äußerst gut.")
    assert [item.difficulty for item in record.items] == ["hard", "hard", "easy"]
    assert [reading.source for reading in store.readings()] == ["after"]


def test_saying_the_pain_afterwards_again_corrects_it_but_the_event_stays(store):
    play = Play(store).start().to(StepKind.CHECK_IN, nth=1)
    play.engine.say_pain(2)

    store.say(play.session, pain_after=4)

    assert [(r.pain, r.source) for r in store.readings()] == [(4, "after")]
    assert store.sessions()[0].pain_after == 4
    assert [event.pain for event in store.events(play.session) if hasattr(event, "pain")] == [2]


def test_every_event_comes_back_as_it_was_told(store):
    play = Play(store).start().to(StepKind.HOLD).on(3)
    play.engine.extend(5)
    play.engine.pause()
    play.engine.resume()
    play.engine.say_pain(4)
    play.engine.back()
    play.on(8)
    play.engine.repeat()
    play.engine.skip(SkipReason.TOO_HARD)
    play.on(100)

    assert {type(event) for event in play.heard} >= {SessionStarted, SessionEnded}
    assert len({type(event) for event in play.heard}) == 12
    assert list(store.events(play.session)) == play.heard


def test_only_sessions_and_readings_of_the_day_asked_for_and_later_are_returned(store):
    for day in range(3):
        when = EVENING + timedelta(days=day)
        Play(store, FakeClock(when)).start().on(101)
        store.add_reading(pain_at(when, day))

    since = date(2026, 7, 4)

    assert [record.day for record in store.sessions(since)] == [since, date(2026, 7, 5)]
    assert all(record.items for record in store.sessions(since))
    assert [reading.pain for reading in store.readings(since)] == [1, 2]


def test_a_session_begun_just_before_midnight_belongs_to_the_day_it_began_on(store):
    late = EVENING.replace(hour=23, minute=59, second=30)

    Play(store, FakeClock(late)).start().on(101)

    (record,) = store.sessions()
    assert record.day == date(2026, 7, 3)
    assert record.started == late
    assert record.started.utcoffset() == timedelta(hours=2)


def test_the_day_lived_stays_where_universal_time_says_otherwise(store):
    kiritimati = timezone(timedelta(hours=14))
    early = datetime(2026, 7, 4, 0, 30, tzinfo=kiritimati)

    Play(store, FakeClock(early)).start().on(5)
    store.add_reading(pain_at(early, 3))

    assert store.sessions()[0].day == date(2026, 7, 4)
    assert store.readings()[0].day == date(2026, 7, 4)


def test_the_latest_reading_is_found_by_the_moment_when_the_hour_repeats_in_autumn(store):
    summer = datetime(2026, 10, 25, 2, 50, tzinfo=timezone(timedelta(hours=2)))
    winter = datetime(2026, 10, 25, 2, 10, tzinfo=timezone(timedelta(hours=1)))
    store.add_reading(pain_at(winter, 3))
    store.add_reading(pain_at(summer, 8))

    assert store.latest_reading(winter + timedelta(minutes=5)).pain == 3
    assert store.latest_reading(winter - timedelta(minutes=5)).pain == 8
    assert [reading.pain for reading in store.readings()] == [8, 3]


def test_there_is_no_latest_reading_before_the_first(store):
    store.add_reading(pain_at(EVENING, 3))

    assert store.latest_reading(EVENING - timedelta(seconds=1)) is None
    assert store.latest_reading(EVENING).pain == 3


def test_safety_answers_come_back_in_the_order_of_writing_whatever_the_clock_said(store):
    raised = SafetyFact(EVENING, SafetyKind.RAISED, (Sign.SADDLE, Sign.FEVER))
    earlier = EVENING - timedelta(hours=1)
    cleared = SafetyFact(earlier, SafetyKind.CLINICIAN_CLEARED, (), "Dr. said fine")
    for fact in (raised, cleared):
        store.add_safety(fact)

    assert store.safety_rows() == (raised, cleared)
    assert state(store.safety_rows()).locked


def test_the_same_event_written_twice_is_there_once(store):
    play = Play(store).start().on(15)
    before = store.events(play.session)

    store.append(play.session, len(before) - 1, before[-1])

    assert store.events(play.session) == before


def test_two_sessions_of_one_routine_share_one_timeline(store):
    for _ in range(2):
        Play(store).start().on(5)

    assert store._connection.value("SELECT count(*) FROM script") == 1
