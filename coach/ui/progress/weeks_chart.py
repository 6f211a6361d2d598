"""Minutes per week as bars; the present week stands out."""

import math

import pyqtgraph as graph
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from coach.ui.look.look import Look
from coach.ui.progress.chart import Chart
from coach.ui.progress.figures import Figures
from coach.ui.progress.pain_chart import day_ticks
from coach.ui.wording import progress as words

HEIGHT = 152
_SHARE = 0.68
_LOWEST_TOP = 30


class WeeksChart(Chart):
    """The weeks of one range."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, words.minutes_title(), parent)
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
        weeks = figures.weeks
        top = ceiling(max((week.minutes for week in weeks), default=0.0))
        up = [(top * part / 3, str(round(top * part / 3))) for part in range(4)]
        first, last = weeks[0].monday, weeks[-1].monday
        self.set_axes(day_ticks(first, last), up, (0, top * 1.04))
        self.setXRange(first.toordinal() - 3.5, last.toordinal() + 3.5, padding=0)
        self._draw_bars(figures)
        self.set_points(
            [
                (
                    float(week.monday.toordinal()),
                    week.minutes,
                    words.week_at(week.monday, round(week.minutes), week.sessions),
                )
                for week in weeks
            ]
        )

    def _draw_bars(self, figures: Figures) -> None:
        theme = self.look.theme
        faint = QColor(theme.teal)
        faint.setAlphaF(0.45)
        this = max(week.monday for week in figures.weeks)
        self.addItem(
            graph.BarGraphItem(
                x=[float(week.monday.toordinal()) for week in figures.weeks],
                height=[week.minutes for week in figures.weeks],
                width=7 * _SHARE,
                pens=[self.pen(QColor(0, 0, 0, 0)) for _ in figures.weeks],
                brushes=[
                    graph.mkBrush(theme.teal if week.monday == this else faint)
                    for week in figures.weeks
                ],
            )
        )


def ceiling(minutes: float) -> int:
    """Return a round number of minutes, a multiple of 30, that is not below `minutes`."""
    return max(_LOWEST_TOP, 30 * math.ceil(minutes / 30))
