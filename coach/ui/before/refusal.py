"""Not yet: why a routine stays closed, what to do now, and when to ask again."""

from datetime import datetime, timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from coach.routine.model import Routine
from coach.triage.permit import Reason, Refusal
from coach.ui.before.examined import UNKNOWN_SINCE, Examined
from coach.ui.hear import hear
from coach.ui.look.button import Button
from coach.ui.look.card import Card
from coach.ui.look.column import at_left
from coach.ui.look.label import Label
from coach.ui.look.look import Look
from coach.ui.look.scroll import ScrollPage
from coach.ui.mark import Mark
from coach.ui.player.announce import announce
from coach.ui.thumb import Thumb
from coach.ui.wording import before, joining, moments

_WIDEST = 736
_CHANGES = (Reason.UNANSWERED, Reason.CRAMPING, Reason.EASING, Reason.OVER_PAIN_LIMIT)
"""The refusals that another answer might change."""


class RefusalView(QWidget):
    """A calm page with one thing to do."""

    ease_wanted = Signal(str)
    """The person wants the routine with this id, which is offered instead."""

    checkin_wanted = Signal()

    reminder_wanted = Signal(int)
    """The person wants to be asked how the cramp is in so many minutes."""

    examined = Signal(str)
    """A clinician has agreed: who, and on which day."""

    again_wanted = Signal()
    left = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._ease: Routine | None = None
        self.title = Label(look, "", 34, 600, wrap=True)
        self.text = Label(look, "", 17, wrap=True)
        self.again = Label(look, "", 17, 600, wrap=True)
        self.warmth = Label(look, before.ease_why(), 15, 400, "muted", wrap=True)
        self.ask = Button(look, "", "outline", "bell")
        self._asked: tuple[int, str] = (0, "")
        self.thumb = Thumb(look, 224, 136)
        self.ease_title = Label(look, "", 20, 600, wrap=True)
        self.ease_summary = Label(look, "", 15, 400, "muted", wrap=True)
        self.ease = Button(look, before.ease(), "primary", "play", 56)
        self.checkin = Button(look, before.check_in(), "primary", "aright", 56)
        self.change = Button(look, before.change_answers(), "outline", None)
        self.leave = Button(look, before.to_routines(), "text")
        self.agreed = Examined(look)
        self.agreed.confirmed.connect(self.examined)
        self._lay_out()
        self.ease.clicked.connect(self._take_ease)
        self.checkin.clicked.connect(self.checkin_wanted)
        self.change.clicked.connect(self.again_wanted)
        self.leave.clicked.connect(self.left)
        self.ask.clicked.connect(self._wish)
        hear(self, ("Escape", "Alt+Left"), self.left.emit)

    def show_refusal(self, refusal: Refusal, ease: Routine | None, now: datetime) -> None:
        """Show why not now; `ease` is what to offer instead, if there is anything.

        That is a position of ease, or the routine to begin with after a cramp.
        """
        self._ease = ease
        asks = refusal.reason is Reason.NOT_SCREENED
        self.checkin.setVisible(asks)
        self.change.setVisible(refusal.reason in _CHANGES)
        self.ease.set_kind("tonal" if asks else "primary")
        self.ease.setText(before.begin() if refusal.instead else before.ease())
        self.warmth.setVisible(not refusal.instead)
        self._show_agreed(refusal.reason, now)
        self.title.set_text(before.refused_title(refusal.reason))
        self.text.set_text(before.refused_text(refusal.reason))
        minutes = refusal.again_in_minutes
        if minutes is not None:
            time = moments.clock(now + timedelta(minutes=minutes))
            self.again.set_text(f"{before.again_in(minutes)} {before.again_after(time)}")
            self.ask.set_text(before.ask_me(time))
            self._asked = minutes, time
        self._again_row.setVisible(minutes is not None)
        self._card.setVisible(ease is not None)
        if ease is not None:
            self._show_ease(ease)
        offered = self.ease if ease is not None else self.leave
        first = self.checkin if asks else offered
        self.setAccessibleName(self.title.text())
        announce(self, joining.sentences(self.title.text(), self.text.text()))
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_agreed(self, reason: Reason, now: datetime) -> None:
        """Offer to write down a clinician's word where that may open something."""
        asks = reason in (Reason.REST_ONLY, Reason.CLINICIAN_ONLY)
        self.agreed.setVisible(asks)
        if asks:
            self.agreed.start((now - UNKNOWN_SINCE).date(), now.date())
            self.agreed.say(before.agreed_title(reason), before.agreed_text(reason))

    def _show_ease(self, ease: Routine) -> None:
        self.ease_title.set_text(ease.title)
        self.ease_summary.set_text(ease.summary)
        shown = next((e for e in ease.exercises.values() if e.motion is not None), None)
        self.thumb.show_motion(shown.motion if shown else None, ease.side)
        self.thumb.setVisible(self.thumb.has_motion)

    def _lay_out(self) -> None:
        page = ScrollPage(self._look)
        page.body.addSpacing(64)
        for label in (self.title, self.text):
            label.setMaximumWidth(self._look.px(_WIDEST))
            page.body.addWidget(label)
        page.body.addWidget(self._when())
        page.body.addLayout(at_left(self.checkin))
        page.body.addSpacing(8)
        page.body.addWidget(self._ease_card())
        self.agreed.setMaximumWidth(self._look.px(_WIDEST))
        page.body.addWidget(self.agreed)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.change)
        row.addWidget(self.leave)
        row.addStretch(1)
        page.body.addSpacing(8)
        page.body.addLayout(row)
        page.body.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(page)

    def _when(self) -> QWidget:
        self._again_row = QWidget()
        again = QHBoxLayout(self._again_row)
        again.setContentsMargins(0, 0, 0, 0)
        again.setSpacing(12)
        again.addWidget(Mark(self._look, "clock", 24, "teal_ink"))
        again.addWidget(self.again)
        again.addSpacing(4)
        again.addWidget(self.ask)
        again.addStretch(1)
        return self._again_row

    def _ease_card(self) -> Card:
        self._card = Card(self._look, "tint", 24, border=False)
        self._card.setMaximumWidth(self._look.px(_WIDEST))
        self._card.body.setContentsMargins(32, 28, 32, 28)
        words = QVBoxLayout()
        words.setSpacing(8)
        words.addWidget(self.ease_title)
        words.addWidget(self.ease_summary)
        words.addWidget(self.warmth)
        words.addSpacing(8)
        words.addWidget(self.ease, 0, Qt.AlignmentFlag.AlignLeft)
        row = QHBoxLayout()
        row.setSpacing(24)
        row.addLayout(words, 1)
        row.addWidget(self.thumb, 0, Qt.AlignmentFlag.AlignVCenter)
        self._card.body.addLayout(row)
        return self._card

    def _wish(self) -> None:
        minutes, time = self._asked
        self.reminder_wanted.emit(minutes)
        self.ask.set_text(before.will_ask(time))
        announce(self, before.will_ask(time))

    def _take_ease(self) -> None:
        if self._ease is not None:
            self.ease_wanted.emit(self._ease.id)
