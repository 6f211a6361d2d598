"""How the page about a cramp is laid out: the cramp at the left, what helps at the right."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from coach.ui.footer import Footer
from coach.ui.hurts.advice_card import AdviceCard
from coach.ui.hurts.again_bar import AgainBar
from coach.ui.hurts.desk import CrampDesk
from coach.ui.hurts.ease_card import EaseCard
from coach.ui.hurts.hero import Hero
from coach.ui.hurts.strength import StrengthCard
from coach.ui.hurts.triggers import Triggers
from coach.ui.look.button import Button
from coach.ui.look.card import Card
from coach.ui.look.label import Label
from coach.ui.look.look import Look
from coach.ui.look.scroll import ScrollPage, page_margin
from coach.ui.look.segmented import Segmented
from coach.ui.look.tab_order import follow
from coach.ui.routines.notice import Notice
from coach.ui.wording import frame
from coach.ui.wording import hurts as words

_RIGHT = 400  # px; the column of what helps
_WIDE = 1040  # px of the page from which on there are two columns
_BESIDE = 880  # px of the page from which on the position of ease is beside the clock
_NO_LIMIT = 16777215


class NowView(QWidget):
    """Everything that can be seen of the page; what it does is said by `page`."""

    def __init__(self, look: Look, desk: CrampDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._arranged: tuple[bool, bool] | None = None
        self.log = Button(look, words.log(), "outline", "note", 48)
        self.escalation = Notice(look, words.escalation_title(), px=20)
        self.why = Label(look, "", 17, wrap=True)
        self.locked = Notice(look, words.locked_title(), "coral", px=20)
        self.what_to_do = Button(look, words.what_to_do(), "hurts", "aright", 56)
        self.hero = Hero(look)
        self.strength = StrengthCard(look)
        self.side = Segmented(look, words.side(), tuple(words.sides().items()), 48)
        self.triggers = Triggers(look)
        self.ease = EaseCard(look, desk.library)
        self.advice = AdviceCard(look)
        self.back = Button(look, words.back(), "text", "aleft")
        self.again = AgainBar(look, desk)
        self._lay_out()
        look.changed.connect(self.arrange)

    def to_top(self) -> None:
        """Show the beginning of the page."""
        self.page.verticalScrollBar().setValue(0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep in sight what is needed first."""
        super().resizeEvent(event)
        self.arrange()

    def arrange(self) -> None:
        """Put every part where the page has room for it."""
        self._foot.set_margin(page_margin(self), words_first=True)
        wide = self.width() >= self._look.px(_WIDE)
        beside = self.width() >= self._look.px(_BESIDE)
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._top.setDirection(across if beside else down)
        self._right.setVisible(wide or not self.ease.isHidden())
        self._right.setMinimumWidth(self._look.px(_RIGHT) if beside else 0)
        self._right.setMaximumWidth(self._look.px(_RIGHT) if beside else _NO_LIMIT)
        if (wide, beside) != self._arranged:
            self._arranged = (wide, beside)
            self._place(wide=wide, level=beside and not wide)

    def _place(self, *, wide: bool, level: bool) -> None:
        """Keep what is first needed on top: the cramp, and the position of ease.

        Where the page is `wide` the rest goes on below each; where they are `level`, both end
        at the same height.
        """
        rest = (self.strength, self.details)
        for part in rest:
            (self._left if wide else self._below).addWidget(part)
        (self._beside if wide else self._below).addWidget(self.advice)
        self._column.setStretch(0, 1 if level else 0)
        self._column.setStretch(1, 0 if level else 1)
        middle = (*rest, self.ease, self.advice) if wide else (self.ease, *rest, self.advice)
        follow(self.log, self.what_to_do, self.hero, *middle, self.back, self.again)

    def _lay_out(self) -> None:
        self.page = ScrollPage(self._look)
        body = self.page.body
        body.addSpacing(32)
        body.addLayout(self._head())
        self.escalation.inside.addWidget(self.why)
        self.locked.inside.addLayout(self._lock())
        body.addWidget(self.locked)
        body.addWidget(self.escalation)
        body.addLayout(self._parts())
        limits = Label(self._look, frame.limits(), 13, 400, "muted", wrap=True, measure=1200)
        body.addWidget(limits)
        body.addStretch(1)
        self._foot = Footer(self._look)
        self._fill(self._foot.row)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.page, 1)
        column.addWidget(self._foot)

    def _head(self) -> QHBoxLayout:
        told = QVBoxLayout()
        told.setSpacing(0)
        told.addWidget(Label(self._look, words.title(), 34, 600, wrap=True))
        told.addWidget(Label(self._look, words.lead(), 17, 400, "muted", wrap=True))
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addLayout(told, 1)
        head.addWidget(self.log, 0, Qt.AlignmentFlag.AlignVCenter)
        return head

    def _lock(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(Label(self._look, words.locked_text(), 17, wrap=True), 1)
        row.addWidget(self.what_to_do)
        return row

    def _parts(self) -> QVBoxLayout:
        self.details = self._details()
        self._left, self._right, self._below = QVBoxLayout(), QWidget(), QVBoxLayout()
        self._beside = QVBoxLayout(self._right)
        self._beside.setContentsMargins(0, 0, 0, 0)
        for column in (self._left, self._beside, self._below):
            column.setSpacing(16)
        self._left.addWidget(self.hero)
        self._beside.addWidget(self.ease)
        self._top = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._top.setSpacing(16)
        self._column = QVBoxLayout()
        self._column.addLayout(self._left)
        self._column.addStretch(1)
        self._top.addLayout(self._column, 1)
        self._top.addWidget(self._right)
        whole = QVBoxLayout()
        whole.setSpacing(16)
        whole.addLayout(self._top)
        whole.addLayout(self._below)
        return whole

    def _details(self) -> Card:
        card = Card(self._look)
        card.body.setSpacing(20)
        where = QHBoxLayout()
        where.setSpacing(16)
        where.addWidget(Label(self._look, words.side(), 20, 600, wrap=True), 1)
        where.addWidget(self.side)
        card.body.addLayout(where)
        card.body.addWidget(self.triggers)
        return card

    def _fill(self, row: QHBoxLayout) -> None:
        row.addWidget(self.back)
        row.addStretch(1)
        row.addWidget(self.again)
