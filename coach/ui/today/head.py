"""The day and a greeting, and the way to the help."""

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from coach.ui.look.button import IconButton
from coach.ui.look.label import Label
from coach.ui.look.look import Look
from coach.ui.wording import moments
from coach.ui.wording import today as words


class Head(QWidget):
    """No name and no numbers: only what day it is."""

    help_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.day = Label(look, "", 15, 400, "muted")
        self.greeting = Label(look, "", 34, 600, wrap=True)
        self.help = IconButton(look, "help", words.help_name(), outline=True)
        self.help.clicked.connect(self.help_wanted)
        told = QVBoxLayout()
        told.setSpacing(0)
        told.addWidget(self.day)
        told.addWidget(self.greeting)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addLayout(told, 1)
        row.addWidget(self.help, 0, Qt.AlignmentFlag.AlignVCenter)

    def show_moment(self, now: datetime) -> None:
        """Greet for this time of the day."""
        self.day.set_text(moments.day(now))
        self.greeting.set_text(words.greeting(now.hour))
