"""When to look at the cramp again: the wish, and the way to take it back."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from coach.errors import CoachError
from coach.triage.gate import AGAIN_IN, Colour
from coach.ui.hurts.desk import CrampDesk
from coach.ui.look.button import Button
from coach.ui.look.label import Label
from coach.ui.look.look import Look
from coach.ui.mark import Mark
from coach.ui.wording import hurts as words


class AgainBar(QWidget):
    """A button while nothing is wished, and what was wished until it is due."""

    pressed = Signal()
    """The person wishes to be asked again; `keep` takes it."""

    kept = Signal(int)
    """The desk knows that the person is to be asked in so many minutes."""

    failed = Signal(object)
    """The wish could not be kept, for this reason."""

    def __init__(self, look: Look, desk: CrampDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.asked = Label(look, "", 15, 500, wrap=True)
        self.do_not_ask = Button(look, words.do_not_ask(), "text")
        self.again = Button(look, words.again_in(AGAIN_IN[Colour.RED]), "outline", "bell")
        self._wished = Mark(look, "bell", 20, "teal_ink"), self.asked, self.do_not_ask
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for part in (*self._wished, self.again):
            row.addWidget(part)
        self.again.clicked.connect(self.pressed)
        self.do_not_ask.clicked.connect(self._take_back)

    def show_state(self, state: Colour) -> None:
        """Offer to look again when `state` is worth it."""
        self.again.set_text(words.again_in(AGAIN_IN[state]))
        self.look()

    def look(self) -> None:
        """Show what is wished now."""
        now = self._desk.now()
        try:
            due = self._desk.ask_again().due
        except CoachError:
            return  # the page tells it; what was seen last stays
        wished = due is not None and due > now
        self.asked.set_text(words.again_at(due, now) if due is not None and wished else "")
        for part in self._wished:
            part.setVisible(wished)
        self.again.setVisible(not wished)

    def keep(self, state: Colour) -> None:
        """Ask again when `state` is worth another look."""
        if self._set(AGAIN_IN[state]):
            self.do_not_ask.setFocus(Qt.FocusReason.OtherFocusReason)
            self.kept.emit(AGAIN_IN[state])

    def _take_back(self) -> None:
        if self._set(None):
            self.again.setFocus(Qt.FocusReason.OtherFocusReason)

    def _set(self, minutes: int | None) -> bool:
        try:
            self._desk.set_ask_again(minutes)
        except CoachError as error:
            self.failed.emit(error)
            return False
        self.look()
        return True
