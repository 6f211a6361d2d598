"""From the first question of the check-in to what it comes to, or to the page of warning signs."""

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from coach.errors import CoachError
from coach.routine.model import Routine, Side
from coach.screening.checkins import CheckedIn
from coach.triage.checkin import Outcome
from coach.ui.look.look import Look

if TYPE_CHECKING:
    from coach.ui.before.lock_view import LockView
    from coach.ui.checkin.page import CheckInPage
    from coach.ui.checkin.result_frame import ResultFrame
    from coach.ui.desk import Desk

_SIDES = {"left": Side.LEFT, "right": Side.RIGHT}


class CheckInWay(QObject):
    """Leads through the check-in; each page is made when it is first needed."""

    page_wanted = Signal(QWidget)
    """This page is to be seen now."""

    over = Signal()
    """There is nothing more to ask."""

    routine_wanted = Signal(object)
    """The person wants to do this Routine; a permit is still due."""

    again_wanted = Signal(int)
    """The person wants to be asked again in so many minutes."""

    letter_wanted = Signal()
    facts_wanted = Signal()

    locked = Signal()
    """A warning sign was raised, or a clinician's word was recorded."""

    failed = Signal(object)
    """Something could not be kept or read, for this reason."""

    def __init__(self, look: Look, desk: "Desk", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._desk = desk
        self.page: CheckInPage | None = None
        self.result: ResultFrame | None = None
        self.lock: LockView | None = None

    @property
    def held(self) -> bool:
        """Return whether an emergency page is shown that the person has not read yet."""
        return self.lock is not None and self.lock.isVisible() and self.lock.held

    def ask_to_read(self) -> None:
        """Show what has to be pressed before another page is opened."""
        if self.lock is not None:
            self.lock.ask_to_read()

    def begin(self) -> None:
        """Ask, unless a sign is open that no clinician has looked at."""
        safety = self._desk.safety()
        if safety.locked and not safety.cleared_by_clinician:
            self.show_alarm()
            return
        page = self._asking()
        self.page_wanted.emit(page)
        page.open()

    def show_alarm(self) -> None:
        """Show why and what to do while a warning sign is open."""
        from coach.ui.before.alarm_of import alarm_now
        from coach.ui.region import of_person

        lock = self._locking()
        self.page_wanted.emit(lock)
        lock.show_alarm(alarm_now(self._desk), of_person(self._desk), self._desk.now())

    def show_last(self) -> None:
        """Show what the last check-in comes to today."""
        found = self._desk.checkins.last()
        if found is not None:
            self._finished(found)

    def _asking(self) -> "CheckInPage":
        if self.page is None:
            from coach.ui.checkin.page import CheckInPage
            from coach.ui.desks import Questions

            self.page = CheckInPage(self._look, Questions(self._desk))
            self.page.finished.connect(self._finished)
            self.page.alarmed.connect(self._alarmed)
            self.page.closed.connect(self.over)
            self.page.failed.connect(self.failed)
        return self.page

    def _alarmed(self, _flags: object, said: Mapping[str, object]) -> None:
        """Write down an emergency at once: what was not asked yet is not known."""
        self._finished(self._desk.checkins.check_in(said))

    def _finished(self, found: CheckedIn) -> None:
        self.locked.emit()
        if self._desk.safety().locked:
            self.show_alarm()
            return
        frame = self._showing()
        self.page_wanted.emit(frame)
        now, settled = found.now, found.settled
        if not self._desk.standing().gently:
            now, settled = _after_the_first(now), settled and _after_the_first(settled)
        pain = found.visit.said.get("pain_now")
        frame.page.show_outcome(
            now, settled, found.visit.said, pain if isinstance(pain, int) else None
        )

    def _showing(self) -> "ResultFrame":
        if self.result is None:
            from coach.ui.checkin.result import ResultPage
            from coach.ui.checkin.result_frame import ResultFrame

            page = ResultPage(self._look, self._desk.library, self._desk.guide)
            page.start_wanted.connect(self._start)
            page.answer_wanted.connect(self._change)
            page.again_wanted.connect(self.again_wanted)
            page.letter_wanted.connect(self.letter_wanted)
            page.facts_wanted.connect(self.facts_wanted)
            page.back.connect(self._back)
            page.done.connect(self.over)
            self.result = ResultFrame(self._look, page)
        return self.result

    def _locking(self) -> "LockView":
        if self.lock is None:
            from coach.ui.before.lock_view import LockView

            self.lock = LockView(self._look)
            self.lock.examined.connect(self._examined)
            self.lock.again_wanted.connect(self.begin)
        return self.lock

    def _examined(self, note: str) -> None:
        try:
            self._desk.note_clinician_cleared(note)
        except CoachError as error:
            self.failed.emit(error)
            return
        self.locked.emit()
        self.begin()

    def _start(self, name: str) -> None:
        try:
            self.routine_wanted.emit(self.routine(name))
        except CoachError as error:
            self.failed.emit(error)

    def routine(self, name: str) -> Routine:
        """Return the routine that an outcome names, for the side that hurts.

        Raises:
            CoachError: there is none.
        """
        library = self._desk.library
        if name in library.routines:
            return library.routines[name]
        return library.find(name, self._side())

    def _side(self) -> Side:
        """Return the side that hurts; left where nobody knows, as for any other pair."""
        last = self._desk.checkins.last()
        said: Mapping[str, object] = last.visit.said if last is not None else {}
        for field in ("leg_which", "loc"):
            side = _SIDES.get(str(said.get(field)))
            if side is not None:
                return side
        return Side.LEFT

    def _change(self, field: str) -> None:
        """Ask for one field again; after a new start, for all: yesterday's answers are old."""
        if self.page is None:
            self.begin()
            return
        self.page_wanted.emit(self.page)
        self.page.change(field)

    def _back(self) -> None:
        if self.page is None:
            self.begin()
            return
        self.page_wanted.emit(self.page)


def _after_the_first(found: Outcome) -> Outcome:
    """Return what opens once the test dose was done."""
    return replace(found, first=None)
