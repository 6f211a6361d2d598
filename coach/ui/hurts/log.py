"""The log of cramps: what is known of each, newest first, and the way to mend it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from coach.triage.cramp import Cramp
from coach.ui.footer import Footer
from coach.ui.hurts.book import CrampBook
from coach.ui.hurts.cramp_row import CrampRow
from coach.ui.hurts.desk import CrampDesk
from coach.ui.hurts.edit_sheet import EditSheet
from coach.ui.look.button import Button
from coach.ui.look.card import Card
from coach.ui.look.label import Label
from coach.ui.look.look import Look
from coach.ui.look.scroll import ScrollPage, page_margin
from coach.ui.wording import cramp_log as words
from coach.ui.wording import hurts

AT_ONCE = 50
"""So many cramps are shown before the person asks for more."""


class LogView(QWidget):
    """A list; the sheet for one cramp lies over `page`."""

    left = Signal()

    def __init__(self, look: Look, desk: CrampDesk, book: CrampBook, page: QWidget) -> None:
        super().__init__()
        self._look = look
        self._desk = desk
        self._book = book
        self._shown = AT_ONCE
        self.rows: list[CrampRow] = []
        self.sheet = EditSheet(look, page)
        self.sheet.saved.connect(self._save)
        self.lead = Label(look, "", 17, 400, "muted", wrap=True)
        self.empty = Label(look, words.empty(), 17, wrap=True)
        self.add = Button(look, words.add(), "tonal", "plus", 48)
        self.more = Button(look, "", "outline")
        self.back = Button(look, hurts.back(), "text", "aleft")
        self._list = Card(look)
        self._lay_out()
        self.add.clicked.connect(lambda: self.edit(None))
        self.more.clicked.connect(self._show_more)
        self.back.clicked.connect(self.left)
        book.changed.connect(self._refresh)

    def open(self) -> None:
        """Show the list from its beginning."""
        self._shown = AT_ONCE
        self._fill()
        self._page.verticalScrollBar().setValue(0)
        self.add.setFocus(Qt.FocusReason.OtherFocusReason)

    def edit(self, cramp: Cramp | None) -> None:
        """Open the sheet for `cramp`, or for one that is added."""
        present = self._book.present
        alone = present is None or (cramp is not None and cramp.id == present.id)
        self.sheet.ask(cramp, self._desk.now(), may_last=alone)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the margins of the page."""
        del event
        self._foot.set_margin(page_margin(self), words_first=True)

    def _save(self, cramp: Cramp) -> None:
        self._book.write(cramp)

    def _refresh(self) -> None:
        if self.isVisible():
            self._fill()

    def _show_more(self) -> None:
        self._shown += AT_ONCE
        self._fill()

    def _fill(self) -> None:
        for row in self.rows:
            row.hide()
            row.deleteLater()
        cramps, now = self._book.cramps, self._desk.now()
        self.rows = [CrampRow(self._look, cramp, now) for cramp in cramps[: self._shown]]
        for place, row in enumerate(self.rows):
            row.set_first(first=place == 0)
            row.wanted.connect(self.edit)
            self._list.body.addWidget(row)
        self.lead.set_text(words.lead(len(cramps)))
        self.empty.setVisible(not cramps)
        self._list.setVisible(bool(cramps))
        left = len(cramps) - len(self.rows)
        self.more.setVisible(left > 0)
        self.more.set_text(words.more(min(left, AT_ONCE)))

    def _lay_out(self) -> None:
        self._page = ScrollPage(self._look)
        told = QVBoxLayout()
        told.setSpacing(0)
        told.addWidget(Label(self._look, words.title(), 34, 600, wrap=True))
        told.addWidget(self.lead)
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addLayout(told, 1)
        head.addWidget(self.add, 0, Qt.AlignmentFlag.AlignVCenter)
        body = self._page.body
        body.addSpacing(32)
        body.addLayout(head)
        body.addWidget(self.empty)
        self._list.body.setSpacing(0)
        self._list.body.setContentsMargins(24, 8, 24, 8)
        body.addWidget(self._list)
        body.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        body.addStretch(1)
        self._foot = Footer(self._look)
        self._foot.row.addWidget(self.back)
        self._foot.row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._page, 1)
        column.addWidget(self._foot)
