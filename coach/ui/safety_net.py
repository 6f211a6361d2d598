"""The card that is one key away on every screen: when to get help at once, and whom to call."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from coach.guide.model import Guide, Region
from coach.routine.checkin.model import Level
from coach.ui.before.alarm import Alarm
from coach.ui.before.call_card import CallCard
from coach.ui.before.calling import call
from coach.ui.before.listing import Dot
from coach.ui.look.button import Button
from coach.ui.look.label import Label
from coach.ui.look.look import Look
from coach.ui.look.overlay import Overlay
from coach.ui.look.scroll import ScrollPage
from coach.ui.wording import frame
from coach.ui.wording import safety_net as words

CARD = "safety_net"
_WIDTH = 720


class SafetyNet(Overlay):
    """Opened by F1. It reads nothing of the person and locks nothing by itself."""

    checkin_wanted = Signal()
    """One of these is true for the person, who wants to answer the questions."""

    def __init__(
        self,
        look: Look,
        guide: Callable[[], Guide],
        region: Callable[[], Region | None],
        parent: QWidget,
    ) -> None:
        super().__init__(look, parent, _WIDTH)
        self._look = look
        self._region = region
        card = guide().cards[CARD]
        self.setAccessibleName(card.title)
        body = self.card.body
        body.setSpacing(12)
        body.addWidget(Label(look, card.title, 24, 600, wrap=True))
        body.addWidget(Label(look, words.lead(), 15, 400, "muted", wrap=True))
        self.listing = ScrollPage(look)
        self.scrolled = self.listing
        self.listing.setAccessibleName(card.title)
        self.listing.set_sides((4, 12))
        self.listing.body.setSpacing(8)
        for sentence in card.text:
            self.listing.body.addLayout(self._line(sentence))
        body.addWidget(self.listing)
        self.call = CallCard(look)
        self.told = Label(look, "", 15, 500, "teal_ink", wrap=True)
        self.told.hide()
        self.call.told.connect(self._tell)
        body.addWidget(self.call)
        body.addWidget(self.told)
        body.addLayout(self._buttons())

    def open(self) -> None:
        """Show the list from its first line, and the number for where the person is."""
        self.call.show_call(call(Alarm(Level.EMERGENCY, (), None), self._region()))
        self.told.hide()
        self.listing.verticalScrollBar().setValue(0)
        super().open()

    def _line(self, sentence: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(Dot(self._look), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(Label(self._look, sentence, 15, 500, wrap=True), 1)
        return row

    def _buttons(self) -> QHBoxLayout:
        self.mine = Button(self._look, words.true_for_me(), "hurts", "alert", height=48)
        self.shut = Button(self._look, frame.close(), "tonal", height=48)
        self.mine.clicked.connect(self._check_in)
        self.shut.clicked.connect(self.close_it)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.mine)
        row.addStretch(1)
        row.addWidget(self.shut)
        return row

    def _tell(self, said: str) -> None:
        self.told.set_text(said)
        self.told.show()

    def _check_in(self) -> None:
        self.close_it()
        self.checkin_wanted.emit()
