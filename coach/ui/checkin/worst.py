"""How strong the pain was at its worst since yesterday: never less than it is now."""

from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from coach.ui.checkin.answer import Answer
from coach.ui.look.label import Label
from coach.ui.look.look import Look
from coach.ui.look.pain_dots import MOST, digit
from coach.ui.look.segmented import Segmented
from coach.ui.wording import feeling as words


class WorstRow(Answer):
    """A question and eleven small numbers, beside each other where there is room."""

    def __init__(self, look: Look, name: str, parent: QWidget | None = None) -> None:
        super().__init__(look, name, parent)
        self._least = 0
        options = [(number, str(number)) for number in range(MOST + 1)]
        self._numbers = Segmented(look, name, options, 40, narrow=True)
        self._numbers.chosen.connect(lambda _number: self.changed.emit())
        self._label = Label(look, words.at_its_worst(), 15, 500, wrap=True)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(8)
        self._row.addWidget(self._label, 1)
        self._row.addWidget(self._numbers)
        look.changed.connect(self._arrange)

    @property
    def value(self) -> int | None:
        """Return the chosen number, or None."""
        chosen = self._numbers.value
        return chosen if isinstance(chosen, int) else None

    def put(self, value: object) -> None:
        """Show a number as chosen, or none."""
        self._numbers.clear()
        if isinstance(value, int) and not isinstance(value, bool) and self._fits(value):
            self._numbers.choose(value)

    def at_least(self, number: int | None) -> None:
        """Let only numbers from `number` on be chosen; a lower one is no answer any more."""
        self._least = number or 0
        if self.value is not None and self.value < self._least:
            self._numbers.clear()
        self._numbers.allow(range(self._least, MOST + 1), words.worst_is_more())

    def first_stop(self) -> QWidget:
        """Return the number that Tab comes to."""
        return self._numbers.first_stop()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose by digit; Shift and 0 together are 10."""
        number = digit(event)
        if number is None:
            super().keyPressEvent(event)
        elif self._fits(number) and number != self.value:
            self._numbers.choose(number)
            self.changed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the numbers below the question where both have no room on a line."""
        super().resizeEvent(event)
        self._arrange()

    def _fits(self, number: int) -> bool:
        return self._least <= number <= MOST

    def _arrange(self) -> None:
        word = self._label.sizeHint().width()
        fits = word + 8 + self._numbers.sizeHint().width() <= self.width()
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._row.setDirection(across if fits else down)
