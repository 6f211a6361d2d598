"""What would change the result, worked out from the rules, and the signs that never wait."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from coach.routine.checkin.model import Level
from coach.triage.changing import Change
from coach.ui.look.label import Label
from coach.ui.look.look import Look
from coach.ui.mark import Mark
from coach.ui.wording import after
from coach.ui.wording import outcome_page as words

_TOP = Qt.AlignmentFlag.AlignTop


class Changes(QWidget):
    """A line for each change: what would be true as well, and what it would come to."""

    def __init__(self, look: Look, found: Sequence[Change], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(Label(look, words.change_title(), 15, 600))
        if found:
            column.addWidget(Label(look, words.change_hint(), 15, 400, "muted", wrap=True))
            column.addLayout(self._lines(found))
        column.addSpacing(8)
        column.addLayout(self._emergency())

    def _lines(self, found: Sequence[Change]) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(0, 3)
        grid.setColumnStretch(2, 2)
        for line, change in enumerate(found):
            colour = "amber_ink" if change.level is Level.SAME_DAY else "teal_ink"
            grid.addWidget(Label(self._look, change.text, 15, wrap=True), line, 0, _TOP)
            grid.addWidget(Mark(self._look, "aright", 20, "muted"), line, 1, _TOP)
            told = Label(self._look, words.change_result(change), 15, 500, colour, wrap=True)
            grid.addWidget(told, line, 2, _TOP)
        return grid

    def _emergency(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(Mark(self._look, "alert", 20, "coral_ink"), 0, _TOP)
        signs = Label(self._look, after.warning_signs(), 15, 500, "coral_ink", wrap=True)
        row.addWidget(signs, 1)
        return row
