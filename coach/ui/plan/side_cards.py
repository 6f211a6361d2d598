"""The smaller cards beside the criteria: why, sessions a week, when to stop."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from coach.ui.look.button import Button, IconButton
from coach.ui.look.card import Card
from coach.ui.look.icon_square import IconSquare
from coach.ui.look.label import Label
from coach.ui.look.look import Look
from coach.ui.look.wrapped import Wrapped
from coach.ui.plan.seen import Week
from coach.ui.wording import plan_page as words


class WhyCard(Card):
    """Why somebody is where they are."""

    progress_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent=parent)
        self.title = Label(look, "", 17, 600, wrap=True)
        self.text = Label(look, "", 15, 400, wrap=True)
        self.more = Label(look, "", 15, 400, "muted", wrap=True)
        self.progress = Button(look, words.see_progress(), "text", "aright", 40)
        self.body.addWidget(self.title)
        self.body.addWidget(self.text)
        self.body.addWidget(self.more)
        self.body.addWidget(Wrapped(look, (self.progress,)))
        self.body.addStretch(1)
        self.progress.clicked.connect(self.progress_wanted)

    def say(self, title: str, text: str, more: str) -> None:
        """Say what was decided, and `more`: what is still to come."""
        self.title.set_text(title)
        for label, said in ((self.text, text), (self.more, more)):
            label.set_text(said)
            label.setVisible(bool(said))


class WeekCard(Card):
    """How many sessions a week the person wants to do, and at which times."""

    chosen = Signal(int)

    times_wanted = Signal()
    """The person wants to see times that come to this number."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent=parent)
        self._number = 0
        self._bounds = (0, 0)
        self.done = Label(look, "", 13, 400, "muted", wrap=True)
        self.number = Label(look, "", 34, 600)
        self.fewer = IconButton(look, "minus", words.fewer(), 40, outline=True)
        self.more = IconButton(look, "plus", words.more(), 40, outline=True)
        self.times = Label(look, "", 13, 400, "muted", wrap=True)
        self.propose = Button(look, words.propose_times(), "tonal", "calendar", 40)
        self._ways = Wrapped(look, (self.propose,))
        row = QHBoxLayout()
        row.addWidget(self.fewer)
        row.addStretch(1)
        row.addWidget(self.number)
        row.addStretch(1)
        row.addWidget(self.more)
        self.body.addWidget(Label(look, words.per_week(), 17, 600, wrap=True))
        self.body.addWidget(self.done)
        self.body.addLayout(row)
        self.body.addWidget(self.times)
        self.body.addWidget(self._ways)
        self.body.addStretch(1)
        self.propose.clicked.connect(self.times_wanted)
        self.fewer.clicked.connect(lambda: self._step(-1))
        self.more.clicked.connect(lambda: self._step(1))

    def show_week(self, week: Week) -> None:
        """Show a number of sessions, what it may be changed to, how many were done, and when."""
        wanted = week.wanted
        self._bounds = (wanted.low, wanted.high)
        self._number = wanted.number
        self.done.set_text(words.per_week_done(week.done))
        self.times.set_text(words.times_now(week.chosen, fits=week.proposal is None))
        self._ways.setVisible(week.proposal is not None)
        self._show()

    def _step(self, by: int) -> None:
        self._number += by
        self._show()
        self.chosen.emit(self._number)

    def _show(self) -> None:
        self.number.set_text(str(self._number))
        self.fewer.setEnabled(self._number > self._bounds[0])
        self.more.setEnabled(self._number < self._bounds[1])


class StopCard(Card):
    """When to stop, always in view."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent=parent)
        self._limit: int | None = None
        self._rules: list[Label] = []
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(IconSquare(look, "minus", "coral_tint", "coral_ink"))
        head.addWidget(Label(look, words.stop_title(), 17, 600, wrap=True), 1)
        self.body.addLayout(head)
        self.body.addSpacing(4)
        self.body.addWidget(Label(look, words.stop_check(), 15, 600, wrap=True))
        self._column = QVBoxLayout()
        self._column.setSpacing(4)
        self.body.addLayout(self._column)
        self.body.addSpacing(4)
        self.body.addWidget(Label(look, words.help_title(), 15, 600, "coral_ink", wrap=True))
        signs = QVBoxLayout()
        signs.setSpacing(4)
        self.body.addLayout(signs)
        self._points(words.help_signs(), "ink", signs)
        self.body.addStretch(1)

    @property
    def rules(self) -> list[str]:
        """Return the rules shown."""
        return [label.text() for label in self._rules]

    def show_limit(self, limit: int) -> None:
        """Show the rules with this pain limit."""
        if limit == self._limit:
            return
        self._limit = limit
        if self._rules:
            for label, text in zip(self._rules, words.stop_rules(limit), strict=True):
                label.set_text(text)
        else:
            self._rules = self._points(words.stop_rules(limit), "muted", self._column)

    def _points(self, texts: Sequence[str], colour: str, column: QVBoxLayout) -> list[Label]:
        labels = []
        for text in texts:
            row = QHBoxLayout()
            row.setSpacing(8)
            dot = Label(self.look, "•", 15, 400, colour)
            dot.setFixedWidth(dot.sizeHint().width())
            row.addWidget(dot, 0, Qt.AlignmentFlag.AlignTop)
            label = Label(self.look, text, 15, 400, colour, wrap=True)
            label.setAlignment(Qt.AlignmentFlag.AlignTop)
            row.addWidget(label, 1)
            column.addLayout(row)
            labels.append(label)
        return labels
