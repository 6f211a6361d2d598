"""A page before a session in an active window."""

import pytest

from coach.ui.before.lock_view import LockView
from coach.ui.before.page import BeforePage
from coach.ui.look.look import Look
from coach.ui.papers.giving import Giver
from tests.fakes.desk import FakeDesk


@pytest.fixture
def desk():
    made = FakeDesk()
    yield made
    made.close()


@pytest.fixture
def look(qapp):
    return Look("light", text_scale=1.0)


def quiet_lock(look, **how):
    """The page of warning signs at a computer that neither calls nor prints."""
    usual = {"open_url": lambda address: False, "giving": nothing_given}
    return LockView(look, **{**usual, **how})


def nothing_given(over):
    return Giver(over, ask=lambda over, path: None, choose=lambda over, title: None)


class Asking:
    """One page, what came out of it, and the hands of a person."""

    def __init__(self, qtbot, desk, look, name="rt_release_left", *, size=(1192, 832), **how):
        self.qtbot = qtbot
        self.desk = desk
        self.page = BeforePage(look, desk, lock=quiet_lock(look))
        qtbot.addWidget(self.page)
        self.page.resize(*size)
        with qtbot.waitActive(self.page):
            self.page.show()
            self.page.activateWindow()
        self.permits = []
        self.wanted = []
        self.left = []
        self.locks = []
        self.page.permitted.connect(lambda *given: self.permits.append(given))
        self.page.routine_wanted.connect(self.wanted.append)
        self.page.left.connect(lambda: self.left.append(True))
        self.page.locked.connect(lambda: self.locks.append(True))
        self.open(name, **how)

    def open(self, name, **how):
        self.routine = self.desk.library.routines[name]
        self.page.open(self.routine, **how)

    @property
    def form(self):
        return self.page.form

    @property
    def shown(self):
        views = {self.page.form: "form", self.page.refusal: "refusal", self.page.lock: "lock"}
        return views[next(view for view in views if view.isVisible())]

    def press(self, key, *modifiers):
        target = self.page.window().focusWidget() or self.page
        self.qtbot.keyClick(target, key, *modifiers)

    def answer_the_gate(self, *, spasm=False, lie=True, rock=True, leg=False):
        gate = self.form.gate
        for row, answer in (
            (gate.spasm, spasm),
            (gate.lie, lie),
            (gate.rock, rock),
            (gate.leg, leg),
        ):
            if answer is not None:
                row.choice.choose(answer)

    def settle(self):
        for _ in range(10):
            self.qtbot.wait(1)


@pytest.fixture
def asking(qtbot, desk, look):
    def start(*args, **how):
        return Asking(qtbot, desk, look, *args, **how)

    return start
