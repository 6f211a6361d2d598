"""What each page has in common that comes after the limits."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coach.ui.look.label import Label
from coach.ui.look.look import Look


class FirstStep(QWidget):
    """A title, a sentence, and cards in `body`; nothing in it has to be answered."""

    failed = Signal(object)
    """A choice could not be kept, for this reason."""

    def __init__(self, look: Look, title: str, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(16)
        head = QVBoxLayout()
        head.setSpacing(4)
        head.addWidget(Label(look, title, 34, 600, wrap=True))
        head.addWidget(Label(look, text, 15, 400, "muted", wrap=True))
        self.body.addLayout(head)
