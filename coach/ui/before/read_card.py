"""An emergency card cannot be left before the person has said that they have read it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from coach.ui.look.button import Button
from coach.ui.look.card import Card
from coach.ui.look.label import Label
from coach.ui.look.look import Look
from coach.ui.wording import help_now as words


class ReadCard(Card):
    """One button; it never has the keyboard by itself, so that no stray key presses it."""

    read = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, "sunk", 16, border=False, parent=parent)
        self.button = Button(look, words.read_it(), "outline", height=48)
        self.button.clicked.connect(self.read)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(Label(look, words.read_first(), 15, 600, wrap=True), 1)
        row.addWidget(self.button)
        self.body.addLayout(row)

    def ask(self) -> None:
        """Put the keyboard on the button: the person wanted to go elsewhere."""
        self.button.setFocus(Qt.FocusReason.ShortcutFocusReason)
