"""The head of the page after a session: what it was, in three facts and a figure."""

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from coach.figure.motion import Motion
from coach.routine.model import Side
from coach.ui.figure.thumbnail import thumbnail
from coach.ui.look.label import Label
from coach.ui.look.look import Look
from coach.ui.look.paint import disc, mixed
from coach.ui.mark import Mark

_HEIGHT = 120
_FIGURE = QSize(280, 112)
_FROM_RIGHT = 272  # px from the right edge to the middle of the disc
_RADIUS = 180


class Hero(QWidget):
    """A tinted band of 120 px."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._motion: Motion | None = None
        self._side: Side | None = None
        self.title = Label(look, "", 34, 600)
        self.facts = tuple(Fact(look, mark) for mark in ("clock", "checkc", "calendar"))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout()
        row.setSpacing(24)
        for fact in self.facts:
            row.addWidget(fact)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 24, 32, 20)
        column.setSpacing(8)
        column.addWidget(self.title)
        column.addLayout(row)
        look.changed.connect(self.update)

    def show_facts(self, title: str, facts: tuple[str, str, str]) -> None:
        """Show the title, and how long, how many and when."""
        self.title.set_text(title)
        for label, fact in zip(self.facts, facts, strict=True):
            label.words.set_text(fact)

    def show_motion(self, motion: Motion | None, side: Side | None) -> None:
        """Show this figure on the right."""
        self._motion, self._side = motion, side
        self.update()

    def sizeHint(self) -> QSize:
        """Return a band as high as its words, 120 px at least."""
        words = self._look.line(34) + self._look.line(15) + 44
        return QSize(640, max(_HEIGHT, words))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the band, the disc and the figure."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._look.theme
        band = QPainterPath()
        band.addRoundedRect(QRectF(self.rect()), 24, 24)
        painter.fillPath(band, theme.tint)
        if self._motion is not None and self.width() > self._look.px(900):
            painter.setClipPath(band)
            centre = QPointF(self.width() - _FROM_RIGHT + 0.0, self.height() / 2)
            light = theme.tint_hover if theme.dark else mixed(theme.tint, theme.surface, 0.35)
            disc(painter, centre, _RADIUS, light)
            ratio = self.devicePixelRatioF()
            figure = thumbnail(self._motion, self._side, _FIGURE, self._look, ratio=ratio)
            left = centre.x() - _FIGURE.width() / 2
            painter.drawPixmap(QPointF(left, (self.height() - _FIGURE.height()) / 2), figure)
        painter.end()


class Fact(QWidget):
    """An icon and a few words."""

    def __init__(self, look: Look, mark: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = Label(look, "", 15, 500)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(Mark(look, mark, 20))
        row.addWidget(self.words)
