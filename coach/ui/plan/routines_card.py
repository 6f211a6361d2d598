"""What is done in the present phase: its routines, how often, with the doses they have come to."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from coach.recovery.offered import Offered
from coach.routine.model import Perform, Routine
from coach.routine.plan.model import Offer
from coach.ui.look.button import Button
from coach.ui.look.card import Card
from coach.ui.look.label import Label
from coach.ui.look.look import Look
from coach.ui.look.wrapped import Wrapped
from coach.ui.wording import plan_page as words


class RoutinesCard(Card):
    """One row a routine."""

    start_wanted = Signal(str)
    steps_wanted = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent=parent)
        self.title = Label(look, "", 20, 600, wrap=True)
        self.goal = Label(look, "", 15, 400, "muted", wrap=True)
        self.rows: dict[str, RoutineRow] = {}
        self._list = QVBoxLayout()
        self._list.setSpacing(16)
        self.body.addWidget(self.title)
        self.body.addWidget(self.goal)
        self.body.addSpacing(4)
        self.body.addLayout(self._list)

    def show_routines(self, title: str, goal: str, found: Sequence[Offered]) -> None:
        """Show these."""
        self.title.set_text(title)
        self.goal.set_text(goal)
        for row in self.rows.values():
            row.hide()
            row.deleteLater()
        self.rows = {}
        for one in found:
            routine = one.routine
            row = RoutineRow(self.look, one.offer, routine)
            row.start.setVisible(one.open)
            row.start.clicked.connect(
                lambda _on=False, name=routine.id: self.start_wanted.emit(name)
            )
            row.steps.clicked.connect(
                lambda _on=False, name=routine.id: self.steps_wanted.emit(name)
            )
            self._list.addWidget(row)
            self.rows[routine.id] = row


class RoutineRow(QWidget):
    """A routine with how often, its doses, and the ways to it."""

    def __init__(self, look: Look, offer: Offer, routine: Routine) -> None:
        super().__init__()
        performed = [one for one in routine.steps if isinstance(one, Perform)]
        doses = ", ".join(words.dose(step, routine) for step in performed)
        self.often = Label(look, words.often(offer), 13, 500, "teal_ink", wrap=True)
        if not self.often.text():
            self.often.hide()
        self.doses = Label(look, doses, 13, 400, "muted", wrap=True, measure=900)
        self.start = Button(look, words.start(), "tonal", "play", 40)
        self.steps = Button(look, words.steps(), "text", height=40)
        for button in (self.start, self.steps):
            button.setAccessibleName(words.of_routine(button.text(), routine.title))
        said = QVBoxLayout()
        said.setSpacing(0)
        said.addWidget(Label(look, routine.title, 17, 600, wrap=True))
        said.addWidget(self.often)
        said.addWidget(self.doses)
        said.addSpacing(4)
        said.addWidget(Wrapped(look, (self.start, self.steps)))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addLayout(said, 1)
