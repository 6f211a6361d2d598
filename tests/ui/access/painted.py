"""What a window paints while it is drawn: its words and its icons, where, and in which colours."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QImage, QPainter, QTextLayout
from PySide6.QtWidgets import QWidget

_WRAPS = int(Qt.TextFlag.TextWordWrap) | int(Qt.TextFlag.TextWrapAnywhere)


@dataclass(frozen=True)
class Words:
    """Words on a widget; `box` is where they really are, `room` where they may be (window px)."""

    text: str
    widget: QWidget
    box: QRectF
    room: QRectF
    colour: QColor
    px: float
    bold: bool

    @property
    def large(self) -> bool:
        """Whether they are large text in the sense of WCAG: 24 px, or 18.7 px in bold."""
        return self.px >= 24 or (self.px >= 18.5 and self.bold)


@dataclass(frozen=True)
class Icon:
    """An icon of ours in one colour."""

    name: str
    widget: QWidget
    box: QRectF
    colour: QColor


@dataclass(frozen=True)
class Painting:
    """One window: its words, its icons, and its ground without either."""

    words: list[Words]
    icons: list[Icon]
    ground: QImage


def paint(window: QWidget, look) -> Painting:
    """Draw `window` once, and take its words and icons away before they reach the ground."""
    words: list[Words] = []
    icons: list[Icon] = []
    with _recorded(window, look, words, icons):
        ground = window.grab().toImage()
    return Painting(words, icons, ground)


@contextmanager
def _recorded(window, look, words, icons) -> Iterator[None]:
    names = {look.drawn[key].cacheKey(): key for key in look.drawn if key[0] == "icon"}
    kept = QPainter.drawText, QPainter.drawPixmap, QTextLayout.draw

    def draw_text(painter, room, flags, text):
        if isinstance(painter.device(), QWidget):
            words.append(_line(window, painter, QRectF(room), int(flags), text))
        else:
            kept[0](painter, room, flags, text)

    def draw_pixmap(painter, *where):
        pixmap = next(part for part in where if hasattr(part, "cacheKey"))
        if len(names) != len(look.drawn):  # drawn for the first time a moment ago
            names.update({p.cacheKey(): k for k, p in look.drawn.items() if k[0] == "icon"})
        key = names.get(pixmap.cacheKey())
        if key is None or not isinstance(painter.device(), QWidget):
            kept[1](painter, *where)
            return
        at = QPointF(where[0]) if not isinstance(where[0], int) else QPointF(*where[:2])
        box = QRectF(at.x(), at.y(), key[2], key[2])
        icons.append(Icon(key[1], painter.device(), _placed(painter, box), _rgba(key[3])))

    def draw_layout(layout, painter, at, *rest):
        words.extend(_lines(window, painter, layout, at))

    QPainter.drawText, QPainter.drawPixmap, QTextLayout.draw = draw_text, draw_pixmap, draw_layout
    try:
        yield
    finally:
        QPainter.drawText, QPainter.drawPixmap, QTextLayout.draw = kept


def _rgba(value: int) -> QColor:
    return QColor.fromRgba(value)


def _placed(painter: QPainter, box: QRectF) -> QRectF:
    return painter.deviceTransform().mapRect(box)


def _room(window: QWidget, widget: QWidget) -> QRectF:
    at = widget.mapTo(window, widget.rect().topLeft())
    return QRectF(at.x(), at.y(), widget.width(), widget.height())


def _line(window, painter: QPainter, room: QRectF, flags: int, text: str) -> Words:
    font, widget = painter.font(), painter.device()
    metrics = QFontMetricsF(font)
    if flags & _WRAPS:
        box = metrics.boundingRect(room, flags, text)
    else:
        wide = metrics.horizontalAdvance(text)
        left = room.left()
        if flags & int(Qt.AlignmentFlag.AlignRight):
            left = room.right() - wide
        elif flags & int(Qt.AlignmentFlag.AlignHCenter):
            left = room.center().x() - wide / 2
        high = metrics.capHeight()
        box = QRectF(left, room.center().y() - high / 2, wide, high)
    bold = font.weight() >= 600
    colour, px = painter.pen().color(), font.pixelSize()
    held = _room(window, widget)
    return Words(text, widget, _placed(painter, box), held, colour, px, bold)


def _lines(window, painter: QPainter, layout: QTextLayout, at: QPointF) -> Iterator[Words]:
    """Yield the words of a label, span by span: a rectangle for each piece of each line."""
    text, widget = layout.text(), painter.device()
    held = _room(window, widget)
    for span in layout.formats():
        font = span.format.font()
        for number in range(layout.lineCount()):
            line = layout.lineAt(number)
            first = max(span.start, line.textStart())
            last = min(span.start + span.length, line.textStart() + line.textLength())
            piece = text[first:last]
            if not piece.strip():
                continue
            left, right = line.cursorToX(first)[0], line.cursorToX(last)[0]
            box = QRectF(at.x() + left, at.y() + line.y(), right - left, line.height())
            yield Words(
                piece,
                widget,
                _placed(painter, box),
                held,
                span.format.foreground().color(),
                font.pixelSize(),
                font.weight() >= 600,
            )
