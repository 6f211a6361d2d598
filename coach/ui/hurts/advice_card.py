"""What helps beside a position of ease (clinical content, section 3)."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from coach.guide.model import Guide
from coach.triage.gate import Colour
from coach.ui.look.card import Card
from coach.ui.look.label import Label
from coach.ui.look.look import Look
from coach.ui.mark import Mark
from coach.ui.wording import hurts as words

_MOST_TO_WALK = 6
"""Pain, 0 to 10, up to which an easy walk is offered while it is AMBER (section 3)."""


class AdviceCard(Card):
    """Breathing, another position, warmth, drinking; more of it when the cramp eases."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent=parent)
        self.body.setSpacing(16)
        self.body.addWidget(Label(look, words.helps(), 20, 600, wrap=True))
        self.turn = Label(look, words.move_gripping(), 17, wrap=True)
        self.feet = Label(look, words.move_easing(), 17, wrap=True)
        self.walk = Label(look, words.walk_easing(), 17, wrap=True)
        self._row("wind", words.breathe_title(), Label(look, words.breathe(), 17, wrap=True))
        self._row("redo", words.move_title(), self.turn, self.feet, self.walk)
        self._told = False

    def show_guide(self, guide: Guide) -> None:
        """Add the rule for warmth and the one for drinking, once."""
        if self._told:
            return
        self._told = True
        for mark, name in (("burn", "warmth"), ("leaf", "fluids")):
            card = guide.cards.get(name)
            if card is not None:
                self._row(
                    mark, card.title, *(Label(self.look, text, 15, wrap=True) for text in card.text)
                )

    def show_state(self, state: Colour, pain: int | None, *, locked: bool) -> None:
        """Offer what is open in `state`; a walk only for a pain that is known to be 6 or less.

        While a warning sign is open (`locked`) nothing moves.
        """
        easing = state is Colour.AMBER and not locked
        self.feet.setVisible(easing)
        self.walk.setVisible(easing and pain is not None and pain <= _MOST_TO_WALK)

    def _row(self, mark: str, title: str, *texts: Label) -> None:
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(Mark(self.look, mark, 24, "teal_ink"), 0, Qt.AlignmentFlag.AlignTop)
        told = QVBoxLayout()
        told.setSpacing(4)
        told.addWidget(Label(self.look, title, 17, 600, wrap=True))
        for text in texts:
            told.addWidget(text)
        row.addLayout(told, 1)
        self.body.addLayout(row)
