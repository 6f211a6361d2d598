"""Shows every key of the player."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from coach.ui.look.button import Button
from coach.ui.look.chip import Chip
from coach.ui.look.label import Label
from coach.ui.look.look import Look
from coach.ui.player.panel import Panel
from coach.ui.wording import controls

_COLUMNS = 2


class KeysPanel(Panel):
    """A list to read while time stands still."""

    closed = Signal()

    def __init__(self, look: Look, page: QWidget) -> None:
        super().__init__(look, controls.keys_title(), page)
        self.back = Button(look, controls.keys_close(), "primary", "play", 48)
        body = self.read.body
        body.addWidget(Label(look, controls.keys_title(), 24, 600))
        body.addLayout(self._grid())
        body.addWidget(Label(look, controls.remotes(), 15, 400, "muted", wrap=True))
        row = QHBoxLayout()
        row.addWidget(self.back)
        row.addStretch(1)
        self.card.body.addLayout(row)
        self.back.clicked.connect(self._close)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on Esc or another question mark; nothing else reaches the page."""
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Question):
            self._close()
        event.accept()

    def _grid(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        keys = controls.keys()
        rows = -(-len(keys) // _COLUMNS)
        for number, (key, does) in enumerate(keys):
            row, column = number % rows, number // rows * 2
            grid.addWidget(Chip(self.look, key, "line", height=32), row, column)
            grid.addWidget(Label(self.look, does, 15, wrap=True), row, column + 1)
            grid.setColumnStretch(column + 1, 1)
        return grid

    def _close(self) -> None:
        self.close_panel()
        self.closed.emit()
