"""Whom to see, and why; how far exercise goes until then."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coach.routine.checkin.model import Family, Level, Scope
from coach.triage.checkin import Outcome
from coach.ui.look.button import Button
from coach.ui.look.label import Label
from coach.ui.look.look import Look
from coach.ui.look.shadow import MARGINS
from coach.ui.routines.notice import Notice
from coach.ui.wording import outcome_page as words

PREGNANT = frozenset(("RF46",))
"""Flags that mean the maternity unit instead of a doctor (section 1.4)."""


class Visit(QWidget):
    """The yellow card: a visit in two weeks, a physician first, or a word at the next visit."""

    letter_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._card: Notice | None = None
        self.letter: Button | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    @property
    def text(self) -> str:
        """Return everything that the card says."""
        labels = self._card.findChildren(Label) if self._card and not self.isHidden() else []
        return " ".join(label.text() for label in labels)

    def show_outcome(self, outcome: Outcome, why: Sequence[str]) -> None:
        """Show what `outcome` asks for and `why`; nothing where it asks for nothing."""
        wanted = outcome.level is Level.SOON or outcome.physician_note
        self.setVisible(wanted)
        before = self._card
        self._card = self._made(outcome, why) if wanted else None
        if self._card is not None:
            self._column.addWidget(self._card)
        if before is not None:
            before.hide()
            before.deleteLater()

    def _made(self, outcome: Outcome, why: Sequence[str]) -> Notice:
        pregnant = not PREGNANT.isdisjoint(outcome.flags)
        title = words.visit_title(outcome.family, outcome.level, pregnant=pregnant)
        card = Notice(self._look, title, "amber", "calendar", 17)
        card.add_text(words.visit_text(outcome.level, outcome.scope, pregnant=pregnant))
        if outcome.family is Family.OTHER:
            card.add_text(words.care())
        card.add_points(why)
        self.letter = Button(self._look, words.letter(), "outline", "note", height=40)
        self.letter.clicked.connect(self.letter_wanted)
        card.inside.addSpacing(4)
        card.inside.addWidget(self.letter, 0, Qt.AlignmentFlag.AlignLeft)
        return card


class Limit(QWidget):
    """What waits until somebody has looked at the back, and why."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._card: Notice | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    @property
    def text(self) -> str:
        """Return everything that the card says."""
        labels = self._card.findChildren(Label) if self._card and not self.isHidden() else []
        return " ".join(label.text() for label in labels)

    def set_beside(self, width: int | None) -> None:
        """Stand under a floating card of `width` px, or take all the width there is."""
        side = 0 if width is None else MARGINS.left()
        self._column.setContentsMargins(side, 0, side, 0)
        self.setMinimumWidth(width or 0)
        self.setMaximumWidth(width or 16777215)

    def show_scope(self, scope: Scope, why: Collection[str]) -> None:
        """Show how far exercise goes; nothing where it may go all the way."""
        limited = scope is not Scope.FULL
        self.setVisible(limited)
        before = self._card
        self._card = self._made(scope, why) if limited else None
        if self._card is not None:
            self._column.addWidget(self._card)
        if before is not None:
            before.hide()
            before.deleteLater()

    def _made(self, scope: Scope, why: Collection[str]) -> Notice:
        card = Notice(self._look, words.limit_title(scope), "amber", "lock")
        card.add_text(words.limit_text(scope))
        card.add_points(tuple(why))
        return card
