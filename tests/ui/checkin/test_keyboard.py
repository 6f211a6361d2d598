"""The whole check-in by keyboard alone, with the real pages."""

import pytest
from PySide6.QtCore import Qt

from coach.expression.vocabulary import Kind
from coach.ui.checkin.page import CheckInPage
from tests.ui.checkin.fakes import FakeCheckInDesk

KEY, THOUGHT = 0.5, 1.35
"""Seconds for a key of a slow hand and for a decision (keystroke-level model, Card et al. 1980)."""
NUMBERS = {"pain_now": "4", "pain_worst24": "5", "age": "52"}


class Typist:
    """Looks at which question has the keyboard, and knows only keys."""

    def __init__(self, qtbot, look, size):
        self.qtbot = qtbot
        self.desk = FakeCheckInDesk()
        self.page = CheckInPage(look, self.desk)
        qtbot.addWidget(self.page)
        self.page.resize(*size)
        with qtbot.waitActive(self.page):
            self.page.show()
            self.page.activateWindow()
        self.page.open()
        self.keys = self.questions = 0

    def press(self, key, modifiers=Qt.KeyboardModifier.NoModifier):
        self.keys += 1
        focus = self.page.window().focusWidget()
        assert focus is not None
        assert focus.isVisible()
        self.qtbot.keyClick(focus, key, modifiers)

    def go_on(self):
        self.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    def answer(self, field):
        """Answer the question that has the keyboard."""
        self.questions += 1
        kind = self.page._checkin.words()[field].variable.kind
        if field in NUMBERS:
            for digit in NUMBERS[field]:
                self.press(getattr(Qt.Key, f"Key_{digit}"))
        elif kind is Kind.NAMES:
            self.press(Qt.Key.Key_N)
        else:
            steps = 1 if kind is Kind.TRUTH else 0  # from yes to no
            for _ in range(2 if field == "days" else steps):  # from today to 3 days ago
                self.press(Qt.Key.Key_Right)
            self.press(Qt.Key.Key_Space)

    def run(self):
        finished = []
        self.page.finished.connect(finished.append)
        first = Qt.Key.Key_Space  # the page of the body: mark the place that has the keyboard
        self.press(first)
        while not finished and self.keys < 300:
            open_before = self.page.step.missing()
            self.go_on()
            if open_before and self.page.step.missing():
                self.answer(self.page.step.missing()[0])


@pytest.mark.parametrize("size", [(1192, 832), (896, 640)])
def test_the_check_in_takes_less_than_two_minutes_by_keys_alone(qtbot, look, size):
    typist = Typist(qtbot, look, size)
    typist.run()
    assert len(typist.desk.records) == 1
    said = typist.desk.records[0]
    assert said["region"] == "lumbar"
    assert said["sys"] == said["ces"] == []
    assert said["gait"] is said["assessed"] is said["first_episode"] is False
    assert {name: str(said[name]) for name in NUMBERS} == NUMBERS
    assert said["days"] == 3
    assert typist.keys * KEY + typist.questions * THOUGHT < 120
