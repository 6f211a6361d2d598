"""The page before a session: questions, and then a permit, a calm refusal, or the lock."""

from collections import deque
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QStackedLayout, QWidget

from coach.errors import HistoryUnavailable
from coach.history.records import Interrupted
from coach.routine.checkin.model import Scope
from coach.routine.model import Gate, Routine
from coach.triage.needed import clinicians, gate_of
from coach.triage.permit import Permit, Reason, Refusal, closed_by_the_past
from coach.ui.before.alarm_of import alarm_now
from coach.ui.before.form import Form
from coach.ui.before.lock_view import LockView
from coach.ui.before.refusal import RefusalView
from coach.ui.desk import Desk
from coach.ui.ease import ease_for
from coach.ui.look.look import Look
from coach.ui.region import of_person
from coach.ui.wording import before


class BeforePage(QWidget):
    """There is no way from here to a session but a Permit of the desk."""

    permitted = Signal(object, object, bool, object)
    """This Routine may be done with this Permit; short or not; the Interrupted to go on with."""

    routine_wanted = Signal(str)
    """The person would rather do the routine with this id."""

    checkin_wanted = Signal()
    """Only a whole check-in can open anything now."""

    reminder_wanted = Signal(int)
    """The person wants to be asked how the cramp is in so many minutes."""

    left = Signal()
    locked = Signal()

    def __init__(
        self,
        look: Look,
        desk: Desk,
        parent: QWidget | None = None,
        *,
        lock: LockView | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._desk = desk
        self._routine: Routine | None = None
        self._short = False
        self._resume: Interrupted | None = None
        self._untold: deque[Callable[[], object]] = deque()
        self._raised: tuple[str, ...] = ()
        self.form = Form(look)
        self.refusal = RefusalView(look)
        self.lock = lock or LockView(look)
        self._stack = QStackedLayout(self)
        for view in (self.form, self.refusal, self.lock):
            self._stack.addWidget(view)
        self._connect()
        look.changed.connect(self.update)

    def open(
        self, routine: Routine, *, short: bool = False, resume: Interrupted | None = None
    ) -> None:
        """Ask what has to be asked before `routine`; `resume` is a session to go on with."""
        self._routine, self._short, self._resume = routine, short, resume
        self._ask()

    @property
    def held(self) -> bool:
        """Return whether an emergency page is shown that the person has not read yet."""
        return self._stack.currentWidget() is self.lock and self.lock.held

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground."""
        del event
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._look.theme.paper)
        painter.end()

    def _connect(self) -> None:
        self.form.answered.connect(self._decide)
        self.form.left.connect(self.left)
        self.form.up.connect(self._note_up)
        self.refusal.left.connect(self.left)
        self.refusal.again_wanted.connect(self._ask)
        self.refusal.ease_wanted.connect(self.routine_wanted)
        self.refusal.checkin_wanted.connect(self.checkin_wanted)
        self.refusal.reminder_wanted.connect(self.reminder_wanted)
        self.refusal.examined.connect(self._note_agreed)
        self.lock.examined.connect(self._note_examined)
        self.lock.again_wanted.connect(self._ask)

    def _ask(self) -> None:
        routine = self._routine
        if routine is None:
            return
        self._tell()
        safety = self._desk.safety()
        if self._raised or (safety.locked and not safety.cleared_by_clinician):
            self._show_lock(safety.signs)
            return
        if safety.locked and safety.by_check_in:
            self.checkin_wanted.emit()
            return
        closed = closed_by_the_past(routine, self._desk.standing())
        if closed is not None:
            self._refuse(closed)
            return
        gated = gate_of(routine) is not Gate.ANY
        subtitle = before.subtitle(routine.title, gate=gated)
        if self._resume is not None:
            subtitle = before.resuming(routine.title)
        self._stack.setCurrentWidget(self.form)
        earlier = self._desk.earlier_reading() if gated else None
        self.form.show_changes(self._desk.restricted(routine))
        self.form.ask(subtitle, gated=gated, earlier=earlier)

    def _decide(self) -> None:
        routine = self._routine
        if routine is None:
            return
        check, answers = self.form.check, self.form.answers
        self._remember(partial(self._desk.note_check, check))
        if answers.pain_now is not None:
            self._remember(partial(self._desk.note_gate, answers))
        decision = self._desk.decide(routine, check, answers)
        if isinstance(decision, Permit):
            self.permitted.emit(routine, decision, self._short, self._resume)
            return
        if answers.pain_now is not None:
            self._remember(partial(self._desk.note_pain, answers.pain_now))
        self._refuse(decision)

    def _note_up(self) -> None:
        self._remember(self._desk.note_up)
        if self._routine is not None:
            self.form.show_changes(self._desk.restricted(self._routine))

    def _remember(self, tell: Callable[[], object]) -> None:
        """Tell the history; what it cannot take now is told again before the next questions."""
        self._untold.append(tell)
        self._tell()

    def _tell(self) -> None:
        while self._untold:
            try:
                self._untold[0]()
            except HistoryUnavailable:
                return
            self._untold.popleft()

    def _refuse(self, refusal: Refusal) -> None:
        if refusal.reason is Reason.LOCKED:
            self._raised = refusal.signs
            self._show_lock(refusal.signs)
            self.locked.emit()
            return
        self._stack.setCurrentWidget(self.refusal)
        library = self._desk.library
        instead = library.routines.get(refusal.instead or "")
        offered = instead or ease_for(library, self._routine)
        self.refusal.show_refusal(refusal, offered, self._desk.now())

    def _show_lock(self, signs: tuple[str, ...]) -> None:
        alarm = alarm_now(self._desk, (*signs, *self._raised))
        self._stack.setCurrentWidget(self.lock)
        self.lock.show_alarm(alarm, of_person(self._desk), self._desk.now())

    def _note_agreed(self, note: str) -> None:
        """Write down a clinician's word: for exercise, or for the exercises that need one."""
        routine = self._routine
        if routine is None:
            return
        if self._desk.standing().scope.rank >= Scope.REST_ONLY.rank:
            self._remember(partial(self._desk.note_clinician_cleared, note))
        else:
            for exercise in clinicians(routine):
                self._remember(partial(self._desk.note_agreement, exercise))
        self._ask()

    def _note_examined(self, note: str) -> None:
        self._remember(partial(self._desk.note_clinician_cleared, note))
        self._raised = ()
        self._ask()
