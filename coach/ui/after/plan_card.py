"""What the plan needs to know of a session and of the day; every answer may be left out."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coach.history.told import Value
from coach.recovery.answers import FURTHER, SPREAD, SPREAD_FOR, SPREAD_TIMES
from coach.ui.look.card import Card
from coach.ui.look.choice import ChoiceTile
from coach.ui.look.label import Label
from coach.ui.look.look import Look
from coach.ui.look.pain_dots import PainDots
from coach.ui.look.radio import RadioGroup
from coach.ui.look.wrapped import Wrapped
from coach.ui.wording import plan_answers as words

if TYPE_CHECKING:
    from coach.recovery.today import Today

_MORE = (SPREAD_FOR, SPREAD_TIMES)
"""What is asked only of signs that went further down."""


class PlanCard(Card):
    """Asks what the present phase decides by; there is none without a plan.

    In a sheet it is `bare`: the sheet is its frame, and says what it is about.
    """

    def __init__(self, look: Look, parent: QWidget | None = None, *, bare: bool = False) -> None:
        super().__init__(look, "raised" if bare else "surface", border=not bare, parent=parent)
        self.questions: dict[str, Question] = {}
        self.warning = Label(look, words.further(), 15, 600, "coral_ink", wrap=True)
        if bare:
            self.body.setContentsMargins(0, 0, 0, 0)
        else:
            self.body.addWidget(Label(look, words.title(), 20, 600, wrap=True))
        self.body.addWidget(Label(look, words.hint(), 13, 400, "muted", wrap=True))
        self._list = QVBoxLayout()
        self._list.setSpacing(16)
        self.body.addLayout(self._list)
        self.hide()

    @property
    def answers(self) -> dict[str, Value]:
        """Return what was answered."""
        return {
            name: one.value
            for name, one in self.questions.items()
            if one.value is not None and not one.isHidden()
        }

    def ask(self, today: "Today | None") -> None:
        """Ask what the phase of `today` needs, with nothing chosen."""
        for one in self.questions.values():
            one.hide()
            one.deleteLater()
        self.questions = {}
        self._list.removeWidget(self.warning)
        self.warning.setParent(self)
        self.warning.hide()
        self.setVisible(today is not None)
        if today is None:
            return
        from coach.recovery.asking import asked  # nobody waits for it without a plan

        for name in asked(today):
            self._add(name)
            if name == SPREAD:
                for more in _MORE:
                    self._add(more)
                    self.questions[more].hide()
                self._list.addWidget(self.warning)

    def _add(self, name: str) -> None:
        question = Question(self.look, name)
        question.changed.connect(self._show_more)
        self._list.addWidget(question)
        self.questions[name] = question

    def _show_more(self) -> None:
        further = self.questions[SPREAD].value == FURTHER
        for name in _MORE:
            self.questions[name].setVisible(further)
        self.warning.setVisible(further)


class Question(QWidget):
    """One question with its answers, of which at most one is chosen."""

    changed = Signal()

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        text, options = words.question(name)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(Label(look, text, 15, 500, wrap=True))
        self.dots: PainDots | None = None
        self.tiles: dict[Value, ChoiceTile] = {}
        if not options:
            self.dots = PainDots(look, text, low=True)
            self.dots.chosen.connect(lambda _number: self.changed.emit())
            column.addWidget(self.dots)
            return
        group = RadioGroup(self)
        for value, word in options:
            tile = ChoiceTile(look, word)
            tile.setAccessibleName(f"{text} {word}")
            group.add(tile)
            self.tiles[value] = tile
        group.buttonClicked.connect(lambda _button: self.changed.emit())
        column.addWidget(Wrapped(look, tuple(self.tiles.values())))

    @property
    def value(self) -> Value | None:
        """Return what was chosen, or None."""
        if self.dots is not None:
            return self.dots.value
        return next((value for value, tile in self.tiles.items() if tile.isChecked()), None)
