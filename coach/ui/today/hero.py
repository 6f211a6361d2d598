"""The one decision of today: what, why, how long, and the one button that starts it."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from coach.figure.motion import Motion
from coach.routine.model import Side
from coach.ui.look.button import Button
from coach.ui.look.chip import Chip
from coach.ui.look.label import Label
from coach.ui.look.look import Look
from coach.ui.look.wrapped import Wrapped
from coach.ui.mark import Mark
from coach.ui.today.panel import SHARE, Panel
from coach.ui.wording import today as words

HEIGHT, TALL, LOW = 352, 480, 288
_SIDE, _COMPACT_SIDE, _TOP = 40, 28, 32
_CHIP = 24
_BETWEEN = 8
_WORDS = 1 - SHARE + 0.02
_ANY = 16777215
_FIGURE_FROM = 560
"""Below this width, in designed px, there is no room for a figure beside the words."""


@dataclass(frozen=True, slots=True)
class Shown:
    """What the panel says; an empty `start` or `beside` leaves that button out."""

    above: str
    title: str
    text: str
    start: str
    beside: str = ""
    beside_hint: str = ""
    facts: Sequence[tuple[str, str, str]] = ()
    """Icons, words, and what a tip says of them where there is more to say."""
    chip: str = ""
    motion: Motion | None = None
    side: Side | None = None
    place: str = ""
    place_short: str = ""
    place_tip: str = ""
    """Where in a plan somebody is: in full, in short, and with the name of the plan."""


class Hero(Panel):
    """Says one thing; both buttons only tell that they were pressed."""

    start_wanted = Signal()
    beside_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._height = HEIGHT
        self.above = Label(look, "", 15, 600, "teal_ink", wrap=True)
        self.title = Label(look, "", 34, 600, wrap=True)
        self.text = Label(look, "", 15, 400, "muted", wrap=True)
        self.facts = tuple(_Fact(look) for _ in range(2))
        self.chip = Chip(look, "", "line", parent=self)
        self.place = Chip(look, "", "line", parent=self)
        self._places = ("", "")
        self.start = Button(look, "", "primary", "play", 56)
        self.beside = Button(look, "", "text", height=56)
        self._told = QWidget()
        self._buttons = Wrapped(look, (self.start, self.beside))
        self._lay_out()
        self.chip.hide()
        self.place.hide()
        self.start.hide()
        self.beside.hide()
        self.start.clicked.connect(self.start_wanted)
        self.beside.clicked.connect(self.beside_wanted)
        look.changed.connect(self._fit)

    def show_it(self, shown: Shown) -> None:
        """Show another decision."""
        self.above.set_text(shown.above)
        self.title.set_text(shown.title)
        self.text.set_text(shown.text)
        self.text.setVisible(bool(shown.text))
        for number, fact in enumerate(self.facts):
            fact.show_fact(*(shown.facts[number] if number < len(shown.facts) else ("", "", "")))
        self.start.set_text(shown.start)
        self.start.set_icon("play" if shown.motion is not None else None)
        self.start.setVisible(bool(shown.start))
        self.start.setAccessibleName(words.start_name(shown.start, shown.title))
        self.beside.set_text(shown.beside)
        self.beside.explain(shown.beside_hint)
        self.beside.setVisible(bool(shown.beside))
        self.beside.set_kind("text" if shown.start else "outline")
        self.chip.setText(shown.chip)
        self.chip.setVisible(bool(shown.chip))
        self._places = (shown.place, shown.place_short)
        self.place.setToolTip(shown.place_tip)
        self.place.setVisible(bool(shown.place))
        self.show_motion(shown.motion, shown.side)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the words what the figure leaves."""
        super().resizeEvent(event)
        self._fit()

    def set_height(self, height: int) -> None:
        """Be as high as this, in px, or as high as the words need."""
        self._height = height
        self._fit()

    def _fit(self) -> None:
        roomy = self.width() >= self.look.px(_FIGURE_FROM)
        self.show_beside(beside=roomy)
        side = _SIDE if roomy else _COMPACT_SIDE
        self._column.setContentsMargins(side, _TOP, side, _TOP)
        room = round(self.width() * _WORDS) - side
        self._told.setMaximumWidth(room if self.has_picture else _ANY)
        self._place_chips()
        self.setMinimumHeight(self._height if self.has_picture else 0)

    def _place_chips(self) -> None:
        """Put the chips beside each other at the right; a long name gives way to the words."""
        room = self.width() - 2 * _SIDE - self.above.sizeHint().width()
        self.chip.adjustSize()
        beside = self.chip.width() + _BETWEEN if not self.chip.isHidden() else 0
        for text in self._places:
            self.place.setText(text)
            self.place.adjustSize()
            if self.place.width() + beside <= room:
                break
        self.place.setAccessibleName(self.place.toolTip())
        right = self.width() - _CHIP
        for chip in (self.place, self.chip):
            if not chip.isHidden():
                chip.move(right - chip.width(), _CHIP)
                right -= chip.width() + _BETWEEN

    def _lay_out(self) -> None:
        told = QVBoxLayout(self._told)
        told.setContentsMargins(0, 0, 0, 0)
        told.setSpacing(8)
        for label in (self.above, self.title, self.text):
            told.addWidget(label)
        told.addSpacing(8)
        facts = QHBoxLayout()
        facts.setSpacing(16)
        facts.addWidget(self.facts[0])
        facts.addWidget(self.facts[1], 1)
        told.addLayout(facts)
        row = QHBoxLayout()
        row.addWidget(self._told, 1)
        row.addStretch(0)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        self._column.addLayout(row)
        self._column.addStretch(1)
        self._column.addSpacing(24)
        self._column.addWidget(self._buttons)


class _Fact(QWidget):
    """An icon and a few words; where they are too long a tip has them."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._mark = Mark(look, px=20)
        self.words = Label(look, "", 15, 500, elide=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._mark)
        row.addWidget(self.words, 1)

    def show_fact(self, mark: str, text: str, more: str) -> None:
        """Show this, or nothing."""
        self.setToolTip(more)
        self.words.setAccessibleName(more)
        self._mark.show_mark(mark, "ink")
        self.words.set_text(text)
        self.setVisible(bool(text))
