"""A line of a card of settings: what it is about, a hint, and what one can press."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from coach.ui.look.label import Label
from coach.ui.look.look import Look


class Line(QWidget):
    """Name and hint at the left, controls at the right."""

    def __init__(self, look: Look, name: str, hint: str, *controls: QWidget) -> None:
        super().__init__()
        self.name = Label(look, name, 15, 500, wrap=True)
        self.hint = Label(look, hint, 13, 400, "muted", wrap=True)
        told = QVBoxLayout()
        told.setSpacing(0)
        told.addWidget(self.name)
        told.addWidget(self.hint)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, 0, 4)
        row.setSpacing(16)
        row.addLayout(told, 1)
        for control in controls:
            row.addWidget(control)
        self.hint.setVisible(bool(hint))
