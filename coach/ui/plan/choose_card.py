"""Where there is no plan, or another is wanted: those that fit, or the way to a check-in."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coach.recovery.today import Fit
from coach.routine.plan.model import Plan
from coach.ui.look.button import Button
from coach.ui.look.card import Card
from coach.ui.look.label import Label
from coach.ui.look.look import Look
from coach.ui.look.wrapped import Wrapped
from coach.ui.wording import plan_page as words

_AFTER_INJURY = frozenset(("pl_strain", "pl_sprain"))


class Choose(QWidget):
    """One card a plan."""

    chosen = Signal(str)
    """The person wants the plan with this id."""

    checkin_wanted = Signal()
    kept = Signal()
    """The person wants no other plan."""

    ended = Signal()
    """The person wants to follow no plan any more."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.cards: dict[str, Card] = {}
        self.buttons: dict[str, Button] = {}
        self._head = Card(look)
        self.title = Label(look, words.no_plan_title(), 20, 600, wrap=True)
        self.text = Label(look, "", 15, 400, "muted", wrap=True)
        self.hint = Label(look, words.strain_or_sprain(), 15, wrap=True)
        self.check_in = Button(look, words.check_in(), "primary", "checkc")
        self.keep = Button(look, words.keep(), "outline", "back2")
        self.end = Button(look, words.end(), "text")
        self.end.explain(words.end_hint())
        for label in (self.title, self.text, self.hint):
            self._head.body.addWidget(label)
        self._head.body.addWidget(Wrapped(look, (self.check_in, self.keep, self.end)))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(16)
        self._column.addWidget(self._head)
        self.check_in.clicked.connect(self.checkin_wanted)
        self.keep.clicked.connect(self.kept)
        self.end.clicked.connect(self.ended)

    def show_plans(
        self, found: Sequence[Fit], checked_in: date | None, present: Plan | None, *, rules: bool
    ) -> None:
        """Show those of `found` that fit; `present` is followed now."""
        fitting = [one.plan for one in found if one.fits]
        text = words.no_plan_text(checked_in)
        if not rules:
            text = words.no_rules()
        elif checked_in is not None and not fitting:
            text = words.nothing_fits()
        self.text.set_text(text)
        ids = {plan.id for plan in fitting}
        self.hint.setVisible(ids >= _AFTER_INJURY)
        self.check_in.setVisible(rules and not fitting)
        for button in (self.keep, self.end):
            button.setVisible(present is not None)
        for card in self.cards.values():
            card.hide()
            card.deleteLater()
        self.cards, self.buttons = {}, {}
        for plan in fitting:
            self._add(plan, present=present is not None and plan.id == present.id)

    def _add(self, plan: Plan, *, present: bool) -> None:
        card = Card(self._look)
        card.body.addWidget(Label(self._look, plan.title, 20, 600, wrap=True))
        card.body.addWidget(Label(self._look, plan.summary, 15, wrap=True))
        titles = words.phases_of([phase.title for phase in plan.phases])
        card.body.addWidget(Label(self._look, titles, 13, 400, "muted", wrap=True, measure=900))
        if present:
            card.body.addWidget(Label(self._look, words.your_plan(), 15, 600, "teal_ink"))
        else:
            button = Button(self._look, words.choose_this(), "tonal", height=40)
            button.setAccessibleName(words.choose(plan.title))
            button.clicked.connect(lambda _on=False, name=plan.id: self.chosen.emit(name))
            card.body.addWidget(Wrapped(self._look, (button,)))
            self.buttons[plan.id] = button
        self._column.addWidget(card)
        self.cards[plan.id] = card
