"""The reminder over the window: it asks, and stays until the person has answered."""

from collections.abc import Callable
from datetime import datetime
from typing import Protocol

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from coach.errors import CoachError
from coach.schedule.past import Kind
from coach.schedule.reminders import Reminder
from coach.ui.look.button import Button
from coach.ui.look.card import Card
from coach.ui.look.label import Label
from coach.ui.look.look import Look
from coach.ui.mark import Mark
from coach.ui.player.announce import announce
from coach.ui.reminding import Reminding
from coach.ui.wording import reminder as words

LATER = {Kind.CRAMP: 10, Kind.AFTER_CRAMP: 30, Kind.SESSION: 30, Kind.MORNING: 60}
"""Minutes by which a reminder is put off."""

_WIDEST = 560
_SIDE = 24


class Timed(Protocol):
    """What knows the time of the day."""

    def now(self) -> datetime:
        """Return the date and time where the person is."""


class ReminderBanner(Card):
    """Lies at the foot of `over`; it takes no keyboard from what is being done there.

    `tell` shows a notification of the desktop and returns whether it could; where it could not,
    the window itself asks to be looked at. `titles` gives the title of a routine by its id.
    """

    check_wanted = Signal()
    """The person wants to be asked how the cramp is now."""

    start_wanted = Signal(str)
    """The person wants to do the routine of this id, or what Today offers if it is empty."""

    morning_wanted = Signal()
    """The person wants to say how the back is, the morning after a session."""

    failed = Signal(object)
    """The answer could not be kept, for this reason."""

    def __init__(
        self,
        look: Look,
        desk: Timed,
        reminding: Reminding,
        tell: Callable[[str, str], bool],
        over: QWidget,
        titles: Callable[[str], str] = str,
    ) -> None:
        super().__init__(look, "raised", 16.0, lifted=True, parent=over)
        self._desk = desk
        self._reminding = reminding
        self._tell = tell
        self._titles = titles
        self._said: Reminder | None = None
        self.title = Label(look, "", 20, 600, wrap=True)
        self.text = Label(look, "", 15, wrap=True)
        self.act_now = Button(look, "", "primary", height=48)
        self.later = Button(look, "", "outline", height=48)
        self.not_now = Button(look, words.not_now(), "text", height=48)
        self._lay_out()
        self.hide()
        self.act_now.clicked.connect(self.act)
        self.later.clicked.connect(self._put_off)
        self.not_now.clicked.connect(self._close)
        reminding.due.connect(self.show_due)
        reminding.over.connect(self.hide)
        look.changed.connect(self._fit)
        over.installEventFilter(self)

    def show_due(self, reminder: Reminder) -> None:
        """Ask, here and by the desktop."""
        self._said = reminder
        kind = reminder.kind
        title = words.title(kind)
        routine = self._titles(reminder.routine) if reminder.routine else ""
        text = words.text(reminder, self._desk.now(), routine)
        self.title.set_text(title)
        self.text.set_text(text)
        self.act_now.set_text(words.act(kind))
        self.later.set_text(words.later(LATER[kind]))
        self.setAccessibleName(f"{title} {text}")
        self.show()
        self.raise_()
        self._fit()
        announce(self, self.accessibleName())
        if not self._tell(title, text):
            QApplication.alert(self.window())

    def act(self) -> None:
        """Lead to what the reminder is about: pressed here, or on the desktop's notification.

        One that is over by then leads nowhere: a notification stays longer than its reason.
        """
        said = self._said
        if said is None or self.isHidden():
            return
        self.hide()
        # First where it leads: what else is due then waits until that is over.
        if said.kind is Kind.SESSION:
            self.start_wanted.emit(said.routine)
        elif said.kind is Kind.MORNING:
            self.morning_wanted.emit()
        else:
            self.check_wanted.emit()
        self._answer(said, None)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay at the foot of the window."""
        if event.type() == QEvent.Type.Resize and watched is self.parentWidget():
            self._fit()
        return super().eventFilter(watched, event)

    def _put_off(self) -> None:
        if self._said is not None:
            self._answer(self._said, LATER[self._said.kind])

    def _close(self) -> None:
        if self._said is not None:
            self._answer(self._said, None)

    def _answer(self, said: Reminder, minutes: int | None) -> None:
        self.hide()
        try:
            if minutes is None:
                self._reminding.done(said)
            else:
                self._reminding.put_off(said, minutes)
        except CoachError as error:
            self.failed.emit(error)

    def _fit(self) -> None:
        above = self.parentWidget()
        if above is None or self.isHidden():
            return
        width = min(self.look.px(_WIDEST), above.width() - 2 * _SIDE)
        self.body.invalidate()
        height = self.heightForWidth(width)
        left = above.width() - width - _SIDE
        self.setGeometry(left, above.height() - height - _SIDE, width, height)

    def _lay_out(self) -> None:
        self.body.setSpacing(8)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(Mark(self.look, "bell", 24, "teal_ink"))
        head.addWidget(self.title, 1)
        self.body.addLayout(head)
        self.body.addWidget(self.text)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.not_now)
        row.addStretch(1)
        row.addWidget(self.later)
        row.addWidget(self.act_now)
        self.body.addSpacing(4)
        self.body.addLayout(row)
