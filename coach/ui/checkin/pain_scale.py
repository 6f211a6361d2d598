"""How strong the pain is: a slider from 0 to 10 that stays empty until a number is chosen."""

from PySide6.QtCore import QEvent, QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QKeyEvent,
    QLinearGradient,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from coach.ui.checkin.answer import Answer
from coach.ui.look.control import Control
from coach.ui.look.look import Look
from coach.ui.look.pain_dots import MOST, digit
from coach.ui.look.paint import disc, line_of_text, mixed, round_box
from coach.ui.look.radio import RadioGroup
from coach.ui.wording import feeling as words
from coach.ui.wording import frame

KNOB = 44
"""How large the knob is, and how much of each number can be hit; px."""
TRACK = 16
_LEAST = 26
_AT_ONCE = 1000
"""Within this time, ms, a 1 and a 0 are typed as one number."""
_AMBER, _CORAL = 4, 7
"""The numbers at which the track is wholly amber, and from which on it is coral."""
_MIDDLE = {2: words.mild, 5: words.moderate, 7: words.severe}
"""The words that stand under the scale, by the number they are under."""


class PainScale(Answer):
    """The chosen number with its word and a sentence, and the track below them."""

    def __init__(self, look: Look, name: str, parent: QWidget | None = None) -> None:
        super().__init__(look, name, parent)
        self.setAccessibleDescription(words.strength_keys())
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setSizePolicy(policy)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setMouseTracking(True)
        self._typed = (-1, 0)
        self._group = RadioGroup(self)
        self._numbers = [_Number(look, number, self) for number in range(MOST + 1)]
        for number in self._numbers:
            self._group.add(number)
        self._group.buttonClicked.connect(lambda _number: self._chosen())
        look.changed.connect(self._looked)

    @property
    def value(self) -> int | None:
        """Return the chosen number, or None."""
        return next((each.number for each in self._numbers if each.isChecked()), None)

    def put(self, value: object) -> None:
        """Show a number as chosen, or none."""
        self._group.clear()
        if isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= MOST:
            self._numbers[value].setChecked(True)
        self.update()

    def first_stop(self) -> QWidget:
        """Return the number that Tab comes to."""
        return self._group.stop()

    def number(self, number: int) -> QWidget:
        """Return the control of a number."""
        return self._numbers[number]

    def take(self, event: QKeyEvent) -> bool:
        """Choose by a key that was pressed anywhere on the page; return whether it is a number."""
        number = digit(event)
        if number is None:
            return False
        before, when = self._typed
        self._typed = (number, event.timestamp())
        if (before, number) == (1, 0) and 0 < event.timestamp() - when < _AT_ONCE and when:
            number = MOST
        self._numbers[number].setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._choose(number)
        return True

    def sizeHint(self) -> QSize:
        """Return room for words, track and numbers."""
        return QSize((MOST + 1) * 52, self._track() + KNOB // 2 + self._foot())

    def minimumSizeHint(self) -> QSize:
        """Return the width at which numbers do not touch."""
        return QSize((MOST + 1) * self.look.px(_LEAST) + KNOB, self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose by digit; Shift and 0 together are 10."""
        if not self.take(event):
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the number under the pointer."""
        if event.button() != Qt.MouseButton.LeftButton or not self._hits(event.position()):
            super().mousePressEvent(event)
            return
        self._drag(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move the knob with the pointer."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._drag(event.position())
        near = self._nearest(event.position()) if self._hits(event.position()) else None
        self._warm(near)

    def leaveEvent(self, event: QEvent) -> None:
        """Let the last number cool."""
        super().leaveEvent(event)
        self._warm(None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Spread the numbers over the width."""
        super().resizeEvent(event)
        self._place()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what was chosen in words, and the track with its numbers."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_words(painter)
        self._paint_track(painter)
        for number in self._numbers:
            self._paint_number(painter, number)
        self._paint_ends(painter)
        if self.value is not None:
            self._paint_knob(painter, self.value)
        painter.end()

    def colour(self, number: int) -> QColor:
        """Return the colour of a strength: never shown without its number and its word."""
        theme = self.look.theme
        if number <= _AMBER:
            return mixed(theme.teal, theme.amber, number / _AMBER)
        return mixed(theme.amber, theme.coral, min(1.0, (number - _AMBER) / (_CORAL - _AMBER)))

    def ink(self, number: int) -> QColor:
        """Return the colour of the large number: one that can be read on the card."""
        theme = self.look.theme
        return theme.teal_ink if number <= 3 else theme.amber_ink if number < 6 else theme.coral_ink

    def _choose(self, number: int) -> None:
        if self.value != number:
            self._numbers[number].setChecked(True)
            self._chosen()

    def _chosen(self) -> None:
        self.update()
        self.changed.emit()

    def _drag(self, at: QPointF) -> None:
        number = self._nearest(at)
        self._numbers[number].setFocus(Qt.FocusReason.MouseFocusReason)
        self._choose(number)

    def _hits(self, at: QPointF) -> bool:
        top = self._track() - KNOB / 2
        return top <= at.y() <= self.height() - self.look.line(13)

    def _nearest(self, at: QPointF) -> int:
        share = (at.x() - KNOB / 2) / max(1.0, self.width() - KNOB)
        return min(MOST, max(0, round(share * MOST)))

    def _warm(self, near: int | None) -> None:
        for each in self._numbers:
            each.warm(under=each.number == near)

    def _place(self) -> None:
        for each in self._numbers:
            left = round(self._x(each.number) - KNOB / 2)
            each.setGeometry(left, self._track() - KNOB // 2, KNOB, KNOB)

    def _x(self, number: int) -> float:
        return KNOB / 2 + (self.width() - KNOB) * number / MOST

    def _track(self) -> int:
        """Return how far down the middle of the track is, px."""
        return max(self.look.line(48), self.look.line(17) + self.look.line(15)) + 12 + KNOB // 2

    def _foot(self) -> int:
        """Return how high the lines below the knob are, px."""
        return self.look.line(15) + self.look.line(13) + 4

    def _paint_words(self, painter: QPainter) -> None:
        theme, look, value = self.look.theme, self.look, self.value
        high = max(look.line(48), look.line(17) + look.line(15))
        if value is None:
            room = QRectF(0, 0, self.width(), high)
            left = Qt.AlignmentFlag.AlignLeft
            hint = words.strength_hint()
            line_of_text(painter, room, hint, look.font(17), theme.muted, left)
            return
        left, font = Qt.AlignmentFlag.AlignLeft, look.font(48, 600)
        wide = QFontMetricsF(font).horizontalAdvance(str(value))
        line_of_text(painter, QRectF(0, 0, wide + 2, high), str(value), font, self.ink(value), left)
        x, top = wide + look.px(20), (high - look.line(17) - look.line(15)) / 2
        for text, px, weight, colour in (
            (words.strength_word(value), 17, 600, theme.ink),
            (words.strength_line(value), 15, 400, theme.muted),
        ):
            room = QRectF(x, top, self.width() - x, look.line(px))
            line_of_text(painter, room, text, look.font(px, weight), colour, left)
            top += look.line(px)

    def _paint_track(self, painter: QPainter) -> None:
        theme, y = self.look.theme, self._track()
        whole = QRectF(KNOB / 2 - 12, y - TRACK / 2, self.width() - KNOB + 24, TRACK)
        edge = theme.outline if theme.high else None
        round_box(painter, whole, TRACK / 2, theme.track, edge)
        if self.value is None:
            return
        shades = QLinearGradient(self._x(0), 0, self._x(MOST), 0)
        for number in range(MOST + 1):
            shades.setColorAt(number / MOST, self.colour(number))
        done = QRectF(whole)
        done.setRight(max(self._x(self.value), done.left() + TRACK))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(shades)
        painter.drawRoundedRect(done, TRACK / 2, TRACK / 2)

    def _paint_number(self, painter: QPainter, each: "_Number") -> None:
        theme, value, x = self.look.theme, self.value, self._x(each.number)
        passed = value is not None and each.number < value
        tick = theme.surface if passed else mixed(theme.outline, theme.ink, each.warmth)
        disc(painter, QPointF(x, self._track()), 2.5 + 2.0 * each.warmth * (not passed), tick)
        on = each.number == value
        box = QRectF(x - 40, self._track() + KNOB / 2, 80, self.look.line(15))
        colour = theme.ink if on else theme.muted
        line_of_text(painter, box, each.text(), self.look.font(15, 700 if on else 400), colour)

    def _paint_ends(self, painter: QPainter) -> None:
        """Draw the words under the numbers; one in the middle gives way to those at the ends."""
        font, theme = self.look.font(13), self.look.theme
        high = self.look.line(13)
        metrics, top = QFontMetricsF(font), self.height() - high
        first, last = metrics.horizontalAdvance(frame.no_pain()), frame.worst_pain()
        begin = self.width() - metrics.horizontalAdvance(last) - 2
        taken = [(0.0, first + 8), (begin - 8, float(self.width()))]
        left = Qt.AlignmentFlag.AlignLeft
        line_of_text(
            painter, QRectF(0, top, first + 8, high), frame.no_pain(), font, theme.muted, left
        )
        line_of_text(
            painter, QRectF(begin, top, self.width() - begin, high), last, font, theme.muted, left
        )
        for number, word in _MIDDLE.items():
            wide = metrics.horizontalAdvance(word()) + 2
            start = self._x(number) - wide / 2
            if all(start + wide <= low or start >= up for low, up in taken):
                taken.append((start - 8, start + wide + 8))
                line_of_text(painter, QRectF(start, top, wide, high), word(), font, theme.muted)

    def _paint_knob(self, painter: QPainter, number: int) -> None:
        theme, at = self.look.theme, QPointF(self._x(number), self._track())
        colour = theme.ink if theme.high else self.colour(number)
        painter.setPen(QPen(colour, 3.0))
        painter.setBrush(theme.surface)
        painter.drawEllipse(at, KNOB / 2 - 2.5, KNOB / 2 - 2.5)
        pen = QPen(colour, 2.0)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        for aside in (-4.0, 4.0):
            across = at + QPointF(aside, 0)
            painter.drawLine(QLineF(across - QPointF(0, 6), across + QPointF(0, 6)))

    def _looked(self) -> None:
        self._place()
        self.updateGeometry()
        self.update()


class _Number(Control):
    """One number for keyboard and screen reader; the scale paints it and knows the pointer."""

    def __init__(self, look: Look, number: int, parent: PainScale) -> None:
        super().__init__(look, str(number), parent)
        self.number = number
        self.setAccessibleName(frame.pain_number(number))
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._scale = parent

    def corner(self) -> float:
        """Return the radius of the ring: that of the knob."""
        return KNOB / 2

    def sizeHint(self) -> QSize:
        """Return the size of the knob."""
        return QSize(KNOB, KNOB)

    def warm(self, *, under: bool) -> None:
        """Show whether the pointer is near."""
        self._warmth.towards(1.0 if under else 0.0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave digits to the scale."""
        if digit(event) is not None:
            event.ignore()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Leave the picture to the scale, which is painted anew where this number is."""
        del event
