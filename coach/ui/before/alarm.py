"""The coloured half of the card of warning signs: get help, and whom to call."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from coach.ui.look.card import Card
from coach.ui.look.label import Label
from coach.ui.look.look import Look
from coach.ui.mark import Mark
from coach.ui.wording import help_now

_WIDTH = 480


class Alarm(QWidget):
    """Looks the same in the light and in the dark."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # The card looks the same in the dark: it is drawn in the light theme always.
        self._look = Look("light", text_scale=look.text_scale)
        self._ground = self._look.theme.coral_alarm
        self.title = self._white(48, 600)
        self.text = self._white(20, 400)
        self.note = self._white(15, 400)
        self._mark = Mark(self._look, "alert", 56, "on_alarm")
        self.call = Label(self._look, "", 24, 600, "coral_ink", wrap=True)
        self.call_hint = Label(self._look, "", 15, wrap=True)
        self._lay_out()

    def show_level(self, *, emergency: bool, note: str) -> None:
        """Show the words for now, or for today."""
        theme = self._look.theme
        self._ground = theme.coral_alarm if emergency else theme.coral_fill
        words = help_now
        self.title.set_text(words.emergency_title() if emergency else words.same_day_title())
        self.text.set_text(words.emergency_text() if emergency else words.same_day_text())
        self.call.set_text(words.emergency_call() if emergency else words.same_day_call())
        hint = words.emergency_call_hint() if emergency else words.same_day_call_hint()
        self.call_hint.set_text(hint)
        self.note.set_text(note)
        self.update()

    def set_low(self, *, low: bool) -> None:
        """Lie across the top of the page, or stand at its side."""
        self._mark.setVisible(not low)
        self.note.setVisible(not low)
        self.setMinimumWidth(0 if low else _WIDTH)
        self.setMaximumWidth(16777215 if low else _WIDTH)
        self._column.setSpacing(8 if low else 16)
        room = (24, 16, 24, 16) if low else (48, 64, 48, 48)
        self._column.setContentsMargins(*room)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground."""
        del event
        painter = QPainter(self)
        painter.fillRect(QRectF(self.rect()), self._ground)
        painter.end()

    def _lay_out(self) -> None:
        self._column = QVBoxLayout(self)
        self._column.setSpacing(16)
        for widget in (self._mark, self.title, self.text):
            self._column.addWidget(widget)
        self._column.addWidget(self._call_card())
        self._column.addStretch(1)
        self._column.addWidget(self.note)

    def _call_card(self) -> Card:
        card = Card(self._look, "surface", 16, border=False)
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(self.call)
        words.addWidget(self.call_hint)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(Mark(self._look, "phone", 32, "coral_ink"), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(words, 1)
        card.body.addLayout(row)
        return card

    def _white(self, px: int, weight: int) -> Label:
        return Label(self._look, "", px, weight, "on_alarm", wrap=True)
