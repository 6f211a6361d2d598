"""Pain from 0 to 10 as eleven numbers: a click, a digit key or the arrows choose one."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFontMetricsF,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from coach.ui.look.control import Control
from coach.ui.look.look import Look
from coach.ui.look.paint import line_of_text, mixed
from coach.ui.look.radio import RadioGroup
from coach.ui.wording import frame

MOST = 10
DOT = 48
GAP = 8
_SMALLEST = 36
_WIDEST_GAP = 56
_MARKER = 28
_APART = 6  # px between words on one line
_COMMANDS = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)


class PainDots(QWidget):
    """The numbers 0 to 10 with the words at both ends, and where the pain was before.

    `when` is the word under the chosen number, now if it is empty. A `low` row has one line of
    words: those at the ends stay, and a mark beside them goes without its word.
    """

    chosen = Signal(int)
    """The person said this number."""

    def __init__(
        self,
        look: Look,
        name: str,
        parent: QWidget | None = None,
        *,
        by_arrows: bool = True,
        when: str = "",
        low: bool = False,
    ) -> None:
        super().__init__(parent)
        self.look = look
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._before: int | None = None
        self.when = when or frame.now()
        self._low = low
        self._group = RadioGroup(self, by_arrows=by_arrows)
        self._dots = [_Dot(look, number, self) for number in range(MOST + 1)]
        for dot in self._dots:
            self._group.add(dot)
        self._group.buttonClicked.connect(self._clicked)
        look.changed.connect(self._looked)

    @property
    def value(self) -> int | None:
        """Return the chosen number, or None."""
        return next((dot.number for dot in self._dots if dot.isChecked()), None)

    def choose(self, number: int) -> None:
        """Show `number` as chosen, without saying so."""
        self._dots[number].setChecked(True)
        self.update()

    def clear(self) -> None:
        """Show no number as chosen."""
        self._group.clear()
        self.update()

    def set_before(self, number: int | None) -> None:
        """Mark where the pain was before, or nowhere."""
        self._before = number
        for dot in self._dots:
            dot.mark_before(before=dot.number == number)
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for the dots, the marks and the words."""
        size = self._dot()
        return QSize((MOST + 1) * size + MOST * GAP, self._height(size))

    def minimumSizeHint(self) -> QSize:
        """Return room for the smallest dots that a finger can hit."""
        return QSize((MOST + 1) * _SMALLEST + MOST * 2, self._height(self._dot()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose by digit; Shift and 0 together are 10."""
        if not self.take(event):
            super().keyPressEvent(event)

    def take(self, event: QKeyEvent) -> bool:
        """Choose by a key that was pressed anywhere on the page; return whether it is a number."""
        number = digit(event)
        if number is None:
            return False
        self.choose(number)
        self._dots[number].setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.chosen.emit(number)
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Spread the dots over the width."""
        super().resizeEvent(event)
        self._place()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the marks under the dots and the words at both ends."""
        del event
        painter = QPainter(self)
        theme = self.look.theme
        value = self.value
        if self._before is not None and self._before != value:
            self._paint_mark(painter, self._before, frame.before(), "muted", 400)
        if value is not None:
            self._paint_mark(painter, value, self.when, "teal_ink", 600)
        font = self.look.font(13)
        for (word, box), side in zip(self._ends(), ("AlignLeft", "AlignRight"), strict=True):
            line_of_text(painter, box, word, font, theme.muted, Qt.AlignmentFlag[side])
        painter.end()

    def mark(self, number: int, word: str) -> str:
        """Return `word` where it has room under `number`, and nothing beside the words there."""
        wide = QFontMetricsF(self.look.font(13, 600)).horizontalAdvance(word) + 2 * _APART
        x = self._dots[number].geometry().center().x()
        room = QRectF(x - wide / 2, self.height() - 1, wide, 1)
        taken = self._low and any(room.intersects(box) for _, box in self._ends())
        return "" if taken else word

    def _ends(self) -> tuple[tuple[str, QRectF], ...]:
        """Return the words at the low and the high end, and where they stand."""
        line = self.look.line(13)
        metrics = QFontMetricsF(self.look.font(13))
        words = (frame.no_pain(), frame.worst_pain())
        wide = [metrics.horizontalAdvance(word) + 1 for word in words]
        end = self._dots[MOST].geometry().right() + 1
        lefts = (0.0, end - wide[1])
        top = self.height() - line
        boxes = (QRectF(left, top, each, line) for left, each in zip(lefts, wide, strict=True))
        return tuple(zip(words, boxes, strict=True))

    def _paint_mark(self, painter: QPainter, number: int, word: str, ink: str, weight: int) -> None:
        dot = self._dots[number].geometry()
        x, top = dot.center().x() + 0.5, dot.bottom() + 5.0
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.look.theme.colour("outline" if ink == "muted" else "teal"))
        painter.drawPolygon(
            QPolygonF([QPointF(x, top), QPointF(x + 5, top + 6), QPointF(x - 5, top + 6)])
        )
        room = QRectF(x - 60, top + 6, 120, self.look.line(13))
        colour = self.look.theme.colour(ink)
        line_of_text(painter, room, self.mark(number, word), self.look.font(13, weight), colour)

    def _place(self) -> None:
        size = self._dot()
        if self.width() < (MOST + 1) * size + MOST * 2:
            size = (self.width() - MOST * 2) // (MOST + 1)
        gap = min(float(_WIDEST_GAP), (self.width() - (MOST + 1) * size) / MOST)
        for dot in self._dots:
            dot.setGeometry(round(dot.number * (size + gap)), 0, size, size)

    def _dot(self) -> int:
        return max(DOT, self.look.px(32))

    def _height(self, dot: int) -> int:
        line = self.look.line(13)
        return dot + max(_MARKER, line + 10) + (0 if self._low else 8 + line)

    def _clicked(self, dot: Control) -> None:
        if isinstance(dot, _Dot):
            self.update()
            self.chosen.emit(dot.number)

    def _looked(self) -> None:
        self.updateGeometry()
        self.update()


class _Dot(Control):
    """One number."""

    def __init__(self, look: Look, number: int, parent: QWidget) -> None:
        super().__init__(look, str(number), parent)
        self.number = number
        self._before = False
        self.setAccessibleName(frame.pain_number(number))
        self.explain(frame.pain_number(number))

    def corner(self) -> float:
        """Return the radius of the disc."""
        return self.height() / 2

    def mark_before(self, *, before: bool) -> None:
        """Draw the disc dashed: here the pain was before."""
        self._before = before
        self.setAccessibleDescription(frame.before() if before else "")
        self.update()

    def sizeHint(self) -> QSize:
        """Return the usual size of a dot."""
        return QSize(DOT, DOT)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave digits to the row of numbers."""
        if digit(event) is not None:
            event.ignore()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the disc and the number."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self.look.theme
        on = self.isChecked()
        fill = theme.teal if on else mixed(theme.surface, theme.tint, self.warmth)
        pen = QPen(theme.teal if on else theme.hair, 1.0)
        if self._before and not on:
            pen = QPen(theme.outline, 1.75)
            pen.setDashPattern([2, 2])
        painter.setPen(pen)
        painter.setBrush(fill)
        inset = pen.widthF() / 2
        box = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawEllipse(box)
        font = self.look.font(17, 600 if on else 500)
        colour = theme.on_teal if on else theme.ink
        line_of_text(painter, QRectF(self.rect()), self.text(), font, colour)
        painter.end()


def digit(event: QKeyEvent) -> int | None:
    """Return the strength that a key stands for, 0 to 10; None if it stands for none."""
    if event.modifiers() & _COMMANDS:
        return None
    key, shift = event.key(), Qt.KeyboardModifier.ShiftModifier
    if event.modifiers() & shift and key in (
        Qt.Key.Key_0,
        Qt.Key.Key_ParenRight,
        Qt.Key.Key_Equal,
    ):
        return MOST
    if Qt.Key.Key_0 <= key <= Qt.Key.Key_9:
        return int(key) - int(Qt.Key.Key_0)
    return None
