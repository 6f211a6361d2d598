"""The stage of a pain check: eleven numbers, and what they mean."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coach.ui.look.card import Card
from coach.ui.look.look import Look
from coach.ui.look.pain_dots import PainDots
from coach.ui.wording import controls

_WIDEST = 704


class CheckIn(QWidget):
    """Asks for the pain now; the first answer counts."""

    said = Signal(int)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._before: int | None = None
        self.dots = PainDots(look, controls.pain_now(), by_arrows=False)
        self.dots.chosen.connect(self.said)
        card = Card(look)
        card.setMaximumWidth(_WIDEST)
        card.body.addWidget(self.dots)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 24, 24, 0)
        column.addWidget(card)
        column.addStretch(1)

    @property
    def before(self) -> int | None:
        """Return the number that is marked as said before the session."""
        return self._before

    def ask(self, before: int | None) -> None:
        """Ask again; `before` marks the number given before the session."""
        self._before = before
        self.dots.clear()
        self.dots.set_before(before)
