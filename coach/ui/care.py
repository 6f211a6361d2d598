"""What is there for the person apart from sessions: check-in, a cramp now, reminders, help."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from coach.errors import CoachError
from coach.routine.model import Routine, Side
from coach.schedule.reminders import Reminder
from coach.ui.checkin.way import CheckInWay
from coach.ui.desks import Cramps
from coach.ui.hurts.book import CrampBook
from coach.ui.look.look import Look
from coach.ui.plan_sheets import PlanSheets
from coach.ui.region import of_person
from coach.ui.reminding import Reminding

if TYPE_CHECKING:
    from coach.ui.desk import Desk
    from coach.ui.hurts.page import HurtsPage
    from coach.ui.hurts.reminder_banner import ReminderBanner
    from coach.ui.letter.sheet import LetterSheet
    from coach.ui.safety_net import SafetyNet
    from coach.ui.schedule.morning_sheet import MorningSheet
    from coach.ui.schedule.sheet import ScheduleSheet

Tell = Callable[[str, str], bool]
"""Show a notification of the desktop with a title and a text; return whether that was possible."""


def untold(_title: str, _text: str) -> bool:
    """Return that no notification can be shown."""
    return False


class Care(QObject):
    """Pages and sheets are made when they are first needed, over `whole`."""

    page_wanted = Signal(QWidget)
    """This page is to be seen now."""

    over = Signal()
    """There is nothing more to ask."""

    routine_wanted = Signal(object)
    """The person wants to do this Routine; a permit is still due."""

    locked = Signal()
    """A warning sign was raised, or a clinician's word was recorded."""

    start_wanted = Signal(str)
    """The person wants the routine with this id, or what Today offers if it is empty."""

    facts_wanted = Signal()

    reminders_changed = Signal()
    """Something else is to come, or has come: another schedule, or a reminder that fell due."""

    failed = Signal(object)
    """Something could not be kept or read, for this reason."""

    def __init__(
        self,
        look: Look,
        desk: "Desk",
        whole: QWidget,
        busy: Callable[[], bool],
        tell: Tell = untold,
    ) -> None:
        super().__init__(whole)
        self._look = look
        self._desk = desk
        self._whole = whole
        self._tell = tell
        self._over = False
        self._cramps = Cramps(desk)
        self.book = CrampBook(self._cramps, self)
        self.way = CheckInWay(look, desk, self)
        self.reminding = Reminding(desk.agenda, busy, self)
        self.plans = PlanSheets(look, desk, whole)
        self.banner: ReminderBanner | None = None
        self.hurts_page: HurtsPage | None = None
        self.net: SafetyNet | None = None
        self.letter: LetterSheet | None = None
        self.schedule: ScheduleSheet | None = None
        self.morning: MorningSheet | None = None
        self._connect()

    @property
    def held(self) -> bool:
        """Return whether an emergency page is shown that the person has not read yet."""
        return self.way.held

    def set_tell(self, tell: Tell) -> None:
        """Use this way to show notifications."""
        self._tell = tell

    def start(self) -> None:
        """Look for a cramp in progress and for a reminder that is due."""
        if self._over:
            return
        self.book.read()
        self.reminding.look()

    def stop(self) -> None:
        """Look at nothing any more: the history is about to be let go of."""
        self._over = True
        self.reminding.stop()

    def check_in(self) -> None:
        """Ask the check-in, or go on with one that was left half-way."""
        self.way.begin()

    def hurts(self) -> None:
        """Show what helps while the back hurts."""
        page = self._hurting()
        self.page_wanted.emit(page)
        page.open()

    def open_net(self) -> None:
        """Show when to get help at once, over whatever is shown."""
        if self.net is None:
            from coach.ui.safety_net import SafetyNet

            self.net = SafetyNet(
                self._look, self._desk.guide, lambda: of_person(self._desk), self._whole
            )
            self.net.checkin_wanted.connect(self.check_in)
        self.net.open()

    def open_letter(self) -> None:
        """Offer the letter for the doctor."""
        if self.letter is None:
            from coach.ui.letter.sheet import LetterSheet

            self.letter = LetterSheet(self._look, self._desk, self._whole)
        self.letter.open()

    def open_schedule(self) -> None:
        """Let the person set days, times and quiet hours."""
        if self.schedule is None:
            from coach.ui.schedule.sheet import ScheduleSheet

            self.schedule = ScheduleSheet(
                self._look, self._desk.agenda, self._desk.library, self._whole
            )
            self.schedule.saved.connect(self.reminding.look)
            self.schedule.saved.connect(self.reminders_changed)
            self.schedule.failed.connect(self.failed)
        self.schedule.ask()

    def ask_morning(self) -> None:
        """Ask how the back is, the morning after a session."""
        if self.morning is None:
            from coach.ui.schedule.morning_sheet import MorningSheet

            self.morning = MorningSheet(self._look, self._desk.mornings, self._whole)
            self.morning.told.connect(lambda _pain: self.reminding.look())
            self.morning.checkin_wanted.connect(self.check_in)
            self.morning.failed.connect(self.failed)
        self.morning.ask()

    def ask_again_in(self, minutes: int) -> None:
        """Remember to ask how the cramp is in so many minutes."""
        try:
            self._cramps.set_ask_again(minutes)
        except CoachError as error:
            self.failed.emit(error)
            return
        self.reminding.look()

    def check_gate(self) -> None:
        """Ask how the cramp is now: the questions before the routine that would open."""
        routine = self._after_the_cramp()
        if routine is None:
            self.check_in()
        else:
            self.routine_wanted.emit(routine)

    def _connect(self) -> None:
        self.way.page_wanted.connect(self.page_wanted)
        self.way.over.connect(self.over)
        self.way.routine_wanted.connect(self.routine_wanted)
        self.way.again_wanted.connect(self.ask_again_in)
        self.way.letter_wanted.connect(self.open_letter)
        self.way.facts_wanted.connect(self.facts_wanted)
        self.way.locked.connect(self.locked)
        self.way.failed.connect(self.failed)
        self.plans.schedule_wanted.connect(self.open_schedule)
        self.plans.times_taken.connect(self.reminding.look)
        self.plans.failed.connect(self.failed)
        self.reminding.due.connect(self._remind)
        self.reminding.due.connect(lambda _reminder: self.reminders_changed.emit())

    def _hurting(self) -> "HurtsPage":
        if self.hurts_page is None:
            from coach.ui.hurts.page import HurtsPage

            self.hurts_page = HurtsPage(self._look, self._cramps, self.book)
            self.hurts_page.ease_wanted.connect(self._ease)
            self.hurts_page.checkin_wanted.connect(self.check_in)
            self.hurts_page.again_wanted.connect(lambda _minutes: self.reminding.look())
            self.hurts_page.left.connect(self.over)
            self.hurts_page.failed.connect(self.failed)
        return self.hurts_page

    def _remind(self, reminder: Reminder) -> None:
        if self.banner is not None:
            return  # it hears of it by itself
        from coach.ui.hurts.reminder_banner import ReminderBanner

        self.banner = ReminderBanner(
            self._look,
            self._desk,
            self.reminding,
            lambda title, text: self._tell(title, text),
            self._whole,
            self._title,
        )
        self.banner.check_wanted.connect(self.check_gate)
        self.banner.start_wanted.connect(self.start_wanted)
        self.banner.morning_wanted.connect(self.ask_morning)
        self.banner.failed.connect(self.failed)
        self.banner.show_due(reminder)

    def _title(self, name: str) -> str:
        """Return the title of a routine; its id where it is gone."""
        found = self._desk.library.routines.get(name)
        return name if found is None else found.title

    def _ease(self, name: str, side: Side | None) -> None:
        try:
            self.routine_wanted.emit(self._desk.library.find(name, side))
        except CoachError as error:
            self.failed.emit(error)

    def _after_the_cramp(self) -> Routine | None:
        """Return the routine that the last check-in would open once the cramp has settled."""
        last = self._desk.checkins.last()
        if last is None or last.now.level.locks:
            return None
        found = last.settled or last.now
        first = found.first if self._desk.standing().gently else None
        try:
            return self.way.routine(first or found.routine)
        except CoachError:
            return None
