"""The right of the player: the dial of time or breath, and one short line below it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from coach.ui.look.label import Label
from coach.ui.look.look import Look
from coach.ui.look.ring import DIAMETER, BreathingDisc, CountdownRing
from coach.ui.mark import Mark
from coach.ui.player.facts import TimeFacts

GAP = 24


class Dial(QWidget):
    """Shows one moment of a step."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.ring = CountdownRing(look)
        self.disc = BreathingDisc(look)
        self.hint = HintLine(look)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addStretch(1)
        # In the column before anything is in it: a stack shows its first at once, here or alone.
        self._stack = QStackedLayout()
        column.addLayout(self._stack)
        self._stack.addWidget(self.ring)
        self._stack.addWidget(self.disc)
        column.addWidget(self.hint, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        self.set_diameter(DIAMETER)

    def set_diameter(self, px: int) -> None:
        """Make the dial `px` wide and high."""
        self.ring.set_diameter(px)
        self.disc.set_diameter(px)
        self.setFixedWidth(px)

    def set_compact(self, *, compact: bool) -> None:
        """Leave the line below out, or not."""
        self.hint.set_hidden(hidden=compact)

    def show_time(self, facts: TimeFacts, *, paused: bool) -> None:
        """Show one moment; while `paused` the ring says so, also during a breath."""
        breath = None if paused else facts.breath
        if breath is None:
            self._stack.setCurrentWidget(self.ring)
            self.ring.show_time(facts.seconds, facts.fraction, facts.word, facts.caption)
        else:
            self._stack.setCurrentWidget(self.disc)
            self.disc.show_breath(breath.full, breath.word, breath.number, facts.fraction)
        self.hint.show_hint(facts.hint, facts.mark)


class HintLine(QWidget):
    """An icon and a few words."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hidden = False
        self._mark = Mark(look)
        self._words = Label(look, "", 20, 500, wrap=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self._mark)
        row.addWidget(self._words)

    def set_hidden(self, *, hidden: bool) -> None:
        """Show nothing at all, whatever there is to say."""
        self._hidden = hidden
        self.setVisible(not hidden)

    def show_hint(self, words: str, mark: str) -> None:
        """Show `words` after the icon called `mark`."""
        self._words.set_text(words)
        self._mark.show_mark(mark, "teal_ink" if mark == "wind" else "muted")
        self.setVisible(bool(words) and not self._hidden)
