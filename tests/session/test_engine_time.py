"""Time in the engine: exact to the end, the same whatever the ticks, and never counted twice."""

import time
from dataclasses import replace

import pytest

from coach.routine.model import Breathe, CheckIn, ContractRelax, Rest, Side, SideRule, Tell, Walk
from coach.session.engine import Stage
from coach.session.events import (
    CountdownHeard,
    PauseCause,
    SessionEnded,
    SessionPaused,
    SessionResumed,
    SessionStarted,
    StepFinished,
    StepStarted,
)
from coach.session.step import StepKind
from tests.fakes.clock import MORNING, FakeClock
from tests.session.builders import perform, script
from tests.session.played import Played, undisturbed

EVERYTHING = script(
    CheckIn(20),
    Breathe(4, 6, 3),
    perform("knee", side=SideRule.BOTH, sets=2, repetitions=2, hold=7.3, move=3.1, rest=1.7),
    Rest(12),
    perform("turn", side=SideRule.ALTERNATE, repetitions=3, hold=0, move=2.5),
    ContractRelax("strap", 6, 4, 20, 2, side=SideRule.AFFECTED_FIRST),
    Tell("Drink as usual.", 4.4),
    Walk(61.9),
    CheckIn(10),
    side=Side.RIGHT,
)


def told(events):
    """The events with the moment of writing left out: only what happens in session time."""
    return [replace(e, when=MORNING) if hasattr(e, "when") else e for e in events]


@pytest.mark.parametrize("tick", [0.01, 0.1, 0.25, 0.333, 1.0, 2.7, 4.0, 5.0])
def test_the_size_of_the_ticks_changes_nothing(tick):
    played = Played(EVERYTHING)
    played.engine.start()
    played.pass_(EVERYTHING.seconds + 5, tick)
    assert told(played.events) == told(undisturbed(EVERYTHING))
    assert played.engine.stage is Stage.ENDED
    assert played.engine.position == played.engine.active == EVERYTHING.seconds


def long_script():
    both = perform("knee", side=SideRule.BOTH, sets=6, repetitions=10, hold=20, move=4, rest=1.001)
    written = script(*[both] * 4, Walk(780))
    assert 3 * 3600 < written.seconds < 4 * 3600
    return written


def play_in_half_seconds(written):
    clock = FakeClock(monotonic=86_400.7)
    played = Played(written, clock=clock)
    begun = time.process_time()
    played.engine.start()
    while played.engine.stage is Stage.RUNNING:
        clock.pass_(0.5)
        played.engine.tick()
    return played, time.process_time() - begun


def test_three_hours_play_in_a_fifth_of_a_second_without_drift():
    written = long_script()
    played, took = play_in_half_seconds(written)
    took = min(took, *(play_in_half_seconds(written)[1] for _ in range(4)))
    assert told(played.events) == told(undisturbed(written))
    assert played.engine.active == written.seconds
    assert took < 0.2


def test_waking_only_when_a_cue_is_due_hits_every_cue_at_its_instant():
    played = Played(EVERYTHING)
    played.engine.start()
    while (due := played.engine.next_due) is not None:
        played.clock.pass_(min(due, 4.0))
        played.engine.tick()
    assert told(played.events) == told(undisturbed(EVERYTHING))


def test_a_countdown_is_heard_only_where_it_leaves_time_for_something_else():
    long, short = perform(hold=5, move=0), perform(hold=4.999, move=0)
    for step, heard in ((long, [3, 2, 1]), (short, [])):
        played = Played(script(replace(step, ready=1.0)))
        played.engine.start()
        played.pass_(20)
        counts = [e.seconds_left for e in played.events if isinstance(e, CountdownHeard)]
        assert counts == heard


def test_moving_breathing_and_asking_are_never_counted_down():
    played = Played(script(Breathe(10, 10, 2, ready=0), CheckIn(30), perform(move=40, ready=0)))
    played.engine.start()
    played.pass_(played.script.seconds)
    kinds = {
        played.script.steps[index].kind
        for index, event in walk_with_index(played.events)
        if isinstance(event, CountdownHeard)
    }
    assert kinds == {StepKind.HOLD}


def walk_with_index(events):
    index = 0
    for event in events:
        index = event.index if isinstance(event, StepStarted) else index
        yield index, event


def test_the_moments_between_two_cues_can_be_asked_for():
    played = Played(script(perform(hold=10, move=0, ready=5)))
    assert played.engine.next_due is None
    played.engine.start()
    played.pass_(5 + 2.25, tick=0.25)
    engine = played.engine
    assert (engine.index, engine.into, engine.length) == (1, 2.25, 10.0)
    assert (engine.position, engine.active, engine.seconds_left) == (7.25, 7.25, 7.75)
    assert engine.next_due == 4.75
    engine.pause()
    assert engine.next_due is None


def hold_of(seconds=60):
    played = Played(script(perform(hold=seconds, move=0, ready=0))).begun()
    played.pass_(10)
    assert played.news() == []
    return played


@pytest.mark.parametrize(
    "away",
    [
        lambda clock: clock.pass_(5.001),
        lambda clock: clock.pass_(8 * 3600),
        lambda clock: clock.sleep_unnoticed(5.001),
        lambda clock: clock.sleep_unnoticed(8 * 3600),
        lambda clock: clock.stall(5.001),
        lambda clock: clock.set_wall(-3600),
        lambda clock: clock.set_wall(3600),
    ],
    ids=["silence", "both", "asleep", "night", "stalled", "hour back", "hour on"],
)
def test_closing_the_lid_or_setting_the_clock_pauses_and_counts_nothing(away):
    played = hold_of()
    away(played.clock)
    played.engine.tick()
    assert played.news() == [SessionPaused(10.0, PauseCause.GAP)]
    assert played.engine.stage is Stage.PAUSED
    assert (played.engine.position, played.engine.active) == (10.0, 10.0)
    played.clock.pass_(600)
    played.engine.resume()
    assert played.news() == [SessionResumed(10.0)]
    played.pass_(50)
    assert [type(e) for e in played.events][-1] is SessionEnded
    assert played.engine.active == 60.0


@pytest.mark.parametrize("seconds", [5.0, 4.75])
def test_five_seconds_are_not_yet_a_gap(seconds):
    played = hold_of()
    played.clock.pass_(seconds)
    played.engine.tick()
    assert played.engine.stage is Stage.RUNNING
    assert played.engine.active == 10 + seconds


def test_a_wall_clock_that_is_corrected_a_little_is_not_a_gap():
    played = hold_of()
    for correction in (0.3, -0.3, 2.0, -2.0):
        played.clock.set_wall(correction)
        played.pass_(1)
    assert played.engine.stage is Stage.RUNNING
    assert played.engine.active == 14.0


def test_a_gap_found_by_a_command_pauses_before_the_command_is_obeyed():
    played = hold_of()
    played.clock.sleep_unnoticed(600)
    played.engine.extend(10)
    first, second = played.news()
    assert first == SessionPaused(10.0, PauseCause.GAP)
    assert second.seconds == 10
    assert (played.engine.stage, played.engine.length) == (Stage.PAUSED, 70.0)


def test_pausing_stops_both_counts_until_time_flows_again():
    played = hold_of()
    played.clock.pass_(1.5)
    played.engine.pause()
    played.pass_(300, tick=3)
    assert played.news() == [SessionPaused(11.5, PauseCause.ASKED)]
    assert (played.engine.position, played.engine.active) == (11.5, 11.5)
    played.engine.resume()
    played.pass_(1)
    assert played.engine.active == 12.5


def test_the_system_may_pause_too_and_says_so():
    played = hold_of()
    played.engine.pause(PauseCause.SYSTEM)
    assert played.news() == [SessionPaused(10.0, PauseCause.SYSTEM)]


def test_an_interrupted_session_begins_at_the_step_where_it_was():
    written = script(perform(repetitions=3, hold=10, move=4))
    played = Played(written, start_at=4)
    assert played.engine.index == 4
    played.engine.start()
    at = written.steps[4].at
    assert played.news() == [SessionStarted(at, MORNING, 4), StepStarted(at, 4, 2.0)]
    played.pass_(written.seconds - at)
    finished = [e.index for e in played.events if isinstance(e, StepFinished)]
    assert finished == list(range(4, len(written.steps) - 1))
    assert played.engine.active == written.seconds - at


@pytest.mark.parametrize(("start_at", "begins"), [(-3, 0), (999, 2)])
def test_a_place_outside_the_script_is_moved_into_it(start_at, begins):
    played = Played(script(perform(hold=10, move=0)), start_at=start_at)
    played.engine.start()
    assert played.engine.index == begins
    assert (played.engine.stage is Stage.ENDED) == (begins == 2)


def test_a_routine_without_steps_is_over_at_once():
    played = Played(script())
    played.engine.start()
    assert [type(e) for e in played.events] == [SessionStarted, StepStarted, SessionEnded]
