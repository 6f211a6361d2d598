"""A page of the check-in made of cards: a heading, and cards side by side where there is room."""

from collections.abc import Collection, Iterable, Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from coach.ui.checkin.ask_card import AskCard
from coach.ui.checkin.choices import AnyOf
from coach.ui.checkin.rows_step import RowsStep
from coach.ui.look.control import Control
from coach.ui.look.label import Label
from coach.ui.look.look import Look
from coach.ui.look.tab_order import follow


class QuestionStep(RowsStep):
    """Scrolls where the window is low; what the keyboard comes to is always in sight."""

    def __init__(self, look: Look, heading: str, why: str, parent: QWidget | None = None) -> None:
        super().__init__(look, heading, parent)
        self._why = why
        self.cards: tuple[AskCard, ...] = ()
        self.page.body.addWidget(Label(look, heading, 34, 600, wrap=True))
        QApplication.instance().focusChanged.connect(self._focus_moved)  # type: ignore[union-attr]

    @property
    def why(self) -> str:
        """Return why this is asked."""
        return self._why

    def hold(self, cards: Iterable[AskCard]) -> None:
        """Ask by these cards, in this order; call it once, when all are in their place."""
        self.cards = tuple(cards)
        self.page.body.addStretch(1)
        for card in self.cards:
            for answer in card.answers.values():
                answer.changed.connect(self.changed)
        self.changed.connect(self.begin)
        follow(*self.cards)
        self.begin()

    def fill(self, said: Mapping[str, object]) -> None:
        """Show the answers in `said`; a field of this page that is not in it is unanswered."""
        for card in self.cards:
            card.put(said)
        self.begin()

    def said(self) -> dict[str, object]:
        """Return field → answer, without the fields that were not answered."""
        every = (pair for card in self.cards for pair in card.answers.items())
        return {field: answer.value for field, answer in every if answer.value is not None}

    def missing(self) -> tuple[str, ...]:
        """Return the fields that this page asks for and that have no answer yet."""
        return tuple(field for card in self.cards for field in card.open)

    def ask_again(self, fields: Collection[str]) -> None:
        """Mark the questions of `fields` as open (none: no mark) and go to the first of them."""
        marked = [card for card in self.cards if card.mark(fields)]
        if marked:
            self.bring_into_sight(marked[0])
            marked[0].first_stop().setFocus(Qt.FocusReason.ShortcutFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take N for "none of these" in the first list without an answer."""
        every = (answer for card in self.cards for answer in card.answers.values())
        lists = (each for each in every if isinstance(each, AnyOf) and each.value is None)
        first = next(lists, None)
        if first is None or not first.take(event):
            super().keyPressEvent(event)

    def begin(self) -> None:
        """Let the keyboard begin with the first question."""
        self.setFocusProxy(self.cards[0].first_stop())

    def _focus_moved(self, _before: QWidget | None, now: QWidget | None) -> None:
        by_pointer = isinstance(now, Control) and not now.ring.shown  # never moves away from it
        if now is None or by_pointer or not self.page.isAncestorOf(now):
            return
        card = next(card for card in self.cards if card.isAncestorOf(now))
        fits = card.height() <= self.page.viewport().height()
        self.bring_into_sight(card if fits else now)
