"""Pain over time: a dot for each day, the 7-day mean as a line, gaps as gaps."""

import math
from datetime import date, timedelta

import pyqtgraph as graph
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from coach.progress.standing import LEAST_IMPORTANT
from coach.ui.look.look import Look
from coach.ui.progress.chart import Chart, Tick
from coach.ui.progress.figures import Figures
from coach.ui.wording import progress as words

HEIGHT = 232
_LINE, _DOT, _LAST = 2.5, 6.0, 12.0
_EDGE = 0.008
"""Room at both ends, as a share of the range, for half a dot."""


class PainChart(Chart):
    """The trend of one range."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, words.pain_title(), parent)
        self.setMinimumHeight(HEIGHT)
        self._figures: Figures | None = None
        look.changed.connect(self._again)

    def show_figures(self, figures: Figures) -> None:
        """Draw this range."""
        self._figures = figures
        self._again()

    def _again(self) -> None:
        figures = self._figures
        if figures is None:
            return
        self.clear()
        up = [(float(value), str(value)) for value in range(0, 11, 2)]
        self.set_axes(day_ticks(figures.first, figures.last), up, (-0.4, 10.6))
        self._set_span(figures)
        self._draw_days(figures)
        self._draw_mean(figures)
        self.set_points(
            [
                (day.day.toordinal(), day.pain, words.pain_at(day.day, day.pain, day.mean))
                for day in figures.days
                if day.pain is not None
            ]
        )

    def _set_span(self, figures: Figures) -> None:
        first, last = figures.first.toordinal(), figures.last.toordinal()
        edge = max(0.5, (last - first) * _EDGE)
        self.setXRange(first - edge, last + edge, padding=0)

    def _draw_days(self, figures: Figures) -> None:
        faint = QColor(self.look.theme.teal)
        faint.setAlphaF(0.36)
        known = figures.known
        self.addItem(
            graph.ScatterPlotItem(
                x=[day.day.toordinal() for day in known],
                y=[day.pain for day in known],
                size=_DOT,
                pen=None,
                brush=graph.mkBrush(faint),
            )
        )

    def _draw_mean(self, figures: Figures) -> None:
        theme, means = self.look.theme, figures.means
        if not means:
            return
        self.addItem(
            graph.PlotCurveItem(
                x=[float(day.day.toordinal()) for day in figures.days],
                y=[math.nan if day.mean is None else day.mean for day in figures.days],
                pen=self.pen(theme.teal, _LINE),
                antialias=True,
                connect="finite",
            )
        )
        last, value = means[-1]
        self.addItem(
            graph.ScatterPlotItem(
                x=[last.toordinal()],
                y=[value],
                size=_LAST,
                pen=self.pen(theme.surface, _LINE),
                brush=graph.mkBrush(theme.teal),
            )
        )
        self._draw_mark(means[0][1] - LEAST_IMPORTANT)

    def _draw_mark(self, height: float) -> None:
        """Draw the dashed line of the change that people clearly notice."""
        if height < 0:
            return
        theme = self.look.theme
        behind = QColor(theme.surface)
        behind.setAlphaF(0.85)
        pen = self.pen(theme.amber_ink, 1.75)
        pen.setStyle(Qt.PenStyle.CustomDashLine)
        pen.setDashPattern([3.4, 2.9])
        line = graph.InfiniteLine(
            height,
            angle=0,
            pen=pen,
            label=words.important(),
            labelOpts={
                "position": 0.02,
                "anchors": [(0, 0), (0, 0)],
                "color": theme.amber_ink,
                "fill": behind,
            },
        )
        line.label.setFont(self.look.font(13, 500))
        self.addItem(line)


MONTHS_UNTIL_YEARS = 36
"""Months beyond which only the years are written."""


def day_ticks(first: date, last: date) -> list[Tick]:
    """Return ticks at weeks in a short range, at months in a longer one."""
    length = (last - first).days
    if length <= 100:
        step = 7 if length <= 40 else 14
        days = [first + timedelta(days=n) for n in range(0, length + 1, step)]
        return [(float(day.toordinal()), words.short_day(day)) for day in days]
    months = _months(first, last)
    if len(months) > MONTHS_UNTIL_YEARS:
        januaries = [day for day in months if day.month == 1]
        return [(float(day.toordinal()), words.year(day)) for day in januaries]
    every = max(1, math.ceil(len(months) / 8))
    word = words.month if len(months) <= 12 else words.month_and_year
    return [(float(day.toordinal()), word(day)) for day in months[::every]]


def _months(first: date, last: date) -> list[date]:
    found = []
    day = first.replace(day=1)
    while day <= last:
        if day >= first:
            found.append(day)
        day = (day + timedelta(days=32)).replace(day=1)
    return found
