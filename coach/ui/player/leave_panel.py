"""Asks once before a session is ended."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from coach.ui.look.button import Button
from coach.ui.look.label import Label
from coach.ui.look.look import Look
from coach.ui.look.wrapped import Wrapped
from coach.ui.player.panel import Panel
from coach.ui.wording import controls

_WIDEST = 560


class LeavePanel(Panel):
    """Keep going, or end now."""

    kept = Signal()
    ended = Signal()

    def __init__(self, look: Look, page: QWidget) -> None:
        super().__init__(look, controls.leave_title(), page, _WIDEST)
        self.keep = Button(look, controls.keep_going(), "primary", "play", 56)
        self.end = Button(look, controls.end_now(), "outline", None, 56)
        body = self.read.body
        body.addWidget(Label(look, controls.leave_title(), 24, 600, wrap=True))
        body.addWidget(Label(look, controls.leave_text(), 17, 400, "muted", wrap=True))
        self.card.body.addWidget(Wrapped(look, (self.keep, self.end)))
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
