"""How many days ago it started: a usual number by a chip, any other typed."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from coach.routine.checkin.model import Question
from coach.ui.checkin.answer import Answer
from coach.ui.checkin.choices import OneOf
from coach.ui.look.choice import ChoiceTile
from coach.ui.look.label import Label
from coach.ui.look.look import Look
from coach.ui.wording import feeling as words

CHIPS = (0, 1, 3, 7, 14, 30, 90, 365)
_FIELD = 96
_FIELD_HIGH = 40


class Days(Answer):
    """Chips and field show the same number; the field is where it can be said exactly.

    The last chip stands for longer than the others: the keyboard goes on to the field.
    """

    def __init__(self, look: Look, question: Question, parent: QWidget | None = None) -> None:
        super().__init__(look, question.ask, parent)
        self._low, self._high = int(question.variable.low), int(question.variable.high)
        chips = {str(days): ChoiceTile(look, words.days_chip(days)) for days in CHIPS}
        self.chips = OneOf(look, question.ask, chips, least=110, most=len(CHIPS))
        self.field = QLineEdit()
        self.field.setAccessibleName(words.days_field())
        self.field.setValidator(QIntValidator(self._low, self._high, self.field))
        self.field.setMaxLength(len(str(self._high)))
        self.field.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.typed = self._typed()
        """Field and unit, for the line of the question."""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.chips)
        self.chips.changed.connect(self._chip_chosen)
        self.field.textEdited.connect(self._edited)
        look.changed.connect(self._looked)
        self._looked()

    @property
    def value(self) -> int | None:
        """Return the number of days, or None."""
        text = self.field.text()
        fits = self.field.hasAcceptableInput() and text.isascii() and text.isdigit()
        return int(text) if fits else None

    def put(self, value: object) -> None:
        """Show a number of days, or none."""
        number = isinstance(value, int) and not isinstance(value, bool)
        fits = number and self._low <= int(str(value)) <= self._high
        self.field.setText(str(value) if fits else "")
        self._show_chip()

    def first_stop(self) -> QWidget:
        """Return the chip that Tab comes to."""
        return self.chips.first_stop()

    def _typed(self) -> QWidget:
        typed = QWidget()
        row = QHBoxLayout(typed)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.field)
        row.addWidget(Label(self.look, words.days_unit(), 15, 400, "muted"))
        return typed

    def _looked(self) -> None:
        self.field.setFixedSize(self.look.px(_FIELD), max(_FIELD_HIGH, self.look.line(15) + 16))

    def _chip_chosen(self) -> None:
        self.field.setText(self.chips.value or "")
        if self.value == CHIPS[-1]:
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)
            self.field.selectAll()
        self.changed.emit()

    def _edited(self, _text: str) -> None:
        self._show_chip()
        self.changed.emit()

    def _show_chip(self) -> None:
        self.chips.put(None if self.value is None else str(self.value))
