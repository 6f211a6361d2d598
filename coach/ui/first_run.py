"""The page before everything else: the limits, which have to be accepted once."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from coach.ui.look.button import Button
from coach.ui.look.card import Card
from coach.ui.look.column import in_middle
from coach.ui.look.icons import logo
from coach.ui.look.label import Label
from coach.ui.look.look import Look
from coach.ui.look.scroll import ScrollPage
from coach.ui.look.toggle import CheckBox
from coach.ui.wording import frame

WIDTH = 640


class FirstRunPage(QWidget):
    """One card with the limits, a tick, and Begin."""

    accepted = Signal()
    """The person has accepted the limits."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self.tick = CheckBox(look, frame.first_tick())
        self.begin = Button(look, frame.first_button(), "primary", height=56)
        self.begin.block(frame.first_reason())
        self.tick.toggled.connect(self._ticked)
        self.begin.clicked.connect(self.accepted)
        scroll = ScrollPage(look)
        scroll.body.addStretch(1)
        scroll.body.addLayout(in_middle(self._card()))
        scroll.body.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 24, 0, 0)
        column.addWidget(scroll)

    def _card(self) -> Card:
        card = Card(self.look, radius=24.0)
        card.setMaximumWidth(self.look.px(WIDTH))
        card.body.setContentsMargins(40, 40, 40, 40)
        card.body.setSpacing(16)
        card.body.addWidget(_Sign(self.look))
        card.body.addWidget(Label(self.look, frame.first_title(), 34, 600, wrap=True))
        card.body.addWidget(Label(self.look, frame.first_text(), 17, wrap=True))
        for sentence in (frame.limits(), frame.draft()):
            card.body.addWidget(Label(self.look, sentence, 15, 400, "muted", wrap=True))
        card.body.addSpacing(8)
        card.body.addWidget(self.tick)
        card.body.addWidget(self.begin)
        return card

    def _ticked(self, on: bool) -> None:  # noqa: FBT001 - a slot
        if on:
            self.begin.unblock()
        else:
            self.begin.block(frame.first_reason())


class _Sign(QLabel):
    """The sign of the program."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setAccessibleName(frame.program())
        self.setFixedSize(56, 56)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the sign."""
        del event
        painter = QPainter(self)
        painter.drawPixmap(0, 0, logo(self._look, 56))
        painter.end()
