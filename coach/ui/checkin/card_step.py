"""A page of the check-in that is made of cards: what to say, what is open, where to go."""

from collections.abc import Collection, Iterator, Mapping, Sequence

from PySide6.QtCore import QTimer
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from coach.ui.checkin.answer_card import AnswerCard, TicksCard
from coach.ui.checkin.sign_list import is_none_key
from coach.ui.checkin.step import Step
from coach.ui.look.label import Label
from coach.ui.look.look import Look
from coach.ui.look.scroll import ScrollPage

_NARROW = 1000  # px of the page below which there is one column


class CardStep(Step):
    """Cards in one or two columns below a heading; N answers the first open list with none."""

    def __init__(self, look: Look, title: str, lead: str, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self.cards: list[AnswerCard] = []
        self._rows: list[QBoxLayout] = []
        self.setAccessibleName(title)
        self.page = ScrollPage(look)
        self.title = Label(look, title, 34, 600, wrap=True, measure=1040)
        self.lead = Label(look, lead, 15, 400, "muted", wrap=True, measure=1040)
        head = QVBoxLayout()
        head.setSpacing(0)
        head.addWidget(self.title)
        head.addWidget(self.lead)
        self.page.body.addSpacing(16)
        self.page.body.addLayout(head)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.page)
        look.changed.connect(self._arrange)

    def add_row(self, *columns: tuple[int, Sequence[AnswerCard]]) -> None:
        """Put cards side by side, in columns with a share of the width each."""
        row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        row.setSpacing(16)
        for share, cards in columns:
            column = QVBoxLayout()
            column.setSpacing(16)
            for card in cards:
                column.addWidget(card)
                self._take(card)
            column.addStretch(1)
            row.addLayout(column, share)
        self._rows.append(row)
        self.page.body.addLayout(row)

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
            # Once the sentences that ask for an answer have their place.
            QTimer.singleShot(0, wanted[0], lambda: self._show(wanted[0]))

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

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the columns below one another where the page is narrow."""
        super().resizeEvent(event)
        self._arrange()

    def _show(self, card: AnswerCard) -> None:
        self.page.ensureWidgetVisible(card, 0, 24)

    def _take(self, card: AnswerCard) -> None:
        self.cards.append(card)
        card.changed.connect(self.changed)

    def _arrange(self) -> None:
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        narrow = self.width() < self.look.px(_NARROW)
        for row in self._rows:
            row.setDirection(down if narrow else across)
