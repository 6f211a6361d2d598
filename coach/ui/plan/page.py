"""The page of the plan: where the person is, what comes next, and why."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from coach.errors import CoachError
from coach.recovery.decision import Kind
from coach.recovery.today import Today
from coach.ui.foot import Foot
from coach.ui.look.button import Button
from coach.ui.look.label import Label
from coach.ui.look.look import Look
from coach.ui.look.scroll import COMPACT, ScrollPage, side_margin
from coach.ui.look.tab_order import follow
from coach.ui.look.wrapped import Wrapped
from coach.ui.plan.banner import Banner
from coach.ui.plan.choose_card import Choose
from coach.ui.plan.criteria_card import CriteriaCard
from coach.ui.plan.path import Path
from coach.ui.plan.routines_card import RoutinesCard
from coach.ui.plan.seen import Seen, seen, times_of
from coach.ui.plan.side_cards import StopCard, WeekCard, WhyCard
from coach.ui.wording import plan_page as words

if TYPE_CHECKING:
    from coach.ui.desk import Desk

_SIDE = 268
"""Designed px of a card beside the criteria."""
_ANY = 16777215


class PlanPage(QWidget):
    """Says what was wanted; whoever holds the page leads there."""

    checkin_wanted = Signal()
    lock_wanted = Signal()
    letter_wanted = Signal()
    progress_wanted = Signal()
    schedule_wanted = Signal()
    activities_wanted = Signal()

    times_wanted = Signal(object)
    """Days and times are proposed, this Schedule, and wait for the person's yes."""

    start_wanted = Signal(str)
    """The person wants to do the routine with this id."""

    steps_wanted = Signal(str)
    """The person wants to see what the routine with this id is made of."""

    changed = Signal()
    """Something was said about the plan."""

    failed = Signal(object)
    """Something could not be read or kept, for this reason."""

    def __init__(self, look: Look, desk: "Desk", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self._desk = desk
        self._seen: Seen | None = None
        self._choosing = False
        self._make()
        self._lay_out()
        self._connect()

    @property
    def today(self) -> Today | None:
        """Return how the person stands, as it is shown."""
        return self._seen.today if self._seen is not None else None

    def refresh(self) -> None:
        """Show what is known now."""
        try:
            found = seen(self._desk, choosing=self._choosing)
        except CoachError as error:
            self.failed.emit(error)
            return
        self._seen = found
        now = found.today
        self.subtitle.set_text(words.since(now) if now is not None else "")
        self._show_banners(found)
        present = now.plan if now is not None else None
        choosing = self._choosing or now is None
        self.choose.setVisible(choosing and not found.locked)
        self.choose.show_plans(found.fits, found.checked_in, present, rules=found.rules)
        for part in (self.path, self._row, self.routines, self._ways):
            part.setVisible(now is not None and not self._choosing)
        if now is not None:
            self._show_plan(found, now)
        self._arrange()

    def showEvent(self, event: QShowEvent) -> None:
        """Show things as they are now, each time the page comes up."""
        super().showEvent(event)
        self._choosing = False
        self.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stack the cards in a narrow window."""
        super().resizeEvent(event)
        self._arrange()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground."""
        del event
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.look.theme.paper)
        painter.end()

    def _show_banners(self, found: Seen) -> None:
        for banner in (self.locked, self.paused, self.refer, self.offer):
            banner.hide()
        now = found.today
        if found.locked:
            self.locked.say(words.locked_title(), words.locked_text())
            return
        if now is None or self._choosing:
            return
        paused = now.decision.kind is Kind.PAUSE
        if paused:
            text = words.paused_text() if now.resting else now.decision.say
            self.paused.say(words.paused_title(own=now.resting), text)
            self.go_on.setVisible(now.resting)
            self.again.setVisible(not now.resting)
        if found.refer or found.again:
            title = words.refer_title() if found.refer else words.again_title()
            self.refer.say(title, now.decision.say or _card(self._desk))
            self.letter.setVisible(found.refer)
            self.ask_again.setVisible(found.again)
        if now.offered is not None:
            self.offer.say(words.offer_title(now), words.offer_text(now))
            self.yes.set_text(words.move_on(now))

    def _show_plan(self, found: Seen, now: Today) -> None:
        phases = now.plan.phases
        self.path.show_stages(found.stages, words.path_name(phases, now.phase))
        number = 0 if now.phase is None else phases.index(now.phase) + 1
        if now.phase is None:
            self.criteria.show_criteria(words.to_begin(), now.criteria)
            self.why.say(words.why_waiting(), words.why(now), words.still_to_come(now))
        else:
            self.criteria.show_criteria(words.to_move_on(number, len(phases)), now.criteria)
            still = now.offered is None and now.phase.exit is not None
            title = words.why_still(number) if still else words.why_title(number)
            self.why.say(title, words.why(now), words.still_to_come(now))
        self.criteria.ask_activities(found.named)
        self.week.setVisible(found.week is not None)
        if found.week is not None:
            self.week.show_week(found.week)
        limit = (now.phase or phases[0]).pain_limit
        self.stop.show_limit(limit)
        self.stop_line.set_text(words.stop_line(limit))
        self.routines.setVisible(bool(found.routines) and not self._choosing)
        title, goal = words.routines_title(number), now.phase.goal if now.phase else ""
        self.routines.show_routines(title, goal, found.routines)
        self.back.setVisible(now.back is not None)
        if now.back is not None:
            self.back.set_text(words.back(phases.index(now.back) + 1))
        self.pause.setVisible(not now.resting)

    def _say(self, said: Callable[[], None]) -> None:
        """Remember what the person said, and show what it comes to."""
        try:
            said()
        except CoachError as error:
            self.failed.emit(error)
            return
        except ValueError:  # what was shown is not so any more
            pass
        self._choosing = False
        self.refresh()
        self.changed.emit()

    def _agree(self) -> None:
        to = self.today.offered if self.today is not None else None
        if to is not None:
            self._say(lambda: self._desk.plan.agree(to))
            self._propose()

    def _choose(self, name: str) -> None:
        self._say(lambda: self._desk.plan.choose(name))
        self._propose()

    def _propose(self) -> None:
        """Show times for the phase, where those of the person come to another number."""
        week = self._seen.week if self._seen is not None else None
        if week is not None and week.proposal is not None:
            self.times_wanted.emit(week.proposal)

    def _set_choosing(self, *, choosing: bool) -> None:
        self._choosing = choosing
        self.refresh()
        self._scroll.verticalScrollBar().setValue(0)

    def _make(self) -> None:
        look = self.look
        self.title = Label(look, words.title(), 34, 600)
        self.subtitle = Label(look, "", 15, 400, "muted", wrap=True)
        self.days = Button(look, words.training_days(), "outline", "calendar")
        self.help_now = Button(look, words.locked_button(), "outline", "alert", 40)
        self.locked = Banner(look, "coral", "lock", (self.help_now,))
        self.go_on = Button(look, words.go_on(), "primary", "play", 40)
        self.again = Button(look, words.check_in(), "outline", "checkc", 40)
        self.paused = Banner(look, "amber", "pause", (self.go_on, self.again))
        self.letter = Button(look, words.letter(), "outline", "note", 40)
        self.ask_again = Button(look, words.check_in(), "primary", "checkc", 40)
        self.refer = Banner(look, "amber", "calendar", (self.ask_again, self.letter))
        self.yes = Button(look, "", "primary", "flag", 40)
        self.offer = Banner(look, "teal", "flag", (self.yes,))
        self.choose = Choose(look)
        self.path = Path(look)
        self.criteria = CriteriaCard(look)
        self.why = WhyCard(look)
        self.week = WeekCard(look)
        self.stop = StopCard(look)
        self.stop_line = Label(look, "", 13, 600, wrap=True, measure=1200)
        self.routines = RoutinesCard(look)
        self.back = Button(look, "", "outline", "back2", 40)
        self.pause = Button(look, words.pause(), "outline", "pause", 40)
        self.change = Button(look, words.change(), "text", height=40)

    def _lay_out(self) -> None:
        self._scroll = ScrollPage(self.look)
        body = self._scroll.body
        head = QHBoxLayout()
        head.setSpacing(24)
        head.addWidget(self.title)
        head.addWidget(self.subtitle, 1, Qt.AlignmentFlag.AlignBottom)
        head.addWidget(self.days)
        body.addLayout(head)
        for part in (self.locked, self.paused, self.refer, self.offer, self.choose, self.path):
            body.addWidget(part)
        self._row = QWidget()
        self._middle = QVBoxLayout()
        self._middle.setSpacing(16)
        self._middle.addWidget(self.why, 1)
        self._middle.addWidget(self.week)
        self._cards = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._row)
        self._cards.setContentsMargins(0, 0, 0, 0)
        self._cards.setSpacing(16)
        self._cards.addWidget(self.criteria, 1)
        self._beside = QHBoxLayout()
        self._beside.setSpacing(16)
        self._beside.addLayout(self._middle, 1)
        self._beside.addWidget(self.stop, 1)
        self._cards.addLayout(self._beside)
        body.addWidget(self._row)
        body.addWidget(self.routines)
        self._ways = Wrapped(self.look, (self.back, self.pause, self.change))
        body.addWidget(self._ways)
        body.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 32, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._scroll, 1)
        self._line = QHBoxLayout()
        self._line.addWidget(self.stop_line)
        column.addLayout(self._line)
        column.addWidget(Foot(self.look))

    def _arrange(self) -> None:
        narrow = self.window().width() < COMPACT * self.look.text_scale
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._cards.setDirection(down if narrow else across)
        for card in (self.why, self.week, self.stop):
            card.setMinimumWidth(0 if narrow else self.look.px(_SIDE))
            card.setMaximumWidth(_ANY if narrow else self.look.px(_SIDE))
        banners = (self.locked, self.paused, self.refer, self.offer)
        below = narrow or not all(banner.isHidden() for banner in banners)
        self.stop_line.setVisible(below and self.today is not None and not self._choosing)
        margin = side_margin(self)
        self._line.setContentsMargins(margin, 8, margin, 0)
        follow(self.days, self._scroll)

    def _connect(self) -> None:
        plan = self._desk.plan
        self.days.clicked.connect(self.schedule_wanted)
        self.help_now.clicked.connect(self.lock_wanted)
        self.go_on.clicked.connect(lambda: self._say(plan.go_on))
        self.again.clicked.connect(self.checkin_wanted)
        self.ask_again.clicked.connect(self.checkin_wanted)
        self.letter.clicked.connect(self.letter_wanted)
        self.yes.clicked.connect(self._agree)
        self.back.clicked.connect(lambda: self._say(plan.back))
        self.pause.clicked.connect(lambda: self._say(plan.pause))
        self.change.clicked.connect(lambda: self._set_choosing(choosing=True))
        self.choose.chosen.connect(self._choose)
        self.choose.ended.connect(lambda: self._say(times_of(self._desk).end))
        self.week.times_wanted.connect(self._propose)
        self.criteria.activities_wanted.connect(self.activities_wanted)
        self.choose.checkin_wanted.connect(self.checkin_wanted)
        self.choose.kept.connect(lambda: self._set_choosing(choosing=False))
        self.week.chosen.connect(lambda number: self._say(lambda: plan.set_per_week(number)))
        self.why.progress_wanted.connect(self.progress_wanted)
        self.routines.start_wanted.connect(self.start_wanted)
        self.routines.steps_wanted.connect(self.steps_wanted)
        self.look.changed.connect(self._arrange)
        self.look.changed.connect(self.update)


def _card(desk: "Desk") -> str:
    """Return what the card of a visit soon says."""
    return " ".join(desk.guide().cards["soon"].text[:1])
