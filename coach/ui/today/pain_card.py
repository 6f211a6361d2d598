"""The pain of the last fourteen days: the average in figures, the days as a line."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from coach.progress.series import WINDOW, PainDay
from coach.ui.look.button import IconButton
from coach.ui.look.card import Card
from coach.ui.look.label import Label, Span
from coach.ui.look.look import Look
from coach.ui.mark import Mark
from coach.ui.today.sparkline import Sparkline
from coach.ui.wording import progress
from coach.ui.wording import today as words

DAYS = 14


class PainCard(Card):
    """Words before the curve; the arrow leads to the page of progress."""

    progress_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent=parent)
        self.body.setSpacing(4)
        self.number = Label(look, "", 34, 600)
        self.told = Label(look, "", 15, 400, "muted", wrap=True)
        self.line = Sparkline(look)
        self.change = Label(look, "", 15, wrap=True)
        self.more = IconButton(look, "right", words.see_progress(), 40)
        self._mark = Mark(look, "minus", 20, "teal_ink")
        self._lay_out()
        self.more.clicked.connect(self.progress_wanted)

    def show_days(self, trend: Sequence[PainDay]) -> None:
        """Show the last fourteen days of `trend`, which ends today and may begin earlier."""
        known = [day for day in trend if day.pain is not None]
        mean = trend[-1].mean if trend else None
        before = trend[-1 - WINDOW].mean if len(trend) > WINDOW else None
        self.number.set_text("" if mean is None else progress.number(mean))
        self.number.setVisible(mean is not None)
        few = progress.few_days(len(known)) if known else words.no_pain()
        self.told.set_text(few if mean is None else words.of_ten())
        self.line.show_days(trend[-DAYS:])
        self.line.setVisible(bool(known))
        self._compare(mean, before)

    def _compare(self, mean: float | None, before: float | None) -> None:
        self.change.setVisible(mean is not None)
        self._mark.setVisible(mean is not None and before is not None)
        if mean is None:
            return
        if before is None:
            self.change.set_spans([Span(words.week_more(), 400, "muted")])
            return
        points = mean - before
        spans = [Span(words.pain_since(points) + " ", 500), Span(words.compared(), 400, "muted")]
        self.change.set_spans(spans)
        same = abs(points) < words.SAME
        self._mark.show_mark("minus" if same else "adown" if points < 0 else "aup", "teal_ink")

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(Label(self.look, words.pain_title(), 17, 600, wrap=True), 1)
        head.addWidget(self.more, 0, Qt.AlignmentFlag.AlignTop)
        figures = QHBoxLayout()
        figures.setSpacing(12)
        figures.addWidget(self.number)
        figures.addWidget(self.told, 1)
        below = QHBoxLayout()
        below.setSpacing(8)
        below.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        below.addWidget(self.change, 1)
        self.body.setContentsMargins(24, 12, 16, 20)
        self.body.addLayout(head)
        self.body.addLayout(figures)
        self.body.addWidget(self.line)
        self.body.addSpacing(4)
        self.body.addLayout(below)
