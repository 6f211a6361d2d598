"""Whom to see, how far exercise goes until then, and why."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from coach.routine.checkin.model import Family, Level, Scope
from coach.triage.checkin import Outcome
from coach.ui.look.button import Button
from coach.ui.look.label import Label, Span
from coach.ui.look.look import Look
from coach.ui.mark import Mark
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

    def show_outcome(self, outcome: Outcome, scope: Scope, why: Sequence[str]) -> None:
        """Show what `outcome` asks for, that no more than `scope` is open till then, and `why`."""
        wanted = outcome.level is Level.SOON or outcome.physician_note or scope is not Scope.FULL
        self.setVisible(wanted)
        before = self._card
        self._card = self._made(outcome, scope, why) if wanted else None
        if self._card is not None:
            self._column.addWidget(self._card)
        if before is not None:
            before.hide()
            before.deleteLater()

    def _made(self, outcome: Outcome, scope: Scope, why: Sequence[str]) -> Notice:
        pregnant = not PREGNANT.isdisjoint(outcome.flags)
        title = words.visit_title(outcome.family, outcome.level, pregnant=pregnant)
        card = Notice(self._look, title, "amber", "calendar", 17)
        card.add_text(words.visit_text(outcome.family, outcome.level, pregnant=pregnant))
        if outcome.family is Family.OTHER:
            card.add_text(words.care())
        card.add_points(why)
        card.inside.addSpacing(4)
        card.inside.addLayout(self._last(outcome.level, scope))
        return card

    def _last(self, level: Level, scope: Scope) -> QHBoxLayout:
        """Return the line that says what is open until then, and the way to the letter."""
        row = QHBoxLayout()
        row.setSpacing(8)
        told = words.until_then(scope) if level is Level.SOON else ()
        if told:
            mark = Mark(self._look, "info" if scope is Scope.FULL else "lock", 20, "amber_ink")
            row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
            label = Label(self._look, "", 15, wrap=True)
            label.set_spans([Span(told[0], 600), *(Span(f" {each}") for each in told[1:])])
            label.setAlignment(Qt.AlignmentFlag.AlignTop)  # beside the mark, in a high row too
            row.addWidget(label, 1)
        self.letter = Button(self._look, words.letter(), "outline", "note", height=40)
        self.letter.clicked.connect(self.letter_wanted)
        row.addWidget(self.letter, 0, Qt.AlignmentFlag.AlignBottom)
        row.addStretch(0)
        return row
