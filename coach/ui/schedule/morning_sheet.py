"""One question over the window, the morning after a session."""

from typing import Protocol

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from coach.errors import CoachError
from coach.ui.hear import hear
from coach.ui.look.button import Button
from coach.ui.look.label import Label
from coach.ui.look.look import Look
from coach.ui.look.overlay import Overlay
from coach.ui.look.pain_dots import PainDots
from coach.ui.look.tab_order import follow
from coach.ui.player.announce import announce
from coach.ui.wording import morning as words


class MorningDesk(Protocol):
    """What remembers the pain of the morning (`coach.screening.mornings.Mornings`)."""

    def before(self) -> int | None:
        """Return the pain before the last session of yesterday."""

    def tell(self, pain: int) -> bool:
        """Remember the pain and return whether it rose so much that all is asked again."""


class MorningSheet(Overlay):
    """Nothing is chosen beforehand; a number much higher than before leads to the check-in."""

    told = Signal(int)
    """The person has said how strong the pain is."""

    checkin_wanted = Signal()

    failed = Signal(object)
    """The answer could not be kept, for this reason."""

    def __init__(self, look: Look, desk: MorningDesk, parent: QWidget) -> None:
        super().__init__(look, parent, 720)
        self._desk = desk
        self._worse = False
        self.lead = Label(look, words.lead(), 15, wrap=True)
        self.dots = PainDots(look, words.dots(), low=True)
        self.error = Label(look, words.nothing_chosen(), 15, 500, "coral_ink")
        self.not_now = Button(look, words.later(), "text")
        self.save = Button(look, words.save(), "primary")
        body = self.card.body
        body.setSpacing(16)
        body.addWidget(Label(look, words.title(), 24, 600, wrap=True))
        for part in (self.lead, self.dots, self.error):
            body.addWidget(part)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.not_now)
        row.addWidget(self.save)
        body.addLayout(row)
        follow(self.dots, self.not_now, self.save)
        self.dots.chosen.connect(lambda _pain: self.error.hide())
        self.save.clicked.connect(self._act)
        self.not_now.clicked.connect(self.close_it)
        hear(self, ("Ctrl+Return", "Ctrl+Enter"), self._act)

    def ask(self) -> None:
        """Ask anew."""
        self._show_question(asked=True)
        self.lead.set_text(words.lead())
        self.dots.clear()
        self.error.hide()
        self.open()

    def _act(self) -> None:
        if self._worse:
            self.close_it()
            self.checkin_wanted.emit()
            return
        pain = self.dots.value
        if pain is None:
            self.error.show()
            announce(self, words.nothing_chosen())
            return
        try:
            before = self._desk.before()
            worse = self._desk.tell(pain)
        except CoachError as error:
            self.failed.emit(error)
            return
        self.told.emit(pain)
        if worse and before is not None:
            self._say_worse(pain, before)
        else:
            self.close_it()

    def _say_worse(self, pain: int, before: int) -> None:
        self._show_question(asked=False)
        self.lead.set_text(words.worse(pain, before))
        self.save.setFocus()
        announce(self, self.lead.text())

    def _show_question(self, *, asked: bool) -> None:
        self._worse = not asked
        self.dots.setVisible(asked)
        self.save.set_text(words.save() if asked else words.check_in())
        self.not_now.set_text(words.later() if asked else words.close())
