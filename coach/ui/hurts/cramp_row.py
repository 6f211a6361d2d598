"""One cramp of the log."""

from datetime import datetime

from PySide6.QtCore import QLineF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from coach.triage.cramp import Cramp
from coach.ui.look.button import Button
from coach.ui.look.label import Label, Span
from coach.ui.look.look import Look
from coach.ui.wording import cramp_log as words
from coach.ui.wording import hurts, lengths

_BETWEEN = "  ·  "


class CrampRow(QWidget):
    """When and how long, and below it where, how strong, and what came before."""

    wanted = Signal(object)
    """The person wants to change this Cramp."""

    def __init__(self, look: Look, cramp: Cramp, now: datetime) -> None:
        super().__init__()
        self._look = look
        self._first = False
        when = lengths.moment(cramp.started, now)
        when = when[:1].upper() + when[1:]
        lasts = cramp.ended is None
        length = words.still() if lasts else lengths.long(cramp.lasted(now))
        self.when = Label(look, "", 17, 600, wrap=True)
        self.when.set_spans(
            [Span(when, 600), Span(_BETWEEN + length, 400, "coral_ink" if lasts else "ink")]
        )
        self.told = Label(look, _told(cramp), 15, 400, "muted", wrap=True)
        self.edit = Button(look, words.edit(), "text", "edit", 40)
        self.edit.setAccessibleName(words.edit_name(when))
        self.edit.clicked.connect(lambda: self.wanted.emit(cramp))
        text = QVBoxLayout()
        text.setSpacing(4)
        text.addWidget(self.when)
        text.addWidget(self.told)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 12, 0, 12)
        row.setSpacing(16)
        row.addLayout(text, 1)
        row.addWidget(self.edit, 0, Qt.AlignmentFlag.AlignVCenter)

    def set_first(self, *, first: bool) -> None:
        """Leave out the line above the first row."""
        self._first = first

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the hairline above the row."""
        del event
        if not self._first:
            painter = QPainter(self)
            painter.setPen(QPen(self._look.theme.hair, 1))
            painter.drawLine(QLineF(0, 0.5, self.width(), 0.5))
            painter.end()


def _told(cramp: Cramp) -> str:
    side = hurts.sides().get(cramp.side, cramp.side)
    strength = "" if cramp.strength is None else words.strength_of(cramp.strength)
    said = [part for part in (side, strength, cramp.trigger) if part]
    return _BETWEEN.join(said) or words.not_said()
