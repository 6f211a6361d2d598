"""The dials of the player: time left as a ring, the breath as a disc that grows and shrinks."""

import math

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from coach.ui.look.fonts import typeface
from coach.ui.look.look import Look
from coach.ui.look.paint import disc, line_of_text
from coach.ui.wording import frame

DIAMETER = 344
"""The designed size of a dial in px; all the other measures are of a dial this large."""

_FACE, _RING, _STROKE = 160.0, 148.0, 16.0
_DOTS, _OUTER, _INNER = 124.0, 104.0, 84.0
_SMALLEST_BREATH = 0.62
_NUMBER = -6.0
_TIGHT = 0.94
_LEAST = 15  # px; smaller type is not read from two metres
_HALF_LINE = 14.0
_OF_CHORD = 0.9


class _Dial(QWidget):
    """A round face with a ring of time around it."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self._diameter = DIAMETER
        self._share = 1.0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.update)

    def set_diameter(self, px: int) -> None:
        """Draw the dial `px` wide and high, words and all."""
        if px != self._diameter:
            self._diameter = px
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        """Return a square."""
        return QSize(self._diameter, self._diameter)

    def minimumSizeHint(self) -> QSize:
        """Return a square."""
        return self.sizeHint()

    def paint_ring(self, painter: QPainter) -> None:
        """Draw the face, the track and the share that is left, from the top, clockwise."""
        theme = self.look.theme
        centre, size = self.centre(), self.scale()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        disc(painter, centre, _FACE * size, theme.surface)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.track, _STROKE * size))
        radius = _RING * size
        painter.drawEllipse(centre, radius, radius)
        if self._share <= 0.0:
            return
        pen = QPen(theme.teal, _STROKE * size)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        box = QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius)
        painter.drawArc(box, 90 * 16, -round(min(1.0, self._share) * 360 * 16))

    def centre(self) -> QPointF:
        """Return the middle of the dial."""
        return QPointF(self.width() / 2, self.height() / 2)

    def scale(self) -> float:
        """Return how large the dial is, compared with the designed one."""
        return min(self.width(), self.height()) / DIAMETER

    def type(self, px: float, weight: int, *, lowest: int = 15) -> QFont:
        """Return type that grows and shrinks with the dial."""
        return typeface(px, weight, max(lowest, round(px * self.scale())))

    def write_number(self, painter: QPainter, text: str, font: QFont, colour: QColor) -> None:
        """Write a number with every digit in a place of the same width, so that it stands still.

        The tabular digits of Inter Display are not all equally wide.
        """
        metrics = QFontMetricsF(font)
        widest = _TIGHT * max(metrics.horizontalAdvance(digit) for digit in "0123456789")
        widths = [widest if one.isdigit() else metrics.horizontalAdvance(one) for one in text]
        centre = self.centre()
        left = centre.x() - sum(widths) / 2
        high = font.pixelSize() * 1.4
        top = centre.y() + _NUMBER * self.scale() - high / 2
        for one, width in zip(text, widths, strict=True):
            room = QRectF(left, top, width, high)
            line_of_text(painter, room, one, font, colour, Qt.AlignmentFlag.AlignHCenter)
            left += width

    def caption(self, text: str, px: float, weight: int, y: float) -> QFont:
        """Return type for a line at `y`: as large as text is now, as far as the ring has room."""
        wanted = max(round(px * self.scale()), self.look.px(_LEAST))
        reach = (_RING - _STROKE / 2) ** 2 - (abs(y) + _HALF_LINE) ** 2
        room = _OF_CHORD * 2 * math.sqrt(max(reach, 1.0)) * self.scale()
        wide = QFontMetricsF(typeface(px, weight, wanted)).horizontalAdvance(text)
        fitting = wanted if wide <= room else int(wanted * room / wide)
        return typeface(px, weight, max(_LEAST, fitting))

    def write(self, painter: QPainter, text: str, font: QFont, colour: QColor, y: float) -> None:
        """Write a line whose middle is `y` designed px under the middle of the dial."""
        high = font.pixelSize() * 1.4
        centre = self.centre()
        top = centre.y() + y * self.scale() - high / 2
        room = QRectF(0, top, self.width(), high)
        line_of_text(painter, room, text, font, colour, Qt.AlignmentFlag.AlignHCenter)


class CountdownRing(_Dial):
    """Seconds in large numbers, and how much of the step is left as a ring."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._number = ""
        self._word = ""
        self._caption = ""

    def show_time(self, seconds_left: float, share: float, word: str, caption: str) -> None:
        """Show the seconds left (rounded up) and the `share` of the step that is left, 0 to 1."""
        number = frame.seconds_number(math.ceil(seconds_left - 1e-6))
        told = (number, word, caption)
        if told != (self._number, self._word, self._caption):
            self._number, self._word, self._caption = told
            self.setAccessibleName(" ".join(part for part in (word, number, caption) if part))
        elif abs(share - self._share) < 1e-4:
            return
        self._share = share
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ring, the number and its words."""
        del event
        painter = QPainter(self)
        theme = self.look.theme
        self.paint_ring(painter)
        size = 120 if len(self._number) < 4 else 88
        self.write_number(painter, self._number, self.type(size, 600), theme.ink)
        for text, weight, colour, y in (
            (self._word, 600, theme.teal_ink, -83),
            (self._caption, 500, theme.muted, 70),
        ):
            self.write(painter, text, self.caption(text, 20, weight, y), colour, y)
        painter.end()


class BreathingDisc(_Dial):
    """A disc that is large when the lungs are full; the ring around it is the time left."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._amount = 0.0
        self._word = ""
        self._number = ""

    def show_breath(self, amount: float, word: str, number: int | str, share: float) -> None:
        """Show how full the lungs are (0 to 1), what to do, for how many seconds, and time left."""
        told = str(number)
        if (word, told) != (self._word, self._number):
            self._word, self._number = word, told
            self.setAccessibleName(f"{word} {told}".strip())
        self._amount, self._share = amount, share
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ring, the disc at its present size, the word and the number."""
        del event
        painter = QPainter(self)
        theme = self.look.theme
        self.paint_ring(painter)
        centre, size = self.centre(), self.scale()
        full = 1.0 if self.look.reduced_motion else self._amount
        grown = _SMALLEST_BREATH + (1.0 - _SMALLEST_BREATH) * full
        self._paint_limit(painter, centre, _DOTS * size)
        disc(painter, centre, _DOTS * 0.97 * grown * size, theme.tint)
        inner = theme.tint_press if not theme.dark else theme.tint_hover
        disc(painter, centre, _DOTS * 0.97 * grown * _INNER / _OUTER * size, inner)
        self.write(painter, self._word, self.type(34, 600), theme.ink, -15)
        self.write(painter, self._number, self.type(48, 600), theme.teal_ink, 34)
        painter.end()

    def _paint_limit(self, painter: QPainter, centre: QPointF, radius: float) -> None:
        colour = QColor(self.look.theme.teal)
        colour.setAlphaF(0.35)
        pen = QPen(colour, 1.75)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setDashPattern([1.2, 4.0])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(centre, radius, radius)
