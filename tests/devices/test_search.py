"""A device lost in a session is looked for again, less and less often; told once, found once."""

import pytest
from PySide6.QtCore import QCoreApplication

from coach.devices.audio import Audio, Words
from coach.devices.awake import SilentAwake
from coach.devices.process_sounds import ProcessSounds
from coach.devices.process_voice import ProcessVoice
from coach.devices.search import AGAIN_MS
from coach.session.engine import Engine, Stage
from coach.session.step import Sound, StepKind
from tests.devices.test_listener import BOTH_SIDES, say
from tests.devices.test_listener import script as steps
from tests.fakes.apart import FakeApart
from tests.fakes.clock import FakeClock
from tests.session.builders import exercise, perform, routine

ROUTINE = routine(perform("hug"), exercises=(exercise("hug"),))
TICKING = steps(*[(StepKind.MOVE, 1.0, {"sound": Sound.TICK})] * 9)


class Session:
    """A running session over devices that a test takes away and gives back."""

    def __init__(self, script=BOTH_SIDES, *, works=True, estimate=len):
        self.sound, self.speech = FakeApart(works=works), FakeApart(works=works)
        self.audio = Audio(
            ProcessSounds(self.sound),
            ProcessVoice(self.speech),
            Words(say, str, estimate),
            SilentAwake(),
        )
        self.told = []
        self.audio.listen(lambda: self.told.append(self.audio.sound_works))
        self.clock = FakeClock()
        prompt = self.audio.outputs(ROUTINE, script, 3)
        self.engine = Engine(script, self.clock, prompt=prompt)
        self.search = self.audio._searches[0]

    def look(self):
        """Let the time pass until it looks again, and find nothing."""
        self.search._wait.stop()
        self.search._wait.timeout.emit()

    def find_nothing(self):
        self.sound.opening = False
        self.sound.settled.emit()

    def pass_(self, seconds):
        for _ in range(round(seconds * 4)):
            self.clock.pass_(0.25)
            self.engine.tick()


@pytest.fixture
def session(qapp):
    made = Session(TICKING)
    made.engine.start()
    return made


def test_it_is_looked_for_again_less_and_less_often(session):
    session.sound.become(works=False)
    waits = []
    for _ in range(len(AGAIN_MS) + 2):
        waits.append(session.search.waiting)
        session.look()
        assert session.search.waiting is None
        session.find_nothing()
    assert waits == [*AGAIN_MS, AGAIN_MS[-1], AGAIN_MS[-1]]
    assert session.sound.opened == len(waits)


def test_the_session_goes_on_meanwhile_and_is_heard_again_once_the_device_is_found(session):
    session.pass_(2)
    heard = len(session.sound.asked)
    session.sound.become(works=False)
    session.pass_(2)
    assert session.engine.stage is Stage.RUNNING
    assert len(session.sound.asked) == heard
    session.look()
    session.sound.become(works=True)
    assert session.search.waiting is None
    session.pass_(1)
    assert session.sound.asked[heard:] == [("volume", 1.0), ("awake", True), ("play", "tick")]


def test_that_it_is_lost_is_told_once_and_that_it_is_found_too(session):
    session.sound.become(works=False)
    for _ in range(3):
        session.look()
        session.find_nothing()
    session.look()
    session.sound.become(works=True)
    assert session.told == [False, True]


def test_what_was_never_there_is_not_looked_for_in_the_middle_of_a_session(qapp):
    session = Session(works=False)
    session.sound.become(works=False)
    session.engine.start()
    session.find_nothing()
    assert session.search.waiting is None


def test_nobody_looks_once_the_session_is_over(session):
    session.sound.become(works=False)
    session.engine.stop()
    assert session.search.waiting is None
    session.find_nothing()
    assert session.search.waiting is None
    QCoreApplication.processEvents()
    assert session.sound.opened == 0


def test_the_loudspeaker_is_kept_awake_while_time_flows_only(session):
    def kept():
        return [what for do, what in session.sound.asked if do == "awake"]

    assert kept() == [True]
    session.engine.pause()
    session.engine.resume()
    session.engine.stop()
    assert kept() == [True, False, True, False]
