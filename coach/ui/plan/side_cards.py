"""The smaller cards beside the criteria: why, sessions a week, when to stop."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from coach.ui.look.button import Button, IconButton
from coach.ui.look.card import Card
from coach.ui.look.column import at_left
from coach.ui.look.icons import icon
from coach.ui.look.label import Label
from coach.ui.look.look import Look
from coach.ui.look.paint import round_box
from coach.ui.wording import plan_page as words

LEAST, MOST = 1, 14
_SQUARE = 40


class WhyCard(Card):
    """Why somebody is where they are."""

    progress_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent=parent)
        self.title = Label(look, "", 17, 600, wrap=True)
        self.text = Label(look, "", 15, 400, "muted", wrap=True)
        self.progress = Button(look, words.see_progress(), "text", "aright", 40)
        self.body.addWidget(self.title)
        self.body.addWidget(self.text)
        self.body.addLayout(at_left(self.progress))
        self.body.addStretch(1)
        self.progress.clicked.connect(self.progress_wanted)

    def say(self, title: str, text: str) -> None:
        """Say this."""
        self.title.set_text(title)
        self.text.set_text(text)


class WeekCard(Card):
    """How many sessions a week the person wants to do."""

    chosen = Signal(int)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent=parent)
        self._number = 0
        self._bounds = (LEAST, MOST)
        self.done = Label(look, "", 13, 400, "muted", wrap=True)
        self.number = Label(look, "", 34, 600)
        self.fewer = IconButton(look, "minus", words.fewer(), 40, outline=True)
        self.more = IconButton(look, "plus", words.more(), 40, outline=True)
        row = QHBoxLayout()
        row.addWidget(self.fewer)
        row.addStretch(1)
        row.addWidget(self.number)
        row.addStretch(1)
        row.addWidget(self.more)
        self.body.addWidget(Label(look, words.per_week(), 17, 600, wrap=True))
        self.body.addWidget(self.done)
        self.body.addLayout(row)
        self.body.addStretch(1)
        self.fewer.clicked.connect(lambda: self._step(-1))
        self.more.clicked.connect(lambda: self._step(1))

    def show_week(self, number: int, bounds: tuple[int, int], done: int) -> None:
        """Show a number of sessions, what it may be changed to, and how many were done."""
        self._bounds = bounds
        self._number = min(max(number, bounds[0]), bounds[1])
        self.done.set_text(words.per_week_done(done))
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
        head.addWidget(_Square(look))
        head.addWidget(Label(look, words.stop_title(), 17, 600, wrap=True), 1)
        self.body.addLayout(head)
        self.body.addSpacing(4)
        self.body.addWidget(Label(look, words.stop_check(), 15, 600, wrap=True))
        self._first = self.body.count()
        self.body.addSpacing(4)
        self.body.addWidget(Label(look, words.help_title(), 15, 600, "coral_ink", wrap=True))
        self._points(words.help_signs(), "ink", self.body.count())
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
            self._rules = self._points(words.stop_rules(limit), "muted", self._first)

    def _points(self, texts: Sequence[str], colour: str, place: int) -> list[Label]:
        labels = []
        for number, text in enumerate(texts):
            row = QHBoxLayout()
            row.setSpacing(8)
            dot = Label(self.look, "•", 15, 400, colour)
            dot.setFixedWidth(dot.sizeHint().width())
            row.addWidget(dot, 0, Qt.AlignmentFlag.AlignTop)
            label = Label(self.look, text, 15, 400, colour, wrap=True)
            label.setAlignment(Qt.AlignmentFlag.AlignTop)
            row.addWidget(label, 1)
            self.body.insertLayout(place + number, row)
            labels.append(label)
        return labels


class _Square(QWidget):
    """The sign of stopping on its tinted square."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setFixedSize(QSize(_SQUARE, _SQUARE))
        look.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it."""
        del event
        painter = QPainter(self)
        theme = self._look.theme
        round_box(painter, QRectF(self.rect()), 12.0, theme.coral_tint)
        painter.drawPixmap(10, 10, icon(self._look, "minus", 20, theme.coral_ink))
        painter.end()
