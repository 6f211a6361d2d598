"""What stands above the path: something offered, asked for, or held back."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from coach.ui.look.button import Button
from coach.ui.look.card import Card
from coach.ui.look.label import Label
from coach.ui.look.look import Look
from coach.ui.look.wrapped import Wrapped
from coach.ui.mark import Mark


class Banner(Card):
    """A coloured card with a title, a text and up to two buttons; `tone` is its colour."""

    def __init__(
        self,
        look: Look,
        tone: str,
        mark: str,
        buttons: tuple[Button, ...],
        parent: QWidget | None = None,
    ) -> None:
        ground, ink = ("tint", "teal_ink") if tone == "teal" else (f"{tone}_tint", f"{tone}_ink")
        super().__init__(look, ground, 16, border=False, parent=parent)
        self.title = Label(look, "", 20, 600, wrap=True)
        self.text = Label(look, "", 15, wrap=True)
        said = QVBoxLayout()
        said.setSpacing(4)
        said.addWidget(self.title)
        said.addWidget(self.text)
        said.addSpacing(8)
        said.addWidget(Wrapped(look, buttons))
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(Mark(look, mark, 24, ink), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(said, 1)
        self.body.addLayout(row)
        self.hide()

    def say(self, title: str, text: str) -> None:
        """Show this."""
        self.title.set_text(title)
        self.text.set_text(text)
        self.show()
