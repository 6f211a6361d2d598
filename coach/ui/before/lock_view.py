"""The card of warning signs: whom to call, why, what to do. Nothing on it leads to a session."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from coach.triage.safety import is_emergency
from coach.ui.before.alarm import Alarm
from coach.ui.before.examined import Examined
from coach.ui.before.listing import Dot, Number
from coach.ui.look.label import Label
from coach.ui.look.look import Look
from coach.ui.look.scroll import ScrollPage
from coach.ui.wording import before, help_now, moments

_NARROW = 1040  # px of the page below which the alarm lies on top


class LockView(QWidget):
    """Calm and still: no animation, no sound (clinical content, sections 1.1 and 1.4)."""

    examined = Signal(str)
    """A clinician has examined the person; who and when, in the person's words."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.alarm = Alarm(look)
        self.card = Examined(look)
        self.card.confirmed.connect(self.examined)
        self.card.open_button.clicked.connect(self._reveal)
        self._page = ScrollPage(look)
        self._why, self._what = QVBoxLayout(), QVBoxLayout()
        self._lay_out()
        look.changed.connect(self._arrange)

    def show_signs(self, signs: tuple[str, ...], since: datetime | None, now: datetime) -> None:
        """Show the card that fits `signs`, raised at `since`."""
        emergency = is_emergency(signs)
        self.alarm.show_level(emergency=emergency, note=_note(since, now))
        _fill(
            self._why, [(before.sign_reason(sign), Dot(self._look)) for sign in signs], self._look
        )
        steps = help_now.emergency_steps() if emergency else help_now.same_day_steps()
        numbered = [(text, Number(self._look, n)) for n, text in enumerate(steps, start=1)]
        _fill(self._what, numbered, self._look)
        self.card.start()
        self._page.verticalScrollBar().setValue(0)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the alarm on top where the page is narrow."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        narrow = self.width() < self._look.px(_NARROW)
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._halves.setDirection(down if narrow else across)
        self.alarm.set_low(low=narrow)

    def _reveal(self) -> None:
        """Scroll to what has just opened, as soon as it has its place."""
        QTimer.singleShot(0, self, lambda: self._page.ensureWidgetVisible(self.card.yes))

    def _lay_out(self) -> None:
        body = self._page.body
        body.addSpacing(56)
        body.addWidget(Label(self._look, help_now.why_title(), 20, 600))
        body.addLayout(self._why)
        body.addSpacing(16)
        body.addWidget(Label(self._look, help_now.what_title(), 20, 600))
        body.addLayout(self._what)
        body.addStretch(1)
        body.addWidget(self.card)
        self._halves = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._halves.setContentsMargins(0, 0, 0, 0)
        self._halves.setSpacing(0)
        self._halves.addWidget(self.alarm)
        self._halves.addWidget(self._page, 1)


def _fill(column: QVBoxLayout, lines: Sequence[tuple[str, QWidget]], look: Look) -> None:
    while column.count():
        item = column.takeAt(0)
        old = item.widget() if item is not None else None
        if old is not None:
            old.deleteLater()
    column.setSpacing(4)
    for text, mark in lines:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 6, 0, 6)
        row.setSpacing(16)
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(Label(look, text, 17, 500, wrap=True), 1)
        column.addWidget(line)


def _note(since: datetime | None, now: datetime) -> str:
    if since is None or since.date() == now.date():
        return help_now.no_diagnosis(moments.clock(since or now))
    return help_now.no_diagnosis_since(moments.day(since.date()))
