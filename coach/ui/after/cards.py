"""The three questions after a session: pain now, effort, a note. All may be left out."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QSizePolicy, QWidget

from coach.triage.gate import RISE
from coach.ui.look.card import Card
from coach.ui.look.choice import ChoiceTile
from coach.ui.look.label import Label, Span
from coach.ui.look.look import Look
from coach.ui.look.pain_dots import PainDots
from coach.ui.look.radio import RadioGroup
from coach.ui.mark import Mark
from coach.ui.wording import after

NOTE = 104
"""Least height of the field for a note, in designed px; it ends where the exercises end."""


class PainCard(Card):
    """Pain now, beside the pain before."""

    changed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent=parent)
        self._before: int | None = None
        self._mark = Mark(look, px=20)
        self.change = Label(look)
        self.dots = PainDots(look, after.pain_name())
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(Label(look, after.pain_title(), 20, 600))
        row.addStretch(1)
        row.addWidget(self._mark)
        row.addWidget(self.change)
        self.body.addLayout(row)
        self.body.addSpacing(8)
        self.body.addWidget(self.dots)
        self.dots.chosen.connect(lambda _pain: self._compare())

    def ask(self, before: int | None, said: int | None) -> None:
        """Ask anew, with the number that was `said` last already chosen."""
        self._before = before
        self.dots.clear()
        self.dots.set_before(before)
        if said is not None:
            self.dots.choose(said)
        self._compare()

    def _compare(self) -> None:
        now = self.dots.value
        known = now is not None and self._before is not None
        self._mark.setVisible(known)
        self.change.setVisible(known)
        if now is not None and self._before is not None:
            points = now - self._before
            amount, than = after.change(points)
            self.change.set_spans([Span(amount + " ", 500), Span(than, 400, "muted")])
            mark = "minus" if points == 0 else "adown" if points < 0 else "aup"
            self._mark.show_mark(mark, "amber_ink" if points >= RISE else "teal_ink")
        self.changed.emit()


class EffortCard(Card):
    """How hard it was, in five words."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent=parent)
        self._group = RadioGroup(self)
        self.tiles = {value: ChoiceTile(look, word) for value, word in after.efforts()}
        row = QHBoxLayout()
        row.setSpacing(8)
        for tile in self.tiles.values():
            self._group.add(tile)
            row.addWidget(tile, 1)
        self.body.addWidget(Label(look, after.effort_title(), 20, 600))
        self.body.addSpacing(4)
        self.body.addLayout(row)

    @property
    def effort(self) -> int | None:
        """Return the effort on the scale of 0 to 10, or None."""
        return next((value for value, tile in self.tiles.items() if tile.isChecked()), None)

    def ask(self) -> None:
        """Show nothing as chosen."""
        self._group.clear()


class NoteCard(Card):
    """A few lines of one's own."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent=parent)
        self.field = QPlainTextEdit()
        self.field.setAccessibleName(after.note_title())
        self.field.setPlaceholderText(after.note_hint())
        self.field.setTabChangesFocus(True)
        self.field.setMinimumHeight(look.px(NOTE))
        self.field.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self.body.addWidget(Label(look, after.note_title(), 20, 600))
        self.body.addSpacing(4)
        self.body.addWidget(self.field, 1)

    @property
    def note(self) -> str:
        """Return what was written."""
        return self.field.toPlainText().strip()

    def ask(self) -> None:
        """Empty the field."""
        self.field.clear()
