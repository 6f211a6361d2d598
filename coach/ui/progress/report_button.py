"""The button on the page of progress that leads to a report."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from coach.ui.look.button import Button
from coach.ui.look.look import Look
from coach.ui.wording import report_sheet as words

if TYPE_CHECKING:
    from coach.ui.desk import Desk
    from coach.ui.progress.report_sheet import Ask, ReportSheet


class ReportButton(Button):
    """Makes its sheet over the window when it is pressed first: no start pays for it."""

    def __init__(
        self, look: Look, desk: "Desk", parent: QWidget | None = None, ask: "Ask | None" = None
    ) -> None:
        super().__init__(look, words.button(), "outline", "export", parent=parent)
        self._desk = desk
        self._ask = ask
        self.sheet: ReportSheet | None = None
        self.clicked.connect(self._open)

    def _open(self) -> None:
        from coach.ui.progress.report_sheet import ReportSheet, ask_where

        if self.sheet is None:
            over = self.window()
            self.sheet = ReportSheet(self.look, self._desk, over, self._ask or ask_where)
        self.sheet.ask()
