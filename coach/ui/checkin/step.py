"""What every page of the check-in can do, whatever it asks."""

from collections.abc import Collection, Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from coach.ui.look.look import Look


class Step(QWidget):
    """One page of questions; its answers are fields of the check-in (section 2.1)."""

    changed = Signal()
    """The person answered something, or took an answer back."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look

    @property
    def why(self) -> str:
        """Return why this is asked, in a sentence for the foot of the page."""
        raise NotImplementedError

    def fill(self, said: Mapping[str, object]) -> None:
        """Show the answers in `said`; a field of this page that is not in it is unanswered."""
        raise NotImplementedError

    def said(self) -> dict[str, object]:
        """Return field → answer, without the fields that were not answered."""
        raise NotImplementedError

    def missing(self) -> tuple[str, ...]:
        """Return the fields that this page asks for and that have no answer yet."""
        raise NotImplementedError

    def ask_again(self, fields: Collection[str]) -> None:
        """Mark the questions of `fields` as open (none: no mark) and go to the first of them."""
        raise NotImplementedError
