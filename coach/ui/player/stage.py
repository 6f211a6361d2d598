"""The stage: which side, which repetition, the exercise's name, and the figure that does it."""

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from coach.session.posture import Posture
from coach.session.step import StepKind
from coach.ui.figure.widget import FigureWidget
from coach.ui.look.label import Label
from coach.ui.look.look import Look
from coach.ui.look.paint import disc
from coach.ui.player.badge import Badge, RepetitionDots
from coach.ui.player.check_in import CheckIn
from coach.ui.player.facts import StepFacts

LARGE, SMALL = 48, 34
_TOP = 16  # px above the badge
_HEAD = 40
_BARE = frozenset({StepKind.CHECK_IN, StepKind.TELL, StepKind.END})
"""Where nothing stands above the name; else the room is kept, so that the name keeps still."""
_LEAST_FIGURE = 120  # px of height below which nothing can be made out
_LOW = 7  # lines of a large name; a lower stage needs its height for the figure
_HALO_HIGH = 488 / 512  # of the stage's height
_HALO_WIDE = 0.64  # of its width


class Stage(QWidget):
    """The left of the player."""

    def __init__(self, look: Look, margin: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._margin = margin
        self._moves = False
        self._bare = True
        self.figure = FigureWidget(look, self)
        self.check_in = CheckIn(look, self)
        self.badge = Badge(look)
        self.count = Label(look, "", 24, 500)
        self.dots = RepetitionDots(look)
        self._head = QWidget(self)
        row = QHBoxLayout(self._head)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        for widget in (self.badge, self.count, self.dots):
            row.addWidget(widget)
        row.addStretch(1)
        self._names = {
            px: Label(look, "", px, 600, wrap=True, parent=self) for px in (LARGE, SMALL)
        }
        for name in self._names.values():
            name.setAlignment(Qt.AlignmentFlag.AlignTop)
        look.changed.connect(self._place)

    @property
    def name(self) -> str:
        """Return the name that is shown."""
        return self._names[LARGE].text()

    @staticmethod
    def asks(facts: StepFacts) -> bool:
        """Return whether a step asks for the pain."""
        return facts.kind is StepKind.CHECK_IN

    def show_step(self, facts: StepFacts) -> None:
        """Show what stays the same during a step."""
        asking = self.asks(facts)
        self.badge.show_badge(facts.badge, facts.letter)
        self.count.set_text(facts.count)
        self.count.setVisible(bool(facts.count))
        self.dots.show_dots(facts.done, facts.of)
        for name in self._names.values():
            name.set_text(facts.name)
        self.check_in.setVisible(asking)
        self._moves = facts.motion is not None
        self._bare = facts.kind in _BARE
        self.figure.show_motion(facts.motion, facts.side)
        self._place()

    def show_posture(self, posture: Posture) -> None:
        """Show the figure at a moment of its movement."""
        self.figure.set_amount(posture.amount, posture.breath, posture.glow)

    def set_margin(self, margin: int) -> None:
        """Keep `margin` px on the left, for the words."""
        self._margin = margin
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put everything in its place."""
        super().resizeEvent(event)
        self._place()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the disc behind the figure; two figures beside each other have none."""
        del event
        if self.figure.isHidden() or self.figure.paired:
            return
        painter = QPainter(self)
        radius = min(self.height() * _HALO_HIGH, self.width() * _HALO_WIDE) / 2
        centre = QPointF(self.width() / 2, self.height() * 0.492)
        disc(painter, centre, radius, self._look.theme.halo)
        painter.end()

    def _place(self) -> None:
        head = max(_HEAD, self._head.sizeHint().height())
        start = 0 if self._low() else _TOP
        words = self.width() - self._margin
        self._head.setGeometry(self._margin, start, words, head)
        self._head.setVisible(not self._bare)
        bottom = above = self._place_name(start if self._bare else start + head + 16, words)
        if not self.check_in.isHidden():
            high = self.check_in.sizeHint().height()
            self.check_in.setGeometry(self._margin, bottom, words, high)
            above = bottom + high
        room = self.height() - above
        self.figure.setGeometry(QRect(0, above, self.width(), room))
        self.figure.setVisible(self._moves and room >= _LEAST_FIGURE)

    def _low(self) -> bool:
        """Return whether the figure needs all the height there is."""
        return self.height() < _LOW * self._look.line(LARGE)

    def _place_name(self, top: int, width: int) -> int:
        """Show the name as large as it fits in one line, and return where it ends."""
        natural = QFontMetricsF(self._look.font(LARGE, 600)).horizontalAdvance(self.name)
        chosen = LARGE if natural < width and not self._low() else SMALL
        for px, label in self._names.items():
            label.setVisible(px == chosen)
        height = self._names[chosen].heightForWidth(width)
        self._names[chosen].setGeometry(self._margin, top, width, height)
        return top + height
