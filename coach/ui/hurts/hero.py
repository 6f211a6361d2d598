"""The card of the cramp itself: it begins, it lasts, it has let go."""

from datetime import datetime, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from coach.triage.cramp import Cramp
from coach.ui.hurts.face import ClockFace
from coach.ui.look.button import Button
from coach.ui.look.card import Card
from coach.ui.look.label import Label
from coach.ui.look.look import Look
from coach.ui.look.wrapped import Wrapped
from coach.ui.player.announce import announce
from coach.ui.wording import hurts as words
from coach.ui.wording import joining

_SIDE = 28
_GAP = 12

FORGOTTEN = timedelta(hours=6)
"""A cramp that has lasted longer has perhaps let go without a word."""


class Hero(Card):
    """Shows no cramp, one in progress, or one that has just let go."""

    begun = Signal()
    eased = Signal()
    mistaken = Signal()
    resumed = Signal()
    """It goes on: its end was said too soon."""

    edited = Signal()
    checkin_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, "tint", 24.0, border=False, parent=parent)
        self.body.setContentsMargins(_SIDE, 28, _SIDE, 28)
        self.title = Label(look, "", 34, 600, wrap=True)
        self.text = Label(look, "", 17, wrap=True)
        self.lasting = Label(look, words.lasting(), 17, 600, "teal_ink")
        self.clock = ClockFace(look)
        self.begin = Button(look, words.begin(), "primary", "clock", 64)
        self.let_go = Button(look, words.let_go(), "outline", "check", 64)
        self.goes_on = Button(look, words.goes_on(), "outline", "undo", 56)
        self.put_in = Button(look, words.put_in(), "outline", "edit", 40)
        self.stronger = Button(look, words.stronger(), "outline", "alert", 56)
        self.mistake = Button(look, words.mistake(), "text", height=40)
        self._forgotten = QWidget()
        self._lay_out()
        self._connect()

    def show_none(self) -> None:
        """Ask whether a cramp has begun."""
        self.begin.set_kind("primary")
        self.title.set_text(words.begin_title())
        self.text.set_text(words.begin_text())
        self._show(self.title, self.begin)

    def show_lasting(self, cramp: Cramp, now: datetime) -> None:
        """Show the clock of `cramp`."""
        self.text.set_text(words.since(cramp.started, now))
        if self.let_go.isHidden():
            announce(self, joining.sentences(words.lasting(), self.text.text()))
        self._show(self.lasting, self.clock, self.let_go, self.mistake)
        self.show_length(cramp.lasted(now))

    def show_length(self, length: timedelta) -> None:
        """Show how long it has been."""
        self.clock.show_length(length)
        self._forgotten.setVisible(not self.clock.isHidden() and length >= FORGOTTEN)

    def show_eased(self, cramp: Cramp, now: datetime) -> None:
        """Show how long `cramp` lasted."""
        self.begin.set_kind("outline")
        self.title.set_text(words.eased_title())
        self.text.set_text(words.eased_text(cramp.lasted(now)))
        if self.begin.isHidden():
            announce(self, joining.sentences(self.title.text(), self.text.text()))
        self._show(self.title, self.begin, self.goes_on)

    def first_stop(self) -> Button:
        """Return the button that does what comes next."""
        return self.begin if not self.begin.isHidden() else self.let_go

    def _show(self, *parts: QWidget) -> None:
        changing = (
            self.title,
            self.lasting,
            self.clock,
            self.begin,
            self.let_go,
            self.goes_on,
            self.mistake,
        )
        for part in changing:
            part.setVisible(part in parts)
        self._forgotten.hide()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.lasting, 1)
        head.addWidget(self.mistake)
        self.body.addLayout(head)
        for part in (self.title, self.clock, self.text, self._forgotten):
            self.body.addWidget(part)
        row = QHBoxLayout(self._forgotten)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addWidget(Label(self.look, words.forgotten(), 15, wrap=True), 1)
        row.addWidget(self.put_in)
        self.body.addSpacing(12)
        ways = (self.begin, self.let_go, self.goes_on, self.stronger)
        self.body.addWidget(Wrapped(self.look, ways, _GAP))
        self.body.addStretch(1)

    def _connect(self) -> None:
        self.begin.clicked.connect(self.begun)
        self.let_go.clicked.connect(self.eased)
        self.goes_on.clicked.connect(self.resumed)
        self.put_in.clicked.connect(self.edited)
        self.stronger.clicked.connect(self.checkin_wanted)
        self.mistake.clicked.connect(self.mistaken)
