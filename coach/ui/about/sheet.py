"""The sheet over the window on which a person ticks what is true for them."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from coach.errors import CoachError
from coach.ui.hear import hear
from coach.ui.look.button import Button
from coach.ui.look.label import Label
from coach.ui.look.look import Look
from coach.ui.look.overlay import Overlay
from coach.ui.look.scroll import ScrollPage
from coach.ui.look.tab_order import follow
from coach.ui.look.toggle import CheckBox
from coach.ui.wording import about as words

if TYPE_CHECKING:
    from coach.ui.desk import Desk


class AboutSheet(Overlay):
    """One tick for every condition; Save keeps them all, ticked or not."""

    saved = Signal()

    failed = Signal(object)
    """The answers could not be kept, for this reason."""

    def __init__(self, look: Look, desk: "Desk", parent: QWidget) -> None:
        super().__init__(look, parent, 640)
        self._look = look
        self._desk = desk
        self.boxes: dict[str, CheckBox] = {}
        self.save = Button(look, words.save(), "primary")
        self.cancel = Button(look, words.cancel(), "text")
        self._questions = ScrollPage(look)
        self.scrolled = self._questions
        self.setAccessibleName(words.title())
        self._arrange()
        self.save.clicked.connect(self._save)
        self.cancel.clicked.connect(self.close_it)
        # As on every page of questions; a box that has the keyboard would take it for a click.
        hear(self, ("Ctrl+Return", "Ctrl+Enter"), self._save)

    def open(self) -> None:
        """Show what was told last."""
        told = self._desk.facts().told or frozenset()
        for condition, box in self.boxes.items():
            box.setChecked(condition in told)
        self._questions.verticalScrollBar().setValue(0)
        super().open()

    def _arrange(self) -> None:
        body = self.card.body
        body.setSpacing(12)
        body.addWidget(Label(self._look, words.title(), 24, 600))
        body.addWidget(Label(self._look, words.lead(), 15, wrap=True))
        self._questions.set_sides((4, 12))
        inside = self._questions.body
        inside.setSpacing(0)
        for title, conditions in words.groups():
            inside.addSpacing(8)
            inside.addWidget(Label(self._look, title, 17, 600))
            for condition, sentence in conditions:
                self.boxes[condition] = CheckBox(self._look, sentence)
                inside.addWidget(self.boxes[condition])
        body.addWidget(self._questions)
        body.addWidget(Label(self._look, words.unsure(), 13, 400, "muted", wrap=True))
        row = QHBoxLayout()
        row.addWidget(self.cancel)
        row.addStretch(1)
        row.addWidget(self.save)
        body.addLayout(row)
        follow(*self.boxes.values(), self.cancel, self.save)

    def _save(self) -> None:
        try:
            self._desk.note_about({name for name, box in self.boxes.items() if box.isChecked()})
        except CoachError as error:
            self.failed.emit(error)
            return
        self.close_it()
        self.saved.emit()
