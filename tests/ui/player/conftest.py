"""A player page in an active window, with a session of the tests' own."""

import pytest

from coach.routine.model import CheckIn, Rest, Side, SideRule
from coach.ui.look.look import Look
from coach.ui.player.page import PlayerPage
from tests.fakes.desk import FakeDesk
from tests.session.builders import exercise, perform, routine

HAMSTRING = exercise(
    "hamstring", per_side=True, hold=20.0, repetitions=3, move=4.0, cue="Keep the knee soft."
)
BRIDGE = exercise("bridge", hold=10.0, repetitions=2, move=4.0)


@pytest.fixture
def desk():
    made = FakeDesk()
    yield made
    made.close()


@pytest.fixture
def look(qapp):
    return Look("light", text_scale=1.0)


class FakeAudio:
    """Writes down what was switched."""

    def __init__(self, *, sound_works=True, voice_works=True):
        self.sound_works = sound_works
        self.voice_works = voice_works
        self.switched = []
        self._told = []

    def listen(self, told):
        self._told.append(told)

    def become(self, *, sound_works, voice_works):
        self.sound_works, self.voice_works = sound_works, voice_works
        for told in self._told:
            told()

    def set_sound(self, on):
        self.switched.append(("sound", on))

    def set_voice(self, on):
        self.switched.append(("voice", on))


class Playing:
    """One page with one session, and the hands of a person and of a clock."""

    def __init__(self, qtbot, desk, look, *, pain=2, audio=None, steps=(), size=(1192, 832)):
        self.qtbot = qtbot
        self.desk = desk
        self.audio = audio or FakeAudio()
        self.page = PlayerPage(look, desk, self.audio)
        qtbot.addWidget(self.page)
        self.page.resize(*size)
        with qtbot.waitActive(self.page):
            self.page.show()
            self.page.activateWindow()
        usual = (
            perform("hamstring", side=SideRule.BOTH),
            Rest(20.0),
            CheckIn(),
            perform("bridge"),
        )
        made = routine(
            *(steps or usual), exercises=(HAMSTRING, BRIDGE), side=Side.RIGHT, pain_limit=4
        )
        self.events = []
        self.ended = []
        self.page.finished.connect(lambda run, ended: self.ended.append((run, ended)))
        self.run = desk.run(made, pain)
        self.run.engine.listen(self.events.append)
        self.page.play(self.run)

    @property
    def engine(self):
        return self.run.engine

    @property
    def view(self):
        return self.page.screen_view

    def pass_time(self, seconds):
        for _ in range(round(seconds * 2)):
            self.desk.clock.pass_(0.5)
            self.engine.tick()

    def until(self, kind):
        while self.engine.step.kind is not kind:
            self.pass_time(0.5)

    def settle(self):
        """Let what was told be laid out."""
        for _ in range(10):
            self.qtbot.wait(1)

    def press(self, key, *modifiers):
        target = self.page.window().focusWidget() or self.page
        if modifiers:
            self.qtbot.keyClick(target, key, modifiers[0])
        else:
            self.qtbot.keyClick(target, key)

    def names(self):
        return [type(event).__name__ for event in self.events]


@pytest.fixture
def playing(qtbot, desk, look):
    def start(**how):
        return Playing(qtbot, desk, look, **how)

    return start
