"""A card with words, a chart, and the same numbers as a table for those who cannot see it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QStackedWidget,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from coach.ui.look.button import Button
from coach.ui.look.card import Card
from coach.ui.look.focus import FocusRing
from coach.ui.look.label import Label, Span
from coach.ui.look.look import Look
from coach.ui.progress.chart import Chart
from coach.ui.progress.painted import Painted
from coach.ui.wording import progress as words

Rows = Sequence[Sequence[str]]

_LOWEST = 152
"""Height of a chart or its table at least."""
_BASE = 0.75
"""How far the sentence goes down beside a larger number, to stand on the same line."""
BARE = 16
"""Room that a button of bare words keeps around them; they end where the card's own words end."""


class ChartCard(Card):
    """Title, a large number, a sentence, then the chart or its table."""

    def __init__(
        self, look: Look, title: str, chart: Chart | Painted, px: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(look, parent=parent)
        self.chart = chart
        self.title = title
        self.table = _Table(look, title)
        self.number = Label(look, "", px, 600)
        self.sentence = Label(look, "", 15, wrap=True)
        self.toggle = Button(look, words.as_table(), "text", height=40)
        self.toggle.setAccessibleName(words.toggle_name(title, table=False))
        self.toggle.clicked.connect(self._turn)
        self._px = px
        self._lowered = QVBoxLayout()
        self.head = QHBoxLayout()
        self.head.setSpacing(12)
        self._rows: Callable[[], tuple[Sequence[str], Rows]] | None = None
        self._views = QStackedWidget()
        self._views.addWidget(chart)
        self._views.addWidget(self.table)
        self._views.setMinimumHeight(chart.minimumHeight())
        self._arrange()

    def say(self, number: str, spans: Sequence[Span]) -> None:
        """Put the words over the chart; without a number the sentence stands alone."""
        self.number.set_text(number)
        self.number.setVisible(bool(number))
        self.sentence.set_spans(spans)
        above = self.look.line(self._px) - self.look.line(15) if number else 0
        self._lowered.setContentsMargins(0, max(0, round(above * _BASE)), 0, 0)
        self.chart.setAccessibleDescription(f"{number} {self.sentence.text()}".strip())

    def offer_rows(self, heads: Sequence[str], rows: Callable[[], Rows]) -> None:
        """Have these rows under these heads in the table; they are made when they are seen."""
        self._rows = lambda: (heads, rows())
        if self._views.currentWidget() is self.table:
            self._fill()

    def show_chart(self, *, shown: bool) -> None:
        """Show the chart or its table, or nothing where there are no numbers."""
        self._views.setVisible(shown)
        self.toggle.setVisible(shown)

    def fit_chart(self) -> None:
        """Give the chart the height it needs, and no more."""
        self.body.setStretchFactor(self._views, 0)
        self._views.setMinimumHeight(_LOWEST)

    def _fill(self) -> None:
        if self._rows is not None:
            self.table.fill(*self._rows())
            self._rows = None

    def _arrange(self) -> None:
        top = QHBoxLayout()
        top.addWidget(Label(self.look, self.title, 17, 600), 1)
        top.addWidget(self.toggle)
        top.addSpacing(-BARE)
        top.addStrut(40)
        told = QVBoxLayout()
        told.setSpacing(0)
        told.addLayout(top)
        self.head.addWidget(self.number, 0, Qt.AlignmentFlag.AlignTop)
        self._lowered.addWidget(self.sentence)
        self._lowered.addStretch(1)
        self.head.addLayout(self._lowered, 1)
        told.addLayout(self.head)
        self.body.setContentsMargins(24, 16, 24, 16)
        self.body.addLayout(told)
        self.body.addWidget(self._views, 1)
        self.body.addStretch(0)

    def _turn(self) -> None:
        table = self._views.currentWidget() is self.chart
        if table:
            self._fill()
        self._views.setCurrentWidget(self.table if table else self.chart)
        self.toggle.set_text(words.as_chart() if table else words.as_table())
        self.toggle.setAccessibleName(words.toggle_name(self.title, table=table))


class _Table(QTableWidget):
    """Numbers in rows, newest first."""

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        FocusRing(self, lambda: 8.0, lambda: look.theme.teal)

    def sizeHint(self) -> QSize:
        """Return a low, wide field: a table scrolls, and asks for no more room than a chart."""
        return QSize(320, _LOWEST)

    def fill(self, heads: Sequence[str], rows: Rows) -> None:
        """Show these rows under these heads."""
        self.setColumnCount(len(heads))
        self.setHorizontalHeaderLabels(list(heads))
        self.setRowCount(len(rows))
        for line, row in enumerate(rows):
            for column, text in enumerate(row):
                self.setItem(line, column, QTableWidgetItem(text))
