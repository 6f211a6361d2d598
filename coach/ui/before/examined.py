"""The only thing that opens routines after a warning sign: a clinician's word, written down."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from coach.ui.look.button import Button
from coach.ui.look.card import Card
from coach.ui.look.label import Label
from coach.ui.look.look import Look
from coach.ui.mark import Mark
from coach.ui.wording import help_now


class Examined(Card):
    """Says that everything is locked; asks twice before it believes the contrary."""

    confirmed = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, "sunk", 16, border=False, parent=parent)
        self.open_button = Button(look, help_now.examined(), "outline", height=40)
        self.note = QLineEdit()
        self.note.setAccessibleName(help_now.examined_note())
        self.note.setPlaceholderText(help_now.examined_note())
        self.note.setMinimumHeight(40)
        self.error = Label(look, help_now.examined_missing(), 15, 500, "coral_ink", wrap=True)
        self.yes = Button(look, help_now.examined_yes(), "outline", height=40)
        self.no = Button(look, help_now.examined_no(), "tonal", height=40)
        self._question = self._ask_row()
        self.body.addLayout(self._locked_row())
        self.body.addWidget(self._question)
        self.open_button.clicked.connect(self._ask)
        self.yes.clicked.connect(self._confirm)
        self.no.clicked.connect(self.start)
        self.start()

    def start(self) -> None:
        """Ask nothing."""
        self.note.clear()
        self.error.hide()
        self._question.hide()
        self.open_button.show()

    def _ask(self) -> None:
        self.open_button.hide()
        self._question.show()
        self.note.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _confirm(self) -> None:
        said = self.note.text().strip()
        self.error.setVisible(not said)
        if said:
            self.confirmed.emit(said)
        else:
            self.note.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _locked_row(self) -> QHBoxLayout:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Label(self.look, help_now.locked_title(), 15, 600, wrap=True))
        words.addWidget(Label(self.look, help_now.locked_text(), 15, 400, "muted", wrap=True))
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(Mark(self.look, "lock", 24, "muted"))
        row.addLayout(words, 1)
        row.addWidget(self.open_button)
        return row

    def _ask_row(self) -> QWidget:
        asked = QWidget()
        column = QVBoxLayout(asked)
        column.setContentsMargins(40, 8, 0, 0)
        column.setSpacing(8)
        column.addWidget(Label(self.look, help_now.examined_question(), 15, 600, wrap=True))
        column.addWidget(self.note)
        column.addWidget(self.error)
        column.addWidget(Label(self.look, help_now.examined_next(), 15, 400, "muted", wrap=True))
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.no)
        row.addWidget(self.yes)
        row.addStretch(1)
        column.addLayout(row)
        return asked
