"""The card of Settings about the physiotherapist: what they gave, and what goes back."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout

from coach.errors import CoachError
from coach.ui.look.button import Button
from coach.ui.look.card import Card
from coach.ui.look.label import Label
from coach.ui.look.look import Look
from coach.ui.ownership.confirm import Confirm
from coach.ui.ownership.line import Line
from coach.ui.wording import sending as words
from coach.ui.wording import taking

if TYPE_CHECKING:
    from coach.sharing.archive import Assignment
    from coach.ui.desk import Desk


class PhysioCard(Card):
    """What is in use is read when the card is shown."""

    file_wanted = Signal()
    """The person wants to open a file."""

    report_wanted = Signal()
    """The person wants to send a report."""

    ended = Signal()
    """Something is not used any more."""

    failed = Signal(object)
    """It could not be done, for this reason."""

    def __init__(self, look: Look, desk: "Desk") -> None:
        super().__init__(look)
        self._desk = desk
        self.open_file = Button(look, taking.open_file(), "tonal", "folder", 40)
        self.report = Button(look, words.send_back(), "outline", "export", 40)
        self.ends: dict[str, Button] = {}
        self._given = QVBoxLayout()
        self._given.setSpacing(4)
        self.body.setSpacing(12)
        self.body.addWidget(Label(look, words.card_title(), 20, 600, wrap=True))
        self.body.addLayout(self._given)
        self.body.addWidget(Line(look, words.open_name(), words.open_hint(), self.open_file))
        self.body.addWidget(Line(look, words.report_name(), words.report_hint(), self.report))
        self.open_file.clicked.connect(self.file_wanted)
        self.report.clicked.connect(self.report_wanted)

    def showEvent(self, event: QShowEvent) -> None:
        """Say what is in use now."""
        super().showEvent(event)
        self.refresh()

    def refresh(self) -> None:
        """Say what is in use now."""
        while (item := self._given.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.ends = {}
        library = self._desk.library
        # Most people have nothing from anybody: they do not wait for the means to check it.
        if not library.assigned and not library.further_plans:
            self._given.addWidget(Label(self.look, words.nobody(), 15, wrap=True))
            return
        found = self._desk.assignments()
        signers = found.trust.signers
        for each in found.in_use():
            self._given.addWidget(self._line(each, signers.get(each.key.hex(), "")))

    def _line(self, assignment: "Assignment", signer: str) -> Line:
        form = assignment.form
        end = Button(self.look, words.end_name(), "text", height=40)
        end.clicked.connect(lambda: self._ask_to_end(form.id, form.title))
        self.ends[form.id] = end
        return Line(self.look, words.given(form.title, signer, form.revision), "", end)

    def _ask_to_end(self, name: str, title: str) -> None:
        sheet = Confirm(
            self.look,
            self.window(),
            words.end_title(title),
            (words.end_text(),),
            words.end_now(),
            "outline",
        )
        sheet.agreed.connect(lambda: self._end(name))
        sheet.open()

    def _end(self, name: str) -> None:
        try:
            self._desk.assignments().end(name)
        except CoachError as error:
            self.failed.emit(error)
            return
        self.ended.emit()
        self.refresh()
