"""The path of a plan: its phases on a slope, with a figure each, and where the person is."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QLinearGradient,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget

from coach.figure.motion import Motion
from coach.routine.model import Side
from coach.ui.figure.thumbnail import thumbnail
from coach.ui.look.label import Label
from coach.ui.look.look import Look
from coach.ui.look.paint import disc, line_of_text

_FIGURE = QSize(152, 88)
_LEAST = 208
"""Designed px of a phase below which the path scrolls sideways."""
_RISE = 20
"""How much higher each phase stands than the one before, px."""
_NODE, _HERE = 18, 21
_TOP = 12


@dataclass(frozen=True, slots=True)
class Stage:
    """A phase as the path shows it: its words, its figure, whether it is `now` or `done`."""

    title: str
    text: str
    motion: Motion | None
    side: Side | None
    now: bool = False
    done: bool = False


class Path(QScrollArea):
    """Scrolls sideways where the window is too narrow for all phases."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.slope = Slope(look)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setAutoFillBackground(False)
        self.setWidget(self.slope)
        self.slope.setAutoFillBackground(False)  # else its corners were in a colour of the desktop
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_stages(self, stages: Sequence[Stage], name: str) -> None:
        """Show these phases; `name` says the same in words."""
        self.slope.show_stages(stages)
        self.slope.setAccessibleName(name)
        self.setAccessibleName(name)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Be as high as the words need at this width."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self.slope.setMinimumWidth(self.slope.least())
        narrow = self.slope.least() > self.width()
        bar = self.horizontalScrollBar().sizeHint().height() if narrow else 0
        width = max(self.width(), self.slope.least())
        self.setFixedHeight(self.slope.height_at(width) + bar)
        here = self.slope.place_of_now()
        if narrow and here is not None:
            self.ensureVisible(round(here), 0, self.width() // 2, 0)


class Slope(QWidget):
    """The slope with everything on it."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._stages: tuple[Stage, ...] = ()
        self._pictures: list[QPixmap | None] = []
        self._titles: list[Label] = []
        self._texts: list[Label] = []
        look.changed.connect(self._forget)

    def show_stages(self, stages: Sequence[Stage]) -> None:
        """Show these phases."""
        if tuple(stages) == self._stages:
            return
        self._stages = tuple(stages)
        for label in (*self._titles, *self._texts):
            label.hide()
            label.deleteLater()
        middle = Qt.AlignmentFlag.AlignHCenter
        self._titles = [
            Label(
                self._look,
                one.title,
                17,
                600,
                "teal_ink" if one.now else "ink",
                wrap=True,
                align=middle,
                parent=self,
            )
            for one in stages
        ]
        self._texts = [
            Label(
                self._look,
                one.text,
                13,
                400,
                "ink" if one.now else "muted",
                wrap=True,
                align=middle,
                parent=self,
            )
            for one in stages
        ]
        for label in (*self._titles, *self._texts):
            label.setAlignment(Qt.AlignmentFlag.AlignTop)
            label.show()
        self._forget()
        self._place()

    def least(self) -> int:
        """Return the width below which the phases do not stand beside each other."""
        return len(self._stages) * self._look.px(_LEAST)

    def place_of_now(self) -> float | None:
        """Return where the present phase is, from the left."""
        return next(
            (self._at(number).x() for number, one in enumerate(self._stages) if one.now), None
        )

    def height_at(self, width: int) -> int:
        """Return the height that all words need."""
        return max(
            (
                round(self._level(number)) + self._below(number, width)
                for number in range(len(self._stages))
            ),
            default=0,
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the words anew."""
        super().resizeEvent(event)
        self._place()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground, the slope, the figures and the numbers."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QPainterPath()
        box.addRoundedRect(QRectF(self.rect()), 24, 24)
        painter.fillPath(box, self._look.theme.surface)
        painter.setClipPath(box)
        if self._stages:
            self._paint_hill(painter)
            self._paint_way(painter)
            for number, stage in enumerate(self._stages):
                self._paint_figure(painter, number, stage)
                self._paint_node(painter, number, stage)
        painter.end()

    def _paint_hill(self, painter: QPainter) -> None:
        theme = self._look.theme
        hill = self._line()
        hill.lineTo(self.width(), self.height())
        hill.lineTo(0, self.height())
        hill.closeSubpath()
        shade = QLinearGradient(0, self._level(len(self._stages) - 1), 0, self.height())
        shade.setColorAt(0, theme.tint)
        shade.setColorAt(1, theme.wash)
        painter.fillPath(hill, shade)

    def _paint_way(self, painter: QPainter) -> None:
        theme = self._look.theme
        dots = QPen(theme.muted, 3, Qt.PenStyle.CustomDashLine, Qt.PenCapStyle.RoundCap)
        dots.setDashPattern([0.1, 3])
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(dots)
        painter.drawPath(self._line())
        here = self.place_of_now()
        if here is not None:
            painter.save()
            step = self.width() / len(self._stages)
            painter.setClipRect(QRectF(0, 0, here + step / 4, self.height()))
            painter.setPen(QPen(theme.tint, 6))
            painter.drawPath(self._line())
            painter.setPen(QPen(theme.teal, 4))
            painter.drawPath(self._line())
            painter.restore()

    def _paint_figure(self, painter: QPainter, number: int, stage: Stage) -> None:
        if stage.motion is None:
            return
        picture = self._pictures[number]
        if picture is None:
            ratio = self.devicePixelRatioF()
            picture = thumbnail(stage.motion, stage.side, _FIGURE, self._look, ratio=ratio)
            self._pictures[number] = picture
        at = self._at(number)
        left = round(at.x() - _FIGURE.width() / 2)
        painter.drawPixmap(left, round(at.y() - _HERE - 8 - _FIGURE.height()), picture)

    def _paint_node(self, painter: QPainter, number: int, stage: Stage) -> None:
        theme, at = self._look.theme, self._at(number)
        reached = stage.now or stage.done
        size = self._look.px(_HERE if stage.now else _NODE)
        disc(painter, at, size + 3, theme.surface)
        disc(painter, at, size, theme.teal if reached else theme.surface)
        if not reached:
            painter.setPen(QPen(theme.outline, 1.75))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(at, size - 1, size - 1)
        box = QRectF(at.x() - size, at.y() - size, 2 * size, 2 * size)
        ink = theme.on_teal if reached else theme.muted
        line_of_text(painter, box, str(number + 1), self._look.font(17, 600), ink)

    def _line(self) -> QPainterPath:
        """Return the way up, through all phases."""
        first, last = self._at(0), self._at(len(self._stages) - 1)
        way = QPainterPath(QPointF(0, first.y() + _RISE / 2))
        way.lineTo(first)
        for number in range(1, len(self._stages)):
            way.lineTo(self._at(number))
        way.lineTo(self.width(), last.y() - _RISE / 2)
        return way

    def _at(self, number: int) -> QPointF:
        step = self.width() / max(len(self._stages), 1)
        return QPointF((number + 0.5) * step, self._level(number))

    def _level(self, number: int) -> float:
        lowest = _TOP + _FIGURE.height() + 8 + self._look.px(_HERE)
        return lowest + (len(self._stages) - 1 - number) * _RISE

    def _below(self, number: int, width: int) -> int:
        """Return the height from the line down to the end of the words."""
        room = self._room(width)
        words = self._titles[number].heightForWidth(room) + self._texts[number].heightForWidth(room)
        return self._look.px(_HERE) + 8 + words + 20

    def _room(self, width: int) -> int:
        return max(1, width // max(len(self._stages), 1) - 24)

    def _place(self) -> None:
        room = self._room(self.width())
        for number, (title, text) in enumerate(zip(self._titles, self._texts, strict=True)):
            at = self._at(number)
            left = round(at.x() - room / 2)
            top = round(at.y()) + self._look.px(_HERE) + 8
            high = title.heightForWidth(room)
            title.setGeometry(left, top, room, high)
            text.setGeometry(left, top + high, room, text.heightForWidth(room))

    def _forget(self) -> None:
        self._pictures = [None] * len(self._stages)
        self._place()
        self.update()
