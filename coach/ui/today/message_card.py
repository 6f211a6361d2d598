"""One thing that waits for the person, with the way to it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from coach.ui.look.button import Button
from coach.ui.look.card import Card
from coach.ui.look.icon_square import IconSquare
from coach.ui.look.label import Label
from coach.ui.look.look import Look
from coach.ui.look.wrapped import Wrapped
from coach.ui.today.messages import About, Message
from coach.ui.wording import today as words

_SQUARE = 48
_LOOKS = {
    About.CHECK_IN: ("flag", "amber_tint", "amber_ink"),
    About.LEFT: ("flag", "tint", "teal_ink"),
    About.FILE: ("note", "tint", "teal_ink"),
    About.PROBLEM: ("alert", "coral_tint", "coral_ink"),
    About.PLAN: ("flag", "tint", "teal_ink"),
    About.PAUSED: ("pause", "tint", "teal_ink"),
    About.HELD: ("pause", "amber_tint", "amber_ink"),
    About.REFER: ("calendar", "amber_tint", "amber_ink"),
    About.MORNING: ("today", "tint", "teal_ink"),
    About.ANSWERS: ("note", "tint", "teal_ink"),
    About.ACTIVITIES: ("target", "tint", "teal_ink"),
}


class MessageCard(Card):
    """There only while something waits."""

    opened = Signal(object)
    """The person wants to see what this Message is about."""

    put_off = Signal(object)
    """The person does not want to see this Message for some days."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent=parent)
        self.message: Message | None = None
        self._square = IconSquare(look, "flag", side=_SQUARE)
        self.title = Label(look, "", 20, 600, wrap=True)
        self.text = Label(look, "", 15, 400, "muted", wrap=True)
        self.open_it = Button(look, "", "tonal", height=40)
        self.not_yet = Button(look, words.not_yet(), "text", height=40)
        self.not_yet.explain(words.not_yet_hint())
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._square, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.title, 1)
        self.body.setContentsMargins(24, 24, 24, 24)
        self.body.addLayout(head)
        self.body.addSpacing(4)
        self.body.addWidget(self.text)
        self.body.addSpacing(8)
        self.body.addWidget(Wrapped(look, (self.open_it, self.not_yet)))
        self.open_it.clicked.connect(lambda: self.opened.emit(self.message))
        self.not_yet.clicked.connect(lambda: self.put_off.emit(self.message))

    def show_message(self, message: Message | None) -> None:
        """Show this message, or go away."""
        self.message = message
        self.setVisible(message is not None)
        if message is None:
            return
        self._square.show_looks(*_LOOKS[message.about])
        self.title.set_text(message.title)
        self.text.set_text(message.text)
        self.open_it.set_text(message.button)
        self.open_it.setAccessibleName(words.start_name(message.button, message.title))
        self.not_yet.setVisible(bool(message.key))
        self.not_yet.set_text(message.later or words.not_yet())
