"""A page after a session that was really played."""

import pytest

from coach.routine.model import CheckIn, Side, SideRule
from coach.session.engine import Stage
from coach.session.events import SessionEnded
from coach.session.step import StepKind
from coach.ui.after.page import AfterPage
from coach.ui.look.look import Look
from tests.fakes.desk import FakeDesk
from tests.session.builders import exercise, perform, routine

HAMSTRING = exercise("hamstring", per_side=True, hold=20.0, repetitions=3, move=4.0)
BRIDGE = exercise("bridge", hold=10.0, repetitions=2, move=4.0)


@pytest.fixture
def desk():
    made = FakeDesk()
    yield made
    made.close()


class Played:
    """A session, played to `until` seconds, and the page that asks about it."""

    def __init__(self, qtbot, desk, *, pain=3, said=None, seconds=None, ending=None, size=None):
        made = routine(
            perform("hamstring", side=SideRule.BOTH),
            perform("bridge"),
            CheckIn(),
            exercises=(HAMSTRING, BRIDGE),
            side=Side.RIGHT,
        )
        self.desk = desk
        self.run = desk.run(made, pain)
        self.heard = []
        self.run.engine.listen(self.heard.append)
        self.run.engine.start()
        self._play(seconds, said)
        if ending is not None:
            self.run.engine.stop(ending)
        self.page = AfterPage(Look("light", text_scale=1.0), desk)
        qtbot.addWidget(self.page)
        self.page.resize(*(size or (1192, 832)))
        with qtbot.waitActive(self.page):
            self.page.show()
            self.page.activateWindow()
        self.finished = []
        self.wanted = []
        self.page.finished.connect(lambda: self.finished.append(True))
        self.page.routine_wanted.connect(self.wanted.append)
        self.page.open(self.run, self.ended)
        for _ in range(10):
            qtbot.wait(1)

    @property
    def ended(self) -> SessionEnded:
        return next(event for event in self.heard if isinstance(event, SessionEnded))

    def _play(self, seconds, said):
        engine = self.run.engine
        passed = 0.0
        while engine.stage is not Stage.ENDED and (seconds is None or passed < seconds):
            self.desk.clock.pass_(0.5)
            passed += 0.5
            engine.tick()
            if said is not None and engine.step.kind is StepKind.CHECK_IN:
                engine.say_pain(said)
        if said is not None and seconds is not None:
            engine.say_pain(said)


@pytest.fixture
def played(qtbot, desk):
    def play(**how):
        return Played(qtbot, desk, **how)

    return play
