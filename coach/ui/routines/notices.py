"""The boxes of the page of routines that appear only when there is a reason for them."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from coach.errors import CoachError
from coach.history.records import Interrupted
from coach.routine.library import Waiting
from coach.routine.model import Cause, Routine
from coach.triage.safety import ShortCheck
from coach.triage.standing import Screening
from coach.ui.before.alarm_of import alarm_now
from coach.ui.look.button import Button
from coach.ui.look.column import at_left
from coach.ui.look.look import Look
from coach.ui.region import of_person
from coach.ui.routines.interrupted import InterruptedCard, step_name
from coach.ui.routines.locked import LockedPanel
from coach.ui.routines.notice import Notice
from coach.ui.wording import locked as locked_words
from coach.ui.wording import routines as words

if TYPE_CHECKING:
    from coach.ui.desk import Desk

MOST_PROBLEMS = 6


class Notices(QWidget):
    """`top`: the lock, or an interrupted session; `screening`: a check-in is due.

    `advice`: a physician; `files`: unreadable ones.

    `waiting`: a file of the person's own that would take the place of a built-in one.
    """

    changed = Signal()
    """What the person answered here changes the page."""

    resume_wanted = Signal(object)

    checkin_wanted = Signal()
    """The person wants to answer the check-in."""

    problems_wanted = Signal(object)
    """The person wants to see all of these problems."""

    library_changed = Signal()
    """A file of the person's own is used now."""

    failed = Signal(object)
    """An answer could not be remembered, for this reason."""

    def __init__(self, look: Look, desk: "Desk", parent: QWidget) -> None:
        super().__init__(parent)
        self.hide()
        self._look = look
        self._desk = desk
        self.top = _Place()
        self.screening = _Place()
        self.advice = _Place()
        self.files = _Place()
        self.waiting = _Place()

    def refresh(self, cause: Cause | None) -> None:
        """Show the boxes that have a reason now."""
        state = self._desk.safety()
        self.top.show_box(self._locked() if state.locked else self._interrupted())
        self.screening.show_box(None if state.locked else self._screening())
        self.advice.show_box(self._physician() if cause is Cause.OTHER else None)
        self.files.show_box(self._problems())
        self.waiting.show_box(self._waiting())

    def take_keyboard(self) -> None:
        """Let Enter go on with a session that waits."""
        if isinstance(self.top.box, InterruptedCard):
            self.top.box.go_on.setFocus(Qt.FocusReason.OtherFocusReason)

    def _locked(self) -> QWidget:
        panel = LockedPanel(
            self._look,
            alarm_now(self._desk),
            of_person(self._desk),
            self._desk.now(),
            by_check_in=self._desk.safety().by_check_in,
        )
        panel.checkin_wanted.connect(self.checkin_wanted)
        panel.examined.connect(self._examined)
        panel.checked.connect(self._checked)
        return panel

    def _interrupted(self) -> QWidget | None:
        left = self._desk.interrupted()
        if left is None:
            return None
        step = step_name(left, self._routine_of(left), self._desk.script_of(left))
        card = InterruptedCard(self._look, left, step)
        card.go_on_wanted.connect(lambda: self.resume_wanted.emit(left))
        card.closed.connect(lambda: self._give_up(left))
        return card

    def _routine_of(self, left: Interrupted) -> Routine:
        return self._desk.restricted(self._desk.routine_of(left)).routine

    def _screening(self) -> QWidget | None:
        screening = self._desk.standing().screening
        if screening is Screening.CURRENT:
            return None
        notice = Notice(self._look, locked_words.screening_title(screening), "amber", "info")
        notice.add_text(locked_words.screening_text(screening))
        button = Button(self._look, locked_words.start_check_in(), "outline", height=40)
        button.clicked.connect(self.checkin_wanted)
        notice.inside.addLayout(at_left(button))
        return notice

    def _physician(self) -> QWidget:
        notice = Notice(self._look, words.physician_title(), "amber", "info")
        notice.add_text(words.physician_text())
        notice.add_text(words.physician_care())
        return notice

    def _problems(self) -> QWidget | None:
        problems = self._desk.library.problems
        if not problems:
            return None
        files = {problem.file for problem in problems}
        notice = Notice(self._look, words.problems_title(len(files)), "coral", "note")
        told = [words.problem_line(one.file, one.line, one.what) for one in problems]
        notice.add_points(told[:MOST_PROBLEMS])
        notice.add_text(words.problems_rest())
        every = Button(self._look, words.problems_all(), "outline", height=40)
        every.clicked.connect(lambda: self.problems_wanted.emit(problems))
        notice.inside.addLayout(at_left(every))
        return notice

    def _waiting(self) -> QWidget | None:
        waiting = next(iter(self._desk.library.waiting), None)
        if waiting is None:
            return None
        notice = Notice(self._look, words.waiting_title(), "amber", "note")
        notice.add_text(words.waiting_text(waiting.title, waiting.id, waiting.file))
        use = Button(self._look, words.waiting_use(), "outline", height=40)
        use.clicked.connect(lambda: self._accept(waiting))
        notice.inside.addLayout(at_left(use))
        return notice

    def _accept(self, waiting: Waiting) -> None:
        self._try(lambda: self._desk.accept(waiting))
        self.library_changed.emit()

    def _examined(self, said: str) -> None:
        self._try(lambda: self._desk.note_clinician_cleared(said))

    def _checked(self, check: ShortCheck) -> None:
        self._try(lambda: self._desk.note_check(check))

    def _give_up(self, left: Interrupted) -> None:
        self._try(lambda: self._desk.give_up(left))

    def _try(self, remember: Callable[[], object]) -> None:
        try:
            remember()
        except CoachError as error:
            self.failed.emit(error)
        self.changed.emit()


class _Place(QWidget):
    """Where one box is shown, or nothing."""

    def __init__(self) -> None:
        super().__init__()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addStretch(0)
        self.box: QWidget | None = None
        self.hide()

    def show_box(self, box: QWidget | None) -> None:
        """Show `box` instead of the one before, as wide as it may be."""
        if self.box is not None:
            self.box.hide()
            self._row.removeWidget(self.box)
            self.box.deleteLater()
        self.box = box
        if box is not None:
            self._row.insertWidget(0, box, 1)
        self.setVisible(box is not None)
