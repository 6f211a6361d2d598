"""The reminder over the window: it asks, and stays until the person has answered."""

from collections.abc import Callable
from datetime import datetime
from typing import Protocol

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from coach.errors import CoachError
from coach.triage.cramp import AskAgain
from coach.ui.look.button import Button
from coach.ui.look.card import Card
from coach.ui.look.label import Label
from coach.ui.look.look import Look
from coach.ui.mark import Mark
from coach.ui.player.announce import announce
from coach.ui.reminding import Reminding
from coach.ui.wording import reminder as words

LATER = 10
"""Minutes by which the reminder is put off."""

_WIDEST = 560
_SIDE = 24


class Timed(Protocol):
    """What knows the time of the day."""

    def now(self) -> datetime:
        """Return the date and time where the person is."""


class ReminderBanner(Card):
    """Lies at the foot of `over`; it takes no keyboard from what is being done there.

    `tell` shows a notification of the desktop and returns whether it could; where it could not,
    the window itself asks to be looked at.
    """

    check_wanted = Signal()
    """The person wants to be asked how the cramp is now."""

    failed = Signal(object)
    """The answer could not be kept, for this reason."""

    def __init__(
        self,
        look: Look,
        desk: Timed,
        reminding: Reminding,
        tell: Callable[[str, str], bool],
        over: QWidget,
    ) -> None:
        super().__init__(look, "raised", 16.0, lifted=True, parent=over)
        self._desk = desk
        self._reminding = reminding
        self._tell = tell
        self.text = Label(look, "", 15, wrap=True)
        self.check_now = Button(look, words.check_now(), "primary", height=48)
        self.later = Button(look, words.later(LATER), "outline", height=48)
        self.not_now = Button(look, words.not_now(), "text", height=48)
        self._lay_out()
        self.hide()
        self.check_now.clicked.connect(self.check)
        self.later.clicked.connect(self._put_off)
        self.not_now.clicked.connect(self._close)
        reminding.due.connect(self.show_due)
        look.changed.connect(self._fit)
        over.installEventFilter(self)

    def show_due(self, wanted: AskAgain) -> None:
        """Ask, here and by the desktop."""
        now = self._desk.now()
        text = words.text(wanted.due or now, now)
        self.text.set_text(text)
        self.setAccessibleName(f"{words.title()} {text}")
        self.show()
        self.raise_()
        self._fit()
        announce(self, self.accessibleName())
        if not self._tell(words.title(), text):
            QApplication.alert(self.window())

    def check(self) -> None:
        """Lead to the check: pressed here, or on the notification of the desktop."""
        self._close()
        self.check_wanted.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay at the foot of the window."""
        if event.type() == QEvent.Type.Resize and watched is self.parentWidget():
            self._fit()
        return super().eventFilter(watched, event)

    def _put_off(self) -> None:
        self.hide()
        try:
            self._reminding.put_off(LATER)
        except CoachError as error:
            self.failed.emit(error)

    def _close(self) -> None:
        self.hide()
        try:
            self._reminding.done()
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
        head.addWidget(Label(self.look, words.title(), 20, 600, wrap=True), 1)
        self.body.addLayout(head)
        self.body.addWidget(self.text)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.not_now)
        row.addStretch(1)
        row.addWidget(self.later)
        row.addWidget(self.check_now)
        self.body.addSpacing(4)
        self.body.addLayout(row)
