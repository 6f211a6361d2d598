"""The sheet over the window that shows an assignment before it is taken."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QGridLayout, QHBoxLayout, QWidget

from coach.errors import CoachError
from coach.sharing.accepting import Assignments, Offer
from coach.ui.look.button import Button
from coach.ui.look.label import Label
from coach.ui.look.look import Look
from coach.ui.look.overlay import Overlay
from coach.ui.look.scroll import ScrollPage
from coach.ui.look.tab_order import follow
from coach.ui.look.toggle import CheckBox
from coach.ui.routines.notice import Notice
from coach.ui.wording import assignments as words

SIDE = 24
"""How near the sheet comes to the edge of the window, in px."""
LOWEST = 120
"""The least height of what it tells, in px; the rest scrolls."""
INSIDE = 84
"""What the edges of the card and the bar for scrolling take of the width, in px."""
IN_A_ROW = 3


class AssignmentSheet(Overlay):
    """Who signed it, what it holds and what it changes; nothing is taken without a yes.

    On first use the yes waits until the person says that the words have been compared.
    """

    taken = Signal(object)
    """The offer that was taken."""
    failed = Signal(object)
    """It could not be taken, for this reason."""

    def __init__(self, look: Look, assignments: Assignments, offer: Offer, parent: QWidget) -> None:
        super().__init__(look, parent, 640)
        self._look = look
        self._assignments = assignments
        self._offer = offer
        self.told = ScrollPage(look)
        self.told.setAccessibleName(words.title())
        self.told.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.compared = CheckBox(look, words.i_compared())
        self.use = Button(look, words.use(), "primary")
        self.cancel = Button(look, words.close() if offer.had else words.leave(), "text")
        self._arrange()
        self.compared.toggled.connect(self._allow)
        self.use.clicked.connect(self._take)
        self.cancel.clicked.connect(self.close_it)
        self._allow()

    def open(self) -> None:
        """Show it from the top, to be read before anything is pressed."""
        super().open()
        self.told.setFocus(Qt.FocusReason.OtherFocusReason)

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001 - Qt's own signature
        """Keep the keyboard inside, and what has it in sight."""
        moved = super().focusNextPrevChild(forward)
        now = QApplication.focusWidget()
        if now is not None and self.told.isAncestorOf(now):
            self.told.ensureWidgetVisible(now)
        return moved

    def _fit(self) -> None:
        """Give what it tells the height that is left, and no more than it needs."""
        super()._fit()
        width = min(self.card.maximumWidth(), self.width() - 2 * SIDE)
        self.told.setFixedHeight(LOWEST)
        self.card.body.invalidate()
        around = self.card.body.totalHeightForWidth(width) - LOWEST
        room = self.height() - 2 * SIDE - around
        needed = self.told.body.totalHeightForWidth(width - INSIDE)
        self.told.setFixedHeight(max(LOWEST, min(room, needed)))

    def _arrange(self) -> None:
        body, form = self.card.body, self._offer.assignment.form
        body.setSpacing(12)
        body.addWidget(Label(self._look, words.title(), 13, 600, "muted"))
        body.addWidget(Label(self._look, form.title, 24, 600, wrap=True))
        self.told.set_sides((4, 12))
        self.told.body.setSpacing(8)
        self._tell_signer()
        self._tell_content()
        body.addWidget(self.told)
        asks = self._offer.signer is None and not self._offer.had
        self.compared.setVisible(asks)
        self.use.setVisible(not self._offer.had)
        body.addWidget(self.compared)
        row = QHBoxLayout()
        row.addWidget(self.cancel)
        row.addStretch(1)
        row.addWidget(self.use)
        body.addLayout(row)
        follow(self.told, self.compared, self.cancel, self.use)

    def _tell_signer(self) -> None:
        offer, inside = self._offer, self.told.body
        if offer.signer is not None:
            self._line(words.trusted_signer(offer.signer))
            return
        self._line(words.unknown_signer(offer.assignment.form.signed_by.name))
        inside.addLayout(self._words())
        self._line(words.compare())
        for warning in words.warnings(offer):
            notice = Notice(self._look, words.careful(), "amber")
            notice.add_text(warning)
            inside.addWidget(notice)

    def _tell_content(self) -> None:
        for line in words.holds(self._offer):
            self._line(line)
        for line in words.replaced(self._offer):
            self._line(line)
        if self._offer.had:
            self._line(words.had())
            return
        if self._offer.before is not None:
            first, *changes = words.since(self._offer)
            self.told.body.addSpacing(8)
            self.told.body.addWidget(Label(self._look, first, 17, 600, wrap=True))
            for line in changes:
                self._line(line.strip())
        self._line(words.restrictions(), "muted")

    def _words(self) -> QGridLayout:
        """Return the words of the key, large enough to be read aloud, numbered in their order."""
        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(4)
        for index, word in enumerate(self._offer.assignment.words):
            label = Label(self._look, words.numbered(index + 1, word), 17, 600)
            grid.addWidget(label, index // IN_A_ROW, index % IN_A_ROW)
        grid.setColumnStretch(IN_A_ROW, 1)
        return grid

    def _line(self, text: str, colour: str = "ink") -> None:
        self.told.body.addWidget(Label(self._look, text, 15, 400, colour, wrap=True))

    def _allow(self) -> None:
        self.use.setEnabled(self._offer.signer is not None or self.compared.isChecked())

    def _take(self) -> None:
        try:
            self._assignments.take(self._offer)
        except CoachError as error:
            self.failed.emit(error)
            return
        self.close_it()
        self.taken.emit(self._offer)
