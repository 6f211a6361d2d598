"""The sheet over the window on which the activities are named and rated."""

from typing import Protocol

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from coach.errors import CoachError
from coach.progress.activities import Told
from coach.progress.psfs import LONGEST, MOST, tidy
from coach.ui.hear import hear
from coach.ui.look.button import Button
from coach.ui.look.label import Label
from coach.ui.look.look import Look
from coach.ui.look.overlay import Overlay
from coach.ui.look.scroll import ScrollPage
from coach.ui.look.segmented import Segmented
from coach.ui.player.announce import announce
from coach.ui.wording import activities as words

_WIDTH = 720
_WORST, _BEST = -5, 5


class ActivitiesDesk(Protocol):
    """What remembers the activities (`coach.progress.activities.Activities`)."""

    def named(self) -> tuple[str, ...]:
        """Return the activities that are rated now."""

    def told(self) -> Told:
        """Return everything that was told of them, and what is to be asked now."""

    def tell(
        self, names: list[str], ratings: dict[str, int], change: tuple[int, int] | None = None
    ) -> None:
        """Remember the activities, their ratings and the change, all at once."""


class ActivitiesSheet(Overlay):
    """No number is chosen beforehand; Save keeps everything at once, Esc changes nothing."""

    saved = Signal()

    failed = Signal(object)
    """The answer could not be kept or read, for this reason."""

    def __init__(self, look: Look, desk: ActivitiesDesk, parent: QWidget) -> None:
        super().__init__(look, parent, _WIDTH)
        self._desk = desk
        self._weeks: int | None = None
        self.rows = [_Row(look, number + 1) for number in range(MOST)]
        self.question = Label(look, "", 15, 500, wrap=True)
        values = [(value, words.signed(value)) for value in range(_WORST, _BEST + 1)]
        self.change = Segmented(look, words.change_name(), values, narrow=True)
        self.note = Label(look, "", 15, 500, "coral_ink", wrap=True)
        self.not_now = Button(look, words.not_now(), "text")
        self.save = Button(look, words.save(), "primary")
        self._inside = ScrollPage(look)
        self.scrolled = self._inside
        self._arrange(look)
        self.save.clicked.connect(self._keep)
        self.not_now.clicked.connect(self.close_it)
        hear(self, ("Ctrl+Return", "Ctrl+Enter"), self._keep)

    def ask(self) -> None:
        """Show the activities there are, with no number chosen."""
        try:
            told = self._desk.told()
        except CoachError as error:
            self.failed.emit(error)
            return
        named, self._weeks = told.named, told.change_due
        for number, row in enumerate(self.rows):
            row.show_activity(named[number] if number < len(named) else "")
        self.change.clear()
        self.question.set_text(words.change_question(self._weeks) if self._weeks else "")
        for part in (self.question, self.change):
            part.setVisible(self._weeks is not None)
        self.note.hide()
        self._inside.verticalScrollBar().setValue(0)
        self.open()

    def _arrange(self, look: Look) -> None:
        body = self.card.body
        body.setSpacing(12)
        body.addWidget(Label(look, words.title(), 24, 600))
        self._inside.set_sides((4, 12))
        self._inside.body.setSpacing(12)
        self._inside.body.addWidget(Label(look, words.lead(), 15, wrap=True))
        for part in (self.question, self.change, *self.rows):
            self._inside.body.addWidget(part)
        body.addWidget(self._inside)
        body.addWidget(self.note)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.not_now)
        row.addWidget(self.save)
        body.addLayout(row)

    def _keep(self) -> None:
        wrong = self._complaint()
        if wrong:
            self.note.set_text(wrong)
            self.note.show()
            self._fit()
            announce(self, wrong)
            return
        said = [(row.activity, row.value) for row in self.rows if row.activity]
        ratings = {name: value for name, value in said if value is not None}
        value = self.change.value
        change = (self._weeks, value) if self._weeks and isinstance(value, int) else None
        try:
            self._desk.tell([name for name, _value in said], ratings, change)
        except CoachError as error:
            self.failed.emit(error)
            return
        self.close_it()
        self.saved.emit()

    def _complaint(self) -> str:
        names = [row.activity for row in self.rows if row.activity]
        if any(row.value is not None and not row.activity for row in self.rows):
            return words.unnamed()
        if not names and not self._desk.named():
            return words.nothing_said()
        return words.twice() if len(set(names)) < len(names) else ""


class _Row(QWidget):
    """One activity and its number."""

    def __init__(self, look: Look, place: int) -> None:
        super().__init__()
        self.line = QLineEdit()
        self.line.setMaxLength(LONGEST)
        self.line.setAccessibleName(words.activity(place))
        self.line.setPlaceholderText(words.activity(place))
        values = [(value, str(value)) for value in range(11)]
        self.numbers = Segmented(look, words.rating(place), values, narrow=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.line)
        column.addWidget(self.numbers)

    @property
    def activity(self) -> str:
        """Return what is written, as it is kept."""
        return next(iter(tidy([self.line.text()])), "")

    @property
    def value(self) -> int | None:
        """Return the chosen number, or None."""
        found = self.numbers.value
        return found if isinstance(found, int) else None

    def show_activity(self, name: str) -> None:
        """Show an activity without a number."""
        self.line.setText(name)
        self.numbers.clear()
