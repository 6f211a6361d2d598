"""What is kept of a session is what its events come to, whatever was done in it."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from coach.history import reading, summary, writing
from coach.routine.model import Side
from coach.session.events import PainSaid, SessionEnded, SkipReason, StepFinished, StepSkipped
from coach.session.step import StepKind
from tests.fakes.clock import FakeClock
from tests.fakes.history import empty_history
from tests.history.scenes import EVENING, Play, index_of, small_script

COMMANDS = {
    "skip": lambda play: play.engine.skip(SkipReason.NO_TIME),
    "back": lambda play: play.engine.back(),
    "repeat": lambda play: play.engine.repeat(),
    "extend": lambda play: play.engine.extend(5),
    "pause": lambda play: play.engine.pause(),
    "resume": lambda play: play.engine.resume(),
    "pain": lambda play: play.engine.say_pain(4),
}
DEEDS = st.lists(st.one_of(st.sampled_from([*COMMANDS, "crash"]), st.integers(1, 15)), max_size=25)


def do(deed, play, store):
    if deed == "crash":
        left = store.interrupted()
        return Play(store, play.clock, resume=left).start() if left else play
    if isinstance(deed, int):
        return play.on(deed)
    COMMANDS[deed](play)
    return play


def kept(store, play):
    with store._connection.reading() as connection:
        number = writing.number_of(connection, play.session)
        return reading.steps(connection, number), reading.events(connection, number)


@settings(max_examples=40, deadline=None)
@example(["skip", "skip", 11, "crash"])
@given(DEEDS)
def test_replaying_the_kept_events_gives_the_kept_summary(deeds):
    store = empty_history(FakeClock(EVENING))
    play = Play(store, FakeClock(EVENING)).start()
    for deed in deeds:
        play = do(deed, play, store)
    play.engine.stop()

    (record,) = store.sessions()
    steps, events = kept(store, play)
    replayed = summary.of(steps, events)
    said = {summary.source_of(steps, e.index): e.pain for e in events if isinstance(e, PainSaid)}
    store.close()

    assert (record.items, record.steps_done) == (replayed.items, replayed.steps_done)
    assert isinstance(events[-1], SessionEnded)
    assert (record.ending, record.active) == (events[-1].ending, events[-1].active)
    assert (record.pain_before, record.pain_after) == (said.get("before"), said.get("after"))
    # What was not done is not counted.
    assert sum(item.done_seconds for item in record.items) <= record.active + 1e-6
    assert all(item.repetitions_done <= item.repetitions_planned for item in record.items)
    assert record.steps_done <= record.steps_total


def test_the_timeline_comes_back_from_the_file_without_words_and_sounds():
    store = empty_history(FakeClock(EVENING))
    play = Play(store, FakeClock(EVENING)).start()

    steps, _ = kept(store, play)

    assert steps == play.script.steps
    store.close()


def test_a_repetition_counts_once_its_hold_is_done_even_if_the_way_back_is_cut_short():
    steps = small_script().steps
    hold = index_of(small_script(), StepKind.HOLD, side=Side.RIGHT)

    done = summary.of(steps, [StepFinished(0, hold, 10.0), StepSkipped(0, hold + 1, 0.5, _NO)])

    assert [item.repetitions_done for item in done.items] == [0, 1, 0]


def test_a_repetition_does_not_count_if_only_the_way_into_it_was_done():
    steps = small_script().steps
    move = index_of(small_script(), StepKind.MOVE, side=Side.RIGHT)

    done = summary.of(steps, [StepFinished(0, move, 1.0), StepSkipped(0, move + 1, 9.0, _NO)])

    assert [item.repetitions_done for item in done.items] == [0, 0, 0]
    assert [item.done_seconds for item in done.items] == [0, 10.0, 0]


def test_a_reason_that_was_given_counts_more_than_a_later_silence():
    steps = small_script().steps
    hold = index_of(small_script(), StepKind.HOLD, side=Side.RIGHT)
    skips = [StepSkipped(0, hold, 1, SkipReason.HURTS), StepSkipped(0, hold + 3, 1, _NO)]

    assert summary.of(steps, skips).items[1].skipped_reason is SkipReason.HURTS
    assert summary.of(steps, skips[1:]).items[1].skipped_reason is SkipReason.NOT_SAID


@pytest.mark.parametrize(
    ("kind", "nth", "source"),
    [
        (StepKind.CHECK_IN, 0, "before"),
        (StepKind.READY, 0, "during"),
        (StepKind.HOLD, 0, "during"),
        (StepKind.CHECK_IN, 1, "after"),
    ],
)
def test_pain_is_before_during_or_after_by_where_the_work_is(kind, nth, source):
    script = small_script()

    assert summary.source_of(script.steps, index_of(script, kind, nth=nth)) == source


_NO = SkipReason.NOT_SAID
