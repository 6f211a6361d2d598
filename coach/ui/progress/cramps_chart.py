"""Cramps as dots over sessions as bars, week by week."""

import math

import pyqtgraph as graph
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from coach.progress.cramps import CrampWeek
from coach.ui.look.look import Look
from coach.ui.progress.chart import RangeChart
from coach.ui.progress.figures import Figures
from coach.ui.progress.ticks import day_ticks
from coach.ui.progress.weeks_chart import WEEKS, middle_of, spans
from coach.ui.wording import review as words

HEIGHT = 168
_SHARE, _DOT, _SMALL, _MANY = 0.68, 9.0, 5.0, 60
_LOWEST_TOP = 4

_Row = tuple[float, float | None, float, float, str]
"""Place across, cramps, sessions, days wide, words."""


class CrampsChart(RangeChart):
    """The weeks of one range, or the average week of each month where they are many."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, words.cramps_title(), HEIGHT, parent)

    def draw_range(self, figures: Figures) -> None:
        """Draw this range; a range without weeks stays empty."""
        if not figures.cramp_weeks:
            return
        weeks = figures.cramp_weeks
        rows = _months(weeks) if len(weeks) > WEEKS else [_week(week) for week in weeks]
        top = _ceiling(max(max(cramps or 0.0, sessions) for _, cramps, sessions, _, _ in rows))
        up = [(float(top * part // 2), str(top * part // 2)) for part in range(3)]
        first, last = weeks[0].monday, weeks[-1].monday
        self.set_axes(day_ticks(first, last), up, (-0.06 * top, top * 1.06))
        self.setXRange(first.toordinal() - 3.5, last.toordinal() + 3.5, padding=0)
        self._draw(rows)
        self.set_points([(at, max(c or 0.0, s), told) for at, c, s, _, told in rows])

    def _draw(self, rows: list[_Row]) -> None:
        theme = self.look.theme
        faint = QColor(theme.teal)
        faint.setAlphaF(0.4)
        self.addItem(
            graph.BarGraphItem(
                x=[at for at, *_ in rows],
                height=[sessions for _, _, sessions, _, _ in rows],
                width=[wide for _, _, _, wide, _ in rows],
                pen=self.pen(QColor(0, 0, 0, 0)),
                brush=graph.mkBrush(faint),
            )
        )
        known = [(at, cramps) for at, cramps, _, _, _ in rows if cramps is not None]
        self.addItem(
            graph.ScatterPlotItem(
                x=[at for at, _ in known],
                y=[cramps for _, cramps in known],
                size=_DOT if len(rows) <= _MANY else _SMALL,
                pen=self.pen(theme.surface, 1.5) if len(rows) <= _MANY else None,
                brush=graph.mkBrush(theme.coral),
            )
        )


def _week(week: CrampWeek) -> _Row:
    cramps = None if week.cramps is None else float(week.cramps)
    return (
        week.monday.toordinal(),
        cramps,
        float(week.sessions),
        7 * _SHARE,
        words.cramps_at(week),
    )


def _months(weeks: tuple[CrampWeek, ...]) -> list[_Row]:
    found: dict[tuple[int, int], list[CrampWeek]] = {}
    for week in weeks:
        found.setdefault((week.monday.year, week.monday.month), []).append(week)
    rows = []
    months = list(found.values())
    for month, wide in zip(months, spans([one[0].monday for one in months]), strict=True):
        known = [week.cramps for week in month if week.cramps is not None]
        cramps = sum(known) / len(known) if known else None
        sessions = sum(week.sessions for week in month) / len(month)
        told = words.cramps_monthly_at(month[0].monday, cramps, sessions)
        rows.append((middle_of(month[0].monday, wide), cramps, sessions, wide, told))
    return rows


def _ceiling(value: float) -> int:
    return max(_LOWEST_TOP, 2 * math.ceil(value / 2))
