"""What the dots, lines and bars of a chart mean."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from coach.ui.look.look import Look
from coach.ui.look.paint import disc, line_of_text, round_box
from coach.ui.wording import progress, review

_GAP, _BETWEEN = 8, 16
_WIDE = {"dot": 8.0, "line": 16.0, "bar": 8.0}


@dataclass(frozen=True, slots=True)
class Entry:
    """One mark: a dot, a line or a bar in a colour with some strength, and its word."""

    shape: str
    colour: str
    strength: float
    word: str


def of_pain() -> tuple[Entry, ...]:
    """Return the marks of the chart of pain."""
    return (
        Entry("dot", "teal", 0.4, progress.each_day()),
        Entry("line", "teal", 1.0, progress.mean()),
    )


def of_cramps() -> tuple[Entry, ...]:
    """Return the marks of the chart of cramps."""
    return (
        Entry("dot", "coral", 1.0, review.cramps_word()),
        Entry("bar", "teal", 0.4, review.sessions_word()),
    )


class Legend(QWidget):
    """The marks on one line, each before its word."""

    def __init__(self, look: Look, entries: Sequence[Entry], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self._entries = tuple(entries)
        self.setAccessibleName(", ".join(entry.word for entry in entries))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)
        look.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """Return room for all marks and their words."""
        wide = sum(self._wide(entry) for entry in self._entries)
        return QSize(round(wide + _BETWEEN * (len(self._entries) - 1)), self._high())

    def minimumSizeHint(self) -> QSize:
        """Return room for all marks and their words."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the marks and their words."""
        del event
        painter = QPainter(self)
        left = 0.0
        for entry in self._entries:
            self._paint(painter, entry, left)
            left += self._wide(entry) + _BETWEEN
        painter.end()

    def _paint(self, painter: QPainter, entry: Entry, left: float) -> None:
        theme, middle, wide = self.look.theme, self.height() / 2, _WIDE[entry.shape]
        colour = QColor(theme.colour(entry.colour))
        colour.setAlphaF(entry.strength)
        if entry.shape == "dot":
            disc(painter, QPointF(left + wide / 2, middle), wide / 2, colour)
        else:
            high = 3.0 if entry.shape == "line" else 12.0
            round_box(painter, QRectF(left, middle - high / 2, wide, high), 1.5, colour)
        room = QRectF(left + wide + _GAP, 0, self.width(), self.height())
        font = self.look.font(13)
        line_of_text(painter, room, entry.word, font, theme.muted, Qt.AlignmentFlag.AlignLeft)

    def _wide(self, entry: Entry) -> float:
        words = QFontMetricsF(self.look.font(13)).horizontalAdvance(entry.word) + 1
        return _WIDE[entry.shape] + _GAP + words

    def _high(self) -> int:
        return max(24, self.look.line(13) + 4)
