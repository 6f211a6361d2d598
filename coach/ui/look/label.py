"""Text on a page: one size of the type scale, exact line height, several colours in one line."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QFontMetricsF,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from coach.ui.look.look import Look

MEASURE = 640
"""The longest comfortable line of body text in px, before text scale."""
_MOST_HEIGHTS = 32


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of text in its own weight and colour."""

    text: str
    weight: int = 400
    colour: str = "ink"


class Label(QLabel):
    """Text that is never clipped: it wraps, or asks for its whole width, or elides with a tip."""

    def __init__(
        self,
        look: Look,
        text: str = "",
        px: int = 15,
        weight: int = 400,
        colour: str = "ink",
        *,
        wrap: bool = False,
        elide: bool = False,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
        measure: int = MEASURE,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.look = look
        self._px, self._weight, self._colour = px, weight, colour
        self._wrap, self._elide, self._align = wrap, elide, align
        self._measure = measure
        self._spans: tuple[Span, ...] = ()
        # Layouts ask again and again: heights by width and text scale; widths by text scale.
        self._heights: dict[tuple[int, float], int] = {}
        self._naturals: dict[float, int] = {}
        self._longest: dict[float, int] = {}
        self._give_way()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.set_text(text)
        look.changed.connect(self._looked)

    def set_text(self, text: str) -> None:
        """Show `text` in the label's own weight and colour."""
        self.set_spans([Span(text, self._weight, self._colour)])

    def set_spans(self, spans: Sequence[Span]) -> None:
        """Show stretches of text after one another, in one flow."""
        wanted = tuple(spans)
        if wanted == self._spans:
            return
        self._spans = wanted
        self._forget()
        self.setText("".join(span.text for span in wanted))
        self._elided()
        self.updateGeometry()
        self.update()

    def set_colour(self, token: str) -> None:
        """Show the whole text in the colour called `token`."""
        self._colour = token
        self.set_spans([Span(span.text, span.weight, token) for span in self._spans])

    def set_size(self, px: int) -> None:
        """Show the text in another size of the type scale."""
        if px != self._px:
            self._px = px
            self._forget()
            self._looked()

    def heightForWidth(self, width: int) -> int:
        """Return the height of the wrapped text at `width` px."""
        asked = width, self.look.text_scale
        height = self._heights.get(asked)
        if height is None:
            height = self.look.line(self._px) * self._count(width)
            if len(self._heights) >= _MOST_HEIGHTS:
                self._heights.clear()
            self._heights[asked] = height
        return height

    def sizeHint(self) -> QSize:
        """Return the size of the text on as few lines as are comfortable to read."""
        natural = self._natural()
        if not self._wrap:
            return QSize(natural, self.look.line(self._px))
        width = min(natural, self.look.px(self._measure))
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return the size below which text would be cut off."""
        height = self.look.line(self._px)
        if self._wrap:
            scale = self.look.text_scale
            if scale not in self._longest:
                words = self.text().split() or [""]
                self._longest[scale] = max(self._width(word) for word in words) + 1
            return QSize(self._longest[scale], height)
        return QSize(self.look.px(40), height) if self._elide else self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the lines of text."""
        del event
        painter = QPainter(self)
        if self._elide and self._natural() > self.width():
            self._paint_elided(painter)
        else:
            width = self.width() if self._wrap else max(self.width(), self._natural())
            lines = self._lines(width)
            lines.draw(painter, QPointF(0, self._top(lines)))
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the whole text in a tip where it does not fit."""
        super().resizeEvent(event)
        self._elided()

    def _paint_elided(self, painter: QPainter) -> None:
        font = self.look.font(self._px, self._weight)
        mode = Qt.TextElideMode.ElideRight
        text = QFontMetricsF(font).elidedText(self.text(), mode, self.width())
        painter.setFont(font)
        painter.setPen(self.look.theme.colour(self._spans[0].colour))
        where = Qt.AlignmentFlag.AlignVCenter | self._align
        painter.drawText(QRectF(self.rect()), int(where), text)

    def _give_way(self) -> None:
        """Let a wrapped or elided label become narrower, and a wrapped one higher."""
        kind = QSizePolicy.Policy
        policy = QSizePolicy(
            kind.Preferred if self._wrap or self._elide else kind.Minimum,
            kind.Minimum if self._wrap else kind.Fixed,
        )
        policy.setHeightForWidth(self._wrap)
        self.setSizePolicy(policy)
        self.setWordWrap(self._wrap)  # or else Qt takes that back with each new text

    def _lines(self, width: float) -> QTextLayout:
        """Return the text broken into lines of the type's own line height."""
        layout = QTextLayout(self.text(), self.look.font(self._px, self._weight))
        option = QTextOption(self._align)
        wrap = QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere
        option.setWrapMode(wrap if self._wrap else QTextOption.WrapMode.NoWrap)
        layout.setTextOption(option)
        layout.setFormats(self._formats())
        layout.beginLayout()
        top = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, top + (self.look.line(self._px) - line.height()) / 2))
            top += self.look.line(self._px)
        layout.endLayout()
        return layout

    def _count(self, width: int) -> int:
        """Return on how many lines the text comes; most is on one, and need not be laid out."""
        if "\n" not in self.text() and self._natural() <= width:
            return 1
        return max(1, self._lines(width).lineCount())

    def _formats(self) -> list[QTextLayout.FormatRange]:
        formats = []
        start = 0
        for span in self._spans:
            looks = QTextCharFormat()
            looks.setFont(self.look.font(self._px, span.weight))
            looks.setForeground(self.look.theme.colour(span.colour))
            piece = QTextLayout.FormatRange()
            piece.start, piece.length, piece.format = start, len(span.text), looks
            formats.append(piece)
            start += len(span.text)
        return formats

    def _top(self, lines: QTextLayout) -> float:
        if self.alignment() & Qt.AlignmentFlag.AlignTop:
            return 0.0
        return max(0.0, (self.height() - lines.lineCount() * self.look.line(self._px)) / 2)

    def _natural(self) -> int:
        scale = self.look.text_scale
        if scale not in self._naturals:
            lines = self.text().split("\n")
            self._naturals[scale] = max(self._width(line) for line in lines) + 2
        return self._naturals[scale]

    def _width(self, text: str) -> int:
        heaviest = max((span.weight for span in self._spans), default=self._weight)
        return int(QFontMetricsF(self.look.font(self._px, heaviest)).horizontalAdvance(text)) + 1

    def _elided(self) -> None:
        if self._elide:
            self.setToolTip(self.text() if self._natural() > self.width() else "")

    def _forget(self) -> None:
        self._heights.clear()
        self._naturals.clear()
        self._longest.clear()

    def _looked(self) -> None:
        self.updateGeometry()
        self.update()
