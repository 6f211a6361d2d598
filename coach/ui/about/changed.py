"""The box that says what was changed about a routine for this person, and why."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from coach.restriction.routine import Restricted
from coach.routine.matrix import FIRST_HOUR
from coach.ui.look.button import Button
from coach.ui.look.column import at_left
from coach.ui.look.look import Look
from coach.ui.routines.notice import Notice
from coach.ui.wording import about as words


class ChangedNotice(Notice):
    """Lists every change; in the morning it asks whether one has been up for an hour."""

    up = Signal()
    """The person has been up for more than an hour."""

    def __init__(self, look: Look, found: Restricted, parent: QWidget | None = None) -> None:
        lines = words.changes(found)
        title = words.changed_title(found.count)
        super().__init__(look, title, "amber", "info", parent=parent)
        if found.empty:
            self.add_text(words.nothing_left())
        self.add_points(lines)
        if any(r.condition == FIRST_HOUR for each in found.changes for r in each.reasons):
            button = Button(look, words.up(), "outline", height=40)
            button.clicked.connect(self.up)
            self.inside.addLayout(at_left(button))


class UntoldNotice(Notice):
    """Says that nothing is known of the person yet, and leads to the sheet."""

    wanted = Signal()
    """The person wants to tell."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, words.title(), "amber", "info", parent=parent)
        self.add_text(words.untold())
        button = Button(look, words.open_it(), "outline", height=40)
        button.clicked.connect(self.wanted)
        self.inside.addLayout(at_left(button))
