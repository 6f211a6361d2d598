"""What a person told last time, to be confirmed instead of answered again."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from coach.expression.vocabulary import Kind, Variable
from coach.routine.checkin.model import CheckIn
from coach.ui.checkin.answer_card import AnswerCard
from coach.ui.checkin.items import question, sentence
from coach.ui.look.button import Button
from coach.ui.look.chip import Chip
from coach.ui.look.label import Label
from coach.ui.look.look import Look
from coach.ui.wording import joining
from coach.ui.wording import safety_signs as words

REMEMBERED = ("age", "dx", "meds", "cond")
"""The fields that are kept from one check-in to the next."""


class RememberedCard(AnswerCard):
    """Shows each fact in words; until it is confirmed, none of them is an answer."""

    opened = Signal()
    """Something changed: the questions are wanted."""

    def __init__(self, look: Look, checkin: CheckIn, parent: QWidget | None = None) -> None:
        super().__init__(look, "", words.still_true(), words.missing_confirmation(), parent=parent)
        self.facts: Mapping[str, object] = {}
        self._checkin = checkin
        self._confirmed = False
        self._list = QWidget()
        self.yes = Button(look, words.all_true(), "tonal", "check", 48)
        self.changed_button = Button(look, words.something_changed(), "outline", None, 48)
        self.chip = Chip(look, words.confirmed(), "teal", "check")
        self.head.addWidget(self.chip)
        self.body.setSpacing(12)
        self.body.addWidget(Label(look, words.from_last_time(), 15, 400, "muted", wrap=True))
        self._facts_at = self.body.count()
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.yes)
        row.addWidget(self.changed_button)
        row.addStretch(1)
        self.body.addLayout(row)
        self.yes.clicked.connect(self._confirm)
        self.changed_button.clicked.connect(self.opened)
        self._show_confirmed(on=False)

    def show_facts(self, facts: Mapping[str, object]) -> None:
        """Show other facts, not confirmed; those that cannot be answers are left out."""
        self.facts = _usable_of(self._checkin, facts)
        self._list.hide()
        self._list.deleteLater()
        self._list = self._rows()
        self.body.insertWidget(self._facts_at, self._list)
        self._show_confirmed(on=False)

    @property
    def fields(self) -> tuple[str, ...]:
        """Return the fields that are remembered."""
        return tuple(self.facts)

    def first_stop(self) -> QWidget:
        """Return the button that confirms, or once it is, the one that opens the questions."""
        return self.changed_button if self._confirmed else self.yes

    def said(self) -> dict[str, object]:
        """Return the facts, if they were confirmed."""
        return dict(self.facts) if self._confirmed else {}

    def fill(self, said: Mapping[str, object]) -> None:
        """Show the facts as confirmed where `said` holds all of them as they are."""
        self._show_confirmed(on=self.same_as(said))

    def same_as(self, said: Mapping[str, object]) -> bool:
        """Return whether `said` answers all that is remembered, and nothing differently."""
        return all(name in said and _alike(said[name], self.facts[name]) for name in self.facts)

    def _confirm(self) -> None:
        self._show_confirmed(on=True)
        self.changed.emit()

    def _show_confirmed(self, *, on: bool) -> None:
        self._confirmed = on
        self.chip.setVisible(on)
        self.yes.setVisible(not on)

    def _rows(self) -> QWidget:
        rows = QWidget()
        grid = QGridLayout(rows)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        for number, (name, value) in enumerate(self.facts.items()):
            about = Label(self.look, words.fact(name), 15, 400, "muted")
            said = Label(self.look, _said(self._checkin, name, value), 15, 500, wrap=True)
            grid.addWidget(about, number, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(said, number, 1)
        return rows


def _usable_of(checkin: CheckIn, facts: Mapping[str, object]) -> dict[str, object]:
    """Return the facts that can be answers; the others are asked as if nothing was known."""
    found = {
        name: _usable(facts.get(name), question(checkin, name).variable) for name in REMEMBERED
    }
    return {name: value for name, value in found.items() if value is not None}


def _usable(value: object, variable: Variable) -> int | list[str] | None:
    if variable.kind is Kind.NUMBER:
        if not isinstance(value, int) or isinstance(value, bool):
            return None
        return value if variable.low <= value <= variable.high else None
    if not isinstance(value, list | tuple | set | frozenset):
        return None
    if not all(each in variable.values for each in value):
        return None
    return [each for each in variable.values if each in value]


def _alike(one: object, other: object) -> bool:
    if isinstance(one, list | tuple | set | frozenset) and isinstance(other, list):
        return set(one) == set(other)
    return one == other


def _said(checkin: CheckIn, name: str, value: object) -> str:
    """Return a fact in words."""
    if isinstance(value, int):
        return words.years(value)
    asked = question(checkin, name)
    said = [asked.said(each) for each in value] if isinstance(value, list) else []
    return sentence(joining.listed(said)) if said else words.nothing_of_it()
