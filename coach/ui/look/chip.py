"""A short fact in a coloured pill."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from coach.ui.look.icons import icon as draw_icon
from coach.ui.look.look import Look
from coach.ui.look.paint import line_of_text, round_box

ICON = 16
_TONES = {
    "neutral": ("sunk", "ink"),
    "teal": ("tint", "teal_ink"),
    "coral": ("coral_tint", "coral_ink"),
    "amber": ("amber_tint", "amber_ink"),
    "plum": ("plum_tint", "plum_ink"),
    "line": ("surface", "ink"),
}


class Chip(QLabel):
    """A pill of 32 px, or of 24 px inside cards."""

    def __init__(
        self,
        look: Look,
        text: str,
        tone: str = "neutral",
        icon: str | None = None,
        height: int = 32,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self.look = look
        self._tone = tone
        self._icon = icon
        self._height = height
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._looked)

    def show_fact(self, text: str, tone: str, icon: str | None = None) -> None:
        """Say something else."""
        self._tone, self._icon = tone, icon
        self.setText(text)
        self._looked()

    def sizeHint(self) -> QSize:
        """Return room for the words at any text scale."""
        words = QFontMetricsF(self.look.font(13, 500)).horizontalAdvance(self.text()) + 1
        mark = self._mark() + self._gap() if self._icon else 0
        height = max(self._height, self.look.line(13) + 4)
        return QSize(round(words + mark + 2 * self._padding()), height)

    def minimumSizeHint(self) -> QSize:
        """Return the size below which words would be cut off."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the pill."""
        del event
        painter = QPainter(self)
        theme = self.look.theme
        ground, words = (theme.colour(token) for token in _TONES[self._tone])
        radius = self.height() / 2 if self._height > 24 else 8.0
        border = theme.hair if self._tone == "line" else None
        round_box(painter, QRectF(self.rect()), radius, ground, border)
        left = float(self._padding())
        if self._icon:
            picture = draw_icon(self.look, self._icon, self._mark(), words)
            painter.drawPixmap(QPointF(left, round((self.height() - self._mark()) / 2)), picture)
            left += self._mark() + self._gap()
        room = QRectF(left, 0, self.width() - left, self.height())
        font = self.look.font(13, 500)
        line_of_text(painter, room, self.text(), font, words, Qt.AlignmentFlag.AlignLeft)
        painter.end()

    def _mark(self) -> int:
        return self.look.px(ICON)

    def _gap(self) -> int:
        return 8 if self._height > 24 else 4

    def _padding(self) -> int:
        return 12 if self._height > 24 else 8

    def _looked(self) -> None:
        self.updateGeometry()
        self.update()
