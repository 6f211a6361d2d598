"""The window: the rail, the pages, and the way from a routine through a session and back."""

from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QWidget

from coach.errors import CoachError
from coach.ui.look.fading_stack import FadingStack
from coach.ui.look.look import Look
from coach.ui.look.scroll import layout_class
from coach.ui.pages import PLAN, PROGRESS, ROUTINES, SETTINGS, TODAY
from coach.ui.rail import Entry, Rail
from coach.ui.wording import frame

# The first picture is the rail and paper alone: what is behind them is imported when they are seen.
if TYPE_CHECKING:
    from coach.problem import Problem
    from coach.restriction.routine import Restricted
    from coach.routine.model import Routine
    from coach.ui.about.sheet import AboutSheet
    from coach.ui.desk import Desk
    from coach.ui.facts import FactsSheet
    from coach.ui.first_run.step import FirstStep
    from coach.ui.handout.saving import Ask, HandoutSaver
    from coach.ui.help import Help
    from coach.ui.player.audio import Audio
    from coach.ui.schedule.background import Background
    from coach.ui.sound_check.ears import Ears

HURTS = "hurts"
SMALLEST = (960, 640)
FIRST = (1280, 832)


class Window(QMainWindow):
    """Everything a person sees, until a session takes the whole of it.

    Without a desk it is bare, rail and paper, until `fill` gives it one.
    """

    welcomed = Signal()
    """The person has been through the first steps."""

    def __init__(
        self,
        look: Look,
        desk: "Desk | None" = None,
        audio: "Audio | None" = None,
        folder: Path | None = None,
        ask: "Ask | None" = None,
        ears: "Ears | None" = None,
    ) -> None:
        super().__init__()
        self.look = look
        self.filled = False
        self.background: Background | None = None
        """What closing the window does where there is a tray."""
        self._last = TODAY
        self.setWindowTitle(frame.program())
        self.setMinimumSize(*SMALLEST)
        self.resize(*FIRST)
        self.rail = Rail(look, _entries())
        self.stack = FadingStack(look)
        self._whole = self._frame()
        if desk is not None:
            self.fill(desk, audio, folder, ask, ears)

    def fill(
        self,
        desk: "Desk",
        audio: "Audio | None" = None,
        folder: Path | None = None,
        ask: "Ask | None" = None,
        ears: "Ears | None" = None,
    ) -> None:
        """Make everything that is over and beside the rail, and open the first page."""
        from coach.ui.care import Care
        from coach.ui.hurts.clock_chip import ClockChip
        from coach.ui.journey import Journey
        from coach.ui.message import Message
        from coach.ui.pages import Pages

        look, whole = self.look, self._whole
        # The bare window spoke English, as it knew nothing of the language of the content.
        self.setWindowTitle(frame.program())
        self.rail.name(_entries())
        self.rail.wanted.connect(self.go_to)
        self._desk = desk
        self._ears = ears
        self.about: AboutSheet | None = None
        self.facts: FactsSheet | None = None
        self.handouts: HandoutSaver | None = None
        self._ask = ask
        self.journey = Journey(look, desk, audio, self)
        self.message = Message(look, whole)
        self.care = Care(look, desk, whole, lambda: self.journey.running)
        self.pages = Pages(look, desk, self.journey, self.care, folder, self)
        self.chip = ClockChip(look, self.care.book)
        self.rail.add_above_foot(self.chip)
        self.chip.wanted.connect(self.hurts)
        self._connect()
        self._add_keys()
        self.filled = True
        self._fit()
        self._begin()

    @cached_property
    def help(self) -> "Help":
        """The keys, and what this coach is not."""
        from coach.ui.help import Help

        sheet = Help(self.look, self._whole)
        sheet.research_wanted.connect(self._show_facts)
        return sheet

    def go_to(self, page: str) -> None:
        """Open a page of the rail; a running session is asked to end, an alarm to be read first."""
        if self.journey.running:
            self.journey.leave()
            self.rail.select(ROUTINES)
            return
        if self._held():
            self.rail.select(TODAY)
            return
        if page == HURTS:
            self.hurts()
            return
        self._last = page
        self.rail.select(page)
        self.stack.show_page(self.page(page))
        self._show_lock()

    def page(self, name: str) -> QWidget:
        """Return a page of the rail, made when it is first wanted."""
        found = self.pages.page(name)
        if self.stack.indexOf(found) < 0:
            self.stack.addWidget(found)
        return found

    def show_page(self, page: QWidget, entry: str = ROUTINES) -> None:
        """Bring up a page that is not on the rail, as a part of what `entry` leads to."""
        if self.stack.indexOf(page) < 0:
            self.stack.addWidget(page)
        self.rail.select(entry)
        self.stack.show_page(page)
        self._show_lock()

    def open_routine(self, routine: "Routine") -> None:
        """Show a routine that came from a file, ready to be started."""
        if self.journey.running:
            self.journey.leave()
        elif not self._held() and self._desk.settings.accepted_limits:
            self.go_to(ROUTINES)
            self.pages.routines.show_routine(routine)

    def ask_about(self) -> None:
        """Ask what is true for the person, over whatever is shown."""
        if self.about is None:
            from coach.ui.about.sheet import AboutSheet

            self.about = AboutSheet(self.look, self._desk, self._whole)
            self.about.failed.connect(self.message.tell)
            self.about.saved.connect(self.pages.refresh_person)
        self.about.open()

    def check_in(self) -> None:
        """Ask the check-in; a running session is asked to end first."""
        if self.free():
            self.care.check_in()

    def hurts(self) -> None:
        """Show what helps while the back hurts; a running session is asked to end first."""
        if self.free():
            self.care.hurts()

    def set_fullscreen(self, full: bool) -> None:  # noqa: FBT001 - a slot
        """Give a session the whole screen, or bring the rail back."""
        self.rail.setVisible(not full)
        self.setWindowState(
            self.windowState() | Qt.WindowState.WindowFullScreen
            if full
            else self.windowState() & ~Qt.WindowState.WindowFullScreen
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Make the rail narrow in a narrow window."""
        super().resizeEvent(event)
        self._fit()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask before a running session is left; stay in the tray for who wants that."""
        if self.filled and self.journey.running:
            self.journey.leave()
            event.ignore()
            return
        if self.background is not None and self.background.takes(by_hand=event.spontaneous()):
            event.ignore()
            return
        super().closeEvent(event)

    def _fit(self) -> None:
        compact = layout_class(self.width()) == "compact"
        self.rail.set_compact(compact=compact)
        if self.filled:
            self.chip.set_compact(compact=compact)

    def free(self) -> bool:
        """Return whether something else may be opened; else ask for what has to be done first."""
        if self.journey.running:
            self.journey.leave()
            return False
        return self._desk.settings.accepted_limits and not self._held()

    def _held(self) -> bool:
        """Return whether an emergency page must be read first, and say so."""
        for holder in (self.journey, self.care.way):
            if holder.held:
                holder.ask_to_read()
                return True
        return False

    def _frame(self) -> QWidget:
        whole = QWidget()
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addWidget(self.stack, 1)
        self.setCentralWidget(whole)
        return whole

    def _connect(self) -> None:
        self.journey.page_wanted.connect(self.show_page)
        self.journey.over.connect(self._go_back)
        self.journey.failed.connect(self.message.tell)
        self.journey.locked.connect(self._show_lock)
        self.journey.checkin_wanted.connect(self.check_in)
        self.journey.reminder_wanted.connect(self.care.ask_again_in)
        self.care.page_wanted.connect(self._show_care)
        self.care.over.connect(self._go_back)
        self.care.start_wanted.connect(self._start)
        self.care.routine_wanted.connect(self.journey.begin)
        self.care.locked.connect(self._show_lock)
        self.care.reminders_changed.connect(self.pages.refresh_today)
        self.care.facts_wanted.connect(self._show_facts)
        self.care.failed.connect(self.message.tell)
        self.journey.fullscreen_wanted.connect(self.set_fullscreen)
        self.pages.page_wanted.connect(self.go_to)
        self.pages.about_wanted.connect(self.ask_about)
        self.pages.help_wanted.connect(self._open_help)
        self.pages.sound_check_wanted.connect(self._check_sound)
        self.pages.schedule_wanted.connect(self.care.open_schedule)
        self.pages.paper_wanted.connect(self._save_handout)
        self.pages.problems_wanted.connect(self._show_problems)
        self.pages.lock_changed.connect(self._show_lock)
        self.pages.failed.connect(self.message.tell)

    def _open_help(self) -> None:
        self.help.open()

    def _open_net(self) -> None:
        """Show when to get help at once; nobody goes on stretching while reading that."""
        from coach.session.events import PauseCause

        self.journey.pause_for(PauseCause.ASKED)
        self.care.open_net()

    def _go_back(self) -> None:
        """Open the page of the rail from which the person came."""
        self.go_to(self._last)

    def _show_care(self, page: QWidget) -> None:
        self.show_page(page, HURTS if page is self.care.hurts_page else TODAY)

    def _start(self, routine: str) -> None:
        """Start what a reminder is about; without a routine Today says what fits."""
        if not self.free():
            return
        if routine:
            self.pages.start(routine)
        else:
            self.go_to(TODAY)

    def _check_sound(self) -> None:
        if self._ears is None:
            return
        from coach.ui.sound_check.sheet import SoundCheckSheet

        sheet = SoundCheckSheet(self.look, self._desk, self._ears, self._whole)
        sheet.failed.connect(self.message.tell)
        sheet.closed.connect(sheet.deleteLater)
        sheet.open()

    def _save_handout(self, found: "Restricted", short: bool) -> None:  # noqa: FBT001 - a slot
        if self.handouts is None:
            from coach.ui.handout.saving import HandoutSaver

            self.handouts = (
                HandoutSaver(self) if self._ask is None else HandoutSaver(self, self._ask)
            )
            self.handouts.failed.connect(self.message.tell)
            self.handouts.saved.connect(self.pages.routines.sheet.say)
        self.handouts.save(found, short)

    def _show_problems(self, problems: "Sequence[Problem]") -> None:
        from coach.ui.problem_list import ProblemList

        listing = ProblemList(self.look, problems, self._whole)
        listing.closed.connect(listing.deleteLater)
        listing.open()

    def _show_facts(self) -> None:
        if self.facts is None:
            from coach.ui.facts import FactsSheet

            self.facts = FactsSheet(self.look, self._desk.guide(), self._whole)
        self.facts.open()

    def _show_lock(self) -> None:
        self.rail.set_locked(ROUTINES, locked=self._desk.safety().locked)

    def _add_keys(self) -> None:
        for entry in _entries():
            self._key(entry.key).activated.connect(lambda page=entry.page: self.go_to(page))
        self._key("F1").activated.connect(self._open_net)
        self._key("Ctrl+K").activated.connect(self.check_in)
        asking = [self._key("?")]
        for shortcut in asking:
            shortcut.activated.connect(self._open_help)
        self.stack.currentChanged.connect(lambda: self._leave_keys_to_the_player(asking))

    def _leave_keys_to_the_player(self, asking: list[QShortcut]) -> None:
        for shortcut in asking:
            shortcut.setEnabled(self.stack.currentWidget() is not self.journey.player)

    def _key(self, key: str) -> QShortcut:
        return QShortcut(QKeySequence(key), self)

    def _begin(self) -> None:
        if self._desk.settings.accepted_limits:
            self.go_to(TODAY)
            return
        from coach.ui.first_run import FirstRunPage

        first = FirstRunPage(self.look, self._first_steps())
        first.failed.connect(self.message.tell)
        first.accepted.connect(self._accepted)
        self.rail.hide()
        self.show_page(first)

    def _accepted(self) -> None:
        try:
            self._desk.keep_settings(replace(self._desk.settings, accepted_limits=True))
        except CoachError as error:
            self.message.tell(error)
            return
        self.rail.show()
        self.go_to(TODAY)
        self.welcomed.emit()

    def _first_steps(self) -> "tuple[FirstStep, ...]":
        from coach.ui.first_run.hearing import HearingStep
        from coach.ui.first_run.you import YouStep

        you = YouStep(self.look, self._desk)
        return (
            (you,) if self._ears is None else (you, HearingStep(self.look, self._desk, self._ears))
        )


def _entries() -> tuple[Entry, ...]:
    return (
        Entry(TODAY, "today", frame.today(), "Ctrl+1"),
        Entry(ROUTINES, "routines", frame.routines(), "Ctrl+2"),
        Entry(PLAN, "plan", frame.plan(), "Ctrl+3"),
        Entry(PROGRESS, "progress", frame.progress(), "Ctrl+4"),
        Entry(HURTS, "cramp", frame.hurts(), "Ctrl+H", foot=True),
        Entry(SETTINGS, "settings", frame.settings(), "Ctrl+,", foot=True),
    )
