"""The page before everything else: the limits, and the steps that follow once."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout, QWidget

from coach.ui.first_run.limits import LimitsCard
from coach.ui.first_run.step import FirstStep
from coach.ui.footer import Footer
from coach.ui.hear import hear
from coach.ui.look.button import Button
from coach.ui.look.column import in_middle
from coach.ui.look.label import Label
from coach.ui.look.look import Look
from coach.ui.look.scroll import ScrollPage, side_margin
from coach.ui.look.tab_order import follow
from coach.ui.wording import first_run as words

WIDTH = 640
WIDER = 720


class FirstRunPage(QWidget):
    """Begins with the limits; `more` are the steps after them, none of which has to be answered."""

    accepted = Signal()
    """The limits are accepted, and the person has gone through what follows them."""

    failed = Signal(object)
    """A choice could not be kept, for this reason."""

    def __init__(
        self, look: Look, more: Sequence[FirstStep] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.look = look
        self.steps = tuple(more)
        limits = LimitsCard(look)
        self.tick, self.begin = limits.tick, limits.begin
        self.where = Label(look, "", 15, 400, "muted")
        self.back = Button(look, words.back(), "text", "left")
        self.next = Button(look, words.next_step(), "primary")
        self._limits = limits
        self._pages = QStackedWidget()
        self._foot = Footer(look)
        self._lay_out()
        self.begin.clicked.connect(self._on)
        self.next.clicked.connect(self._on)
        self.back.clicked.connect(self._go_back)
        for step in self.steps:
            step.failed.connect(self.failed)
        hear(self, ("Alt+Left",), self._go_back)
        look.changed.connect(self.update)
        self._show(0)

    @property
    def number(self) -> int:
        """Return which step is shown, 0 for the limits."""
        return self._pages.currentIndex()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the margin of the page in the bar at its foot."""
        super().resizeEvent(event)
        self._foot.set_margin(side_margin(self), words_first=True)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground."""
        del event
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.look.theme.paper)
        painter.end()

    def _on(self) -> None:
        if self.number < len(self.steps):
            self._show(self.number + 1)
        else:
            self.accepted.emit()

    def _go_back(self) -> None:
        if self.number > 0:
            self._show(self.number - 1)

    def _show(self, number: int) -> None:
        focused = QApplication.focusWidget()
        had_keyboard = focused is not None and self.isAncestorOf(focused)
        self._pages.setCurrentIndex(number)
        self.where.set_text(words.step(number + 1, len(self.steps) + 1))
        self._foot.setVisible(number > 0)
        last = number == len(self.steps)
        self.next.set_text(words.finish() if last else words.next_step())
        follow(self._pages, self._foot)
        if had_keyboard:
            first = self.next if number > 0 else self.begin
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        self._pages.addWidget(self._scrolled(self._limits, WIDTH))
        for step in self.steps:
            self._pages.addWidget(self._scrolled(step, WIDER))
        row = self._foot.row
        row.addWidget(self.back)
        row.addStretch(1)
        row.addWidget(self.where)
        row.addSpacing(16)
        row.addWidget(self.next)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 24, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._pages, 1)
        column.addWidget(self._foot)

    def _scrolled(self, inside: QWidget, width: int) -> ScrollPage:
        inside.setMaximumWidth(self.look.px(width))
        scroll = ScrollPage(self.look)
        scroll.body.addStretch(1)
        scroll.body.addLayout(in_middle(inside))
        scroll.body.addStretch(1)
        return scroll
