"""Whatever is said, whatever happens: no utterance ends after the moment that it announces."""

from hypothesis import given, settings
from hypothesis import strategies as st

from coach.devices.listener import BREATH, VoiceListener
from coach.session.engine import Engine
from coach.session.step import Script, Sound, Step, StepKind
from tests.fakes.clock import FakeClock
from tests.session.played import COUNTED

COUNTDOWN = 3
ROUNDING = 1e-6
WORDS = "Change to the LEFT side. Keep the knee soft. Breathe. Only as far as is comfortable."


class TimedVoice:
    """Speaks `slower` than was thought; keeps when each utterance began, ended and had to end."""

    works = True

    def __init__(self, clock, slower):
        self._clock = clock
        self._slower = slower
        self.deadline = 0.0
        self.said = []

    def say(self, text, after=0.0):
        self.stop()
        begins = self._clock.monotonic() + after
        ends = begins + (BREATH + estimate(text)) * self._slower
        self.said.append([text, begins, ends, self.deadline])

    def stop(self):
        if self.said:
            self.said[-1][2] = min(self.said[-1][2], self._clock.monotonic())

    def overrun(self):
        """Return by how many seconds the latest utterance missed its moment; the END has none."""
        return max((ends - due for _, begins, ends, due in self.said if ends > begins), default=0.0)


def estimate(text):
    return len(text.split()) / 2.6


def spoken(script, index, _titles):
    return script.steps[index].say


class Room:
    """A session with a voice, and what says to the voice until when it may speak."""

    def __init__(self, steps, slower=1.0):
        self.clock = FakeClock()
        self.voice = TimedVoice(self.clock, slower)
        self._script = Script("rt_test", 1, "Test", None, steps)
        speech = VoiceListener(
            self._script, {}, self.voice, spoken, str, estimate=estimate, countdown=COUNTDOWN
        )
        self.engine = Engine(self._script, self.clock, prompt=(self.set_deadline, speech))

    def set_deadline(self, event, late):
        """A step announces its end or its countdown, a number of the countdown the next second."""
        due = self.clock.monotonic() - late
        match type(event).__name__:
            case "StepStarted":
                step = self._script.steps[event.index]
                counted = step.kind in COUNTED and step.seconds >= COUNTDOWN + 2
                last = step.kind is StepKind.END
                quiet = step.seconds - COUNTDOWN if counted else step.seconds
                self.voice.deadline = float("inf") if last else due + quiet
            case "CountdownHeard":
                self.voice.deadline = due + 1.0

    def pass_(self, seconds):
        self.clock.pass_(seconds)
        self.engine.tick()


@st.composite
def scripts(draw):
    """Steps of every kind, some with sounds and words, one after the other."""
    steps, at = [], 0.0
    kinds = st.sampled_from([kind for kind in StepKind if kind is not StepKind.END])
    sounds = st.sampled_from([None, Sound.START, Sound.CHANGE_SIDES])
    for number in range(draw(st.integers(2, 8))):
        seconds = draw(st.integers(1, 24)) / 2
        words = WORDS.split()[: draw(st.integers(0, 16))]
        kind, sound, end = draw(kinds), draw(sounds), draw(sounds)
        say = " ".join(words)
        steps.append(Step(at, seconds, kind, number, say=say, sound=sound, end_sound=end))
        at += seconds
    return (*steps, Step(at, 0.0, StepKind.END, len(steps), say="That was the last one."))


LOOKS = st.lists(st.floats(0.001, 4.9), min_size=5, max_size=60)
COMMANDS = st.lists(
    st.sampled_from(
        [
            Engine.skip,
            Engine.back,
            Engine.repeat,
            Engine.extend,
            Engine.pause,
            Engine.resume,
            lambda engine: None,
        ]
    ),
    min_size=5,
    max_size=60,
)


@given(scripts(), LOOKS, COMMANDS)
@settings(max_examples=150, deadline=None)
def test_however_busy_the_computer_and_whatever_is_pressed(steps, looks, commands):
    room = Room(steps)
    room.engine.start()
    for seconds, command in zip(looks, commands, strict=False):
        room.pass_(seconds)
        command(room.engine)
    assert room.voice.overrun() <= ROUNDING


@given(scripts(), st.floats(1.0, 4.0))
@settings(max_examples=60, deadline=None)
def test_however_slowly_the_voice_speaks(steps, slower):
    room = Room(steps, slower)
    room.engine.start()
    look = 1 / 16  # every moment of these scripts is looked at as it comes
    for _ in range(round((steps[-1].at + 1) / look)):
        room.pass_(look)
    assert room.voice.overrun() <= ROUNDING


def test_what_there_is_time_for_is_said():
    room = Room(
        (
            Step(0.0, 6.0, StepKind.HOLD, 0, say="Hold. Keep the knee soft."),
            Step(6.0, 0.0, StepKind.END, 1, say="Done."),
        )
    )
    room.engine.start()
    for _ in range(60):
        room.pass_(0.125)
    assert [text for text, *_ in room.voice.said] == [
        "Hold. Keep the knee soft.",
        "3",
        "2",
        "1",
        "Done.",
    ]
