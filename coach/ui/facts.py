"""The sheet over the window with what research says, fact by fact."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from coach.guide.model import Card, Fact, Guide
from coach.ui.look.button import Button
from coach.ui.look.label import Label
from coach.ui.look.look import Look
from coach.ui.look.overlay import Overlay
from coach.ui.look.scroll import ScrollPage
from coach.ui.routines.notice import Notice
from coach.ui.wording import facts as words
from coach.ui.wording import frame

CANNOT = "cannot"
"""The card that says what the program cannot do."""

AROUND = 260
"""Height of what stands above and below the facts, in px."""


class FactsSheet(Overlay):
    """Each fact with its sentences, where our first document differs, and its sources."""

    def __init__(self, look: Look, guide: Guide, parent: QWidget) -> None:
        super().__init__(look, parent, 720)
        self._look = look
        self.setAccessibleName(words.title())
        body = self.card.body
        body.setSpacing(12)
        body.addWidget(Label(look, words.title(), 24, 600))
        self.facts = ScrollPage(look)
        self.facts.setAccessibleName(words.title())
        self.facts.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.facts.set_sides((4, 12))
        self.facts.body.setSpacing(8)
        self._add_card(guide.cards[CANNOT])
        for fact in guide.facts.values():
            self._add(fact, guide)
        body.addWidget(self.facts)
        body.addWidget(Label(look, frame.draft(), 13, 400, "muted", wrap=True))
        shut = Button(look, frame.close(), "tonal")
        shut.clicked.connect(self.close_it)
        body.addWidget(shut)

    def open(self) -> None:
        """Show the facts from the first, as high as the window lets them be."""
        above = self.parentWidget()
        if above is not None:
            self.facts.setFixedHeight(max(160, above.height() - AROUND))
        self.facts.verticalScrollBar().setValue(0)
        super().open()

    def _add_card(self, card: Card) -> None:
        body = self.facts.body
        body.addWidget(Label(self._look, card.title, 17, 600, wrap=True))
        for sentence in card.text:
            body.addWidget(Label(self._look, sentence, 15, wrap=True))
        body.addSpacing(16)

    def _add(self, fact: Fact, guide: Guide) -> None:
        body = self.facts.body
        body.addWidget(Label(self._look, fact.title, 17, 600, wrap=True))
        for sentence in fact.text:
            body.addWidget(Label(self._look, sentence, 15, wrap=True))
        if fact.differs:
            notice = Notice(self._look, words.differs(), "amber", "info")
            notice.add_text(fact.differs)
            body.addWidget(notice)
        if fact.sources:
            told = words.sources(guide.references(fact))
            body.addWidget(Label(self._look, told, 13, 400, "muted", wrap=True))
        body.addSpacing(16)
