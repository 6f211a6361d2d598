"""My back hurts now: the clock of a cramp, what helps, and when to ask again."""

from dataclasses import replace
from datetime import timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QStackedLayout, QWidget

from coach.errors import CoachError
from coach.routine.model import Side
from coach.triage.cramp import Cramp
from coach.triage.escalation import Escalation
from coach.triage.gate import Colour
from coach.ui.ease import ease_beside
from coach.ui.hear import hear
from coach.ui.hurts.book import CrampBook
from coach.ui.hurts.desk import CrampDesk
from coach.ui.hurts.log import LogView
from coach.ui.hurts.now_view import NowView
from coach.ui.hurts.seconds import Seconds
from coach.ui.hurts.standing import standing
from coach.ui.look.look import Look
from coach.ui.wording import hurts as words

_SIDES = {"left": Side.LEFT, "right": Side.RIGHT}


class HurtsPage(QWidget):
    """Looking at it starts nothing: a cramp begins when the person says so."""

    ease_wanted = Signal(str, object)
    """The person wants the routine with this id, for this Side or None; a permit is still due."""

    checkin_wanted = Signal()
    """Something is new or stronger."""

    again_wanted = Signal(int)
    """The person is to be asked again in so many minutes; the desk knows it already."""

    left = Signal()

    failed = Signal(object)
    """Something could not be kept or read, for this reason."""

    def __init__(
        self,
        look: Look,
        desk: CrampDesk,
        book: CrampBook | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._desk = desk
        self.book = book or CrampBook(desk, self)
        self._about: str | None = None  # the id of the cramp that the page is about
        self._minute = -1
        self.now = NowView(look, desk)
        self.log = LogView(look, desk, self.book, self)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self.now)
        self._stack.addWidget(self.log)
        self._connect()
        self.seconds = Seconds(self, self._tick)
        look.changed.connect(self.update)

    def open(self) -> None:
        """Show what is known now, and ask the rest."""
        self.now.strength.settle()
        self.book.read()
        self._about = None
        cramp = self.book.present
        self._show_details(cramp)
        self.now.strength.ask(cramp.strength if cramp else None)
        self.now.advice.show_guide(self._desk.guide())
        self._show_now()
        self.now.to_top()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take a digit as the strength now."""
        if self._stack.currentWidget() is not self.now or not self.now.strength.take(event):
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Let the clock run while it is seen."""
        super().showEvent(event)
        self.seconds.look()

    def hideEvent(self, event: QHideEvent) -> None:
        """Stop the clock, and lose no number that was chosen."""
        super().hideEvent(event)
        self.seconds.stop()
        self.now.strength.settle()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground."""
        del event
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._look.theme.paper)
        painter.end()

    @property
    def _cramp(self) -> Cramp | None:
        """Return the cramp in progress, or the one that has let go while the page was open."""
        return self.book.present or (self.book.find(self._about) if self._about else None)

    def _connect(self) -> None:
        now = self.now
        now.hero.begun.connect(self._begin)
        now.hero.eased.connect(self._ease_off)
        now.hero.resumed.connect(self._resume)
        now.hero.mistaken.connect(self._forget)
        now.hero.edited.connect(self._edit)
        now.hero.checkin_wanted.connect(self._check_in)
        now.strength.said.connect(self._note_strength)
        now.side.chosen.connect(self._note_side)
        now.triggers.changed.connect(self._note_trigger)
        now.ease.wanted.connect(self._take_ease)
        now.what_to_do.clicked.connect(self._show_lock)
        now.again.pressed.connect(self._ask_again)
        now.again.kept.connect(self.again_wanted)
        now.again.failed.connect(self.failed)
        now.log.clicked.connect(self._show_log)
        now.back.clicked.connect(self._leave)
        self.log.left.connect(self._show_now)
        self.book.failed.connect(self.failed)
        self.book.changed.connect(self.refresh)
        hear(self, ("Escape", "Alt+Left"), self._leave)

    def refresh(self) -> None:
        """Show the cramp, its state, and what is open in it."""
        now, cramp, moment = self.now, self._cramp, self._desk.now()
        if cramp is None:
            now.hero.show_none()
        elif cramp.ended is None:
            self._about = cramp.id
            now.hero.show_lasting(cramp, moment)
        else:
            now.hero.show_eased(cramp, moment)
        now.strength.show_worst(cramp.strength if cramp else None)
        now.triggers.setVisible(cramp is not None)
        self._show_state()
        self.seconds.look()

    def _show_state(self) -> None:
        pain = self.now.strength.pain
        state, why = self._standing(pain)
        locked = self._desk.safety().locked
        self.now.locked.setVisible(locked)
        self.now.escalation.setVisible(why is not None)
        if why is not None:
            self.now.why.set_text(words.escalation_text(why))
        self.now.again.show_state(state)
        side = _SIDES.get(str(self.now.side.value))
        self.now.ease.show_side(side, locked=locked, first=self._cramp is not None)
        self.now.arrange()
        self.now.advice.show_state(state, pain, locked=locked)

    def _standing(self, pain: int | None) -> tuple[Colour, Escalation | None]:
        try:
            return standing(self._desk, pain)
        except CoachError as error:
            self.book.tell(error)
            return Colour.RED, None

    def _tick(self) -> timedelta | None:
        cramp = self.book.present
        if cramp is None:
            return None
        self.book.retry()
        been = self.book.lasted(cramp)
        self.now.hero.show_length(been)
        minute = int(been.total_seconds()) // 60
        if minute != self._minute:
            self._minute = minute
            self._show_state()
        return been

    def _show_details(self, cramp: Cramp | None) -> None:
        self.now.side.clear()
        if cramp is not None and cramp.side:
            self.now.side.choose(cramp.side)
        self.now.triggers.show_text(cramp.trigger if cramp else "")

    def _begin(self) -> None:
        self.now.strength.settle()
        self.now.triggers.show_text("")
        side = self.now.side.value
        self._about = self.book.begin(str(side or ""), self.now.strength.pain).id
        self.refresh()
        self.setFocus(Qt.FocusReason.OtherFocusReason)  # a second press of Enter ends no cramp

    def _ease_off(self) -> None:
        self.now.strength.settle()
        cramp = self.book.present
        if cramp is not None:
            self.book.write(replace(cramp, ended=self._desk.now()))
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _resume(self) -> None:
        cramp = self._cramp
        if cramp is not None:
            self.book.write(replace(cramp, ended=None))

    def _forget(self) -> None:
        cramp = self.book.present
        if cramp is not None:
            self._about = None
            self.book.write(replace(cramp, void=True))
            self._show_details(None)
            self.now.hero.begin.setFocus(Qt.FocusReason.OtherFocusReason)

    def _edit(self) -> None:
        cramp = self.book.present
        if cramp is not None:
            self.log.edit(cramp)

    def _note_strength(self, pain: int) -> None:
        try:
            self._desk.note_pain(pain)
        except CoachError as error:
            self.failed.emit(error)
        cramp = self.book.present
        if cramp is not None and pain > (cramp.strength if cramp.strength is not None else -1):
            self.book.write(replace(cramp, strength=pain))
        else:
            self.refresh()

    def _note_side(self, side: object) -> None:
        cramp = self._cramp
        if cramp is not None:
            self.book.write(replace(cramp, side=str(side)))
        else:
            self.refresh()

    def _note_trigger(self) -> None:
        cramp, text = self._cramp, self.now.triggers.text
        if cramp is not None and text != cramp.trigger:
            self.book.write(replace(cramp, trigger=text))

    def _ask_again(self) -> None:
        self.now.strength.settle()
        self.now.again.keep(self._standing(self.now.strength.pain)[0])

    def _take_ease(self, routine: str, side: Side | None) -> None:
        self.now.strength.settle()
        self.ease_wanted.emit(routine, side)

    def _show_lock(self) -> None:
        """Go where every routine goes while a warning sign is open: to the card that says why."""
        ease = ease_beside(self._desk.library, None)
        if ease is not None:
            self._take_ease(ease.id, None)

    def _check_in(self) -> None:
        self.now.strength.settle()
        self.checkin_wanted.emit()

    def _show_now(self) -> None:
        self._stack.setCurrentWidget(self.now)
        self._show_details(self._cramp)
        self.refresh()
        first = self.now.hero.begin
        (first if not first.isHidden() else self).setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_log(self) -> None:
        self.now.strength.settle()
        self._note_trigger()
        self.log.open()
        self._stack.setCurrentWidget(self.log)

    def _leave(self) -> None:
        if self.log.sheet.isVisible():
            self.log.sheet.close_it()
        elif self._stack.currentWidget() is self.log:
            self._show_now()
        else:
            self.now.strength.settle()
            self._note_trigger()
            self.left.emit()
