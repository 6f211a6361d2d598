"""The sheet with the backups there are; one is chosen, or a file from elsewhere."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from coach.history.backup import Backup
from coach.ui.look.button import Button
from coach.ui.look.label import Label
from coach.ui.look.look import Look
from coach.ui.look.overlay import Overlay
from coach.ui.look.scroll import ScrollPage
from coach.ui.look.tab_order import follow
from coach.ui.wording import ownership as words

LISTED = 280
"""The most height of the list, in px before text scale."""


class BackupSheet(Overlay):
    """A button for each backup, the newest first."""

    chosen = Signal(object)
    """The Path of the backup."""

    file_wanted = Signal()
    """The backup lies elsewhere."""

    def __init__(self, look: Look, parent: QWidget, backups: Sequence[Backup]) -> None:
        super().__init__(look, parent)
        self.buttons: dict[Path, Button] = {}
        body = self.card.body
        body.setSpacing(12)
        body.addWidget(Label(look, words.restore_title(), 24, 600, wrap=True))
        if backups:
            body.addWidget(self._listed(look, backups))
        else:
            body.addWidget(Label(look, words.no_backups(), 17, wrap=True))
        self.other = Button(look, words.other_file(), "text")
        self.cancel = Button(look, words.cancel(), "text")
        self.other.clicked.connect(self._ask_for_file)
        self.cancel.clicked.connect(self.close_it)
        row = QHBoxLayout()
        row.addWidget(self.cancel)
        row.addStretch(1)
        row.addWidget(self.other)
        body.addLayout(row)
        follow(*self.buttons.values(), self.cancel, self.other)
        self.closed.connect(self.deleteLater)

    def _listed(self, look: Look, backups: Sequence[Backup]) -> ScrollPage:
        page = ScrollPage(look)
        page.set_sides((4, 12))
        page.body.setSpacing(8)
        for one in backups:
            button = Button(look, words.moment(one.when), "outline", height=40)
            button.clicked.connect(lambda _on=False, path=one.path: self._choose(path))
            self.buttons[one.path] = button
            page.body.addWidget(button)
        page.body.addStretch(1)
        page.setFixedHeight(min(look.px(LISTED), page.body.sizeHint().height()))
        return page

    def _choose(self, path: Path) -> None:
        self.close_it()
        self.chosen.emit(path)

    def _ask_for_file(self) -> None:
        self.close_it()
        self.file_wanted.emit()
