"""What the dot and the line of a chart mean."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from coach.ui.look.look import Look
from coach.ui.look.paint import disc, line_of_text, round_box
from coach.ui.wording import joining
from coach.ui.wording import progress as words

_DOT, _DASH, _GAP, _BETWEEN = 8, 16, 8, 16


class Legend(QWidget):
    """A dot for each day, a line for the 7-day average."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self.setAccessibleName(joining.beside(words.each_day(), words.mean()))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)
        look.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """Return room for both marks and their words."""
        wide = _DOT + _DASH + 2 * _GAP + _BETWEEN
        return QSize(
            round(wide + self._width(words.each_day()) + self._width(words.mean())), self._high()
        )

    def minimumSizeHint(self) -> QSize:
        """Return room for both marks and their words."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the marks and their words."""
        del event
        painter = QPainter(self)
        theme, font = self.look.theme, self.look.font(13)
        middle = self.height() / 2
        faint = QColor(theme.teal)
        faint.setAlphaF(0.4)
        disc(painter, QPointF(_DOT / 2, middle), _DOT / 2, faint)
        left = _DOT + _GAP
        align = Qt.AlignmentFlag.AlignLeft
        room = QRectF(left, 0, self.width(), self.height())
        line_of_text(painter, room, words.each_day(), font, theme.muted, align)
        left += round(self._width(words.each_day())) + _BETWEEN
        round_box(painter, QRectF(left, middle - 1.5, _DASH, 3), 1.5, theme.teal)
        room = QRectF(left + _DASH + _GAP, 0, self.width(), self.height())
        line_of_text(painter, room, words.mean(), font, theme.muted, align)
        painter.end()

    def _high(self) -> int:
        return max(24, self.look.line(13) + 4)

    def _width(self, text: str) -> float:
        return QFontMetricsF(self.look.font(13)).horizontalAdvance(text) + 1
