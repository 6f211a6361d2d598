"""How each exercise was: easy, OK or hard."""

from PySide6.QtCore import QLineF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QVBoxLayout, QWidget

from coach.ui.after.summary import EASY, HARD, OK, Done
from coach.ui.look.button import Button
from coach.ui.look.card import Card
from coach.ui.look.label import Label
from coach.ui.look.look import Look
from coach.ui.look.segmented import Segmented
from coach.ui.thumb import Thumb
from coach.ui.wording import after

_BARE = 16  # px that a button of bare words keeps around them


class ExercisesCard(Card):
    """One row for each exercise that was done."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent=parent)
        self.rows: list[ExerciseRow] = []
        self.all_ok = Button(look, after.all_ok(), "text", height=40)
        self.none_done = Label(look, after.none_done(), 15, 400, "muted", wrap=True)
        head = QHBoxLayout()
        head.addWidget(Label(look, after.each_title(), 20, 600))
        head.addStretch(1)
        head.addWidget(self.all_ok)
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self._list.setContentsMargins(0, 0, _BARE, 0)
        self.body.setContentsMargins(24, 16, 24 - _BARE, 8)
        self.body.addLayout(head)
        self.body.addWidget(self.none_done)
        self.body.addLayout(self._list)
        self.body.addStretch(1)
        self.all_ok.clicked.connect(self._all_ok)

    @property
    def difficulties(self) -> dict[int, str]:
        """Return what was said, by the number of each of the routine's steps."""
        said = {item: row.choice.value for row in self.rows for item in row.items}
        return {item: value for item, value in said.items() if isinstance(value, str)}

    def ask(self, done: tuple[Done, ...]) -> None:
        """Ask for each of `done`, with nothing chosen."""
        for row in self.rows:
            self._list.removeWidget(row)
            row.deleteLater()
        self.rows = [ExerciseRow(self.look, each) for each in done]
        for row in self.rows:
            self._list.addWidget(row)
        self._put_in_reading_order()
        self.none_done.setVisible(not done)
        self.all_ok.setVisible(bool(done))

    def _put_in_reading_order(self) -> None:
        before: QWidget = self.all_ok
        for row in self.rows:
            for segment in row.choice.findChildren(QAbstractButton):
                self.setTabOrder(before, segment)
                before = segment

    def _all_ok(self) -> None:
        for row in self.rows:
            row.choice.choose(OK)
            row.advise()


class ExerciseRow(QWidget):
    """Picture, name, dose and three answers."""

    def __init__(self, look: Look, done: Done, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.items = done.items
        thumb = Thumb(look, 80, 56)
        thumb.show_motion(done.motion, done.side)
        options = ((EASY, after.easy(), "teal"), (OK, after.ok(), "teal"))
        hard = (HARD, after.hard(), "amber")
        self.choice = Segmented(look, after.difficulty_name(done.title), (*options, hard))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(Label(look, done.title, 15, 600, wrap=True))
        words.addWidget(Label(look, done.dose, 13, 400, "muted", wrap=True))
        words.addStretch(1)
        self.advice = Label(look, after.hard_twice(), 13, 500, "amber_ink", wrap=True)
        self.advice.hide()
        self._hard_before = done.hard_before
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(thumb, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(words, 1)
        row.addWidget(self.choice, 0, Qt.AlignmentFlag.AlignVCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 8)
        column.setSpacing(4)
        column.addLayout(row)
        column.addWidget(self.advice)
        self.choice.chosen.connect(lambda _how: self.advise())

    def advise(self) -> None:
        """Suggest less where it was hard twice in a row."""
        self.advice.setVisible(self._hard_before and self.choice.value == HARD)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the hairline above the row."""
        del event
        painter = QPainter(self)
        painter.setPen(QPen(self._look.theme.hair, 1))
        painter.drawLine(QLineF(0, 0.5, self.width(), 0.5))
        painter.end()
