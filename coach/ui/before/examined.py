"""The only thing that opens routines after a warning sign: a clinician's word, written down."""

from datetime import date, timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from coach.ui.look.button import Button
from coach.ui.look.card import Card
from coach.ui.look.dropdown import Dropdown
from coach.ui.look.label import Label
from coach.ui.look.look import Look
from coach.ui.mark import Mark
from coach.ui.wording import help_now as words
from coach.ui.wording import moments

UNKNOWN_SINCE = timedelta(days=14)
"""How far back an examination is offered where nobody knows since when there is a sign."""
_LONGEST = timedelta(days=90)
"""An examination before that says nothing of today (section 1.3)."""


class Examined(Card):
    """Says that everything is locked; asks twice before it believes the contrary."""

    confirmed = Signal(str)
    """Who has examined the person, and on which day."""

    again_wanted = Signal()
    """The person wants to answer the questions again, as is asked after an examination."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, "sunk", 16, border=False, parent=parent)
        self.title = Label(look, words.locked_title(), 15, 600, wrap=True)
        self.text = Label(look, words.locked_text(), 15, 400, "muted", wrap=True)
        self.open_button = Button(look, words.examined(), "outline", height=40)
        self.again = Button(look, words.answer_again(), "tonal", height=40)
        self.who = Dropdown(look, words.examined_by(), words.clinicians())
        self.day = Dropdown(look, words.examined_on(), ())
        self.note = QLineEdit()
        self.note.setAccessibleName(words.examined_said())
        self.note.setMinimumHeight(40)
        self.error = Label(look, "", 15, 500, "coral_ink", wrap=True)
        self.yes = Button(look, words.examined_yes(), "outline", height=40)
        self.no = Button(look, words.examined_no(), "tonal", height=40)
        self._question = self._ask_row()
        self.body.addLayout(self._locked_row())
        self.body.addWidget(self._question)
        self.open_button.clicked.connect(self._ask)
        self.again.clicked.connect(self.again_wanted)
        self.yes.clicked.connect(self._confirm)
        self.no.clicked.connect(self._forget)
        self.start(date.min, date.min)

    def start(self, first: date, today: date, *, cleared: bool = False) -> None:
        """Ask nothing; an examination can have been from `first`, when the sign came, to today."""
        self.day.clear()
        self.day.addItem(words.choose(), None)
        for day in _days(first, today):
            self.day.addItem(words.day_ago(moments.day(day), (today - day).days), day)
        self.title.set_text(words.cleared_title() if cleared else words.locked_title())
        self.text.set_text(words.cleared_text() if cleared else words.locked_text())
        self._cleared = cleared
        self._forget()

    def say(self, title: str, text: str) -> None:
        """Say something else than that everything is locked."""
        self.title.set_text(title)
        self.text.set_text(text)

    def _forget(self) -> None:
        self.who.choose(None)
        self.day.choose(None)
        self.note.clear()
        self.error.hide()
        self._question.hide()
        self.open_button.setVisible(not self._cleared)
        self.again.setVisible(self._cleared)

    def _ask(self) -> None:
        self.open_button.hide()
        self._question.show()
        self.who.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _confirm(self) -> None:
        who, day = self.who.currentData(), self.day.currentData()
        missing = self.who if who is None else self.day if day is None else None
        self.error.set_text(words.who_missing() if who is None else words.day_missing())
        self.error.setVisible(missing is not None)
        if missing is not None:
            missing.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return
        name, when = self.who.currentText(), moments.date_of(day)
        self.confirmed.emit(words.examination(name, when, self.note.text().strip()))

    def _locked_row(self) -> QHBoxLayout:
        told = QVBoxLayout()
        told.setSpacing(0)
        told.addWidget(self.title)
        told.addWidget(self.text)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(Mark(self.look, "lock", 24, "muted"))
        row.addLayout(told, 1)
        row.addWidget(self.open_button)
        row.addWidget(self.again)
        return row

    def _ask_row(self) -> QWidget:
        asked = QWidget()
        column = QVBoxLayout(asked)
        column.setContentsMargins(40, 8, 0, 0)
        column.setSpacing(8)
        column.addWidget(Label(self.look, words.examined_question(), 15, 600, wrap=True))
        for name, field in (
            (words.examined_by(), self.who),
            (words.examined_on(), self.day),
            (words.examined_said(), self.note),
        ):
            label = Label(self.look, name, 13, 500, "muted")
            label.setBuddy(field)
            column.addWidget(label)
            column.addWidget(field)
        column.addWidget(self.error)
        column.addWidget(Label(self.look, words.examined_next(), 15, 400, "muted", wrap=True))
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.no)
        row.addWidget(self.yes)
        row.addStretch(1)
        column.addLayout(row)
        return asked


def _days(first: date, today: date) -> list[date]:
    """Return the days an examination can have been on, the latest first."""
    count = min((today - first), _LONGEST).days
    return [today - timedelta(days=back) for back in range(max(0, count) + 1)]
