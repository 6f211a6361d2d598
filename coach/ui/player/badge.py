"""The marks above the exercise's name: which side, and which repetition, as dots."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from coach.ui.look.icons import icon
from coach.ui.look.look import Look
from coach.ui.look.paint import disc, line_of_text, round_box

MOST_DOTS = 10
_STEP = 24.0
_RADIUS = 6.0


class Badge(QWidget):
    """A pill of 40 px: the side, with its letter in a disc, or a rest, with an icon."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._text = ""
        self._letter = ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)
        look.changed.connect(self.update)

    def show_badge(self, text: str, letter: str) -> None:
        """Show `text`; with a `letter` it names a side."""
        self._text, self._letter = text, letter
        self.setAccessibleName(text)
        self.setVisible(bool(text))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for the words at any text scale."""
        words = QFontMetricsF(self._look.font(20, 600)).horizontalAdvance(self._text)
        return QSize(round(words) + self._before() + 20, max(40, self._look.line(20) + 12))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the pill."""
        del event
        painter = QPainter(self)
        theme = self._look.theme
        box = QRectF(self.rect())
        sided = bool(self._letter)
        rest = theme.raised if theme.dark else theme.tint
        round_box(painter, box, box.height() / 2, theme.navy if sided else rest)
        middle = box.center().y()
        if sided:
            centre = QPointF(8 + self._disc() / 2, middle)
            disc(painter, centre, self._disc() / 2, theme.on_navy)
            around = QRectF(8, middle - 12, self._disc(), 24)
            line_of_text(painter, around, self._letter, self._look.font(15, 600), theme.navy)
        else:
            mark = icon(self._look, "wind", 24, theme.ink)
            painter.drawPixmap(QPointF(16, middle - 12), mark)
        words = box.adjusted(self._before(), 0, 0, 0)
        colour = theme.on_navy if sided else theme.ink
        left = Qt.AlignmentFlag.AlignLeft
        line_of_text(painter, words, self._text, self._look.font(20, 600), colour, left)
        painter.end()

    def _disc(self) -> int:
        return max(24, self._look.px(24))

    def _before(self) -> int:
        return 16 + self._disc() if self._letter else 48


class RepetitionDots(QWidget):
    """One dot for each repetition: done, now, or still to come."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._done = 0
        self._of = 0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.update)

    def show_dots(self, done: int, of: int) -> None:
        """Show `done` filled dots, the one after it open, of `of`; none where they are many."""
        self._done, self._of = done, of
        self.setVisible(1 < of <= MOST_DOTS)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for the dots."""
        return QSize(round(_STEP * max(self._of, 1)), 16)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the dots."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._look.theme
        for number in range(self._of):
            centre = QPointF(8 + number * _STEP, self.height() / 2)
            if number < self._done:
                disc(painter, centre, _RADIUS, theme.teal)
                continue
            now = number == self._done
            painter.setPen(QPen(theme.teal if now else theme.outline, 3 if now else 1.75))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(
                centre, _RADIUS + (0.5 if now else 0), _RADIUS + (0.5 if now else 0)
            )
        painter.end()
