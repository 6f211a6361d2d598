"""The page of warning signs: whom to call, why, what to do. Nothing on it leads to a session."""

from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QDesktopServices, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSpacerItem, QWidget

from coach.guide.model import Region
from coach.ui.before.alarm import Alarm
from coach.ui.before.alarm_panel import AlarmPanel
from coach.ui.before.call_card import OpenUrl
from coach.ui.before.calling import steps
from coach.ui.before.examined import UNKNOWN_SINCE, Examined
from coach.ui.before.paper_row import Giving, PaperRow
from coach.ui.before.read_card import ReadCard
from coach.ui.before.reasons import Listing
from coach.ui.look.label import Label
from coach.ui.look.look import Look
from coach.ui.look.scroll import ScrollPage
from coach.ui.player.announce import announce
from coach.ui.wording import help_now as words
from coach.ui.wording import moments

if TYPE_CHECKING:
    from coach.ui.papers.document import Document

_NARROW = 1040  # px of the page below which the alarm lies on top


class LockView(QWidget):
    """Calm and still: no animation, no sound (clinical content, sections 1.1 and 1.4)."""

    examined = Signal(str)
    """A clinician has examined the person: who, and on which day."""

    again_wanted = Signal()
    """The person was examined and wants to answer the questions again."""

    read = Signal()
    """The person has read an emergency page; other pages may be opened."""

    def __init__(
        self,
        look: Look,
        parent: QWidget | None = None,
        *,
        open_url: OpenUrl = QDesktopServices.openUrl,
        giving: Giving | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._unread: Alarm | None = None
        self._known: Alarm | None = None
        self.alarm = AlarmPanel(look, open_url)
        self.papers = PaperRow(look, giving)
        self.reading = ReadCard(look)
        self.card = Examined(look)
        self._page = ScrollPage(look)
        self._why, self._what = Listing(look), Listing(look)
        self._lay_out()
        self.reading.read.connect(self._note_read)
        self.card.confirmed.connect(self.examined)
        self.card.again_wanted.connect(self.again_wanted)
        self.card.open_button.clicked.connect(self._reveal)
        look.changed.connect(self._arrange)

    @property
    def held(self) -> bool:
        """Return whether nothing else may be opened before the person has read this page."""
        return self._unread is not None

    def show_alarm(self, alarm: Alarm, region: Region | None, now: datetime) -> None:
        """Show why and what to do for `region`; what is not known stays unsaid."""
        self.alarm.show_alarm(alarm, region, _note(alarm.since, now))
        self._why.show_reasons(alarm.reasons)
        self._what.show_steps(steps(alarm, region))
        self.papers.offer(partial(_paper, alarm, region, now))
        first = alarm.since or now - UNKNOWN_SINCE
        self.card.start(first.date(), now.date(), cleared=alarm.cleared)
        self._hold(alarm)
        self.setAccessibleName(self.alarm.spoken)
        self._page.verticalScrollBar().setValue(0)
        announce(self, self.alarm.spoken, at_once=alarm.emergency)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def ask_to_read(self) -> None:
        """Show what has to be pressed before another page is opened."""
        self.reading.ask()
        QTimer.singleShot(0, self, lambda: self._page.ensureWidgetVisible(self.reading.button))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the alarm on top where the page is narrow."""
        super().resizeEvent(event)
        self._arrange()

    def _hold(self, alarm: Alarm) -> None:
        new = alarm.emergency and not alarm.cleared and alarm != self._known
        self._unread = alarm if new else None
        self._show_foot()

    def _note_read(self) -> None:
        self._known, self._unread = self._unread, None
        self._show_foot()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.read.emit()

    def _show_foot(self) -> None:
        self.reading.setVisible(self.held)
        self.card.setVisible(not self.held)

    def _arrange(self) -> None:
        narrow = self.width() < self._look.px(_NARROW)
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._halves.setDirection(down if narrow else across)
        self._space.changeSize(0, 24 if narrow else 56)
        self.alarm.set_low(low=narrow)

    def _reveal(self) -> None:
        """Scroll to what has just opened, as soon as it has its place."""
        QTimer.singleShot(0, self, lambda: self._page.ensureWidgetVisible(self.card.yes))

    def _lay_out(self) -> None:
        body = self._page.body
        self._space = QSpacerItem(0, 56)
        body.addItem(self._space)
        body.addWidget(Label(self._look, words.why_title(), 20, 600))
        body.addLayout(self._why)
        body.addSpacing(8)
        body.addWidget(Label(self._look, words.what_title(), 20, 600))
        body.addLayout(self._what)
        body.addSpacing(8)
        body.addWidget(self.papers)
        body.addStretch(1)
        body.addWidget(self.reading)
        body.addWidget(self.card)
        self._halves = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._halves.setContentsMargins(0, 0, 0, 0)
        self._halves.setSpacing(0)
        self._halves.addWidget(self.alarm)
        self._halves.addWidget(self._page, 1)


def _note(since: datetime | None, now: datetime) -> str:
    if since is None or since.date() == now.date():
        return words.no_diagnosis(moments.clock(since or now))
    return words.no_diagnosis_since(moments.day(since.date()))


def _paper(alarm: Alarm, region: Region | None, now: datetime) -> "tuple[Document, str]":
    from coach.ui.before import summary

    return summary.document(alarm, region, now), summary.name(now)
