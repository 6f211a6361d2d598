"""Days and times that a plan proposes, over the window: nothing changes without a yes."""

from typing import Protocol

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from coach.errors import CoachError
from coach.schedule.model import Schedule
from coach.schedule.proposing import per_week
from coach.ui.look.button import Button
from coach.ui.look.card import Card
from coach.ui.look.label import Label
from coach.ui.look.look import Look
from coach.ui.look.overlay import Overlay
from coach.ui.look.tab_order import follow
from coach.ui.wording import proposal as words

_WIDTH = 640


class TimesDesk(Protocol):
    """What remembers the times (`coach.agenda.Agenda`)."""

    def schedule(self) -> Schedule | None:
        """Return what the person has chosen; None before the first time."""

    def set_schedule(self, schedule: Schedule) -> None:
        """Remember what the person has chosen; it counts from now on."""


class ProposalSheet(Overlay):
    """Shows the times of now beside those that are proposed; Esc changes nothing."""

    saved = Signal()
    """The proposed times count from now on."""

    own_wanted = Signal()
    """The person wants to choose for themselves."""

    failed = Signal(object)
    """Something could not be kept or read, for this reason."""

    def __init__(self, look: Look, desk: TimesDesk, parent: QWidget) -> None:
        super().__init__(look, parent, _WIDTH)
        self._desk = desk
        self._proposed: Schedule | None = None
        self.lead = Label(look, "", 15, wrap=True)
        self.now = _Times(look, words.now(), "sunk", "muted")
        self.then = _Times(look, words.proposed(), "tint", "teal_ink")
        self.note = Label(look, words.replaces(), 13, 400, "muted", wrap=True)
        self.own = Button(look, words.own(), "outline", "calendar")
        self.not_now = Button(look, words.not_now(), "text")
        self.take = Button(look, words.take(), "primary")
        body = self.card.body
        body.setSpacing(12)
        body.addWidget(Label(look, words.title(), 24, 600, wrap=True))
        for part in (self.lead, self.now, self.then, self.note):
            body.addWidget(part)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.own)
        row.addStretch(1)
        row.addWidget(self.not_now)
        row.addWidget(self.take)
        body.addLayout(row)
        self.setAccessibleName(words.title())
        follow(self.own, self.not_now, self.take)
        self.own.clicked.connect(self._choose_own)
        self.not_now.clicked.connect(self.close_it)
        self.take.clicked.connect(self._take)

    def ask(self, proposed: Schedule) -> None:
        """Show these times beside those of now."""
        try:
            now = self._desk.schedule()
        except CoachError as error:
            self.failed.emit(error)
            return
        self._proposed = proposed
        self.lead.set_text(words.lead(per_week(proposed)))
        self.now.say(words.times(now), words.count(per_week(now)))
        self.then.say(words.times(proposed), words.count(per_week(proposed)))
        self.note.setVisible(now is not None and bool(now.routine))
        self.open()
        self.take.setFocus()

    def _take(self) -> None:
        if self._proposed is None:
            return
        try:
            self._desk.set_schedule(self._proposed)
        except CoachError as error:
            self.failed.emit(error)
            return
        self.close_it()
        self.saved.emit()

    def _choose_own(self) -> None:
        self.close_it()
        self.own_wanted.emit()


class _Times(Card):
    """What times they are, and how many a week."""

    def __init__(self, look: Look, name: str, ground: str, ink: str) -> None:
        super().__init__(look, ground, 12.0, border=False)
        self.body.setContentsMargins(16, 12, 16, 12)
        self.when = Label(look, "", 17, 600, wrap=True)
        self.often = Label(look, "", 13, 400, "muted", wrap=True)
        said = QVBoxLayout()
        said.setSpacing(0)
        said.addWidget(Label(look, name, 13, 600, ink))
        said.addWidget(self.when)
        said.addWidget(self.often)
        self.body.addLayout(said)

    def say(self, when: str, often: str) -> None:
        """Say this."""
        self.when.set_text(when)
        self.often.set_text(often)
        self.often.setVisible(bool(often))
