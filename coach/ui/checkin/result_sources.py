"""Where the rules come from: the first two sources, all of them, and what research says."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from coach.ui.look.button import Button
from coach.ui.look.label import Label
from coach.ui.look.look import Look
from coach.ui.mark import Mark
from coach.ui.wording import facts
from coach.ui.wording import outcome_page as words

_AT_FIRST = 2
_UNDER_TEXT = 4
"""With the room that a button of bare words keeps, its words stand under the sources."""


class Sources(QWidget):
    """A quiet line that grows when it is asked to."""

    facts_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._references: tuple[str, ...] = ()
        self._whole = False
        self.text = Label(look, "", 13, 400, "muted", wrap=True)
        self.all = Button(look, "", "text", height=40)
        self.research = Button(look, facts.title(), "text", height=40)
        self.all.clicked.connect(self._turn)
        self.research.clicked.connect(self.facts_wanted)
        buttons = QHBoxLayout()
        buttons.setContentsMargins(_UNDER_TEXT, 0, 0, 0)
        buttons.setSpacing(0)
        buttons.addWidget(self.all)
        buttons.addWidget(self.research)
        buttons.addStretch(1)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(Mark(look, "book", 20, "muted"), 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self.text, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(line)
        column.addLayout(buttons)

    def show_references(self, references: Sequence[str]) -> None:
        """Show the first of `references`, and how many there are."""
        self._references, self._whole = tuple(references), False
        self._tell()

    def _turn(self) -> None:
        self._whole = not self._whole
        self._tell()

    def _tell(self) -> None:
        count = len(self._references)
        shown = self._references if self._whole else self._references[:_AT_FIRST]
        self.text.set_text(facts.sources(shown) if shown else "")
        self.all.setVisible(count > _AT_FIRST)
        self.all.set_text(words.show_fewer() if self._whole else words.show_all(count))
