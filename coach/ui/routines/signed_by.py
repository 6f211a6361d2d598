"""The mark of a routine that a physiotherapist signed for this person, and the way back to them."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coach.ui.look.button import Button
from coach.ui.look.chip import Chip
from coach.ui.look.column import at_left
from coach.ui.look.label import Label
from coach.ui.look.look import Look
from coach.ui.wording import sending, taking


class SignedBy(QWidget):
    """Who signed it, in plum; `name` is that under which the person trusts the key."""

    report_wanted = Signal()
    """The person wants to send a report back."""

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(at_left(Chip(look, taking.badge(), "plum", "shield")))
        column.addWidget(Label(look, taking.signed_by(name), 13, 400, "muted", wrap=True))
        self.report = Button(look, sending.send_back(), "text", "export", 40)
        self.report.clicked.connect(self.report_wanted)
        column.addWidget(self.report, 0, Qt.AlignmentFlag.AlignLeft)
