"""One choice of a few colours, shown as discs; the arrow keys move it."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from coach.ui.look.control import Control
from coach.ui.look.look import Look
from coach.ui.look.radio import RadioGroup
from coach.ui.wording import joining

SIZE = 40
_DISC = 30


@dataclass(frozen=True, slots=True)
class Colours:
    """A value that can be chosen, its name, and its colour, or its upper and its lower one."""

    value: object
    name: str
    upper: QColor
    lower: QColor | None = None


class Swatches(QWidget):
    """A row of discs of which one is chosen."""

    chosen = Signal(object)
    """The person chose this value."""

    def __init__(
        self, look: Look, name: str, options: Sequence[Colours], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._group = RadioGroup(self)
        self._swatches = [_Swatch(look, name, option) for option in options]
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        for swatch in self._swatches:
            self._group.add(swatch)
            row.addWidget(swatch)
        self._group.buttonClicked.connect(self._clicked)

    @property
    def value(self) -> object:
        """Return the chosen value, or None."""
        return next((one.option.value for one in self._swatches if one.isChecked()), None)

    def choose(self, value: object) -> None:
        """Show `value` as chosen, without saying so."""
        for swatch in self._swatches:
            if swatch.option.value == value:
                swatch.setChecked(True)

    def show_colours(self, options: Sequence[Colours]) -> None:
        """Show the same values in other colours."""
        for swatch, option in zip(self._swatches, options, strict=True):
            swatch.option = option
            swatch.update()

    def _clicked(self, swatch: Control) -> None:
        if isinstance(swatch, _Swatch):
            self.chosen.emit(swatch.option.value)


class _Swatch(Control):
    """One disc; the chosen one has a ring and a tick, never its colour alone."""

    def __init__(self, look: Look, group: str, option: Colours) -> None:
        super().__init__(look, option.name)
        self.option = option
        self.setAccessibleName(joining.named(group, option.name))
        self.explain(option.name)

    def corner(self) -> float:
        """Return the radius of the corners."""
        return SIZE / 2

    def sizeHint(self) -> QSize:
        """Return the room of a disc with its ring."""
        return QSize(SIZE, SIZE)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the disc, its border, and the marks of the chosen one."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, middle = self.look.theme, QRectF(self.rect()).center()
        inset = (SIZE - _DISC) / 2
        box = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.setPen(Qt.PenStyle.NoPen)
        for start, colour in ((0, self.option.upper), (180, self.option.lower)):
            painter.setBrush(colour or self.option.upper)
            painter.drawPie(box, start * 16, 180 * 16)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        border = theme.ink if self.warmth > 0.5 else theme.outline
        painter.setPen(QPen(border, 1.0))
        painter.drawEllipse(box)
        if self.isChecked():
            painter.setPen(QPen(theme.teal, 2.5))
            painter.drawEllipse(middle, SIZE / 2 - 1.5, SIZE / 2 - 1.5)
            _paint_tick(painter, middle)
        painter.end()


def _paint_tick(painter: QPainter, middle: QPointF) -> None:
    """Paint a white tick over a dark one: it is seen on every colour."""
    line = [middle + QPointF(-6, 0), middle + QPointF(-2, 4.5), middle + QPointF(6.5, -5)]
    for colour, thick in ((QColor(0, 0, 0, 170), 5.0), (QColor("white"), 2.25)):
        pen = QPen(colour, thick)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.drawPolyline(line)
