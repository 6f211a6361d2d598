"""The page of progress: words before curves, over a range of time."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from coach.errors import CoachError
from coach.ui.foot import Foot
from coach.ui.look.button import IconButton
from coach.ui.look.label import Label
from coach.ui.look.look import Look
from coach.ui.look.page_head import PageHead
from coach.ui.look.scroll import COMPACT, WIDE, ScrollPage
from coach.ui.look.segmented import Segmented
from coach.ui.progress.activities_card import ActivitiesCard
from coach.ui.progress.activities_sheet import ActivitiesSheet
from coach.ui.progress.cards import CalendarCard, CrampsCard, ExercisesCard, PainCard, WeeksCard
from coach.ui.progress.figures import Book
from coach.ui.progress.last_sessions import LastSessions
from coach.ui.progress.report_button import ReportButton
from coach.ui.undisturbed import undisturbed
from coach.ui.wording import frame, review
from coach.ui.wording import progress as words

if TYPE_CHECKING:
    from coach.ui.desk import Desk

USUAL = 91
_STRETCH = {1: (1,), 2: (5, 4), 3: (5, 4, 4)}
"""For each number of columns how they share the width."""


class ProgressPage(QWidget):
    """Pain, what was planned and done, activities, cramps, exercises, the last sessions."""

    failed = Signal(object)
    """Something could not be read or kept, for this reason."""

    def __init__(self, look: Look, desk: "Desk", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self._desk = desk
        self._book: Book | None = None
        self._back = self._dragged = 0
        self.report = ReportButton(look, desk)
        self.earlier = IconButton(look, "left", review.earlier(), outline=True)
        self.later = IconButton(look, "right", review.later(), outline=True)
        self.ranges = Segmented(look, words.range_name(), words.ranges(), 48)
        self.ranges.choose(USUAL)
        self.span = Label(look, "", 13, 400, "muted")
        self.pain = PainCard(look)
        self.calendar = CalendarCard(look)
        self.weeks = WeeksCard(look)
        self.activities = ActivitiesCard(look)
        self.cramps = CrampsCard(look)
        self.exercises = ExercisesCard(look)
        self.sessions = LastSessions(look)
        self.sheet: ActivitiesSheet | None = None
        self._grid = QGridLayout()
        self._columns = 0
        self._arrange()
        self._connect()

    def refresh(self) -> None:
        """Show what is recorded now."""
        with undisturbed():
            try:
                self._book = Book(self._desk)
            except CoachError as error:
                self.failed.emit(error)
                return
            self._show()

    def showEvent(self, event: QShowEvent) -> None:
        """Show what is recorded, each time the page comes up."""
        super().showEvent(event)
        self.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the lower cards in as many columns as have room."""
        super().resizeEvent(event)
        wide, scale = self.window().width(), self.look.text_scale
        self._set_columns(1 if wide < COMPACT * scale else 3 if wide >= WIDE * scale else 2)

    def _show(self) -> None:
        if self._book is None:
            return
        length = self._length()
        farthest = self._book.farthest(length)
        self._back = self._dragged = min(self._back, farthest)
        try:
            shown = self._book.figures(length, self._back)
        except CoachError as error:
            self.failed.emit(error)
            return
        self.activities.show_activities(shown, self._book.mine)
        self.span.set_text(review.span(shown.first, shown.last))
        _allow(self.earlier, review.no_earlier(), allowed=self._back < farthest)
        _allow(self.later, review.no_later(), allowed=self._back > 0)
        for card in (self.pain, self.calendar, self.weeks, self.cramps, self.sessions):
            card.show_figures(shown)
        exercises = self._desk.library.exercises
        titles = {
            one.exercise: exercises[one.exercise].title
            for one in shown.exercises
            if one.exercise in exercises
        }
        self.exercises.show_titled(shown, titles)

    def _arrange(self) -> None:
        scroll = ScrollPage(self.look)
        title = Label(self.look, frame.progress(), 34, 600)
        controls = (self.report, self.earlier, self.later, self.ranges)
        scroll.body.addWidget(PageHead(self.look, (title, self.span), controls))
        scroll.body.addWidget(self.pain)
        self._grid.setSpacing(16)
        scroll.body.addLayout(self._grid)
        scroll.body.addStretch(1)
        self._set_columns(2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 32, 0, 0)
        column.setSpacing(0)
        column.addWidget(scroll, 1)
        column.addWidget(Foot(self.look, more=words.honest()))

    def _set_columns(self, count: int) -> None:
        if count == self._columns:
            return
        self._columns = count
        cards = (
            self.calendar,
            self.weeks,
            self.activities,
            self.cramps,
            self.exercises,
            self.sessions,
        )
        for number, card in enumerate(cards):
            self._grid.addWidget(card, number // count, number % count)
        for column in range(max(_STRETCH)):
            share = _STRETCH[count][column] if column < count else 0
            self._grid.setColumnStretch(column, share)

    def _connect(self) -> None:
        self.ranges.chosen.connect(lambda _length: self._show())
        self.earlier.clicked.connect(lambda: self._move(1))
        self.later.clicked.connect(lambda: self._move(-1))
        self.pain.trend.moved.connect(self._drag)
        self.pain.trend.settled.connect(self._settle)
        self.activities.wanted.connect(self._ask)
        for key, step in (("[", -1), ("]", 1)):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.activated.connect(lambda by=step: self._step_range(by))

    def _step_range(self, step: int) -> None:
        lengths = [length for length, _word in words.ranges()]
        place = lengths.index(self._length()) + step
        self.ranges.choose(lengths[max(0, min(place, len(lengths) - 1))])
        self._show()

    def _length(self) -> int | None:
        value = self.ranges.value
        return value if isinstance(value, int) else None

    def _move(self, way: int) -> None:
        """Go a whole range back in time, or forward again."""
        self._back = max(0, self._back + way * (self._length() or 0))
        self._show()

    def _drag(self, days: int) -> None:
        """Draw the trend of so many days earlier; the other charts follow when it is let go."""
        if self._book is None:
            return
        length = self._length()
        back = max(0, min(self._back + days, self._book.farthest(length)))
        if back != self._dragged:
            self._dragged = back
            self.pain.trend.show_days(self._book.trend(*self._book.span(length, back)))

    def _settle(self) -> None:
        if self._dragged != self._back:
            self._back = self._dragged
            self._show()

    def _ask(self) -> None:
        if self.sheet is None:
            self.sheet = ActivitiesSheet(self.look, self._desk.activities, self.window())
            self.sheet.saved.connect(self.refresh)
            self.sheet.failed.connect(self.failed)
        self.sheet.ask()


def _allow(button: IconButton, reason: str, *, allowed: bool) -> None:
    """Let a button be pressed, or say why it cannot."""
    if allowed:
        button.unblock()
    else:
        button.block(reason)
