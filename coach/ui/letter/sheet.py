"""The sheet from which the letter for the doctor is printed, saved or copied."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from coach.ui.before.paper_row import Giving, PaperRow
from coach.ui.letter.letter import document
from coach.ui.letter.of_desk import letter_of
from coach.ui.look.button import Button
from coach.ui.look.column import at_left
from coach.ui.look.label import Label
from coach.ui.look.look import Look
from coach.ui.look.overlay import Overlay
from coach.ui.wording import frame
from coach.ui.wording import safety_net as words

if TYPE_CHECKING:
    from coach.ui.desk import Desk
    from coach.ui.papers.document import Document

NAME = "letter-for-the-doctor"


class LetterSheet(Overlay):
    """Nothing is made before it is asked for, so that it says what is true at that moment."""

    def __init__(
        self, look: Look, desk: "Desk", parent: QWidget, giving: Giving | None = None
    ) -> None:
        super().__init__(look, parent, 640)
        self._desk = desk
        self.setAccessibleName(words.letter_title())
        body = self.card.body
        body.setSpacing(16)
        body.addWidget(Label(look, words.letter_title(), 24, 600, wrap=True))
        body.addWidget(Label(look, words.letter_lead(), 15, 400, "muted", wrap=True))
        self.papers = PaperRow(look, giving)
        body.addWidget(self.papers)
        shut = Button(look, frame.close(), "tonal")
        shut.clicked.connect(self.close_it)
        body.addLayout(at_left(shut))

    def open(self) -> None:
        """Offer the letter of today."""
        self.papers.offer(partial(_paper, self._desk))
        super().open()


def _paper(desk: "Desk") -> "tuple[Document, str]":
    letter = letter_of(desk)
    return document(letter), f"{NAME}-{letter.day.isoformat()}"
