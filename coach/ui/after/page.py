"""The page after a session: what it was, three answers, all optional, and how each one went."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from coach.errors import HistoryCorrupt, HistoryUnavailable
from coach.routine.model import Routine
from coach.session.events import Ending, SessionEnded
from coach.ui.after.advice import Advice
from coach.ui.after.cards import EffortCard, NoteCard, PainCard
from coach.ui.after.exercises import ExercisesCard
from coach.ui.after.hero import Hero
from coach.ui.after.summary import Summary, shown_of, summary
from coach.ui.after.week import Week
from coach.ui.desk import Desk, Run
from coach.ui.ease import ease_for
from coach.ui.footer import Footer
from coach.ui.hear import hear
from coach.ui.look.button import Button
from coach.ui.look.label import Label, Span
from coach.ui.look.look import Look
from coach.ui.look.scroll import ScrollPage, side_margin
from coach.ui.player.announce import announce
from coach.ui.player.stop_rule import went_up
from coach.ui.wording import after, joining, moments

_RIGHT = 488
_NARROW = 1040


class AfterPage(QWidget):
    """Keeps every answer until it is saved or the person goes on without."""

    finished = Signal()
    routine_wanted = Signal(str)
    checkin_wanted = Signal()
    """The person wants to check in, because it was worse."""

    def __init__(self, look: Look, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._desk = desk
        self._run: Run | None = None
        self._summary: Summary | None = None
        self.hero = Hero(look)
        self.advice = Advice(look)
        self.pain = PainCard(look)
        self.effort = EffortCard(look)
        self.note = NoteCard(look)
        self.exercises = ExercisesCard(look)
        self.week = Week(look)
        self.facts = Label(look, "", 15, wrap=True)
        self.skip = Button(look, after.skip(), "text")
        self.save = Button(look, after.save(), "primary", "check")
        self._lay_out()
        self._connect()
        look.changed.connect(self.update)
        look.changed.connect(self._arrange)

    def open(self, run: Run, ended: SessionEnded) -> None:
        """Show what `run` was and ask how it went."""
        self._run = run
        run.recorder.save()
        told = summary(self._desk, run, ended)
        self._summary = told
        day = moments.day(told.day)
        amounts = after.exercises(told.finished, told.planned)
        self.hero.show_facts(after.title(told.ending), (after.lasted(told.active), amounts, day))
        shown = shown_of(told.done)
        self.hero.show_motion(shown.motion if shown else None, shown.side if shown else None)
        self.pain.ask(told.pain_before, told.pain_said)
        self.effort.ask()
        self.note.ask()
        self.exercises.ask(told.done)
        self.week.show_days(told.week)
        self._show_week(told.sessions_this_week)
        self._page.verticalScrollBar().setValue(0)
        self.setAccessibleName(after.title(told.ending))
        announce(self, joining.sentences(self.accessibleName(), amounts))
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take a digit as the pain now."""
        if not self.pain.dots.take(event):
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the exercises below where the page is narrow."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        narrow = self.width() < self._look.px(_NARROW)
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._columns.setDirection(down if narrow else across)
        self.exercises.setMinimumWidth(0 if narrow else self._look.px(_RIGHT))
        self.exercises.setMaximumWidth(16777215 if narrow else self._look.px(_RIGHT))
        self._foot.set_margin(side_margin(self))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground."""
        del event
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._look.theme.paper)
        painter.end()

    def _connect(self) -> None:
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.pain.changed.connect(self._advise)
        self.advice.ease_wanted.connect(self._take_ease)
        self.advice.checkin_wanted.connect(self._check_in)
        self.skip.clicked.connect(self._go_without)
        self.save.clicked.connect(self._save)
        hear(self, ("Ctrl+Return", "Ctrl+Enter"), self._save)

    def _advise(self) -> None:
        told = self._summary
        if told is None:
            return
        worse = went_up(told.pain_before, self.pain.dots.value)
        self.advice.show_advice(stopped=told.ending is Ending.PAIN, worse=worse)
        self.advice.ease.setVisible(self._ease() is not None)

    def _ease(self) -> Routine | None:
        return ease_for(self._desk.library, self._run.routine if self._run else None)

    def _save(self) -> None:
        if self._run is not None and self._said(self._run):
            self._leave()

    def _said(self, run: Run) -> bool:
        """Tell the history what was answered; return whether it could be kept."""
        run.recorder.save()
        try:
            self._desk.say(
                run.recorder.session,
                pain_after=self.pain.dots.value,
                effort=self.effort.effort,
                note=self.note.note or None,
                difficulties=self.exercises.difficulties,
            )
        except (HistoryUnavailable, HistoryCorrupt):
            self.facts.set_spans(
                [
                    Span(after.unsaved() + ". ", 600, "coral_ink"),
                    Span(after.unsaved_more(), 400, "ink"),
                ]
            )
            self.save.set_text(after.again())
            return False
        return True

    def _go_without(self) -> None:
        if self._run is not None:
            self._run.recorder.save()
        self._leave()

    def _take_ease(self) -> None:
        ease = self._ease()
        if ease is not None and self._run is not None and self._said(self._run):
            self._forget()
            self.routine_wanted.emit(ease.id)

    def _check_in(self) -> None:
        if self._run is not None and self._said(self._run):
            self._forget()
            self.checkin_wanted.emit()

    def _leave(self) -> None:
        self._forget()
        self.finished.emit()

    def _forget(self) -> None:
        self._run = None
        self.save.set_text(after.save())

    def _show_week(self, sessions: int) -> None:
        count, rest = after.week(sessions)
        self.facts.set_spans([Span(count + " ", 500), Span(rest, 400, "muted")])
        self.save.set_text(after.save())

    def _lay_out(self) -> None:
        self._page = ScrollPage(self._look)
        body = self._page.body
        body.addSpacing(32)
        body.addWidget(self.hero)
        body.addWidget(self.advice)
        left = QVBoxLayout()
        left.setSpacing(16)
        left.addWidget(self.pain)
        left.addWidget(self.effort)
        left.addWidget(self.note, 1)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.setSpacing(24)
        self._columns.addLayout(left, 1)
        self._columns.addWidget(self.exercises)
        body.addLayout(self._columns)
        body.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._page, 1)
        column.addWidget(self._footer())

    def _footer(self) -> Footer:
        self._foot = Footer(self._look)
        row = self._foot.row
        row.addWidget(self.week)
        row.addSpacing(8)
        row.addWidget(self.facts, 1)
        row.addWidget(self.skip)
        row.addWidget(self.save)
        return self._foot
