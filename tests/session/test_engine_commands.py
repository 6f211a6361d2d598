"""What a person may ask of a running session, and what is told for it."""

import pytest

from coach.routine.model import Breathe, CheckIn, Rest, SideRule, Tell, Walk
from coach.session.engine import Engine, Stage
from coach.session.events import (
    CountdownHeard,
    Ending,
    ExerciseEased,
    PainSaid,
    SessionEnded,
    SessionPaused,
    SessionResumed,
    SkipReason,
    StepExtended,
    StepFinished,
    StepRepeated,
    StepSkipped,
    StepStarted,
    WentBack,
)
from tests.fakes.clock import MORNING, FakeClock
from tests.session.builders import PLAIN, perform, script
from tests.session.played import Played

# 0 ready 0-5 · 1 move 5-7 · 2 hold 7-17 · 3 return 17-19 · 4 repeat 19-22
# 5 move 22-24 · 6 hold 24-34 · 7 return 34-36 · 8 end
TWICE = script(perform(repetitions=2, hold=10, move=4, rest=3))


def twice(seconds):
    """A session of two repetitions, played so far, with nothing told yet."""
    played = Played(TWICE).begun()
    played.pass_(seconds)
    played.news()
    return played


def test_skipping_leaves_the_whole_repetition_and_its_pause():
    played = twice(9)
    played.engine.skip(SkipReason.HURTS)
    assert played.news() == [
        StepSkipped(9.0, 2, 2.0, SkipReason.HURTS),
        StepStarted(22.0, 5, 2.0),
    ]
    assert (played.engine.position, played.engine.active) == (22.0, 9.0)


def test_skipping_the_preparation_begins_the_exercise():
    played = twice(1)
    played.engine.skip()
    assert played.news() == [
        StepSkipped(1.0, 0, 1.0, SkipReason.NOT_SAID),
        StepStarted(5.0, 1, 2.0),
    ]


def test_skipping_the_last_repetition_ends_the_session():
    played = twice(25)
    played.engine.skip()
    assert played.news() == [
        StepSkipped(25.0, 6, 1.0, SkipReason.NOT_SAID),
        StepStarted(36.0, 8, 0.0),
        SessionEnded(36.0, Ending.COMPLETED, 25.0, played.clock.now()),
    ]


def test_getting_ready_to_walk_is_not_the_walk():
    played = Played(script(Walk(60))).begun()
    played.engine.skip()
    assert played.news()[-1] == StepStarted(5.0, 1, 60.0)


def test_every_breath_can_be_skipped_by_itself():
    played = Played(script(Breathe(4, 6, 3, ready=0))).begun()
    played.engine.skip()
    assert played.news()[-1] == StepStarted(10.0, 1, 10.0)


def test_skipping_an_exercise_leaves_all_its_sides_and_sets():
    both = perform("knee", side=SideRule.BOTH, sets=2, repetitions=3)
    played = Played(script(both, Rest(20), perform("bridge"))).begun()
    played.pass_(8)
    played.news()
    played.engine.skip_exercise(SkipReason.NO_EQUIPMENT)
    skipped, started = played.news()
    assert skipped.reason is SkipReason.NO_EQUIPMENT
    assert played.script.steps[started.index].item == 1
    played.engine.skip_exercise()
    assert played.engine.step.exercise == "bridge"
    played.engine.skip_exercise()
    assert isinstance(played.events[-1], SessionEnded)


def test_going_back_soon_goes_to_the_repetition_before():
    played = twice(23.5)
    played.engine.back()
    assert played.news() == [WentBack(23.5, 1), StepStarted(5.0, 1, 2.0)]
    assert (played.engine.position, played.engine.active) == (5.0, 23.5)


def test_going_back_later_goes_to_the_start_of_this_repetition():
    played = twice(24.5)
    played.engine.back()
    assert played.news() == [WentBack(24.5, 5), StepStarted(22.0, 5, 2.0)]


@pytest.mark.parametrize("seconds", [0.5, 4.5])
def test_going_back_at_the_very_start_begins_again(seconds):
    played = twice(seconds)
    played.engine.back()
    assert played.news() == [WentBack(seconds, 0), StepStarted(0.0, 0, 5.0)]


def test_repeating_does_the_current_repetition_again_however_short_it_was():
    played = twice(22.5)
    played.engine.repeat()
    assert played.news() == [StepRepeated(22.5, 5), StepStarted(22.0, 5, 2.0)]


def test_ten_seconds_more_lengthen_the_hold_and_move_the_countdown():
    played = twice(15.5)
    assert played.engine.next_due == 0.5
    played.engine.extend()
    played.pass_(12.5)
    assert played.news() == [
        StepExtended(15.5, 2, 10.0),
        CountdownHeard(24.0, 3),
        CountdownHeard(25.0, 2),
        CountdownHeard(26.0, 1),
        StepFinished(27.0, 2, 20.0),
        StepStarted(27.0, 3, 2.0),
    ]
    assert played.engine.seconds_left == 36 + 10 - 28


def test_more_time_while_moving_in_goes_to_the_hold_that_follows():
    played = twice(6)
    played.engine.extend(5)
    assert played.news() == [StepExtended(6.0, 2, 5.0)]
    assert played.engine.length == 2.0
    played.pass_(1)
    assert played.engine.length == 15.0


@pytest.mark.parametrize(
    "step",
    [perform(hold=0, move=8, ready=0), Breathe(4, 6, 3, ready=0)],
    ids=["moving without a hold", "breathing"],
)
def test_a_pace_cannot_be_stretched(step):
    played = Played(script(step)).begun()
    played.engine.extend()
    assert played.news() == []


@pytest.mark.parametrize("step", [Rest(20), CheckIn(20), Tell("Drink.", 20), Walk(20, ready=0)])
def test_waiting_walking_and_asking_can_last_longer(step):
    played = Played(script(step)).begun()
    played.engine.extend()
    assert played.news() == [StepExtended(0.0, 0, 10.0)]
    played.pass_(30)
    assert played.engine.active == 30.0


@pytest.mark.parametrize("seconds", [0.0, -5.0, float("nan"), float("inf")])
def test_no_more_time_is_no_news(seconds):
    played = twice(9)
    played.engine.extend(seconds)
    assert played.news() == []
    assert played.engine.length == 10.0


def test_going_back_keeps_what_was_added_before():
    played = Played(script(Rest(20), perform(hold=30, move=0), Rest(20))).begun()
    played.engine.extend(10)
    played.pass_(35)
    played.engine.extend(5)
    played.engine.back()
    assert (played.engine.index, played.engine.length) == (1, 35.0)
    assert (played.engine.position, played.engine.seconds_left) == (30.0, 55.0)


def test_going_back_forgets_what_was_added_later():
    played = twice(9)
    played.engine.extend(10)  # the first hold
    played.pass_(24)
    assert played.engine.index == 5
    played.engine.extend(7)  # the second hold, ahead
    played.pass_(1)
    played.engine.back()
    assert played.engine.index == 1
    assert played.engine.seconds_left == 31
    played.pass_(2)
    assert played.engine.length == 10.0


def test_pain_is_noted_and_the_exercise_goes_on():
    played = twice(9)
    played.engine.say_pain(4)
    assert played.news() == [PainSaid(9.0, 2, 4)]
    assert played.engine.index == 2


def test_an_exercise_is_made_easier_without_any_change_of_its_time():
    played = twice(9)
    before = played.engine.next_due
    played.engine.ease()
    assert played.news() == [ExerciseEased(9.0, 2)]
    assert (played.engine.index, played.engine.next_due) == (2, before)


def test_an_answered_check_in_is_over_at_once():
    played = Played(script(CheckIn(30), Tell("Good.", 5))).begun()
    played.pass_(4)
    played.engine.say_pain(0)
    assert played.news() == [
        PainSaid(4.0, 0, 0),
        StepFinished(30.0, 0, 4.0),
        StepStarted(30.0, 1, 5.0),
    ]
    assert played.engine.active == 4.0


@pytest.mark.parametrize("pain", [-1, 11])
def test_a_pain_off_the_scale_is_refused(pain):
    played = twice(9)
    with pytest.raises(ValueError, match="0 to 10"):
        played.engine.say_pain(pain)
    assert played.news() == []


@pytest.mark.parametrize("ending", [Ending.STOPPED, Ending.PAIN, Ending.FAILED])
def test_stopping_keeps_what_was_done(ending):
    played = twice(9)
    played.engine.stop(ending)
    assert played.news() == [SessionEnded(9.0, ending, 9.0, played.clock.now())]
    assert played.engine.stage is Stage.ENDED


def test_while_paused_one_can_look_around_and_time_stands():
    played = twice(9)
    played.engine.pause()
    for command in (played.engine.skip, played.engine.back, played.engine.repeat):
        command()
        played.pass_(60)
    played.engine.extend(5)
    played.engine.say_pain(3)
    assert [type(e) for e in played.news()] == [
        SessionPaused,
        StepSkipped,
        StepStarted,
        WentBack,
        StepStarted,
        StepRepeated,
        StepStarted,
        StepExtended,
        PainSaid,
    ]
    assert played.engine.active == 9.0
    played.engine.resume()
    assert played.news() == [SessionResumed(5.0)]


COMMANDS = {
    "start": lambda engine: engine.start(),
    "pause": lambda engine: engine.pause(),
    "resume": lambda engine: engine.resume(),
    "skip": lambda engine: engine.skip(),
    "skip_exercise": lambda engine: engine.skip_exercise(),
    "back": lambda engine: engine.back(),
    "repeat": lambda engine: engine.repeat(),
    "extend": lambda engine: engine.extend(),
    "ease": lambda engine: engine.ease(),
    "say_pain": lambda engine: engine.say_pain(3),
    "stop": lambda engine: engine.stop(),
    "tick": lambda engine: engine.tick(),
}


@pytest.mark.parametrize("name", sorted(COMMANDS.keys() - {"start"}))
def test_before_the_start_no_command_does_anything(name):
    played = Played(TWICE)
    COMMANDS[name](played.engine)
    assert played.news() == []
    assert played.engine.stage is Stage.READY


@pytest.mark.parametrize("name", COMMANDS)
def test_after_the_end_no_command_does_anything(name):
    played = twice(9)
    played.engine.stop()
    played.news()
    COMMANDS[name](played.engine)
    assert played.news() == []
    assert (played.engine.stage, played.engine.active) == (Stage.ENDED, 9.0)


@pytest.mark.parametrize("name", ["start", "pause", "resume", "stop"])
def test_saying_it_twice_is_saying_it_once(name):
    once, again = twice(9), twice(9)
    for played, times in ((once, 1), (again, 2)):
        for _ in range(times):
            COMMANDS[name](played.engine)
    assert once.news() == again.news()


def chorus(*listeners_of):
    """An engine whose listeners are made with the engine at hand."""
    clock, ears = FakeClock(), []
    engine = Engine(TWICE, clock, *(lambda e, n=n: ears[n](e) for n in range(len(listeners_of))))
    ears += [make(engine) for make in listeners_of]
    return engine, clock


def test_listeners_hear_in_their_order():
    heard = []
    engine, _ = chorus(
        lambda _: lambda event: heard.append(("first", event)),
        lambda _: lambda event: heard.append(("second", event)),
    )
    engine.start()
    assert [who for who, _ in heard] == ["first", "second"] * 2
    assert [event for _, event in heard[::2]] == [event for _, event in heard[1::2]]


def test_prompt_listeners_hear_all_of_a_moment_before_the_others_hear_any():
    clock, heard = FakeClock(), []
    prompt = (lambda event, _late: heard.append(("prompt", type(event).__name__)),)
    engine = Engine(TWICE, clock, lambda e: heard.append(type(e).__name__), prompt=prompt)
    engine.start()
    assert heard == [
        ("prompt", "SessionStarted"),
        ("prompt", "StepStarted"),
        "SessionStarted",
        "StepStarted",
    ]
    heard.clear()
    clock.pass_(TWICE.steps[0].seconds - 4)
    engine.tick()
    assert heard == []
    engine.skip()
    assert heard == [
        ("prompt", "StepSkipped"),
        ("prompt", "StepStarted"),
        "StepSkipped",
        "StepStarted",
    ]


def test_prompt_listeners_are_told_how_late_the_news_is():
    clock, late = FakeClock(), []
    prompt = (lambda event, seconds: late.append((type(event).__name__, event.at, seconds)),)
    engine = Engine(TWICE, clock, prompt=prompt)
    engine.start()
    clock.pass_(2.2)
    engine.tick()
    late.clear()
    clock.pass_(4.0)
    engine.tick()
    assert late == [(name, at, pytest.approx(6.2 - at)) for name, at, _ in late if at <= 6.2] != []
    late.clear()
    engine.skip()
    assert [seconds for _, _, seconds in late] == [0.0, 0.0]


def test_a_command_from_a_prompt_listener_waits_until_all_have_heard():
    clock, heard = FakeClock(), []

    def pause(event, _late):
        if type(event).__name__ == "StepStarted":
            engine.pause()

    engine = Engine(TWICE, clock, lambda e: heard.append(type(e).__name__), prompt=(pause,))
    engine.start()
    assert heard == ["SessionStarted", "StepStarted", "SessionPaused"]


def test_a_command_from_a_listener_waits_until_all_have_heard():
    first, last = [], []

    def pauses_at_hold(engine):
        return lambda event: engine.pause() if getattr(event, "index", 0) == 2 else None

    engine, clock = chorus(lambda _: first.append, pauses_at_hold, lambda _: last.append)
    engine.start()
    for _ in range(3):
        clock.pass_(4)
        engine.tick()
    assert first == last
    assert first[-1] == SessionPaused(7.0, first[-1].cause)
    assert first[-2].index == 2


def test_the_others_hear_the_news_while_it_is_still_true():
    seen = []

    def stops_at_once(engine):
        return lambda event: engine.stop() if isinstance(event, StepStarted) else None

    engine, _ = chorus(stops_at_once, lambda engine: lambda e: seen.append((type(e), engine.stage)))
    engine.start()
    assert seen[1] == (StepStarted, Stage.RUNNING)
    assert seen[2] == (SessionEnded, Stage.ENDED)


def test_a_listener_that_pauses_stops_time_at_the_cue_whatever_the_tick():
    for tick in (0.1, 1.0, 4.5):
        played = Played(TWICE)
        played.engine = Engine(
            TWICE,
            played.clock,
            played.events.append,
            lambda e, p=played: p.engine.pause() if getattr(e, "seconds_left", 0) == 2 else None,
            pacing=PLAIN,
        )
        played.engine.start()
        played.pass_(9, tick)
        assert played.events[-1] == SessionPaused(3.0, played.events[-1].cause)
        assert played.engine.active == 3.0


def test_a_listener_may_stop_the_session_from_within_the_news():
    played = Played(TWICE)
    engine, clock = chorus(
        lambda _: played.events.append,
        lambda engine: lambda e: engine.stop() if isinstance(e, StepFinished) else None,
    )
    engine.start()
    for _ in range(5):
        clock.pass_(4)
        engine.tick()
    assert [type(e).__name__ for e in played.events][-3:] == [
        "StepFinished",
        "StepStarted",
        "SessionEnded",
    ]
    assert engine.active == 5.0


def test_a_failing_listener_stops_neither_time_nor_the_others():
    heard = []

    def deaf(event):
        raise RuntimeError(f"no {type(event).__name__}")

    engine, clock = chorus(lambda _: deaf, lambda _: heard.append)
    with pytest.raises(ExceptionGroup) as failure:
        engine.start()
    assert [str(e) for e in failure.value.exceptions] == ["no SessionStarted", "no StepStarted"]
    clock.pass_(4.5)
    with pytest.raises(ExceptionGroup) as failure:
        engine.tick()
    assert len(failure.value.exceptions) == 3  # the countdown
    clock.pass_(0.25)
    engine.tick()
    assert engine.active == 4.75
    assert [type(e).__name__ for e in heard] == [
        "SessionStarted",
        "StepStarted",
        *["CountdownHeard"] * 3,
    ]


def test_a_session_says_when_it_began_and_ended_by_the_wall_clock():
    played = Played(TWICE)
    played.engine.start()
    played.pass_(9)
    played.engine.stop()
    assert played.events[0].when == MORNING
    assert (played.events[-1].when - MORNING).total_seconds() == 9
