"""What the person can do, as the mean of their activities; another choice begins a new line."""

import numpy
import pyqtgraph as graph
from PySide6.QtWidgets import QWidget

from coach.ui.look.look import Look
from coach.ui.progress.chart import RangeChart
from coach.ui.progress.figures import Figures
from coach.ui.progress.ticks import day_ticks
from coach.ui.wording import activities as words

HEIGHT = 152
_LINE, _DOT, _LAST, _MANY = 2.5, 8.0, 12.0, 60


class ActivitiesChart(RangeChart):
    """The scores of one range, 0 to 10."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, words.title(), HEIGHT, parent)

    def draw_range(self, figures: Figures) -> None:
        """Draw this range."""
        up = [(0.0, "0"), (5.0, "5"), (10.0, "10")]
        self.set_axes(day_ticks(figures.first, figures.last), up, (-0.8, 10.8))
        first, last = figures.first.toordinal(), figures.last.toordinal()
        edge = max(0.5, (last - first) * 0.02)
        self.setXRange(first - edge, last + edge, padding=0)
        scores = figures.scores
        if scores:
            self._draw(figures)
        self.set_points(
            [(float(one.day.toordinal()), one.mean, words.score_at(one)) for one in scores]
        )

    def _draw(self, figures: Figures) -> None:
        theme, scores = self.look.theme, figures.scores
        x = numpy.array([float(one.day.toordinal()) for one in scores])
        y = numpy.array([one.mean for one in scores])
        same = [
            set(one.ratings) == set(other.ratings)
            for one, other in zip(scores, [*scores[1:], scores[-1]], strict=True)
        ]
        line = graph.PlotCurveItem(
            x=x,
            y=y,
            pen=self.pen(theme.navy, _LINE),
            antialias=True,
            connect=numpy.array(same, dtype=numpy.int32),
        )
        self.addItem(line)
        rest = [(slice(None, -1), _DOT, theme.surface)] if len(scores) <= _MANY else []
        for part, size, fill in (*rest, (slice(-1, None), _LAST, theme.navy)):
            dots = graph.ScatterPlotItem(
                x=x[part],
                y=y[part],
                size=size,
                pen=self.pen(theme.navy, 2.0),
                brush=graph.mkBrush(fill),
            )
            self.addItem(dots)
