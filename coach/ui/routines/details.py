"""What the sheet tells of a routine in one length and on one side."""

from collections.abc import Iterator

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coach.restriction.routine import Restricted
from coach.routine.model import Gate, Routine
from coach.session.step import Script
from coach.ui.about.changed import ChangedNotice, UntoldNotice
from coach.ui.look.button import Button
from coach.ui.look.column import at_left
from coach.ui.look.label import Label
from coach.ui.look.look import Look
from coach.ui.routines.dose_row import DoseRow
from coach.ui.routines.notice import Notice
from coach.ui.routines.offer import equipment
from coach.ui.routines.rows import Row, minutes, rows
from coach.ui.wording import frame, frequency, handout
from coach.ui.wording import routines as words


class Details(QWidget):
    """Facts, numbered doses, the reasons not to, the sources."""

    movement_wanted = Signal(object, object)
    """The person wants to see this movement on this side."""

    about_wanted = Signal()
    """The person wants to tell about themselves."""

    up = Signal()
    """The person has been up for more than an hour."""

    paper_wanted = Signal()
    """The person wants the routine on paper."""

    def __init__(
        self,
        look: Look,
        found: Restricted,
        script: Script,
        *,
        untold: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.look = look
        routine = found.routine
        lines = rows(routine, script)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 8)
        column.setSpacing(0)
        for facts in _facts(routine, script, lines):
            column.addWidget(Label(look, facts, 15, 400, "muted", wrap=True))
        column.addSpacing(4)
        if routine.summary:
            column.addWidget(Label(look, routine.summary, 15, wrap=True))
        growing = frequency.growing(routine)
        if growing:
            column.addSpacing(8)
            column.addWidget(Label(look, growing, 15, wrap=True))
        column.addSpacing(12)
        for notice in self._of_the_person(found, untold=untold):
            column.addWidget(notice)
            column.addSpacing(12)
        for number, line in enumerate(lines, start=1):
            column.addWidget(self._row(number, line))
        column.addSpacing(12)
        column.addWidget(_reasons(look, routine))
        column.addSpacing(8)
        self._paper = Button(look, handout.save_it(), "text", "print", height=40)
        self._paper.clicked.connect(self.paper_wanted)
        column.addLayout(at_left(self._paper))
        self._paper.setHidden(found.empty)  # before it has a parent, it would be a window
        self._told = Label(look, "", 13, 400, "muted", wrap=True)
        self._told.hide()
        column.addWidget(self._told)
        column.addSpacing(8)
        for text in (frame.draft(), _sources(routine)):
            if text:
                column.addWidget(Label(look, text, 13, 400, "muted", wrap=True))

    def say(self, sentence: str) -> None:
        """Say below the button for paper how it went."""
        self._told.set_text(sentence)
        self._told.show()

    def _of_the_person(self, found: Restricted, *, untold: bool) -> Iterator[Notice]:
        if found.changed:
            changed = ChangedNotice(self.look, found)
            changed.up.connect(self.up)
            yield changed
        if untold and found.routine.gate is not Gate.ANY:
            asking = UntoldNotice(self.look)
            asking.wanted.connect(self.about_wanted)
            yield asking

    def _row(self, number: int, line: Row) -> DoseRow:
        row = DoseRow(self.look, number, line)
        row.clicked.connect(lambda: self.movement_wanted.emit(line.motion, line.side))
        return row


def reasons(routine: Routine) -> tuple[str, ...]:
    """Return when the routine must not be done."""
    found = []
    if routine.pain_limit is not None:
        found.append(words.not_above(routine.pain_limit))
    if routine.gate is not Gate.ANY:
        found.append(words.not_while(routine.gate))
    return (*found, words.not_with_signs(), words.not_after_fall())


def _facts(routine: Routine, script: Script, lines: tuple[Row, ...]) -> tuple[str, ...]:
    amount = words.length(minutes(script), len(lines))
    often = frequency.often(routine)
    things = equipment(routine)
    told = (words.amount(amount, often), words.needed(things) if things else "")
    return tuple(each for each in told if each)


def _reasons(look: Look, routine: Routine) -> Notice:
    notice = Notice(look, words.not_this())
    notice.add_points(reasons(routine))
    return notice


def _sources(routine: Routine) -> str:
    return words.sources(", ".join(routine.sources), routine.reviewed) if routine.sources else ""
