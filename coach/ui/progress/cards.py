"""Has each card of the page say and draw what its numbers are."""

from collections.abc import Mapping

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from coach.progress.adherence import Mark, by_month, share
from coach.progress.cramps import comparison
from coach.ui.look.label import Label, Span
from coach.ui.look.look import Look
from coach.ui.progress.calendar_chart import CalendarChart
from coach.ui.progress.card import ChartCard
from coach.ui.progress.cramps_chart import CrampsChart
from coach.ui.progress.exercise_chart import MOST, ExerciseChart
from coach.ui.progress.figures import Figures
from coach.ui.progress.legend import Legend, of_cramps, of_pain
from coach.ui.progress.notes import note_of
from coach.ui.progress.pain_chart import PainChart
from coach.ui.progress.weeks_chart import WEEKS, WeeksChart
from coach.ui.wording import phases as phase_words
from coach.ui.wording import progress as words
from coach.ui.wording import review

_MONTHS = 6


class PainCard(ChartCard):
    """Pain, its 7-day mean, phases and flare-ups."""

    def __init__(self, look: Look) -> None:
        self.trend = PainChart(look)
        super().__init__(look, words.pain_title(), self.trend, 34)
        self._legend = Legend(look, of_pain())
        self.head.addWidget(self._legend)
        self.phases = Label(look, "", 13, 400, "muted", wrap=True)
        self.body.addWidget(self.phases)

    def show_figures(self, shown: Figures) -> None:
        """Show this range."""
        self.say(*pain_words(shown))
        self.show_chart(shown=shown.felt)
        told = phase_words.told(shown.phases)
        self.phases.set_text(told)
        self.phases.setVisible(bool(told))
        self._legend.setVisible(bool(shown.known))
        self.trend.show_figures(shown)
        self.offer_rows(
            words.pain_columns(),
            lambda: [
                (
                    words.full_day(day.day),
                    words.pain(day.pain),
                    words.nothing() if day.mean is None else words.number(day.mean),
                    note_of(day.day, shown.flares, shown.phases),
                )
                for day in reversed(shown.known)
                if day.pain is not None
            ],
        )


class WeeksCard(ChartCard):
    """Minutes per week."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, words.minutes_title(), WeeksChart(look), 24)

    def show_figures(self, shown: Figures) -> None:
        """Show this range."""
        weeks = shown.weeks
        told = words.this_week() if shown.last == shown.today else words.week_of(weeks[-1].monday)
        if len(weeks) > WEEKS:
            told = f"{told}. {review.monthly()}"
        elif len(weeks) > 1:
            told = f"{told}. {words.week_before(round(weeks[-2].minutes))}"
        number = words.minutes(round(weeks[-1].minutes)) if shown.trained else ""
        self.say(number, [Span(told if shown.trained else words.no_sessions(), 400, "muted")])
        self.show_chart(shown=shown.trained)
        self.chart.show_figures(shown)
        self.offer_rows(
            words.week_columns(),
            lambda: [
                (words.full_day(week.monday), str(round(week.minutes)), str(week.sessions))
                for week in reversed(weeks)
            ],
        )


class CalendarCard(ChartCard):
    """What was planned and done, day by day, and the share of each month."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, review.calendar_title(), CalendarChart(look), 24)
        self.months = QHBoxLayout()
        self.months.setSpacing(24)
        self.fit_chart()
        self.body.addLayout(self.months)
        self.body.addStretch(1)

    def show_figures(self, shown: Figures) -> None:
        """Show this range."""
        days = shown.calendar
        found = share(days)
        number, told = review.share(found)
        parts = [told]
        unknown = sum(day.mark is Mark.UNKNOWN for day in days)
        if unknown and found is not None:
            parts.append(review.unknown_days(unknown))
        if days and days[0].day > shown.first:
            parts.append(review.shown_from(days[0].day))
        self.say(number, [Span(" ".join(parts), 400, "muted")])
        self.show_chart(shown=shown.trained or unknown < len(days))
        self.chart.show_figures(shown)
        self._show_months(shown)
        self.offer_rows(
            review.calendar_columns(),
            lambda: [
                (
                    words.full_day(day.day),
                    review.mark(day.mark),
                    f"{day.done} / {day.planned}" if day.planned else "",
                    str(round(day.minutes)) if day.minutes else "",
                )
                for day in reversed(days)
            ],
        )

    def _show_months(self, shown: Figures) -> None:
        while (item := self.months.takeAt(0)) is not None:
            if (column := item.widget()) is not None:
                column.hide()
                column.deleteLater()
        for found in by_month(shown.calendar)[-_MONTHS:]:
            month, counted = review.month_share(found)
            self.months.addWidget(_Pair(self.look, month, counted))
        self.months.addStretch(1)


class CrampsCard(ChartCard):
    """Cramps beside sessions."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, review.cramps_title(), CrampsChart(look), 24)
        self._legend = Legend(look, of_cramps())
        self.body.addWidget(self._legend)

    def show_figures(self, shown: Figures) -> None:
        """Show this range."""
        known = [week.cramps for week in shown.cramp_weeks if week.cramps is not None]
        total = sum(known) if known else None
        number = review.cramp_count(total) if total is not None else ""
        told = review.cramps(total, comparison(shown.cramp_weeks))
        self.say(number, [Span(told, 400, "muted")])
        self.show_chart(shown=total is not None)
        self._legend.setVisible(total is not None)
        self.chart.show_figures(shown)
        self.offer_rows(
            review.cramp_columns(),
            lambda: [
                (
                    words.full_day(week.monday),
                    review.mark(Mark.UNKNOWN) if week.cramps is None else str(week.cramps),
                    str(week.sessions),
                )
                for week in reversed(shown.cramp_weeks)
            ],
        )


class ExercisesCard(ChartCard):
    """What was done of each exercise, on each side."""

    def __init__(self, look: Look) -> None:
        self.bars = ExerciseChart(look)
        super().__init__(look, review.exercises_title(), self.bars, 24)
        self._more = Label(look, "", 13, 400, "muted", wrap=True)
        self.body.addWidget(self._more)

    def show_titled(self, shown: Figures, titles: Mapping[str, str]) -> None:
        """Show this range; `titles` are what the exercises are called."""
        found = shown.exercises
        self.bars.titles = titles
        self.say("", [Span(review.exercises(found, titles), 400, "muted")])
        self.show_chart(shown=bool(found))
        self.bars.show_figures(shown)
        more = len(found) - MOST
        self._more.setVisible(more > 0)
        self._more.set_text(review.more_in_table(more) if more > 0 else "")
        self.offer_rows(
            review.exercise_columns(),
            lambda: [
                (
                    titles.get(one.exercise, one.exercise),
                    review.side(side) if side else "",
                    str(amount.repetitions),
                    review.minutes_of(amount.seconds),
                    str(amount.sessions),
                )
                for one in found
                for side, amount in one.in_order()
            ],
        )


class _Pair(QWidget):
    """A word with its number below."""

    def __init__(self, look: Look, word: str, number: str) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Label(look, word, 13, 400, "muted"))
        column.addWidget(Label(look, number, 15, 600))


def pain_words(shown: Figures) -> tuple[str, list[Span]]:
    """Return the large number and the sentence above the chart of pain."""
    if not shown.known:
        return "", [Span(words.no_pain_yet(), 400, "muted")]
    if not shown.means:
        return "", [Span(words.few_days(len(shown.known)), 400, "muted")]
    latest, change = words.number(shown.means[-1][1]), shown.change
    if change is None:
        return latest, [Span(words.too_early(), 400, "muted")]
    told = words.meaning(change)
    if shown.flares:
        told = f"{told} {review.flare_count(len(shown.flares))}"
    return latest, [Span(words.change(change) + " ", 500), Span(told, 400, "muted")]
