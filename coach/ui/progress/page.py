"""The page of progress: words before curves, over a range of time."""

from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from coach.ui.foot import Foot
from coach.ui.look.label import Label, Span
from coach.ui.look.look import Look
from coach.ui.look.scroll import COMPACT, ScrollPage
from coach.ui.look.segmented import Segmented
from coach.ui.progress.card import ChartCard
from coach.ui.progress.figures import Figures, figures
from coach.ui.progress.last_sessions import LastSessions
from coach.ui.progress.legend import Legend
from coach.ui.progress.pain_chart import PainChart
from coach.ui.progress.weeks_chart import WeeksChart
from coach.ui.wording import frame, joining
from coach.ui.wording import progress as words

if TYPE_CHECKING:
    from coach.ui.desk import Desk

USUAL = 84


class ProgressPage(QWidget):
    """Pain trend, minutes per week, and the last sessions."""

    def __init__(self, look: Look, desk: "Desk", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self._desk = desk
        self.ranges = Segmented(look, words.range_name(), words.ranges(), 48)
        self.ranges.choose(USUAL)
        self.ranges.chosen.connect(lambda _length: self.refresh())
        self.pain = ChartCard(look, words.pain_title(), PainChart(look), 34)
        self.weeks = ChartCard(look, words.minutes_title(), WeeksChart(look), 24)
        self.sessions = LastSessions(look)
        self._legend = Legend(look)
        self.pain.head.addWidget(self._legend)
        self._lower = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._arrange()
        self._add_keys()

    def refresh(self) -> None:
        """Show what is recorded now."""
        shown = figures(self._desk, self._length())
        self._show_pain(shown)
        self._show_weeks(shown)
        self.sessions.show_figures(shown)

    def showEvent(self, event: QShowEvent) -> None:
        """Show what is recorded, each time the page comes up."""
        super().showEvent(event)
        self.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stack the lower cards in a narrow window."""
        super().resizeEvent(event)
        narrow = self.window().width() < COMPACT * self.look.text_scale
        direction = QBoxLayout.Direction
        self._lower.setDirection(direction.TopToBottom if narrow else direction.LeftToRight)

    def _arrange(self) -> None:
        scroll = ScrollPage(self.look)
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addWidget(Label(self.look, frame.progress(), 34, 600))
        head.addStretch(1)
        head.addWidget(self.ranges)
        scroll.body.addLayout(head)
        scroll.body.addSpacing(8)
        scroll.body.addWidget(self.pain)
        self._lower.setSpacing(16)
        self._lower.addWidget(self.weeks, 2)
        self._lower.addWidget(self.sessions, 1)
        scroll.body.addLayout(self._lower)
        scroll.body.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 32, 0, 0)
        column.setSpacing(0)
        column.addWidget(scroll, 1)
        column.addWidget(Foot(self.look, more=words.honest()))

    def _add_keys(self) -> None:
        for key, step in (("[", -1), ("]", 1)):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.activated.connect(lambda by=step: self._step_range(by))

    def _step_range(self, step: int) -> None:
        lengths = [length for length, _word in words.ranges()]
        place = lengths.index(self._length()) + step
        self.ranges.choose(lengths[max(0, min(place, len(lengths) - 1))])
        self.refresh()

    def _length(self) -> int | None:
        value = self.ranges.value
        return value if isinstance(value, int) else None

    def _show_pain(self, shown: Figures) -> None:
        number, spans = pain_words(shown)
        self.pain.say(number, spans)
        self._legend.setVisible(bool(shown.known))
        self.pain.chart.show_figures(shown)
        self.pain.table.fill(
            words.pain_columns(),
            [
                (words.short_day(day.day), words.pain(day.pain), _or_dash(day.mean))
                for day in reversed(shown.known)
                if day.pain is not None
            ],
        )

    def _show_weeks(self, shown: Figures) -> None:
        weeks = shown.weeks
        spans = [Span(words.this_week(), 400, "muted")]
        if len(weeks) > 1:
            before = words.week_before(round(weeks[-2].minutes))
            spans = [Span(joining.sentences(words.this_week(), before), 400, "muted")]
        self.weeks.say(words.minutes(round(weeks[-1].minutes)), spans)
        self.weeks.chart.show_figures(shown)
        self.weeks.table.fill(
            words.week_columns(),
            [
                (words.short_day(week.monday), str(round(week.minutes)), str(week.sessions))
                for week in reversed(weeks)
            ],
        )


def pain_words(shown: Figures) -> tuple[str, list[Span]]:
    """Return the large number and the sentence above the chart of pain."""
    if not shown.known:
        return "", [Span(words.no_pain_yet(), 400, "muted")]
    if not shown.means:
        return "", [Span(words.few_days(len(shown.known)), 400, "muted")]
    latest, change = words.number(shown.means[-1][1]), shown.change
    if change is None:
        return latest, [Span(words.too_early(), 400, "muted")]
    spans = [Span(words.change(change) + " ", 500), Span(words.meaning(change), 400, "muted")]
    return latest, spans


def _or_dash(value: float | None) -> str:
    return words.number(value) if value is not None else words.nothing()
