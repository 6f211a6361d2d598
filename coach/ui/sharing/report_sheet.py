"""The sheet before a report is written: for whom, of which days, and what is in it."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coach.sharing.fingerprint import words_of
from coach.sharing.report_file import Addressee
from coach.sharing.report_form import ReportForm
from coach.ui.look.button import Button
from coach.ui.look.label import Label
from coach.ui.look.look import Look
from coach.ui.look.segmented import Segmented
from coach.ui.look.tab_order import follow
from coach.ui.routines.notice import Notice
from coach.ui.sharing.tall import TallSheet
from coach.ui.wording import report as lines
from coach.ui.wording import sending as words

WEEKS = (4, 12, 52)

Make = Callable[[date], ReportForm]
"""Given the first day, return what a report from then on says."""


class ReportSheet(TallSheet):
    """Shows all that would be written; `addressee` None: whoever has the file can read it."""

    save_wanted = Signal(object, object)
    """The report, and the Addressee it is closed for, or None."""

    def __init__(
        self,
        look: Look,
        parent: QWidget,
        make: Make,
        today: date,
        addressees: Sequence[Addressee] = (),
    ) -> None:
        super().__init__(look, parent, words.title(addressees[0].name if addressees else ""))
        self.addressee = addressees[0] if addressees else None
        self._make = make
        self._today = today
        options = [(weeks, words.last_weeks(weeks)) for weeks in WEEKS]
        self.days = Segmented(look, words.since_when(), options)
        self.days.choose(WEEKS[0])
        self.days.chosen.connect(self._choose_days)
        self.readers = self._choice(addressees)
        self._told = QVBoxLayout()
        self._told.setSpacing(8)
        self.every_line = Button(look, words.read_all(), "text", "eye", 40)
        self.every_line.clicked.connect(self._read_all)
        self._shown_whole = False
        self.report = make(self._first(WEEKS[0]))
        for control in (self.days, self.readers):
            self.head.addWidget(control)
        self.readers.setHidden(not addressees)
        self.page.body.addLayout(self._told)
        self.page.body.addStretch(1)
        self.cancel = Button(look, words.cancel(), "text")
        self.save = Button(look, words.save(), "physio", "export")
        for widget in (self.cancel, self.every_line):
            self.foot.addWidget(widget)
        self.foot.addStretch(1)
        self.foot.addWidget(self.save)
        self.cancel.clicked.connect(self.close_it)
        self.save.clicked.connect(self._save)
        follow(self.days, self.readers, self.page, self.cancel, self.every_line, self.save)
        self._tell()

    def _choice(self, addressees: Sequence[Addressee]) -> Segmented:
        options: list[tuple[object, str]] = [(each, each.name) for each in addressees]
        choice = Segmented(self.look, words.whom(), [*options, (None, words.anybody())])
        choice.choose(self.addressee)
        choice.chosen.connect(self._choose_reader)
        return choice

    def _first(self, weeks: int) -> date:
        return self._today - timedelta(days=7 * weeks - 1)

    def _choose_days(self, weeks: int) -> None:
        self.report = self._make(self._first(weeks))
        self._tell()

    def _choose_reader(self, addressee: Addressee | None) -> None:
        self.addressee = addressee
        self._tell()

    def _read_all(self) -> None:
        self._shown_whole = True
        self.every_line.hide()
        self._tell()

    def _save(self) -> None:
        self.close_it()
        self.save_wanted.emit(self.report, self.addressee)

    def _tell(self) -> None:
        while (item := self._told.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.title.set_text(words.title("" if self.addressee is None else self.addressee.name))
        self._told.addWidget(self._reader())
        self._line(words.what_is_in_it(), 17, 600)
        for line in words.contents(self.report):
            self._line(line)
        if self._shown_whole:
            for line in lines.lines(self.report):
                self._line(line, 13)
        self._line(words.not_in_it(), colour="muted")
        if self.isVisible():
            self._fit()

    def _reader(self) -> Notice:
        if self.addressee is None:
            notice = Notice(self.look, words.readable(), "amber", "info")
            notice.add_text(words.readable_why())
        else:
            notice = Notice(self.look, words.closed(self.addressee.name), "plum", "lock")
            notice.add_text(words.closed_how(words_of(self.addressee.sign)))
        return notice

    def _line(self, text: str, px: int = 15, weight: int = 400, colour: str = "ink") -> None:
        self._told.addWidget(Label(self.look, text, px, weight, colour, wrap=True))
