"""The large figures of a clock, as large as their room lets them be."""

from datetime import timedelta

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from coach.ui.look.fonts import typeface
from coach.ui.look.look import Look
from coach.ui.look.paint import line_of_text
from coach.ui.wording import hurts as words
from coach.ui.wording import lengths

_TALL = 120
_SMALLEST = 48


class ClockFace(QWidget):
    """How long a cramp lasts, readable from two metres."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._minutes = -1
        self.text = lengths.clock(timedelta(0))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._looked)

    def show_length(self, length: timedelta) -> None:
        """Show how long it has been."""
        text = lengths.clock(length)
        if text != self.text:
            self.text = text
            self.update()
        minutes = int(length.total_seconds()) // 60
        if minutes != self._minutes:
            self._minutes = minutes  # a name that changes every second would be read every second
            self.setAccessibleName(words.clock_name(length))

    def sizeHint(self) -> QSize:
        """Return room for the figures at their full size."""
        return QSize(self._look.px(320), self._look.px(_TALL))

    def minimumSizeHint(self) -> QSize:
        """Return room for figures that can still be read from afar."""
        return QSize(self._look.px(160), self._look.px(_TALL))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the figures."""
        del event
        painter = QPainter(self)
        font = typeface(_TALL, 600, self._drawn())
        colour = self._look.theme.ink
        align = Qt.AlignmentFlag.AlignLeft
        line_of_text(painter, QRectF(self.rect()), self.text, font, colour, align)
        painter.end()

    def _drawn(self) -> int:
        """Return the size of the type in px at which the figures fit."""
        full = self._look.px(_TALL)
        wide = QFontMetricsF(typeface(_TALL, 600, full)).horizontalAdvance(self.text) + 4
        return max(_SMALLEST, min(full, int(full * self.width() / wide)))

    def _looked(self) -> None:
        self.updateGeometry()
        self.update()
