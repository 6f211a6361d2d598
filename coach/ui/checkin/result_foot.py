"""The foot of the result: back to the answers, what this is not, a reminder, and the way on."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from coach.ui.footer import BARE, Footer
from coach.ui.look.button import Button
from coach.ui.look.label import Label, Span
from coach.ui.look.look import Look
from coach.ui.look.scroll import page_margin
from coach.ui.mark import Mark
from coach.ui.player.announce import announce
from coach.ui.wording import outcome_page as words

_SENTENCE = 280
"""Room in px that the sentence needs beside the buttons; else it stands above them."""


class ResultFoot(Footer):
    """`again` is there only while the cramp is worth another look."""

    again_wanted = Signal(int)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._minutes = 0
        self._stacked = False
        self.back = Button(look, words.back(), "text", "aleft")
        self.again = Button(look, "", "outline", "bell")
        self.finish = Button(look, words.done(), "tonal")
        self.sentence = Label(look, "", 15, wrap=True)
        strong, more = words.no_diagnosis()
        self.sentence.set_spans([Span(strong + " ", 600), Span(more, 400, "muted")])
        self.again.clicked.connect(self._wish)
        self._lay_out()
        look.changed.connect(self._arrange)

    def show_minutes(self, minutes: int | None) -> None:
        """Offer to ask again in so many minutes, or not at all."""
        self._minutes = minutes or 0
        self.again.setVisible(minutes is not None)
        if minutes is not None:
            self.again.set_text(words.again(minutes))
        self._arrange()

    def _wish(self) -> None:
        self.again_wanted.emit(self._minutes)
        self.again.set_text(words.again_wished(self._minutes))
        announce(self, words.again_wished(self._minutes))
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the sentence above the buttons where it has no room beside them."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        margin = page_margin(self)
        self.set_margin(margin, words_first=True)
        buttons = [self.back, self.finish] + [self.again] * (not self.again.isHidden())
        needed = sum(each.sizeHint().width() + 8 for each in buttons) + 2 * margin
        narrow = self.width() < needed + self._look.px(_SENTENCE)
        if narrow == self._stacked:
            return
        self._stacked = narrow
        if narrow:
            self._buttons.removeWidget(self._said)
            self._rows.insertWidget(0, self._said)
        else:
            self._rows.removeWidget(self._said)
            self._buttons.insertWidget(1, self._said, 1)
        self._said.setContentsMargins(BARE - 16 if narrow else 0, 0, 0, 0)
        self._rows.setContentsMargins(0, 12 if narrow else 0, 0, 12 if narrow else 0)

    def _lay_out(self) -> None:
        self._said = QWidget()
        said = QHBoxLayout(self._said)
        said.setContentsMargins(16, 0, 16, 0)
        said.setSpacing(8)
        said.addWidget(Mark(self._look, "info", 20, "teal_ink"), 0, Qt.AlignmentFlag.AlignVCenter)
        said.addWidget(self.sentence, 1)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(8)
        self._buttons.addWidget(self.back)
        self._buttons.addWidget(self._said, 1)
        self._buttons.addStretch(0)
        self._buttons.addWidget(self.again)
        self._buttons.addWidget(self.finish)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(8)
        self._rows.addLayout(self._buttons)
        self.row.addLayout(self._rows, 1)
