"""The picture of the pain scale: the number in words, the track, its numbers and the knob."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QLinearGradient, QPainter, QPen

from coach.ui.look.look import Look
from coach.ui.look.pain_dots import MOST
from coach.ui.look.paint import disc, line_of_text, mixed, round_box
from coach.ui.wording import feeling as words
from coach.ui.wording import frame

KNOB = 44
"""How large the knob is, and how much of each number can be hit; px."""
TRACK = 16
_AMBER, _CORAL = 4, 7
"""The numbers at which the track is wholly amber, and from which on it is coral."""
_MIDDLE: Mapping[int, Callable[[], str]] = MappingProxyType(
    {2: words.mild, 5: words.moderate, 7: words.severe}
)
"""The words that stand under the scale, by the number they are under."""
_LEFT = Qt.AlignmentFlag.AlignLeft


class ScalePicture:
    """Where everything lies on a scale of `width` px, and how it is painted."""

    def __init__(self, look: Look, width: int) -> None:
        self._look = look
        self._width = width

    @property
    def track(self) -> int:
        """Return how far down the middle of the track is, px."""
        return self._words_high() + 12 + KNOB // 2

    @property
    def height(self) -> int:
        """Return how high the whole scale is, px."""
        return self.track + KNOB // 2 + self._look.line(15) + self._look.line(13) + 4

    def x(self, number: int) -> float:
        """Return how far from the left a number is, px."""
        return KNOB / 2 + (self._width - KNOB) * number / MOST

    def nearest(self, x: float) -> int:
        """Return the number that is nearest to a place."""
        share = (x - KNOB / 2) / max(1.0, self._width - KNOB)
        return min(MOST, max(0, round(share * MOST)))

    def hits(self, y: float) -> bool:
        """Return whether a place is on the knob, the track or the numbers."""
        return self.track - KNOB / 2 <= y <= self.height - self._look.line(13)

    def colour(self, number: int) -> QColor:
        """Return the colour of a strength: never shown without its number and its word."""
        theme = self._look.theme
        if number <= _AMBER:
            return mixed(theme.teal, theme.amber, number / _AMBER)
        return mixed(theme.amber, theme.coral, min(1.0, (number - _AMBER) / (_CORAL - _AMBER)))

    def ink(self, number: int) -> QColor:
        """Return the colour of the large number: one that can be read on the card."""
        theme = self._look.theme
        return theme.teal_ink if number <= 3 else theme.amber_ink if number < 6 else theme.coral_ink

    def paint(self, painter: QPainter, value: int | None, warmths: Mapping[int, float]) -> None:
        """Paint the scale; `warmths` say how near the pointer is to each number, 0 to 1."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if value is None:
            room = QRectF(0, 0, self._width, self._words_high())
            muted = self._look.theme.muted
            line_of_text(painter, room, words.strength_hint(), self._look.font(17), muted, _LEFT)
        else:
            self._paint_words(painter, value)
        self._paint_track(painter, value)
        for number, warmth in warmths.items():
            self._paint_number(painter, number, value, warmth)
        self._paint_ends(painter)
        if value is not None:
            self._paint_knob(painter, value)

    def _words_high(self) -> int:
        look = self._look
        return max(look.line(48), look.line(17) + look.line(15))

    def _paint_words(self, painter: QPainter, value: int) -> None:
        look, high = self._look, self._words_high()
        font = look.font(48, 600)
        wide = QFontMetricsF(font).horizontalAdvance(str(value))
        room = QRectF(0, 0, wide + 2, high)
        line_of_text(painter, room, str(value), font, self.ink(value), _LEFT)
        x, top = wide + look.px(20), (high - look.line(17) - look.line(15)) / 2
        for text, px, weight, colour in (
            (words.strength_word(value), 17, 600, look.theme.ink),
            (words.strength_line(value), 15, 400, look.theme.muted),
        ):
            room = QRectF(x, top, self._width - x, look.line(px))
            line_of_text(painter, room, text, look.font(px, weight), colour, _LEFT)
            top += look.line(px)

    def _paint_track(self, painter: QPainter, value: int | None) -> None:
        theme, y = self._look.theme, self.track
        whole = QRectF(KNOB / 2 - 12, y - TRACK / 2, self._width - KNOB + 24, TRACK)
        edge = theme.outline if theme.high else None
        round_box(painter, whole, TRACK / 2, theme.track, edge)
        if value is None:
            return
        shades = QLinearGradient(self.x(0), 0, self.x(MOST), 0)
        for number in range(MOST + 1):
            shades.setColorAt(number / MOST, self.colour(number))
        done = QRectF(whole)
        done.setRight(max(self.x(value), done.left() + TRACK))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(shades)
        painter.drawRoundedRect(done, TRACK / 2, TRACK / 2)

    def _paint_number(
        self, painter: QPainter, number: int, value: int | None, warmth: float
    ) -> None:
        theme, look, x = self._look.theme, self._look, self.x(number)
        passed = value is not None and number < value
        tick = theme.surface if passed else mixed(theme.outline, theme.ink, warmth)
        disc(painter, QPointF(x, self.track), 2.5 + 2.0 * warmth, tick)
        on = number == value
        box = QRectF(x - 40, self.track + KNOB / 2, 80, look.line(15))
        font = look.font(15, 600 if on else 400)
        line_of_text(painter, box, str(number), font, theme.ink if on else theme.muted)

    def _paint_ends(self, painter: QPainter) -> None:
        """Draw the words under the numbers; one in the middle gives way to those at the ends."""
        look, muted, font = self._look, self._look.theme.muted, self._look.font(13)
        high = look.line(13)
        metrics, top = QFontMetricsF(font), self.height - high
        begin = self._width - metrics.horizontalAdvance(frame.worst_pain()) - 2
        first = metrics.horizontalAdvance(frame.no_pain()) + 2
        for start, end, word in (
            (0.0, first, frame.no_pain()),
            (begin, float(self._width), frame.worst_pain()),
        ):
            line_of_text(painter, QRectF(start, top, end - start, high), word, font, muted, _LEFT)
        free = first + 8
        for number, word_of in _MIDDLE.items():
            wide = metrics.horizontalAdvance(word_of()) + 2
            start = self.x(number) - wide / 2
            if free <= start and start + wide + 8 <= begin:
                free = start + wide + 8
                line_of_text(painter, QRectF(start, top, wide, high), word_of(), font, muted)

    def _paint_knob(self, painter: QPainter, number: int) -> None:
        theme, at = self._look.theme, QPointF(self.x(number), self.track)
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
