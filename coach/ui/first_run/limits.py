"""The card with the limits, which have to be accepted once."""

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget

from coach.ui.look.button import Button
from coach.ui.look.card import Card
from coach.ui.look.icons import logo
from coach.ui.look.label import Label
from coach.ui.look.look import Look
from coach.ui.look.toggle import CheckBox
from coach.ui.wording import frame


class LimitsCard(Card):
    """The limits, a tick, and Begin, which waits for the tick."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, radius=24.0, parent=parent)
        self.tick = CheckBox(look, frame.first_tick())
        self.begin = Button(look, frame.first_button(), "primary", height=56)
        self.begin.block(frame.first_reason())
        self.tick.toggled.connect(self._ticked)
        self.body.setContentsMargins(40, 40, 40, 40)
        self.body.setSpacing(16)
        self.body.addWidget(_Sign(look))
        self.body.addWidget(Label(look, frame.first_title(), 34, 600, wrap=True))
        self.body.addWidget(Label(look, frame.first_text(), 17, wrap=True))
        for sentence in (frame.limits(), frame.draft()):
            self.body.addWidget(Label(look, sentence, 15, 400, "muted", wrap=True))
        self.body.addSpacing(8)
        self.body.addWidget(self.tick)
        self.body.addWidget(self.begin)

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
