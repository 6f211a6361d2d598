"""What everything that answers one field of the check-in can do."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from coach.ui.look.look import Look


class Answer(QWidget):
    """The control of one field; nothing is chosen until the person chooses."""

    changed = Signal()
    """The person chose, or took back what was chosen."""

    def __init__(self, look: Look, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self.setAccessibleName(name)

    @property
    def asked(self) -> bool:
        """Return whether the question stands now; one that follows from others does not."""
        return True

    @property
    def value(self) -> object:
        """Return the answer, or None."""
        raise NotImplementedError

    def put(self, value: object) -> None:
        """Show `value` as chosen, without saying so; what cannot be chosen is no answer."""
        raise NotImplementedError

    def first_stop(self) -> QWidget:
        """Return where the keyboard goes when the answer is missing."""
        raise NotImplementedError
