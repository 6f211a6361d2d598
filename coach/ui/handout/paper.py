"""Sheets of paper: their sizes, what is written on every one, and how text is set on them.

All lengths are points (1/72 inch).
"""

from enum import StrEnum

from PySide6.QtCore import QLocale, QMarginsF, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QTextLayout,
    QTextOption,
)

from coach.ui.look.fonts import load_titles
from coach.ui.wording import handout as words

DOTS = 288
"""Resolution; four dots a point keep type and outlines crisp."""
INK, MUTED, HAIR = QColor("#1F2D3A"), QColor("#566673"), QColor("#C9C4B8")
MARGIN = 45.0
FOOT = 34.0


class Format(StrEnum):
    """The paper."""

    A4 = "a4"
    LETTER = "letter"


def usual() -> Format:
    """Return the paper that is usual where the person is."""
    inches = QLocale.system().measurementSystem() is QLocale.MeasurementSystem.ImperialUSSystem
    return Format.LETTER if inches else Format.A4


_SIZES = {Format.A4: QPageSize.PageSizeId.A4, Format.LETTER: QPageSize.PageSizeId.Letter}


def writer(path: str, paper: Format, title: str) -> QPdfWriter:
    """Return a writer of PDF pages without margins of its own."""
    made = QPdfWriter(path)
    made.setResolution(DOTS)
    made.setTitle(title)
    made.setCreator(words.program())
    page = QPageSize(_SIZES[paper])
    made.setPageLayout(QPageLayout(page, QPageLayout.Orientation.Portrait, QMarginsF()))
    return made


def font(size: float, weight: int = 400) -> QFont:
    """Return Inter at `size` points on paper.

    Without numbers of one width and signs that suit their neighbours: such glyphs could not be
    copied out of the file as what they are.
    """
    if size >= 20:
        load_titles()
    face = QFont("Inter Display" if size >= 20 else "Inter")
    face.setPixelSize(round(size * DOTS / 72))
    face.setWeight(QFont.Weight(weight))
    face.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    face.setFeature(QFont.Tag("calt"), 0)
    return face


class Sheets:
    """The pages one after another, and how far down the present one is filled."""

    def __init__(self, made: QPagedPaintDevice, notice: str, footing: str) -> None:
        self._made = made
        self._notice = notice
        self._footing = footing
        self.painter = QPainter(made)
        scale = made.logicalDpiX() / 72
        self.open = self.painter.isActive()
        """Whether anything can be drawn; a printer that is gone does not say so before."""
        self._size = QRectF(0, 0, made.width() / scale, made.height() / scale)
        self.page = 1
        self.y = MARGIN
        if self.open:
            self.painter.scale(scale, scale)
            self._foot()

    @property
    def left(self) -> float:
        """Return where the text column begins."""
        return MARGIN

    @property
    def width(self) -> float:
        """Return how wide the text column is."""
        return self._size.width() - 2 * MARGIN

    @property
    def bottom(self) -> float:
        """Return where the text column ends."""
        return self._size.height() - MARGIN - FOOT

    def need(self, height: float) -> None:
        """Begin a new page unless `height` is left on this one."""
        if self.y + height > self.bottom and self.y > MARGIN:
            self._made.newPage()
            self.page += 1
            self.y = MARGIN
            self._foot()

    def text(
        self,
        said: str,
        size: float,
        weight: int = 400,
        colour: QColor = INK,
        *,
        x: float = 0.0,
        width: float | None = None,
    ) -> float:
        """Write wrapped text at the present height, `x` from the left; return how high it is."""
        room = (self.width - x) if width is None else width
        layout, height = wrapped(said, size, weight, room)
        self.painter.setPen(colour)
        self.painter.save()
        self.painter.translate(self.left + x, self.y)
        self.painter.scale(72 / DOTS, 72 / DOTS)
        layout.draw(self.painter, QPointF(0, 0))
        self.painter.restore()
        return height

    def line(self) -> None:
        """Draw a hairline across at the present height."""
        self.painter.fillRect(QRectF(self.left, self.y, self.width, 0.6), HAIR)

    def end(self) -> bool:
        """Finish the last page; return whether all of it could be written."""
        return self.painter.end()

    def _foot(self) -> None:
        y, self.y = self.y, self.bottom + 10
        self.line()
        self.y += 7
        self.y += self.text(self._notice, 7.5, 400, MUTED, width=self.width - 60) + 1
        self.text(self._footing, 7.5, 400, MUTED, width=self.width - 60)
        number = words.page(self.page)
        wide = QFontMetricsF(font(7.5)).horizontalAdvance(number) * 72 / DOTS
        self.y = self.bottom + 17
        self.text(number, 7.5, 400, MUTED, x=self.width - wide, width=wide + 2)
        self.y = y


def wrapped(said: str, size: float, weight: int, width: float) -> tuple[QTextLayout, float]:
    """Return text set in lines of `width`, and its height."""
    face = font(size, weight)
    layout = QTextLayout(said, face)
    option = QTextOption(Qt.AlignmentFlag.AlignLeft)
    option.setWrapMode(QTextOption.WrapMode.WordWrap)
    layout.setTextOption(option)
    step = QFontMetricsF(face).height() * 1.14
    dots = 0.0
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width * DOTS / 72)
        line.setPosition(QPointF(0, dots))
        dots += step
    layout.endLayout()
    return layout, dots * 72 / DOTS


def width_of(said: str, size: float, weight: int = 400) -> float:
    """Return how wide a text is on one line."""
    return QFontMetricsF(font(size, weight)).horizontalAdvance(said) * 72 / DOTS
