"""A line of a card of settings: what it is, what it does, and the control for it."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from coach.ui.look.label import Label
from coach.ui.look.look import Look


class SettingLine(QWidget):
    """The words at the left, the control at the right."""

    def __init__(
        self, look: Look, name: str, hint: str, control: QWidget, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, 0, 4)
        row.setSpacing(16)
        told = QVBoxLayout()
        told.setSpacing(0)
        told.addWidget(Label(look, name, 15, 500, wrap=True))
        if hint:
            told.addWidget(Label(look, hint, 13, 400, "muted", wrap=True))
        row.addLayout(told, 1)
        row.addWidget(control)
