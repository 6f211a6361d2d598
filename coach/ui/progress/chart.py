"""A chart in the look of the program: no menus, no zoom; the pointer and the arrows read it out."""

from collections.abc import Sequence

import pyqtgraph as graph
from PySide6.QtCore import QEvent, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPen
from PySide6.QtWidgets import QWidget

from coach.ui.look.chip import Chip
from coach.ui.look.focus import FocusRing
from coach.ui.look.look import Look

Tick = tuple[float, str]
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class Chart(graph.PlotWidget):  # type: ignore[misc]
    """Axes without lines, hairlines across, and a read-out over the point that is looked at."""

    looked_at = Signal(int)
    """The point of this number, from 0, is read out."""

    def __init__(self, look: Look, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent, background=look.theme.surface)
        self.look = look
        self._points: list[tuple[float, float, str]] = []
        self._at: int | None = None
        self._readout = Chip(look, "", "line", parent=self)
        self._readout.hide()
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMenuEnabled(False)
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
        return self._readout.text() if not self._readout.isHidden() else ""

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
        plot.getAxis("left").setWidth(self.look.px(32))
        plot.getAxis("bottom").setHeight(self.look.px(28))
        for value, _word in up:
            line = graph.InfiniteLine(value, angle=0, pen=self.pen(theme.hair))
            line.setZValue(-10)
            self.addItem(line)
        self.setYRange(*y, padding=0)

    def set_points(self, points: Sequence[tuple[float, float, str]]) -> None:
        """Read these out: place across, height, words."""
        self._points = list(points)
        self._at = None
        self._readout.hide()

    def look_at(self, number: int) -> None:
        """Read the point of this number out, to the eye and to a screen reader."""
        if not self._points:
            return
        self._at = max(0, min(number, len(self._points) - 1))
        x, y, words = self._points[self._at]
        self._readout.show_fact(words, "line")
        self._readout.adjustSize()
        self.setAccessibleDescription(words)
        spot = self._place_of(x, y)
        left = min(
            max(0.0, spot.x() - self._readout.width() / 2), self.width() - self._readout.width()
        )
        above = spot.y() - self._readout.height() - 12
        self._readout.move(round(left), round(above if above >= 0 else spot.y() + 12))
        self._readout.show()
        self.looked_at.emit(self._at)

    def stop_looking(self) -> None:
        """Take the read-out away."""
        self._at = None
        self._readout.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from point to point with the arrows, to the ends with Home and End."""
        key = event.key()
        if key in _STEPS:
            last = len(self._points)
            self.look_at((self._at if self._at is not None else last) + _STEPS[Qt.Key(key)])
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self.look_at(0 if key == Qt.Key.Key_Home else len(self._points) - 1)
        elif key == Qt.Key.Key_Escape and self._at is not None:
            self.stop_looking()
        else:
            event.ignore()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the read-out away when the keyboard leaves."""
        self.stop_looking()
        super().focusOutEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Read out the point nearest to the pointer."""
        if not self._points:
            return
        x = self.getPlotItem().vb.mapSceneToView(self.mapToScene(event.position().toPoint())).x()
        nearest = min(range(len(self._points)), key=lambda n: abs(self._points[n][0] - x))
        self.look_at(nearest)

    def leaveEvent(self, event: QEvent) -> None:
        """Take the read-out away when the pointer leaves."""
        self.stop_looking()
        super().leaveEvent(event)

    def wheelEvent(self, event: QEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()

    def _place_of(self, x: float, y: float) -> QPointF:
        scene = self.getPlotItem().vb.mapViewToScene(QPointF(x, y))
        return QPointF(self.mapFromScene(scene))
