"""Minutes per week as bars; the present week stands out."""

import math
from collections.abc import Sequence
from datetime import date, timedelta

import pyqtgraph as graph
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from coach.progress.series import Week, month_means
from coach.ui.look.look import Look
from coach.ui.progress.chart import RangeChart
from coach.ui.progress.figures import Figures
from coach.ui.progress.ticks import day_ticks
from coach.ui.wording import progress as words

HEIGHT = 168
WEEKS = 106
"""Weeks from which there is one bar for each month instead."""
_SHARE = 0.68
_LOWEST_TOP = 30


class WeeksChart(RangeChart):
    """The weeks of one range, or the average week of each month where they are many."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, words.minutes_title(), HEIGHT, parent)

    def draw_range(self, figures: Figures) -> None:
        """Draw this range."""
        weeks = figures.weeks
        monthly = len(weeks) > WEEKS
        bars = month_means(weeks) if monthly else weeks
        top = ceiling(max((bar.minutes for bar in bars), default=0.0))
        up = [(top * part / 3, str(round(top * part / 3))) for part in range(4)]
        first, last = weeks[0].monday, weeks[-1].monday
        self.set_axes(day_ticks(first, last), up, (0, top * 1.04))
        self.setXRange(first.toordinal() - 3.5, last.toordinal() + 3.5, padding=0)
        self._draw_bars(
            bars, spans([bar.monday for bar in bars]) if monthly else [7 * _SHARE] * len(bars)
        )
        told = words.month_at if monthly else words.week_at
        self.set_points(
            [
                (
                    float(bar.monday.toordinal()),
                    bar.minutes,
                    told(bar.monday, round(bar.minutes), bar.sessions),
                )
                for bar in bars
            ]
        )

    def _draw_bars(self, bars: tuple[Week, ...], wide: Sequence[float]) -> None:
        theme = self.look.theme
        faint = QColor(theme.teal)
        faint.setAlphaF(0.45)
        x = [middle_of(bar.monday, days) for bar, days in zip(bars, wide, strict=True)]
        high = [bar.minutes for bar in bars]
        clear = self.pen(QColor(0, 0, 0, 0))
        for part, colour in ((slice(None, -1), faint), (slice(-1, None), theme.teal)):
            self.addItem(
                graph.BarGraphItem(
                    x=x[part],
                    height=high[part],
                    width=wide[part],
                    pen=clear,
                    brush=graph.mkBrush(colour),
                )
            )


def spans(mondays: Sequence[date]) -> list[float]:
    """Return how many days each lasts until the next; the last is as long as a month."""
    ends = [*mondays[1:], mondays[-1] + timedelta(days=30)] if mondays else []
    return [float((end - monday).days) for monday, end in zip(mondays, ends, strict=True)]


def middle_of(monday: date, days: float) -> float:
    """Return the middle of a bar across; one of a single week stands over its Monday."""
    return monday.toordinal() + max(0.0, days - 7) / 2


def ceiling(minutes: float) -> int:
    """Return a round number of minutes, a multiple of 30, that is not below `minutes`."""
    return max(_LOWEST_TOP, 30 * math.ceil(minutes / 30))
