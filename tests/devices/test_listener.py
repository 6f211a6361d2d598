"""What is heard of a session: every sound and sentence, in order, none late."""

from datetime import UTC, datetime

import pytest

from coach.devices.listener import SoundListener, VoiceListener
from coach.routine.model import Side
from coach.session.engine import Engine
from coach.session.events import Ending
from coach.session.step import Script, Sound, Step, StepKind
from tests.fakes.clock import FakeClock
from tests.fakes.sound import FakeSounds
from tests.fakes.voice import FakeVoice

WHEN = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
SILENCE = ("", 0.0)


def script(*steps):
    timed, at = [], 0.0
    for kind, seconds, more in (*steps, (StepKind.END, 0.0, {"sound": Sound.SESSION_END})):
        timed.append(Step(at, seconds, kind, 0, **more))
        at += seconds
    return Script("rt_test", 1, "Test", None, tuple(timed))


BOTH_SIDES = script(
    (StepKind.READY, 6.0, {"say": "Knee hug.", "side": Side.RIGHT, "sound": Sound.READY}),
    (StepKind.HOLD, 8.0, {"say": "Hold.", "sound": Sound.START, "end_sound": Sound.SERIES_END}),
    (StepKind.CHANGE_SIDES, 5.0, {"say": "Change.", "sound": Sound.CHANGE_SIDES}),
    (StepKind.HOLD, 8.0, {"end_sound": Sound.REPETITION_END}),
)


def say(script, index, titles):
    step = script.steps[index]
    return titles.get(step.exercise) or step.say or ("Done." if step.kind is StepKind.END else None)


class Room:
    """A session with loudspeaker and voice, and all that is heard there."""

    def __init__(self, script, *, voice_works=True, estimate=lambda text: 0.5):
        self.heard = []
        self.clock = FakeClock()
        self.voice = FakeVoice(self.heard, works=voice_works)
        self.speech = VoiceListener(
            script, {"hug": "Knee hug."}, self.voice, say, str, estimate=estimate
        )
        self.sound = SoundListener(script, FakeSounds(self.heard), self.speech)
        self.engine = Engine(script, self.clock, prompt=(self.sound, self.speech))

    def play(self, seconds):
        for _ in range(round(seconds * 4)):
            self.clock.pass_(0.25)
            self.engine.tick()


def test_a_session_is_heard_whole_and_in_order():
    room = Room(BOTH_SIDES)
    room.engine.start()
    room.play(30)
    assert room.heard == [
        ("ready", 0.0),
        ("Knee hug.", 0.5),
        ("3", 0.0),
        ("2", 0.0),
        ("1", 0.0),
        SILENCE,
        ("start", 0.0),
        ("Hold.", 0.5),
        ("3", 0.0),
        ("2", 0.0),
        ("1", 0.0),
        ("series_end", 0.0),
        SILENCE,
        ("change_sides", 0.45),
        ("Change.", 0.95),
        ("3", 0.0),
        ("2", 0.0),
        ("1", 0.0),
        SILENCE,
        ("3", 0.0),
        ("2", 0.0),
        ("1", 0.0),
        ("repetition_end", 0.0),
        SILENCE,
        ("session_end", 0.45),
        ("Done.", 0.95),
    ]


def test_without_a_voice_the_countdown_ticks():
    room = Room(BOTH_SIDES, voice_works=False)
    room.engine.start()
    room.play(7)
    assert room.heard == [
        ("ready", 0.0),
        ("tick", 0.0),
        ("tick", 0.0),
        ("tick", 0.0),
        ("start", 0.0),
    ]


def test_a_muted_voice_leaves_the_countdown_to_the_ticks_from_then_on():
    room = Room(BOTH_SIDES)
    room.engine.start()
    room.play(3)
    room.speech.muted = True
    room.play(1)
    room.speech.muted = False
    room.play(1)
    assert room.heard[2:] == [("3", 0.0), SILENCE, ("tick", 0.0), ("1", 0.0)]


def test_muted_sounds_are_heard_again_once_switched_on():
    room = Room(BOTH_SIDES)
    room.sound.muted = True
    room.engine.start()
    room.play(13.75)
    room.sound.muted = False
    room.play(0.25)
    assert [sound for sound, _ in room.heard if sound in set(Sound)] == [
        "series_end",
        "change_sides",
    ]


def test_a_sentence_that_would_run_into_the_countdown_is_not_begun():
    room = Room(BOTH_SIDES, estimate=lambda text: 2.3)
    room.engine.start()
    room.play(1)
    assert room.heard == [("ready", 0.0)]


def test_a_long_text_is_cut_after_the_last_sentence_there_is_time_for():
    steps = (StepKind.TELL, 11.0, {"say": "One two. Three four. Five six. Seven eight."})
    room = Room(script(steps), estimate=lambda text: len(text.split()) * 1.4)
    room.engine.start()
    assert room.heard == [("One two. Three four. Five six.", 0.0)]


def test_a_sentence_that_a_busy_computer_would_begin_too_late_is_cut_or_not_begun():
    steps = (StepKind.TELL, 4.0, {}), (StepKind.TELL, 6.0, {"say": "One two. Three four."})
    for away, said in ((4.0, "One two. Three four."), (6.5, "One two."), (8.5, None)):
        room = Room(script(*steps), estimate=lambda text: len(text.split()) * 1.2)
        room.engine.start()
        room.play(4.0 - 0.25)
        room.clock.pass_(0.25 + away - 4.0)
        room.engine.tick()
        assert [text for text, _ in room.heard] == ([said] if said else [])


def test_numbers_and_ticks_of_a_moment_that_is_over_are_not_heard():
    for voice_works in (True, False):
        room = Room(BOTH_SIDES, voice_works=voice_works)
        room.engine.start()
        room.play(2.75)
        room.heard.clear()
        room.clock.pass_(2.35)
        room.engine.tick()  # three and two are over, one is a tenth of a second old
        heard = [one for one in room.heard if one != SILENCE]
        assert heard == ([("1", 0.0)] if voice_works else [("tick", 0.0)])


def test_of_steps_that_passed_at_once_only_the_last_is_heard():
    short = [(StepKind.MOVE, 1.0, {"sound": Sound.START, "end_sound": Sound.REPETITION_END})] * 4
    room = Room(script(*short))
    room.engine.start()
    room.heard.clear()
    room.clock.pass_(3.2)
    room.engine.tick()
    assert room.heard == [("repetition_end", 0.0), ("start", 0.45)]


def test_the_last_words_are_said_whole_and_not_cut_off_by_the_end():
    room = Room(BOTH_SIDES, estimate=lambda text: 60.0)
    room.engine.start()
    room.play(27)
    assert room.heard[-2:] == [("session_end", 0.45), ("Done.", 0.95)]


@pytest.mark.parametrize(
    "command",
    [
        Engine.pause,
        Engine.skip,
        Engine.back,
        Engine.repeat,
        Engine.stop,
        lambda engine: engine.stop(Ending.PAIN),
    ],
)
def test_pausing_skipping_going_back_repeating_and_ending_fall_silent_first(command):
    room = Room(BOTH_SIDES)
    room.engine.start()
    room.play(1)
    room.heard.clear()
    command(room.engine)
    assert room.heard[0] == SILENCE


def test_a_step_begun_again_is_heard_at_once_though_an_end_was_heard_at_its_second_before():
    room = Room(BOTH_SIDES)
    room.engine.start()
    room.play(15)
    room.heard.clear()
    room.engine.repeat()
    assert room.heard == [SILENCE, ("change_sides", 0.0), ("Change.", 0.5)]


def test_the_exercise_is_named_by_its_title():
    room = Room(script((StepKind.READY, 10.0, {"exercise": "hug"})))
    room.engine.start()
    assert room.heard == [("Knee hug.", 0.0)]
