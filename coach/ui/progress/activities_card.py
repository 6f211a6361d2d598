"""My activities: the mean over time, the latest numbers, and the button to rate them."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from coach.progress.activities import Told
from coach.progress.psfs import Score, moved
from coach.ui.look.button import Button
from coach.ui.look.label import Label, Span
from coach.ui.look.look import Look
from coach.ui.progress.activities_chart import ActivitiesChart
from coach.ui.progress.card import ChartCard
from coach.ui.progress.figures import Figures
from coach.ui.wording import activities as words
from coach.ui.wording import progress


class ActivitiesCard(ChartCard):
    """Before anything is named there is only the invitation."""

    wanted = Signal()
    """The person wants to name or rate their activities."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, words.title(), ActivitiesChart(look), 24, parent)
        self.latest = QVBoxLayout()
        self.latest.setSpacing(4)
        self.change = Label(look, "", 13, 400, "muted", wrap=True)
        self.rate = Button(look, words.name_them(), "tonal", height=40)
        self.rate.clicked.connect(self.wanted)
        self.body.addLayout(self.latest)
        self.body.addWidget(self.change)
        row = QHBoxLayout()
        row.addWidget(self.rate)
        row.addStretch(1)
        self.body.addLayout(row)
        self.body.addStretch(1)

    def show_activities(self, shown: Figures, told: Told) -> None:
        """Show the scores of this range, and whether it is time to rate."""
        named, scores, changes = told.named, shown.scores, told.changes
        due = told.rating_due or told.change_due is not None
        self.rate.set_text(_button(named, due=due))
        number, sentence = activity_words(named, scores)
        self.say(number, [Span(sentence, 400, "muted")])
        self.show_chart(shown=bool(scores))
        self.chart.show_figures(shown)
        self.offer_rows(
            words.columns(),
            lambda: [
                (progress.full_day(one.day), progress.number(one.mean), words.each(one))
                for one in reversed(scores)
            ],
        )
        self._show_latest(scores[-1] if scores else None)
        self.change.setVisible(bool(changes))
        self.change.set_text(words.global_change(changes[-1]) if changes else "")

    def _show_latest(self, score: Score | None) -> None:
        while (item := self.latest.takeAt(0)) is not None:
            if (line := item.widget()) is not None:
                line.hide()
                line.deleteLater()
        for name, value in (score.ratings if score else {}).items():
            self.latest.addWidget(_line(self.look, name, value))


def activity_words(named: Sequence[str], scores: Sequence[Score]) -> tuple[str, str]:
    """Return the large number and the sentence above the chart."""
    if not scores:
        return "", words.none_here() if named else words.empty()
    latest, found = progress.number(scores[-1].mean), moved(scores)
    if len(scores) == 1:
        return latest, words.first_only()
    return latest, words.not_compared() if found is None else words.moved(found)


def _button(named: Sequence[str], *, due: bool) -> str:
    if not named:
        return words.name_them()
    return words.rate_due() if due else words.rate()


def _line(look: Look, name: str, value: int) -> QWidget:
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(Label(look, name, 15, wrap=True), 1)
    row.addWidget(Label(look, str(value), 15, 600), 0, Qt.AlignmentFlag.AlignTop)
    return line
