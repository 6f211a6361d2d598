"""What to do when the pain has gone up or the session ended because of it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from coach.ui.look.button import Button
from coach.ui.look.card import Card
from coach.ui.look.label import Label
from coach.ui.look.look import Look
from coach.ui.look.wrapped import Wrapped
from coach.ui.mark import Mark
from coach.ui.wording import after


class Advice(Card):
    """A banner in amber, with the one thing to do now."""

    ease_wanted = Signal()
    checkin_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, "amber_tint", 16, border=False, parent=parent)
        self.title = Label(look, "", 17, 600, "amber_ink", wrap=True)
        self.text = Label(look, "", 15, wrap=True)
        self.signs = Label(look, after.warning_signs(), 15, wrap=True)
        self.ease = Button(look, after.ease(), "outline", "play", 48)
        self.check_in = Button(look, after.check_in(), "outline", "checkc", 48)
        words = QVBoxLayout()
        words.setSpacing(4)
        for label in (self.title, self.text, self.signs):
            words.addWidget(label)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(Mark(look, "alert", 24, "amber_ink"), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        words.addSpacing(8)
        words.addWidget(Wrapped(look, (self.ease, self.check_in)))
        self.body.addLayout(row)
        self.ease.clicked.connect(self.ease_wanted)
        self.check_in.clicked.connect(self.checkin_wanted)
        self.hide()

    def show_advice(self, *, stopped: bool, worse: bool) -> None:
        """Say what to do after a stop because of pain, or when the pain has gone up; else hide."""
        self.title.set_text(after.pain_stop_title() if stopped else after.worse_title())
        self.text.set_text(after.pain_stop_text() if stopped else after.worse_text())
        self.setVisible(stopped or worse)
