"""Pain over time: a dot for each day, the 7-day mean as a line, gaps as gaps."""

import math
from collections.abc import Sequence

import numpy
import pyqtgraph as graph
from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from coach.progress.series import PainDay
from coach.progress.standing import LEAST_IMPORTANT
from coach.ui.look.look import Look
from coach.ui.progress.chart import RangeChart
from coach.ui.progress.dots import Dots
from coach.ui.progress.figures import Figures
from coach.ui.progress.flare_marks import FlareMarks
from coach.ui.progress.notes import note_of
from coach.ui.progress.phase_bands import PhaseBands
from coach.ui.progress.readout import ALONG
from coach.ui.progress.threshold import Threshold
from coach.ui.progress.ticks import day_ticks
from coach.ui.wording import progress as words

HEIGHT = 232
_LINE, _DOT, _LAST = 2.5, 6.0, 12.0
_SMALL, _THIN, _MANY = 4.0, 1.5, 400
"""Dots are smaller, and the line is thinner, from so many days on."""
_FAINT, _ALONE = 0.36, 0.85
"""How strong dots are behind a line, and where there is none yet."""
_EDGE = 0.008
"""Room at both ends, as a share of the range, for half a dot."""
_TOP, _TITLES = 10.6, 11.8
"""The upper end of the scale, and that with the titles of phases above it."""
_ALONG = (-1.0, -0.75, -0.5, 0.5, 0.75, 1.0)
"""Heights above the line of the important change at which a flare-up is in the way of its words."""
_MOST = 1400
"""Points of the line at most: more than there are pixels cannot be seen."""


class PainChart(RangeChart):
    """The trend of one range; it is dragged sideways, or moved with Shift and the arrows."""

    moved = Signal(int)
    """The person moved it by so many days since the press; above 0 is back in time."""

    settled = Signal()
    """The person let go of it."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, words.pain_title(), HEIGHT, parent)
        self._held: QPointF | None = None
        self._dots = Dots()
        self._line = graph.PlotCurveItem(antialias=True, connect="finite")
        self._newest = graph.ScatterPlotItem(size=_LAST)

    def show_days(self, days: Sequence[PainDay]) -> None:
        """Draw other days of the same number while the chart is dragged, and nothing more."""
        self.told.stop()
        first, last = days[0].day, days[-1].day
        self._set_span(first.toordinal(), last.toordinal())
        self.getPlotItem().getAxis("bottom").setTicks([day_ticks(first, last)])
        self._fill(days)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move through time with Shift and the arrows."""
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier and event.key() in ALONG:
            quarter = max(1, len(self.figures.days) // 4) if self.figures else 1
            self.moved.emit(-ALONG[event.key()] * quarter)
            self.settled.emit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the days."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._held = event.position()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move the days under the pointer while they are held."""
        if self._held is None:
            super().mouseMoveEvent(event)
            return
        box = self.getPlotItem().vb
        (first, last), _ = box.viewRange()
        away = event.position().x() - self._held.x()
        self.moved.emit(round(away * (last - first) / max(1.0, box.width())))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go."""
        del event
        if self._held is not None:
            self._held = None
            self.settled.emit()

    def draw_range(self, figures: Figures) -> None:
        """Draw this range."""
        top = _TITLES if figures.phases_near else _TOP
        up = [(float(value), str(value)) for value in range(0, 11, 2)]
        self.set_axes(day_ticks(figures.first, figures.last), up, (-0.4, top))
        self._set_span(figures.first.toordinal(), figures.last.toordinal())
        self.addItem(PhaseBands(self.look, figures.phases_near))
        self.addItem(FlareMarks(self.look, figures.flares_near))
        self._dress()
        for item in (self._dots, self._line, self._newest):
            self.addItem(item)
        self._fill(figures.days)
        if figures.means:
            self._draw_mark(figures.means[0][1] - LEAST_IMPORTANT, figures)
        self._read_out(figures)

    def _set_span(self, first: int, last: int) -> None:
        edge = max(0.5, (last - first) * _EDGE)
        self.setXRange(first - edge, last + edge, padding=0)

    def _dress(self) -> None:
        theme = self.look.theme
        faint = QColor(theme.teal)
        faint.setAlphaF(_FAINT if self.figures is not None and self.figures.means else _ALONE)
        self._dots.set_look(faint, _SMALL if self._many else _DOT)
        self._line.setPen(self.pen(theme.teal, _THIN if self._many else _LINE))
        self._newest.setPen(self.pen(theme.surface, _LINE))
        self._newest.setBrush(graph.mkBrush(theme.teal))

    def _fill(self, days: Sequence[PainDay]) -> None:
        known = [(day.day.toordinal(), day.pain) for day in days if day.pain is not None]
        self._dots.set_places([day for day, _ in known], [pain for _, pain in known])
        drawn = days[:: max(1, math.ceil(len(days) / _MOST))]
        self._line.setData(
            x=[float(day.day.toordinal()) for day in drawn],
            y=[math.nan if day.mean is None else day.mean for day in drawn],
        )
        last = next((day for day in reversed(days) if day.mean is not None), None)
        self._newest.setData(
            x=[] if last is None else [last.day.toordinal()],
            y=[] if last is None else [last.mean],
        )

    @property
    def _many(self) -> bool:
        return self.figures is not None and len(self.figures.days) > _MANY

    def _read_out(self, figures: Figures) -> None:
        known = figures.known

        def tell(number: int) -> str:
            day = known[number]
            note = note_of(day.day, figures.flares, figures.phases)
            text = words.pain_at(day.day, day.pain, day.mean)
            return f"{text} ({note})" if note else text

        points = [(float(day.day.toordinal()), day.pain or 0.0, "") for day in known]
        self.told.set_points(points, tell)

    def _draw_mark(self, height: float, figures: Figures) -> None:
        """Draw the line of the change that people clearly notice."""
        if height < 0:
            return
        days = figures.days
        places = [(day.day.toordinal(), day.pain) for day in days if day.pain is not None]
        places += [(day.day.toordinal(), day.mean) for day in days if day.mean is not None]
        lines = [flare.first.toordinal() for flare in figures.flares]
        places += [(line, height + beside) for line in lines for beside in _ALONG]
        across, up = numpy.array(places, dtype=float).T
        self.addItem(Threshold(self.look, height, across, up))
