"""The page about a cramp in an active window, with a real history in memory behind it."""

from datetime import timedelta

import pytest

from coach.triage.cramp import AskAgain
from coach.ui.hurts.page import HurtsPage
from coach.ui.look.look import Look
from tests.fakes.desk import FakeDesk


class CrampDesk(FakeDesk):
    """`checks` are what was found at the gate; everything else is kept in the store."""

    def __post_init__(self):
        super().__post_init__()
        self.checks = []

    def cramps(self):
        self._insist()
        return self.store.cramps()

    def write_cramp(self, cramp):
        self._insist()
        self.store.write_cramp(cramp)

    def ask_again(self):
        self._insist()
        return self.store.ask_again()

    def set_ask_again(self, minutes):
        self._insist()
        due = None if minutes is None else self.now() + timedelta(minutes=minutes)
        self.store.write_ask_again(AskAgain(due))

    def gate_checks(self):
        self._insist()
        return tuple(self.checks)

    # what only a test asks for

    def found(self, colour, minutes_ago=0.0):
        """Have the gate found `colour` some time ago."""
        self.checks.append((self.now() - timedelta(minutes=minutes_ago), colour))

    @property
    def pains(self):
        return [call[1] for call in self.calls if call[0] == "pain"]


@pytest.fixture
def desk():
    made = CrampDesk()
    yield made
    made.close()


@pytest.fixture
def look(qapp):
    return Look("light", reduced_motion=True, text_scale=1.0)


class Hurting:
    """One page, what came out of it, and the hands of a person."""

    def __init__(self, qtbot, desk, look, *, size=(1192, 832)):
        self.qtbot = qtbot
        self.desk = desk
        self.page = HurtsPage(look, desk)
        qtbot.addWidget(self.page)
        self.page.resize(*size)
        self.eases, self.checkins, self.agains, self.left, self.failures = [], [], [], [], []
        self.page.ease_wanted.connect(lambda *wanted: self.eases.append(wanted))
        self.page.checkin_wanted.connect(lambda: self.checkins.append(True))
        self.page.again_wanted.connect(self.agains.append)
        self.page.left.connect(lambda: self.left.append(True))
        self.page.failed.connect(self.failures.append)
        with qtbot.waitActive(self.page):
            self.page.show()
            self.page.activateWindow()
        self.page.open()

    @property
    def now(self):
        return self.page.now

    @property
    def log(self):
        return self.page.log

    def press(self, key, *modifiers):
        self.qtbot.keyClick(self.page.window().focusWidget() or self.page, key, *modifiers)

    def pass_(self, seconds):
        """Let time pass and the clock be looked at."""
        self.desk.clock.pass_(seconds)
        self.page.seconds.look()

    def says(self, pain):
        """Choose a number and stay with it."""
        self.now.strength.dots._dots[pain].click()
        self.now.strength.settle()

    def settle(self):
        for _ in range(10):
            self.qtbot.wait(1)


@pytest.fixture
def hurting(qtbot, desk, look):
    def start(**how):
        return Hurting(qtbot, desk, look, **how)

    return start
