"""The help over the window: its keys, and what this coach is not."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from coach.ui.look.button import Button
from coach.ui.look.column import at_left
from coach.ui.look.label import Label
from coach.ui.look.look import Look
from coach.ui.look.overlay import Overlay
from coach.ui.look.scroll import ScrollPage
from coach.ui.wording import facts, frame


class Help(Overlay):
    """Opened by F1 or ?."""

    research_wanted = Signal()
    """The person wants to know what research says."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, parent)
        self.setAccessibleName(frame.help_title())
        body = self.card.body
        body.setSpacing(12)
        body.addWidget(Label(look, frame.help_title(), 24, 600))
        keys = QGridLayout()
        keys.setHorizontalSpacing(24)
        keys.setVerticalSpacing(8)
        keys.setColumnStretch(1, 1)
        for line, (key, meaning) in enumerate(frame.keys()):
            keys.addWidget(Label(look, key, 15, 500), line, 0)
            keys.addWidget(Label(look, meaning, 15, 400, "muted", wrap=True), line, 1)
        self._read = ScrollPage(look)
        self.scrolled = self._read
        self._read.setAccessibleName(frame.help_title())
        self._read.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._read.set_sides((4, 12))
        self._read.body.addLayout(keys)
        for sentence in (frame.limits(), frame.draft()):
            self._read.body.addWidget(Label(look, sentence, 13, 400, "muted", wrap=True))
        body.addWidget(self._read)
        research = Button(look, facts.title(), "text", "book", height=40)
        research.clicked.connect(self._research)
        body.addLayout(at_left(research))
        shut = Button(look, frame.close(), "tonal")
        shut.clicked.connect(self.close_it)
        body.addWidget(shut)

    def _research(self) -> None:
        self.close_it()
        self.research_wanted.emit()
