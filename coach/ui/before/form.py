"""The questions before a session, on one page, and the bar below them."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from coach.history.records import Reading
from coach.restriction.routine import Restricted
from coach.triage.gate import GateAnswers
from coach.triage.safety import ShortCheck
from coach.ui.about.changed import ChangedNotice
from coach.ui.before.gate_card import GateCard
from coach.ui.before.pain_card import EarlierCard, PainCard
from coach.ui.before.question import QuestionCard
from coach.ui.before.signs_card import SignsCard
from coach.ui.footer import Footer
from coach.ui.hear import hear
from coach.ui.look.button import Button
from coach.ui.look.label import Label, Span
from coach.ui.look.look import Look
from coach.ui.look.scroll import ScrollPage, page_margin
from coach.ui.mark import Mark
from coach.ui.player.announce import announce
from coach.ui.wording import before, joining

_RIGHT = 400  # px; the column of the gate
_NARROW = 1040  # px of the page below which there is one column


class Form(QWidget):
    """Emits `answered` only when nothing is left out, or when a warning sign was chosen."""

    answered = Signal()
    left = Signal()

    up = Signal()
    """The person has been up for more than an hour."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._gated = False
        self._changed: ChangedNotice | None = None
        self._told = QVBoxLayout()
        self.title = Label(look, before.title(), 34, 600, wrap=True)
        self.subtitle = Label(look, "", 15, 400, "muted", wrap=True)
        self.signs = SignsCard(look)
        self.pain = PainCard(look)
        self.earlier = EarlierCard(look)
        self.gate = GateCard(look)
        self.back = Button(look, before.cancel(), "text", "aleft")
        self.go_on = Button(look, before.go_on(), "primary")
        self.why = Label(look, "", 15, wrap=True)
        self._lay_out()
        self.back.clicked.connect(self.left)
        self.go_on.clicked.connect(self.submit)
        look.changed.connect(self._arrange)
        hear(self, ("Ctrl+Return", "Ctrl+Enter"), self.submit)
        hear(self, ("Escape", "Alt+Left"), self.left.emit)
        hear(self, ("N",), self.signs.say_none)

    @property
    def check(self) -> ShortCheck:
        """Return the answers to the safety check."""
        return self.signs.check()

    @property
    def answers(self) -> GateAnswers:
        """Return what was said of the pain and the cramp."""
        if not self._gated:
            return GateAnswers(pain_now=self.pain.pain)
        return GateAnswers(
            pain_now=self.pain.pain,
            pain_earlier=self.earlier.pain,
            spasm_now=self.gate.spasm.answer,
            leg_worse=self.gate.leg.answer,
            lie_ok=self.gate.lie.answer,
            rock_ok=self.gate.rock.answer,
        )

    def ask(self, subtitle: str, *, gated: bool, earlier: Reading | None) -> None:
        """Show the questions unanswered; the ones that open a stretch only where `gated`."""
        self._gated = gated
        self.subtitle.set_text(subtitle)
        for card in (self.signs, self.pain, self.gate):
            card.forget()
        self.earlier.ask(earlier)
        self.gate.setVisible(gated)
        self.earlier.setVisible(gated)
        self._right.setVisible(gated)
        reason = before.why_gate() if gated else before.why_signs()
        self.why.set_spans([Span(before.why() + " ", 600), Span(reason, 400, "muted")])
        self._page.verticalScrollBar().setValue(0)
        self.setAccessibleName(self.title.text())
        announce(self, joining.sentences(self.title.text(), subtitle))
        self.signs.first_stop().setFocus(Qt.FocusReason.OtherFocusReason)

    def show_changes(self, found: Restricted) -> None:
        """Show what was changed about the routine for this person."""
        if self._changed is not None:
            self._changed.hide()
            self._changed.deleteLater()
            self._changed = None
        if found.changed:
            self._changed = ChangedNotice(self._look, found)
            self._changed.up.connect(self.up)
            self._told.addWidget(self._changed)

    def submit(self) -> None:
        """Go on with the answers, or ask for the first that is missing."""
        missing = [card for card in self._cards() if not card.answered]
        for card in self._cards():
            card.show_missing(missing=card in missing)
        if missing and not self.signs.signs:
            missing[0].ask_again()
            self._page.ensureWidgetVisible(missing[0])
            return
        self.answered.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take a digit as the pain now."""
        if not self.pain.dots.take(event):
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the gate below the other questions where the page is narrow."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        narrow = self.width() < self._look.px(_NARROW)
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._columns.setDirection(down if narrow else across)
        self._right.setMaximumWidth(16777215 if narrow else self._look.px(_RIGHT))
        self._right.setMinimumWidth(0 if narrow else self._look.px(_RIGHT))
        self._foot.set_margin(page_margin(self), words_first=True)

    def _cards(self) -> tuple[QuestionCard, ...]:
        if self._gated:
            return (self.signs, self.pain, self.earlier, self.gate)
        return (self.signs, self.pain)

    def _lay_out(self) -> None:
        self._page = ScrollPage(self._look)
        self._page.body.addSpacing(32)
        self._page.body.addLayout(self._head())
        self._page.body.addLayout(self._told)
        self._page.body.addLayout(self._questions())
        self._page.body.addStretch(1)
        self._foot = Footer(self._look)
        self._fill_footer(self._foot.row)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._page, 1)
        column.addWidget(self._foot)

    def _questions(self) -> QBoxLayout:
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.setSpacing(24)
        left = QVBoxLayout()
        left.setSpacing(16)
        for card in (self.signs, self.pain, self.earlier):
            left.addWidget(card)
        left.addStretch(1)
        self._columns.addLayout(left, 1)
        self._right = QWidget()
        right = QVBoxLayout(self._right)
        right.setContentsMargins(0, 0, 0, 0)
        right.addWidget(self.gate)
        right.addStretch(1)
        self._columns.addWidget(self._right)
        return self._columns

    def _head(self) -> QBoxLayout:
        head = QVBoxLayout()
        head.setSpacing(0)
        head.addWidget(self.title)
        head.addWidget(self.subtitle)
        return head

    def _fill_footer(self, row: QHBoxLayout) -> None:
        row.addWidget(self.back)
        row.addSpacing(16)
        row.addWidget(Mark(self._look, "info", 20, "muted"))
        row.addWidget(self.why, 1)
        row.addSpacing(16)
        row.addWidget(self.go_on)
