"""The page of today: one decision, and what it rests on."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coach.errors import CoachError
from coach.triage.safety import is_emergency
from coach.ui.foot import Foot
from coach.ui.look.look import Look
from coach.ui.look.overlay import Overlay
from coach.ui.look.scroll import COMPACT, ScrollPage, layout_class
from coach.ui.look.tab_order import follow
from coach.ui.today.choice import Ask
from coach.ui.today.columns import Columns
from coach.ui.today.cramp_card import CrampCard
from coach.ui.today.head import Head
from coach.ui.today.hero import HEIGHT, LOW, TALL, Hero
from coach.ui.today.message_card import MessageCard
from coach.ui.today.messages import About, Message, put_off
from coach.ui.today.pain_card import PainCard
from coach.ui.today.reminder_card import ReminderCard
from coach.ui.today.seen import Seen, seen
from coach.ui.today.way import Way
from coach.ui.today.week import WeekCard
from coach.ui.wording import today as words

if TYPE_CHECKING:
    from coach.ui.desk import Desk


_TALL = 960
"""Height of the page, in px, from which the one decision takes more of it."""


class TodayPage(QWidget):
    """Says what was decided on; whoever holds the page leads there."""

    start_wanted = Signal(str)
    """The person wants to do the routine with this id."""

    gently_wanted = Signal(str)
    """The person wants to do the short form of the routine with this id, once more."""

    steps_wanted = Signal(str)
    """The person wants to see what the routine with this id is made of."""

    resume_wanted = Signal(object)
    """The person wants to go on with this Interrupted session."""

    checkin_wanted = Signal()
    hurts_wanted = Signal()
    lock_wanted = Signal()
    """The person wants to see what to do about a warning sign."""

    examined_wanted = Signal()
    """The person says that a clinician has examined them."""

    progress_wanted = Signal()
    plan_wanted = Signal()
    plan_changed = Signal()
    """The person has taken their plan up again."""

    activities_wanted = Signal()
    morning_wanted = Signal()
    """The person wants to say how their back is after the night."""

    answers_wanted = Signal(str)
    """The person wants to say how the session with this id went."""

    reminders_wanted = Signal()

    again_wanted = Signal(int)
    """The person wants to be asked how the cramp is in so many minutes."""

    files_wanted = Signal()
    """The person wants to see the file that waits for their word; the page of routines has it."""

    problems_wanted = Signal(object)
    """The person wants to see all of these problems of files."""

    help_wanted = Signal()
    failed = Signal(object)
    """Something could not be read or kept, for this reason."""

    def __init__(self, look: Look, desk: "Desk", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self._desk = desk
        self._seen: Seen | None = None
        self.head = Head(look)
        self.locked = Way(look, "alert", "coral", filled=True)
        self.hero = Hero(look)
        self.check_in = Way(look, "checkc", "teal", words.check_in())
        self.hurts = Way(look, "cramp", "coral", words.hurts())
        self.week = WeekCard(look)
        self.message = MessageCard(look)
        self.cramp = CrampCard(look, desk)
        self.pain = PainCard(look)
        self.reminders = ReminderCard(look)
        self.columns = Columns(
            (self.hero, (self.check_in, self.hurts), self.week),
            (self.message, self.cramp, self.pain, self.reminders),
        )
        for one in (self.locked, self.message, self.cramp):
            one.hide()
        self._lay_out()
        self._connect()
        self.head.show_moment(desk.now())

    @property
    def filled(self) -> bool:
        """Return whether what is known was read at least once."""
        return self._seen is not None

    def refresh(self) -> None:
        """Show what is known now."""
        try:
            found = seen(self._desk)
        except CoachError as error:
            self.failed.emit(error)
            return
        self._seen = found
        self.head.show_moment(found.now)
        self._show_lock(found)
        self.hero.show_it(found.told.shown)
        last = found.situation.last
        self.check_in.show_hint(words.check_in_hint(last.visit.when if last else None, found.now))
        self.hurts.show_hint(words.hurts_hint(lasting=found.cramp is not None))
        self.week.show_week(found.week, found.now.date(), found.since, found.week_of)
        self.message.show_message(next(iter(found.messages), None))
        self.cramp.show_cramp(found.cramp)
        self.pain.show_days(found.trend)
        self.reminders.show_reminders(
            found.reminders, found.now, found.again_in, waiting=found.times_wait
        )
        self._arrange()

    def showEvent(self, event: QShowEvent) -> None:
        """Show things as they are now, each time the page comes up."""
        super().showEvent(event)
        self._scroll.verticalScrollBar().setValue(0)  # the one decision is on top
        self.refresh()
        self._take_keyboard()

    def event(self, event: QEvent) -> bool:
        """Look again when the person comes back to the window: it may be another day."""
        if event.type() == QEvent.Type.WindowActivate and self.filled and self.isVisible():
            self.refresh()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the cards of the right below where the window is narrow."""
        super().resizeEvent(event)
        self._arrange()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground."""
        del event
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.look.theme.paper)
        painter.end()

    def _take_keyboard(self) -> None:
        """Let Enter do the one thing, unless a sheet lies over the page.

        Also where the window is only about to be active.
        """
        if not any(sheet.isVisible() for sheet in self.window().findChildren(Overlay)):
            first = self.hero.start if not self.hero.start.isHidden() else self.check_in
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_lock(self, found: Seen) -> None:
        safety = found.situation.standing.safety
        self.locked.setVisible(safety.locked)
        if safety.locked:
            examined = safety.cleared_by_clinician
            emergency = is_emergency(safety.signs)
            self.locked.show_title(words.strip_title(emergency=emergency, examined=examined))
            self.locked.show_hint(words.strip_text(safety.since, found.now))

    def _lay_out(self) -> None:
        self._scroll = ScrollPage(self.look)
        body = self._scroll.body
        body.addWidget(self.head)
        body.addWidget(self.locked)
        body.addWidget(self.columns)
        body.addStretch(1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 28, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self._scroll, 1)
        self._column.addWidget(Foot(self.look))

    def _arrange(self) -> None:
        width = self.window().width()
        narrow = width < COMPACT * self.look.text_scale
        wide = layout_class(width) == "wide"
        self.hero.set_height(TALL if wide and self.height() >= _TALL else HEIGHT)
        self.columns.arrange(narrow=narrow, right=self.look.px(400 if wide else 360))
        if not narrow:
            self._make_room()
        follow(self.head, self.locked, self.columns)

    def _make_room(self) -> None:
        """Let the panel be a little lower where the whole page then needs no scrolling."""
        self._settle()
        room = self._scroll.viewport()
        over = self._scroll.body.totalHeightForWidth(room.width()) - room.height()
        if 0 < over <= HEIGHT - LOW:
            self.hero.set_height(HEIGHT - over)
            self._settle()

    def _settle(self) -> None:
        """Have everything in its place now: what is asked for its height remembers the last."""
        for layout in (self._column, self.columns.layout(), self._scroll.body):
            if layout is not None:
                layout.activate()

    def _connect(self) -> None:
        self.head.help_wanted.connect(self.help_wanted)
        self.locked.clicked.connect(self.lock_wanted)
        self.hero.start_wanted.connect(self._start)
        self.hero.beside_wanted.connect(self._beside)
        self.check_in.clicked.connect(self.checkin_wanted)
        self.hurts.clicked.connect(self.hurts_wanted)
        self.cramp.hurts_wanted.connect(self.hurts_wanted)
        self.pain.progress_wanted.connect(self.progress_wanted)
        self.reminders.reminders_wanted.connect(self.reminders_wanted)
        self.reminders.again_wanted.connect(self.again_wanted)
        self.message.opened.connect(self._open_message)
        self.message.put_off.connect(self._put_off)
        self.look.changed.connect(self._arrange)
        self.look.changed.connect(self.update)

    def _start(self) -> None:
        if self._seen is None:
            return
        ask, offer = self._seen.choice.ask, self._seen.told.offer
        if ask is Ask.LOCKED:
            self.lock_wanted.emit()
        elif ask is Ask.CHECK_IN:
            self.checkin_wanted.emit()
        elif ask is Ask.GO_ON:
            self.resume_wanted.emit(self._seen.situation.left)
        elif offer is not None:
            short = self._seen.choice.short and ask is Ask.SESSION
            (self.gently_wanted if short else self.start_wanted).emit(offer.id)

    def _beside(self) -> None:
        if self._seen is None:
            return
        choice, offer = self._seen.choice, self._seen.told.offer
        if choice.ask is Ask.LOCKED:
            self.examined_wanted.emit()
        elif choice.ask is Ask.GO_ON:
            self._give_up()
        elif choice.then is not None:
            short = choice.ask in (Ask.DONE, Ask.SESSION) or choice.short
            (self.gently_wanted if short else self.start_wanted).emit(choice.then)
        elif choice.ask is Ask.SESSION and offer is not None:
            self.steps_wanted.emit(offer.id)

    def _give_up(self) -> None:
        left = self._seen.situation.left if self._seen is not None else None
        if left is not None:
            try:
                self._desk.give_up(left)
            except CoachError as error:
                self.failed.emit(error)
        self.refresh()

    def _open_message(self, message: Message) -> None:
        if message.about is About.CHECK_IN:
            self.checkin_wanted.emit()
        elif message.about is About.PROBLEM:
            self.problems_wanted.emit(self._desk.library.problems)
        elif message.about is About.PAUSED:
            self._go_on_with_plan()
        elif message.about is About.ANSWERS:
            self.answers_wanted.emit(message.subject)
        elif message.about is About.LEFT and self._seen is not None:
            self.resume_wanted.emit(self._seen.situation.left)
        else:
            ways = {
                About.FILE: self.files_wanted,
                About.PLAN: self.plan_wanted,
                About.HELD: self.plan_wanted,
                About.REFER: self.plan_wanted,
                About.MORNING: self.morning_wanted,
                About.ACTIVITIES: self.activities_wanted,
            }
            ways[message.about].emit()

    def _go_on_with_plan(self) -> None:
        try:
            self._desk.plan.go_on()
        except CoachError as error:
            self.failed.emit(error)
        self.refresh()
        self.plan_changed.emit()

    def _put_off(self, message: Message) -> None:
        settings = self._desk.settings
        later = put_off(settings.put_off, message, self._desk.now().date())
        try:
            self._desk.keep_settings(replace(settings, put_off=later))
        except CoachError as error:
            self.failed.emit(error)
        self.refresh()
