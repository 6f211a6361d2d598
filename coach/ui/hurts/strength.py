"""How strong the cramp is now; a number counts when the person has stayed with it for a moment."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from coach.ui.look.card import Card
from coach.ui.look.label import Label
from coach.ui.look.look import Look
from coach.ui.look.pain_dots import PainDots
from coach.ui.wording import hurts as words

SETTLES_MS = 2500
"""After so long a number is no slip of the finger."""


class StrengthCard(Card):
    """Says a number once, and never one that was only passed on the way to another."""

    said = Signal(int)
    """The person said that it is this strong now."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent=parent)
        self.setAccessibleName(words.strength())
        self.dots = PainDots(look, words.strength_name(), low=True)
        self.worst = Label(look, "", 15, 400, "muted")
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addWidget(Label(look, words.strength(), 20, 600, wrap=True), 1)
        head.addWidget(self.worst)
        self.body.addLayout(head)
        self.body.addWidget(self.dots)
        self._waiting = QTimer(self)
        self._waiting.setSingleShot(True)
        self._waiting.setInterval(SETTLES_MS)
        self._waiting.timeout.connect(self.settle)
        self._unsaid = False
        self.dots.chosen.connect(self._chosen)

    @property
    def pain(self) -> int | None:
        """Return the number that is chosen now."""
        return self.dots.value

    def ask(self, before: int | None) -> None:
        """Show no number as chosen, and where it was `before`."""
        self.settle()
        self.dots.clear()
        self.dots.set_before(before)

    def show_worst(self, strength: int | None) -> None:
        """Show how strong it was at its worst."""
        self.worst.set_text("" if strength is None else words.worst(strength))

    def settle(self) -> None:
        """Say the chosen number now, if it has not been said."""
        pain, unsaid = self.pain, self._unsaid
        self._waiting.stop()
        self._unsaid = False
        if unsaid and pain is not None:
            self.said.emit(pain)

    def take(self, event: QKeyEvent) -> bool:
        """Choose by a key that was pressed anywhere on the page."""
        return self.dots.take(event)

    def _chosen(self, _pain: int) -> None:
        self._unsaid = True
        self._waiting.start()
