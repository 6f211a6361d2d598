"""Has the cramp settled? Four questions with two answers each (clinical content, section 3)."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from coach.ui.before.question import QuestionCard, first_control
from coach.ui.look.label import Label
from coach.ui.look.look import Look
from coach.ui.look.segmented import Segmented
from coach.ui.wording import before


class YesNo(QWidget):
    """One question with two answers, none of them chosen beforehand."""

    def __init__(
        self, look: Look, question: str, yes: str, no: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.question = Label(look, question, 15, 500, wrap=True)
        self.choice = Segmented(look, question, ((True, yes), (False, no)), 40)
        self.error = Label(look, before.missing_answer(), 13, 500, "coral_ink")
        self.error.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.question)
        column.addWidget(self.choice)
        column.addWidget(self.error)
        self.choice.chosen.connect(lambda _answer: self.error.hide())

    @property
    def answer(self) -> bool | None:
        """Return the answer, or None."""
        value = self.choice.value
        return value if isinstance(value, bool) else None


class GateCard(QuestionCard):
    """The questions that open a stretch."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, before.gate_title(), "", parent=parent)
        yes, no = before.yes(), before.no()
        self.spasm = YesNo(look, before.spasm(), yes, no)
        self.lie = YesNo(look, before.lie(), yes, no)
        self.rock = YesNo(look, before.rock(), yes, no)
        self.leg = YesNo(look, before.leg(), yes, no)
        self._rows = (self.spasm, self.lie, self.rock, self.leg)
        self.body.setSpacing(20)
        for row in self._rows:
            self.body.addWidget(row)
            row.choice.chosen.connect(lambda _answer: self._relax())

    @property
    def answered(self) -> bool:
        """Return whether every question has an answer."""
        return all(row.answer is not None for row in self._rows)

    def first_stop(self) -> QWidget:
        """Return the first answer of the first question that has none."""
        open_rows = (row for row in self._rows if row.answer is None)
        return first_control(next(open_rows, self.spasm).choice)

    def forget(self) -> None:
        """Show no answer."""
        for row in self._rows:
            row.choice.clear()
            row.error.hide()
        self.show_missing(missing=False)

    def show_missing(self, *, missing: bool) -> None:
        """Mark each question that has no answer, or none."""
        super().show_missing(missing=missing)
        self.error.hide()
        for row in self._rows:
            row.error.setVisible(missing and row.answer is None)

    def _relax(self) -> None:
        if self.answered:
            self.show_missing(missing=False)
