"""A line of the form: what it is about at the left, what is chosen at the right or below."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from coach.ui.look.label import Label
from coach.ui.look.look import Look


class Line(QWidget):
    """A name, a hint that may change, and a control; `below` takes a second one."""

    def __init__(self, look: Look, name: str, hint: str, control: QWidget | None = None) -> None:
        super().__init__()
        self.hint = Label(look, hint, 13, 400, "muted", wrap=True)
        self.hint.setVisible(bool(hint))
        told = QVBoxLayout()
        told.setSpacing(0)
        told.addWidget(Label(look, name, 15, 600, wrap=True))
        told.addWidget(self.hint)
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addLayout(told, 1)
        if control is not None:
            head.addWidget(control, 0, Qt.AlignmentFlag.AlignVCenter)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._column.addLayout(head)

    def below(self, control: QWidget) -> None:
        """Put a control under the words."""
        self._column.addWidget(control)

    def say(self, hint: str) -> None:
        """Say something else below the name."""
        self.hint.set_text(hint)
        self.hint.setVisible(bool(hint))
