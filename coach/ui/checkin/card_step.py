"""A page of the check-in that is made of cards: what to say, what is open, where to go."""

from collections.abc import Collection, Iterator, Mapping, Sequence

from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coach.ui.checkin.answer_card import AnswerCard, TicksCard
from coach.ui.checkin.rows_step import GAP, RowsStep
from coach.ui.checkin.sign_list import is_none_key
from coach.ui.look.label import Label
from coach.ui.look.look import Look


class CardStep(RowsStep):
    """Cards in one or two columns below a heading; N answers the first open list with none."""

    def __init__(self, look: Look, title: str, lead: str, parent: QWidget | None = None) -> None:
        super().__init__(look, title, parent)
        self.cards: list[AnswerCard] = []
        self.title = Label(look, title, 34, 600, wrap=True, measure=1040)
        self.lead = Label(look, lead, 15, 400, "muted", wrap=True, measure=1040)
        head = QVBoxLayout()
        head.setSpacing(0)
        head.addWidget(self.title)
        head.addWidget(self.lead)
        self.page.body.addLayout(head)

    def add_row(self, *columns: tuple[int, Sequence[AnswerCard]]) -> None:
        """Put cards side by side, in columns with a share of the width each."""
        self.beside(
            *(self._column(cards) for _, cards in columns),
            shares=[share for share, _ in columns],
        )

    def end(self) -> None:
        """Leave the rest of the page empty, and let the keyboard begin with the first card."""
        self.page.body.addStretch(1)
        self.setFocusProxy(self.cards[0].first_stop())

    def in_force(self) -> Iterator[AnswerCard]:
        """Yield the cards that ask something now, in reading order."""
        yield from self.cards

    def fill(self, said: Mapping[str, object]) -> None:
        """Show the answers in `said`; what is not in it is unanswered."""
        for card in self.cards:
            card.fill(said)
            card.show_missing(missing=False)

    def said(self) -> dict[str, object]:
        """Return field → answer, without the fields that were not answered."""
        found: dict[str, object] = {}
        for card in self.in_force():
            found |= card.said()
        return found

    def missing(self) -> tuple[str, ...]:
        """Return the fields that have no answer yet, in reading order."""
        said = self.said()
        fields = (field for card in self.in_force() for field in card.fields)
        return tuple(field for field in fields if field not in said)

    def ask_again(self, fields: Collection[str]) -> None:
        """Mark the cards of `fields` and go to the first of them."""
        wanted = [card for card in self.in_force() if set(card.fields) & set(fields)]
        for card in self.cards:
            card.show_missing(missing=card in wanted)
        if wanted:
            wanted[0].ask_again()
            self.bring_into_sight(wanted[0])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take N for "none of these" in the first open list, while no card has the keyboard."""
        lists = (card for card in self.in_force() if isinstance(card, TicksCard))
        here = self.window().focusWidget()
        if any(card.isAncestorOf(here) for card in self.cards):
            super().keyPressEvent(event)
            return
        first = next((card for card in lists if not card.answered), None)
        if not (first is not None and is_none_key(event) and first.ticks.choose_none()):
            super().keyPressEvent(event)

    def _column(self, cards: Sequence[AnswerCard]) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(GAP)
        for card in cards:
            column.addWidget(card)
            self.cards.append(card)
            card.changed.connect(self.changed)
        column.addStretch(1)
        return column
