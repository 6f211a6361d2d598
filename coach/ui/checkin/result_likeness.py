"""How well the pattern fits: a word first, then the points of each family as bars."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QVBoxLayout, QWidget

from coach.routine.checkin.model import Family
from coach.triage.checkin import Outcome
from coach.ui.checkin.result_bar import Bar, Steps
from coach.ui.checkin.result_rule import Rule
from coach.ui.look.card import Card
from coach.ui.look.label import Label, Span
from coach.ui.look.look import Look
from coach.ui.wording import outcome_page as words

_CONFIDENCES = {"none": 0, "mixed": 1, "likely": 2, "clear": 3}
_FULL = 10
"""Points at which a bar is full, unless a family has more."""
_WORDS = 188


class LikenessCard(Card):
    """Never a share in percent: the points are the program's own (clinical content, 2.2)."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent=parent)
        self.fit = Label(look, "", 20, 600)
        self.steps = Steps(look, 3)
        self.rows = {each: _Row(look, each) for each in Family if each is not Family.UNCLEAR}
        self.body.setContentsMargins(24, 20, 24, 16)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._rule = Rule(look, upright=True)
        self._row.addLayout(self._fit())
        self._row.addWidget(self._rule)
        self._row.addLayout(self._bars(), 1)
        self.body.addLayout(self._row)
        self.set_stacked(stacked=False)

    def set_stacked(self, *, stacked: bool) -> None:
        """Put the bars below the word, where large text leaves no room beside it."""
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._row.setDirection(down if stacked else across)
        self._row.setSpacing(16 if stacked else 32)
        self._rule.setVisible(not stacked)

    def show_outcome(self, outcome: Outcome) -> None:
        """Show how far the family of `outcome` leads."""
        self.fit.set_text(words.fit(outcome.confidence))
        self.steps.fill(_CONFIDENCES.get(outcome.confidence, 0))
        points = outcome.points
        sums = {
            Family.NERVE: points.nerve,
            Family.INJURY: points.injury,
            Family.OTHER: points.other_symptom + points.other_context,
        }
        most = max(_FULL, *sums.values())
        for family, row in self.rows.items():
            row.show_points(sums[family], most, leads=family is outcome.family)

    def _fit(self) -> QVBoxLayout:
        look = self.look
        column = QVBoxLayout()
        column.setSpacing(4)
        column.addWidget(Label(look, words.fit_title(), 15, 400, "muted"))
        column.addWidget(self.fit)
        column.addSpacing(4)
        column.addWidget(self.steps)
        column.addSpacing(4)
        column.addWidget(Label(look, words.likeness(), 13, 400, "muted"))
        column.addStretch(1)
        self.steps.setMinimumWidth(look.px(_WORDS))
        return column

    def _bars(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        for line, row in enumerate(self.rows.values()):
            grid.addWidget(row.name, line, 0)
            grid.addWidget(row.bar, line, 1, Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(row.amount, line, 2)
        caption = Label(self.look, words.points_caption(), 13, 400, "muted", wrap=True)
        grid.addWidget(caption, len(self.rows), 0, 1, 3)
        grid.setRowStretch(len(self.rows) + 1, 1)
        return grid


class _Row:
    """The name, the bar and the points of one family."""

    def __init__(self, look: Look, family: Family) -> None:
        self.family = family
        self.name = Label(look, words.pattern(family), 13)
        self.bar = Bar(look)
        right = Qt.AlignmentFlag.AlignRight
        self.amount = Label(look, "", 13, align=right)

    def show_points(self, points: int, most: int, *, leads: bool) -> None:
        """Show the points of the family, strong where it leads."""
        weight, colour = (600, "ink") if leads else (400, "muted")
        self.name.set_spans([Span(words.pattern(self.family), weight, colour)])
        self.amount.set_spans([Span(words.points(points), weight, colour)])
        self.bar.show_share(points / most, "teal" if leads else "outline")
        self.bar.setAccessibleName(words.bar_name(self.name.text(), self.amount.text()))
