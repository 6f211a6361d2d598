"""Questions that still have no clear answer, each a way back to it."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coach.routine.checkin.model import Question
from coach.ui.look.button import Button
from coach.ui.look.look import Look
from coach.ui.routines.notice import Notice
from coach.ui.wording import outcome_page as words


class OpenQuestions(QWidget):
    """There only where something is to be asked again (clinical content, section 1.3)."""

    answer_wanted = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._card: Notice | None = None
        self.buttons: dict[str, Button] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def show_fields(self, fields: Sequence[str], questions: Mapping[str, Question]) -> None:
        """Show the questions of `fields`; nothing where there is none."""
        if self._card is not None:
            self._card.hide()
            self._card.deleteLater()
            self._card = None
        asked = [field for field in fields if field in questions]
        self.buttons = {}
        self.setVisible(bool(asked))
        if not asked:
            return
        self._card = Notice(self._look, words.open_title(), "amber", "help")
        self._card.add_text(words.open_text())
        for field in asked:
            button = Button(self._look, questions[field].ask, "text", "edit", height=40)
            button.clicked.connect(lambda _on=False, field=field: self.answer_wanted.emit(field))
            self._card.inside.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
            self.buttons[field] = button
        self._column.addWidget(self._card)
