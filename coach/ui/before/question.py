"""A card with one question: its title, and what to say when it was left out."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QWidget

from coach.ui.look.card import Card
from coach.ui.look.label import Label
from coach.ui.look.look import Look


class QuestionCard(Card):
    """A question; the answers go into `body`. Left out, it gets a coral border and a sentence."""

    def __init__(
        self, look: Look, title: str, missing: str, hint: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(look, parent=parent)
        self.setAccessibleName(title)
        self._missing = missing
        self.error = Label(look, "", 15, 500, "coral_ink", wrap=True)
        self.error.hide()
        self.head = QHBoxLayout()
        self.head.setSpacing(16)
        self.head.addWidget(Label(look, title, 20, 600, wrap=True), 1)
        if hint:
            self.head.addWidget(Label(look, hint, 15, 400, "muted"))
        self.body.addLayout(self.head)
        self.body.addWidget(self.error)
        self.body.setSpacing(8)

    @property
    def answered(self) -> bool:
        """Return whether there is an answer."""
        raise NotImplementedError

    def first_stop(self) -> QWidget:
        """Return the control that the keyboard goes to when the answer is missing."""
        raise NotImplementedError

    def forget(self) -> None:
        """Show no answer."""
        raise NotImplementedError

    def show_missing(self, *, missing: bool) -> None:
        """Ask for the answer that is not there, or stop asking."""
        self.say(self._missing if missing else "")

    def say(self, what: str) -> None:
        """Say what is wrong with the answer, with a coral border; nothing if `what` is empty."""
        self.set_border("coral_fill" if what else "hair")
        self.error.set_text(what)
        self.error.setVisible(bool(what))

    def ask_again(self) -> None:
        """Say that the answer is missing, and put the keyboard there."""
        self.show_missing(missing=True)
        self.first_stop().setFocus(Qt.FocusReason.ShortcutFocusReason)


def first_control(group: QWidget) -> QWidget:
    """Return the first control inside `group`, or itself."""
    inside = group.findChild(QAbstractButton)
    return inside if isinstance(inside, QWidget) else group
