"""The card of a session that was broken off: go on from there, or close it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from coach.history.records import Interrupted
from coach.routine.model import Routine
from coach.session.step import Script
from coach.ui.look.button import Button
from coach.ui.look.card import Card
from coach.ui.look.label import Label
from coach.ui.look.look import Look
from coach.ui.wording import joining, moments
from coach.ui.wording import routines as words


class InterruptedCard(Card):
    """Says which session, where and when, and offers both ways."""

    go_on_wanted = Signal()
    closed = Signal()

    def __init__(
        self, look: Look, left: Interrupted, step: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(look, "tint", 16.0, border=False, parent=parent)
        when = joining.beside(moments.day(left.started), moments.clock(left.started))
        line = QHBoxLayout()
        line.setSpacing(16)
        told = QVBoxLayout()
        told.setSpacing(4)
        told.addWidget(Label(look, words.interrupted_title(), 17, 600, wrap=True))
        sentence = words.interrupted_text(left.title, step, when)
        told.addWidget(Label(look, sentence, 15, wrap=True))
        line.addLayout(told, 1)
        self.go_on = Button(look, words.go_on(), "primary", "play")
        self.close_it = Button(look, words.close_it(), "text")
        self.go_on.clicked.connect(self.go_on_wanted)
        self.close_it.clicked.connect(self.closed)
        line.addWidget(self.close_it)
        line.addWidget(self.go_on)
        self.body.addLayout(line)


def step_name(left: Interrupted, routine: Routine, script: Script) -> str:
    """Return the name of the exercise at which the session was broken off."""
    name = script.steps[left.index].exercise
    exercise = routine.exercises.get(name) if name else None
    return exercise.title if exercise else words.resting()
