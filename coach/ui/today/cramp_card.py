"""The cramp in progress: its clock, and the way to what helps."""

from datetime import datetime, timedelta
from typing import Protocol

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from coach.triage.cramp import Cramp
from coach.ui.hurts.seconds import Seconds
from coach.ui.look.button import Button
from coach.ui.look.card import Card
from coach.ui.look.label import Label
from coach.ui.look.look import Look
from coach.ui.mark import Mark
from coach.ui.wording import hurts, lengths
from coach.ui.wording import today as words


class Timed(Protocol):
    """What knows the time of the day."""

    def now(self) -> datetime:
        """Return the date and time where the person is."""


class CrampCard(Card):
    """There only while a cramp lasts."""

    hurts_wanted = Signal()

    def __init__(self, look: Look, clock: Timed, parent: QWidget | None = None) -> None:
        super().__init__(look, "coral_tint", border=False, parent=parent)
        self._clock = clock
        self._cramp: Cramp | None = None
        self._minutes = -1
        self.length = Label(look, "", 34, 600)
        self.since = Label(look, "", 15, 400, wrap=True)
        self.open_it = Button(look, words.cramp_open(), "outline", height=40)
        self.open_it.clicked.connect(self.hurts_wanted)
        self._lay_out()
        self.seconds = Seconds(self, self._tick)

    def show_cramp(self, cramp: Cramp | None) -> None:
        """Show the clock of `cramp`, or go away."""
        self._cramp = cramp
        self._minutes = -1
        self.setVisible(cramp is not None)
        if cramp is not None:
            self.since.set_text(hurts.since(cramp.started, self._clock.now()))
        self.seconds.look()

    def showEvent(self, event: QShowEvent) -> None:
        """Let the clock run while it is seen."""
        super().showEvent(event)
        self.seconds.look()

    def hideEvent(self, event: QHideEvent) -> None:
        """Let the clock rest while nobody sees it."""
        super().hideEvent(event)
        self.seconds.stop()

    def _tick(self) -> timedelta | None:
        if self._cramp is None:
            return None
        been = self._cramp.lasted(self._clock.now())
        self.length.set_text(lengths.clock(been))
        minutes = int(been.total_seconds()) // 60
        if minutes != self._minutes:  # a name that changed every second would be read each time
            self._minutes = minutes
            self.length.setAccessibleName(lengths.long(been))
        return been

    def _lay_out(self) -> None:
        told = QVBoxLayout()
        told.setSpacing(0)
        told.addWidget(Label(self.look, words.cramp_title(), 17, 600, "coral_ink", wrap=True))
        told.addWidget(self.length)
        told.addWidget(self.since)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(Mark(self.look, "cramp", 24, "coral_ink"), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(told, 1)
        self.body.addLayout(row)
        self.body.addSpacing(4)
        self.body.addWidget(self.open_it, 0, Qt.AlignmentFlag.AlignLeft)
