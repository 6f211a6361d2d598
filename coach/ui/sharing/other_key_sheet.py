"""The sheet that warns: a file bears the name of one in use, and another key than before."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from coach.sharing.accepting import Offer
from coach.ui.look.button import Button
from coach.ui.look.label import Label
from coach.ui.look.look import Look
from coach.ui.look.overlay import Overlay
from coach.ui.look.tab_order import follow
from coach.ui.routines.notice import Notice
from coach.ui.wording import taking as words


class OtherKeySheet(Overlay):
    """Leaving it is what is offered first; looking at it takes a telephone call before."""

    look_wanted = Signal()
    """The person has called, and wants to compare the words."""

    def __init__(self, look: Look, parent: QWidget, offer: Offer, former: str) -> None:
        super().__init__(look, parent, 640)
        body = self.card.body
        body.setSpacing(16)
        body.addWidget(Label(look, words.other_key_title(), 24, 600, wrap=True))
        notice = Notice(look, words.other_key_what(former), "coral", "alert", 20)
        notice.add_text(words.other_key_meaning())
        body.addWidget(notice)
        for sentence in (words.other_key_keep(offer.assignment.form.title), words.other_key_call()):
            body.addWidget(Label(look, sentence, 17, wrap=True))
        self.leave = Button(look, words.leave_it(), "primary")
        self.called = Button(look, words.have_called(), "text")
        self.leave.clicked.connect(self.close_it)
        self.called.clicked.connect(self._look)
        row = QHBoxLayout()
        row.addWidget(self.called)
        row.addStretch(1)
        row.addWidget(self.leave)
        body.addLayout(row)
        follow(self.leave, self.called)
        self.closed.connect(self.deleteLater)

    def open(self) -> None:
        """Have the keyboard on the button that takes nothing."""
        super().open()
        self.leave.setFocus(Qt.FocusReason.OtherFocusReason)

    def _look(self) -> None:
        self.close_it()
        self.look_wanted.emit()
