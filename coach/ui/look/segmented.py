"""One choice of a few, side by side; the arrow keys move it."""

from collections.abc import Container, Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from coach.ui.look.control import Control
from coach.ui.look.look import Look
from coach.ui.look.paint import line_of_text, mixed, round_box
from coach.ui.look.radio import RadioGroup
from coach.ui.wording import joining

INSET = 4
_PALE = 0.5
"""How much of its colour the word keeps of a segment that cannot be chosen now."""
_TONES = {
    "": ("surface", "ink"),
    "teal": ("surface", "teal_ink"),
    "amber": ("amber_tint", "amber_ink"),
}
"""For each tone the colour behind a chosen segment, and of its words."""

Option = tuple[object, str] | tuple[object, str, str]
"""A value, its word, and the tone it takes when chosen."""


class Segmented(QWidget):
    """A row of segments of which at most one is chosen; `narrow` ones hold a number each."""

    chosen = Signal(object)
    """The person chose this value."""

    def __init__(
        self,
        look: Look,
        name: str,
        options: Sequence[Option],
        height: int = 40,
        parent: QWidget | None = None,
        *,
        narrow: bool = False,
    ) -> None:
        super().__init__(parent)
        self.look = look
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self._height = height
        self._padding = 12 if narrow else 16
        self._group = RadioGroup(self)
        self._segments: list[_Segment] = []
        row = QHBoxLayout(self)
        row.setContentsMargins(INSET, INSET, INSET, INSET)
        row.setSpacing(0)
        for option in options:
            self._add(option, row)
        self._group.buttonClicked.connect(self._clicked)
        look.changed.connect(self.update)

    @property
    def value(self) -> object:
        """Return the chosen value, or None."""
        return next((one.value for one in self._segments if one.isChecked()), None)

    def choose(self, value: object) -> None:
        """Show `value` as chosen, without saying so."""
        for segment in self._segments:
            if segment.value == value:
                segment.setChecked(True)

    def clear(self) -> None:
        """Show no segment as chosen."""
        self._group.clear()

    def first_stop(self) -> QWidget:
        """Return the segment that Tab comes to."""
        return self._group.stop()

    def allow(self, values: Container[object], reason: str = "") -> None:
        """Let only the segments of `values` be chosen; the others stay, are pale, and say why."""
        for segment in self._segments:
            if segment.value in values:
                segment.unblock()
            else:
                segment.block(reason)
        self._group.let_tab_come_once()

    def offer(self, values: Container[object]) -> None:
        """Show only the segments of `values`."""
        for segment in self._segments:
            segment.setVisible(segment.value in values)
        self._group.let_tab_come_once()

    def rename(self, value: object, text: str) -> None:
        """Give the segment of `value` another word."""
        for segment in self._segments:
            if segment.value == value:
                segment.set_text(text)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the trough."""
        del event
        painter = QPainter(self)
        round_box(painter, QRectF(self.rect()), 12.0, self.look.theme.sunk)
        painter.end()

    def _add(self, option: Option, row: QHBoxLayout) -> None:
        tone = option[2] if len(option) == 3 else ""
        high = self._height - 2 * INSET
        segment = _Segment(self.look, option[0], option[1], tone, high, self._padding)
        segment.setAccessibleName(joining.named(self.accessibleName(), option[1]))
        self._segments.append(segment)
        self._group.add(segment)
        row.addWidget(segment, 1)

    def _clicked(self, segment: Control) -> None:
        if isinstance(segment, _Segment):
            self.chosen.emit(segment.value)


class _Segment(Control):
    """One segment."""

    def __init__(
        self, look: Look, value: object, text: str, tone: str, height: int, padding: int
    ) -> None:
        super().__init__(look, text)
        self.value = value
        self._tone = tone
        self._height = height
        self._padding = padding

    def corner(self) -> float:
        """Return the radius of the corners."""
        return 8.0

    def sizeHint(self) -> QSize:
        """Return room for the word in its heavier weight."""
        words = QFontMetricsF(self.look.font(13, 600)).horizontalAdvance(self.text()) + 1
        return QSize(round(words) + 2 * self._padding, max(self._height, self.look.line(13) + 4))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the pill of a chosen segment, and the word."""
        del event
        painter = QPainter(self)
        theme = self.look.theme
        box = QRectF(self.rect())
        colour = mixed(theme.muted, theme.ink, self.warmth)
        if not self.isEnabled():
            colour = mixed(theme.sunk, theme.muted, _PALE)
        if self.isChecked() and self.isEnabled():
            ground, words = _TONES[self._tone]
            colour = theme.colour(words)
            round_box(painter, box.translated(0, 1), 8.0, QColor(31, 45, 58, 26))
            edge = theme.ink if theme.high else None
            round_box(painter, box, 8.0, theme.colour(ground), edge, 2.0)
        font = self.look.font(13, 600 if self.isChecked() else 500)
        line_of_text(painter, box, self.text(), font, colour, Qt.AlignmentFlag.AlignHCenter)
        painter.end()
