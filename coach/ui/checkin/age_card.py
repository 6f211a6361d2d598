"""The question for the age, typed as a number."""

from collections.abc import Mapping

from PySide6.QtCore import QRegularExpression
from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from coach.routine.checkin.model import Question
from coach.ui.checkin.answer_card import AnswerCard
from coach.ui.look.label import Label
from coach.ui.look.look import Look
from coach.ui.wording import safety_signs as words

_WIDTH = 104


class AgeCard(AnswerCard):
    """Takes whole years within the range of the question; anything else is no answer."""

    def __init__(self, look: Look, question: Question, parent: QWidget | None = None) -> None:
        super().__init__(look, "age", question.ask, words.missing_age(), parent=parent)
        self._lowest, self._highest = question.variable.low, question.variable.high
        self.line = QLineEdit()
        self.line.setAccessibleName(question.ask)
        self.line.setAccessibleDescription(words.age_unit())
        self.line.setMaxLength(3)
        digits = QRegularExpression("[0-9]*")
        self.line.setValidator(QRegularExpressionValidator(digits, self.line))
        self.line.setMinimumHeight(48)
        self.line.setFixedWidth(look.px(_WIDTH))
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.line)
        row.addWidget(Label(look, words.age_unit(), 15, 400, "muted"))
        row.addStretch(1)
        self.body.addLayout(row)
        self.line.textEdited.connect(lambda _text: self.changed.emit())
        self.line.editingFinished.connect(self._complain)

    @property
    def age(self) -> int | None:
        """Return the age in years, None where none was written or it cannot be."""
        text = self.line.text()
        age = int(text) if text.isdecimal() else None
        return age if age is not None and self._lowest <= age <= self._highest else None

    def first_stop(self) -> QWidget:
        """Return the field."""
        return self.line

    def said(self) -> dict[str, object]:
        """Return the age."""
        return {} if self.age is None else {self.field: self.age}

    def fill(self, said: Mapping[str, object]) -> None:
        """Write the age that is in `said`."""
        age = said.get(self.field)
        known = isinstance(age, int) and not isinstance(age, bool)
        self.line.setText(str(age) if known else "")

    def _complain(self) -> None:
        """Say at once that an age cannot be, but not that nothing was written yet."""
        if self.line.text() and self.age is None:
            self.show_missing(missing=True)
