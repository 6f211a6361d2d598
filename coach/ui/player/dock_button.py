"""A control of the dock: an icon or a figure with one word below it."""

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from coach.ui.look.control import Control
from coach.ui.look.icons import icon
from coach.ui.look.look import Look
from coach.ui.look.paint import line_of_text, mixed, round_box

WIDTH = 72
HEIGHT = 64


class DockButton(Control):
    """Shows `icon`, or the text `figure` in its place, above `word`."""

    def __init__(
        self,
        look: Look,
        name: str,
        word: str,
        *,
        icon: str = "",
        figure: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, word, parent)
        self._icon = icon
        self._figure = figure
        self.setAccessibleName(name)
        self.explain(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return room for the word at any text scale."""
        words = QFontMetricsF(self.look.font(13)).horizontalAdvance(self.text())
        return QSize(max(WIDTH, round(words) + 16), max(HEIGHT, 44 + self.look.line(13)))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the control in its present state."""
        del event
        painter = QPainter(self)
        theme = self.look.theme
        box = QRectF(self.rect())
        clear = theme.surface
        ground = theme.tint if self.isDown() else mixed(clear, theme.wash, self.warmth)
        round_box(painter, box, self.corner(), ground)
        middle = QPointF(box.center().x(), 22)
        if self._icon:
            picture = icon(self.look, self._icon, 24, theme.ink)
            painter.drawPixmap(middle - QPointF(12, 12), picture)
        else:
            line = self.look.line(17)
            room = QRectF(0, max(0.0, 22 - line / 2), box.width(), line)
            line_of_text(painter, room, self._figure, self.look.font(17, 600), theme.ink)
        line = self.look.line(13)
        words = QRectF(0, box.bottom() - line, box.width(), line)
        line_of_text(painter, words, self.text(), self.look.font(13), theme.muted)
        painter.end()
