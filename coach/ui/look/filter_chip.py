"""A chip that narrows what is shown: words, and at their right what a press will do."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from coach.ui.look.control import Control
from coach.ui.look.icons import icon as draw_icon
from coach.ui.look.look import Look
from coach.ui.look.paint import line_of_text, mixed, round_box

PADDING, GAP, MARK = 13, 8, 20
HEIGHT = 40


class FilterChip(Control):
    """Tinted with a cross while it is on; `menu` says that a press opens a list instead."""

    def __init__(
        self, look: Look, text: str, *, menu: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(look, text, parent)
        self._off = "down" if menu else None
        self._on = False

    def show_on(self, *, on: bool) -> None:
        """Show whether the chip narrows now."""
        self._on = on
        self._looked()

    def sizeHint(self) -> QSize:
        """Return room for the words at any text scale."""
        mark = self.look.px(MARK) + GAP if self._icon() else 0
        height = max(HEIGHT, self.look.line(15) + 16)
        return QSize(round(self._words() + mark + 2 * self.look.px(PADDING)), height)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the chip in its present state."""
        del event
        painter = QPainter(self)
        theme = self.look.theme
        box = QRectF(self.rect())
        ground = theme.tint_press if self.isDown() else theme.tint
        if not self._on:
            ground = theme.sunk if self.isDown() else theme.surface
            ground = mixed(ground, theme.wash, self.warmth)
        colour = theme.teal_ink if self._on else theme.ink
        round_box(painter, box, self.corner(), ground, None if self._on else theme.hair)
        left = float(self.look.px(PADDING))
        room = QRectF(left, 0, box.width() - left, box.height())
        font = self.look.font(15, self._weight())
        line_of_text(painter, room, self.text(), font, colour, Qt.AlignmentFlag.AlignLeft)
        name = self._icon()
        if name:
            mark = self.look.px(MARK)
            picture = draw_icon(self.look, name, mark, colour)
            across = box.width() - self.look.px(PADDING) - mark + 2
            painter.drawPixmap(QPointF(round(across), round((box.height() - mark) / 2)), picture)
        painter.end()

    def _icon(self) -> str | None:
        return "close" if self._on else self._off

    def _weight(self) -> int:
        return 600 if self._on else 400

    def _words(self) -> float:
        metrics = QFontMetricsF(self.look.font(15, self._weight()))
        return metrics.horizontalAdvance(self.text()) + 1
