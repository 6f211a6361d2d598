"""A tile that answers a question: one of several, or as many as are true."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from coach.ui.look.control import Control
from coach.ui.look.icons import icon as draw_icon
from coach.ui.look.label import Label, Span
from coach.ui.look.look import Look
from coach.ui.look.paint import mixed, round_box

LOWEST = 48
PADDING = 16
BOX = 20


class ChoiceTile(Control):
    """A tile of at least 48 px; `multiple` shows a tick box and leaves the others alone."""

    def __init__(
        self, look: Look, text: str, *, multiple: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(look, text, parent)
        self.setCheckable(True)
        self.setAutoExclusive(not multiple)
        self._multiple = multiple
        align = Qt.AlignmentFlag.AlignLeft if multiple else Qt.AlignmentFlag.AlignHCenter
        self._words = Label(look, text, 15, 500, wrap=True, align=align, parent=self)
        self._words.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.toggled.connect(lambda _on: self._dress())

    def hasHeightForWidth(self) -> bool:
        """Return that the words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the wrapped words, 48 px at least."""
        inside = max(1, width - self._left() - PADDING)
        return max(LOWEST, self._words.heightForWidth(inside) + 24)

    def sizeHint(self) -> QSize:
        """Return room for the words."""
        words = self._words.sizeHint()
        return QSize(words.width() + self._left() + PADDING, max(LOWEST, words.height() + 24))

    def minimumSizeHint(self) -> QSize:
        """Return room for the longest word."""
        word = self._words.minimumSizeHint().width()
        return QSize(word + self._left() + PADDING, LOWEST)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the words in their place."""
        super().resizeEvent(event)
        width = self.width() - self._left() - PADDING
        self._words.setGeometry(self._left(), 0, width, self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the tile and its tick box."""
        del event
        painter = QPainter(self)
        theme = self.look.theme
        on = self.isChecked()
        ground = theme.tint if on else mixed(theme.surface, theme.wash, self.warmth)
        border = theme.teal if on else theme.hair
        round_box(painter, QRectF(self.rect()), 12.0, ground, border, 1.75 if on else 1.0)
        if self._multiple:
            self._paint_box(painter)
        painter.end()

    def _paint_box(self, painter: QPainter) -> None:
        theme = self.look.theme
        top = (self.height() - BOX) // 2
        box = QRectF(PADDING, top, BOX, BOX)
        if self.isChecked():
            round_box(painter, box, 4.0, theme.teal)
            tick = draw_icon(self.look, "check", 16, theme.on_teal)
            painter.drawPixmap(QPointF(PADDING + 2, top + 2), tick)
        else:
            round_box(painter, box, 4.0, theme.surface, theme.outline, 1.75)

    def _left(self) -> int:
        return PADDING + BOX + 12 if self._multiple else PADDING

    def _dress(self) -> None:
        on = self.isChecked()
        self._words.set_spans([Span(self.text(), 600 if on else 500, "teal_ink" if on else "ink")])
        self.updateGeometry()  # heavier words are wider
        self.update()
