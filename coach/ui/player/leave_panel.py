"""Asks once before a session is ended."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from coach.ui.look.button import Button
from coach.ui.look.label import Label
from coach.ui.look.look import Look
from coach.ui.player.panel import Panel
from coach.ui.wording import controls


class LeavePanel(Panel):
    """Keep going, or end now."""

    kept = Signal()
    ended = Signal()

    def __init__(self, look: Look, page: QWidget) -> None:
        super().__init__(look, controls.leave_title(), page)
        self.keep = Button(look, controls.keep_going(), "primary", "play", 56)
        self.end = Button(look, controls.end_now(), "outline", None, 56)
        body = self.card.body
        body.addWidget(Label(look, controls.leave_title(), 24, 600, wrap=True))
        body.addWidget(Label(look, controls.leave_text(), 17, 400, "muted", wrap=True))
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.keep)
        row.addWidget(self.end)
        row.addStretch(1)
        body.addSpacing(8)
        body.addLayout(row)
        self.card.setMaximumWidth(560)
        self.keep.clicked.connect(self._keep)
        self.end.clicked.connect(self._end)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep going on Esc; nothing else reaches the page."""
        if event.key() == Qt.Key.Key_Escape:
            self._keep()
        event.accept()

    def _keep(self) -> None:
        self.close_panel()
        self.kept.emit()

    def _end(self) -> None:
        self.close_panel()
        self.ended.emit()
