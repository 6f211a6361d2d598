"""A chart in the look of the program: no menus, no zoom; the pointer and the arrows read it out."""

from collections.abc import Sequence

import pyqtgraph as graph
from PySide6.QtCore import QEvent, QPointF, QSize, Qt
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPen
from PySide6.QtWidgets import QWidget

from coach.ui.look.focus import FocusRing
from coach.ui.look.look import Look
from coach.ui.progress.figures import Figures
from coach.ui.progress.readout import Point, ReadOut

Tick = tuple[float, str]


class Chart(graph.PlotWidget):  # type: ignore[misc]
    """Axes without lines, hairlines across, and a read-out over the point that is looked at."""

    def __init__(self, look: Look, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent, background=look.theme.surface, enableMenu=False)
        self.look = look
        self._grid: list[graph.InfiniteLine] = []
        self.told = ReadOut(look, self, self._place_of)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseEnabled(x=False, y=False)
        self.hideButtons()
        self.setMouseTracking(True)
        self.viewport().setMouseTracking(True)
        self.setFrameShape(graph.QtWidgets.QFrame.Shape.NoFrame)
        self.getPlotItem().setContentsMargins(0, 8, 8, 0)
        self._ring = FocusRing(self, lambda: 8.0, lambda: look.theme.teal)

    @property
    def readout(self) -> str:
        """Return what is read out now, or nothing."""
        return self.told.words

    def sizeHint(self) -> QSize:
        """Return a low, wide field: no more than it needs."""
        return QSize(320, self.minimumHeight())

    def minimumSizeHint(self) -> QSize:
        """Return the least field in which a trend can be seen."""
        return QSize(240, self.minimumHeight())

    def pen(self, colour: QColor, width: float = 1.0) -> QPen:
        """Return a pen of the same thickness at any scale."""
        made: QPen = graph.mkPen(colour, width=width)
        return made

    def set_across(self, ticks: Sequence[Tick], first: float, last: float) -> None:
        """Show this stretch across, with its ticks."""
        self.getPlotItem().getAxis("bottom").setTicks([list(ticks)])
        self.setXRange(first, last, padding=0)

    def set_axes(self, across: Sequence[Tick], up: Sequence[Tick], y: tuple[float, float]) -> None:
        """Write the ticks and draw a hairline at each tick of the vertical axis."""
        theme = self.look.theme
        self.setBackground(theme.surface)
        plot = self.getPlotItem()
        for side, ticks in (("bottom", across), ("left", up)):
            axis = plot.getAxis(side)
            axis.setTicks([list(ticks)])
            axis.setStyle(tickLength=0, tickAlpha=0, tickFont=self.look.font(13), tickTextOffset=8)
            axis.setPen(graph.mkPen(None))
            axis.setTickPen(graph.mkPen(None))
            axis.setTextPen(theme.muted)
        plot.getAxis("left").setWidth(self.look.px(38))
        plot.getAxis("bottom").setHeight(self.look.px(28))
        for line in self._grid:
            self.removeItem(line)
        self._grid = [graph.InfiniteLine(at, angle=0, pen=self.pen(theme.hair)) for at, _ in up]
        for line in self._grid:
            line.setZValue(-10)
            self.addItem(line)
        self.setYRange(*y, padding=0)

    def set_points(self, points: Sequence[Point]) -> None:
        """Read these out: place across, height, words."""
        self.told.set_points(points)

    def look_at(self, number: int) -> None:
        """Read the point of this number out."""
        self.told.look_at(number)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from point to point with the arrows, to the ends with Home and End."""
        if not self.told.take(event):
            event.ignore()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the read-out away when the keyboard leaves."""
        self.told.stop()
        super().focusOutEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Read out the point nearest to the pointer across."""
        points = self.told.points
        if points:
            at = self.across(event.position())
            self.look_at(min(range(len(points)), key=lambda n: abs(points[n][0] - at)))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Leave the press to the page: nothing here is dragged or zoomed."""
        event.ignore()

    def leaveEvent(self, event: QEvent) -> None:
        """Take the read-out away when the pointer leaves."""
        self.told.stop()
        super().leaveEvent(event)

    def wheelEvent(self, event: QEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()

    def across(self, spot: QPointF) -> float:
        """Return the place across that is drawn at a spot of the widget."""
        scene = self.mapToScene(spot.toPoint())
        return float(self.getPlotItem().vb.mapSceneToView(scene).x())

    def _place_of(self, x: float, y: float) -> QPointF:
        scene = self.getPlotItem().vb.mapViewToScene(QPointF(x, y))
        return QPointF(self.mapFromScene(scene))


class RangeChart(Chart):
    """A chart of one range, drawn again when the look changes; `draw_range` says how."""

    def __init__(self, look: Look, name: str, height: int, parent: QWidget | None = None) -> None:
        super().__init__(look, name, parent)
        self.setMinimumHeight(height)
        self.figures: Figures | None = None
        look.changed.connect(self._again)

    def show_figures(self, figures: Figures) -> None:
        """Draw this range."""
        self.figures = figures
        self._again()

    def draw_range(self, figures: Figures) -> None:
        """Draw on an empty ground."""
        raise NotImplementedError

    def _again(self) -> None:
        if self.figures is not None:
            self.clear()
            self.draw_range(self.figures)
