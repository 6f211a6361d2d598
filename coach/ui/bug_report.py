"""The one report of a mistake in the program: kept in a file, shown once, easy to pass on."""

import traceback
from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QWidget

from coach.ui.look.button import Button
from coach.ui.look.label import Label
from coach.ui.look.look import Look
from coach.ui.look.overlay import Overlay
from coach.ui.wording import frame, joining

LOG = "coach.log"
LONGEST_LOG = 1_000_000
"""Bytes; a mistake that repeats must not fill the disk."""


class BugReport(Overlay):
    """Says that the program made a mistake, what is safe, and how to pass the report on."""

    def __init__(self, look: Look, parent: QWidget, folder: Path) -> None:
        super().__init__(look, parent)
        self._log = folder / LOG
        self.report = QPlainTextEdit()
        self.report.setReadOnly(True)
        self.report.setAccessibleName(frame.bug_report())
        self.report.setMinimumHeight(look.px(160))
        self.setAccessibleName(joining.sentences(frame.bug_title(), frame.bug_text()))
        body = self.card.body
        body.setSpacing(16)
        body.addWidget(Label(look, frame.bug_title(), 24, 600, wrap=True))
        body.addWidget(Label(look, frame.bug_text(), 17, wrap=True))
        body.addWidget(self.report)
        row = QHBoxLayout()
        for text, kind, wish in (
            (frame.copy(), "tonal", self._copy),
            (frame.close(), "text", self.close_it),
        ):
            button = Button(look, text, kind)
            button.clicked.connect(wish)
            row.addWidget(button)
        body.addLayout(row)

    def tell(self, error: BaseException) -> None:
        """Write `error` down and show it."""
        text = "".join(traceback.format_exception(error))
        self._write(text)
        self.report.setPlainText(text)
        if not self.isVisible():
            self.open()

    def _write(self, text: str) -> None:
        try:
            if not self._log.exists() or self._log.stat().st_size < LONGEST_LOG:
                with self._log.open("a", encoding="utf-8") as log:
                    log.write(f"{text}\n")
        except OSError:
            return  # the report is on the screen all the same

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.report.toPlainText())
