"""The pages of the rail, each made when it is first wanted, and where their wishes lead."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from coach.errors import CoachError
from coach.ui.look.look import Look

# The window knows the names of its pages before anything of them is imported.
if TYPE_CHECKING:
    from coach.history.records import Interrupted
    from coach.ui.care import Care
    from coach.ui.desk import Desk
    from coach.ui.journey import Journey
    from coach.ui.look.card import Card
    from coach.ui.routines.page import RoutinesPage

TODAY, ROUTINES, PLAN = "today", "routines", "plan"
PROGRESS, SETTINGS = "progress", "settings"


class Pages(QObject):
    """Makes pages and connects them with the journey and the care of the person."""

    page_wanted = Signal(str)
    """The person wants this page of the rail."""

    about_wanted = Signal()
    help_wanted = Signal()
    sound_check_wanted = Signal()
    schedule_wanted = Signal()

    paper_wanted = Signal(object, bool)
    """The person wants this Restricted routine on paper; short or not."""

    problems_wanted = Signal(object)
    """The person wants to see all of these problems of files."""

    lock_changed = Signal()
    """An answer may have changed what is locked."""

    file_wanted = Signal()
    """The person wants to open a file from elsewhere."""

    report_wanted = Signal(str)
    """The person wants to send a report to who signed this routine."""

    failed = Signal(object)
    """Something could not be read or kept, for this reason."""

    def __init__(
        self,
        look: Look,
        desk: "Desk",
        journey: "Journey",
        care: "Care",
        folder: Path | None,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._desk = desk
        self._journey = journey
        self._care = care
        self._folder = folder
        self.made: dict[str, QWidget] = {}
        self._more_settings: list[Callable[[], Card]] = []
        care.plans.told.connect(self.refresh_today)
        care.plans.times_taken.connect(self.refresh_today)

    def add_to_settings(self, made: "Callable[[], Card]") -> None:
        """Have a card more on the page of settings, which is made with it."""
        self._more_settings.append(made)

    def page(self, name: str) -> QWidget:
        """Return a page of the rail, made when it is first wanted."""
        if name not in self.made:
            makers = {
                TODAY: self._today,
                ROUTINES: self._routines,
                PLAN: self._plan,
                PROGRESS: self._progress,
                SETTINGS: self._settings,
            }
            self.made[name] = makers[name]()
        return self.made[name]

    @property
    def routines(self) -> "RoutinesPage":
        """Return the page of routines."""
        from coach.ui.routines.page import RoutinesPage

        page = self.page(ROUTINES)
        assert isinstance(page, RoutinesPage)  # noqa: S101
        return page

    def refresh_person(self) -> None:
        """Have the pages show what is known of the person now."""
        from coach.ui.routines.page import RoutinesPage
        from coach.ui.settings_page import SettingsPage
        from coach.ui.today.page import TodayPage

        for page in self.made.values():
            if isinstance(page, RoutinesPage | SettingsPage | TodayPage):
                page.refresh()

    def show_library(self) -> None:
        """Have the pages show the content as it is now."""
        from coach.ui.routines.page import RoutinesPage

        for page in self.made.values():
            if isinstance(page, RoutinesPage):
                page.show_library()
        self.refresh_person()

    def refresh_today(self) -> None:
        """Have the pages of today and of the plan show what is known now.

        Those that have shown nothing yet read it when they are seen.
        """
        today, plan = self.made.get(TODAY), self.made.get(PLAN)
        if today is not None:
            from coach.ui.today.page import TodayPage

            if isinstance(today, TodayPage) and today.filled:
                today.refresh()
        if plan is not None and plan.isVisible():
            from coach.ui.plan.page import PlanPage

            if isinstance(plan, PlanPage):
                plan.refresh()

    def start(self, name: str, *, short: bool = False) -> None:
        """Ask the questions before the routine with this id; for the side that hurts."""
        try:
            self._journey.begin(self._care.way.routine(name), short)
        except CoachError as error:
            self.failed.emit(error)

    def _today(self) -> QWidget:
        from coach.ui.today.page import TodayPage

        page = TodayPage(self._look, self._desk)
        page.start_wanted.connect(self.start)
        page.gently_wanted.connect(lambda name: self.start(name, short=True))
        page.steps_wanted.connect(self._show_steps)
        page.resume_wanted.connect(self._resume)
        page.checkin_wanted.connect(self._care.check_in)
        page.hurts_wanted.connect(self._care.hurts)
        page.lock_wanted.connect(self._care.way.show_alarm)
        page.examined_wanted.connect(self._care.way.show_alarm)
        page.progress_wanted.connect(lambda: self.page_wanted.emit(PROGRESS))
        page.plan_wanted.connect(lambda: self.page_wanted.emit(PLAN))
        page.plan_changed.connect(self._care.reminding.look)
        page.activities_wanted.connect(self._care.plans.open_activities)
        page.answers_wanted.connect(self._care.plans.open_answers)
        page.morning_wanted.connect(self._care.ask_morning)
        page.reminders_wanted.connect(self.schedule_wanted)
        page.again_wanted.connect(self._care.ask_again_in)
        page.again_wanted.connect(lambda _minutes: page.refresh())
        page.files_wanted.connect(lambda: self.page_wanted.emit(ROUTINES))
        page.problems_wanted.connect(self.problems_wanted)
        page.help_wanted.connect(self.help_wanted)
        page.failed.connect(self.failed)
        return page

    def _routines(self) -> QWidget:
        from coach.ui.routines.page import RoutinesPage

        page = RoutinesPage(self._look, self._desk)
        page.failed.connect(self.failed)
        page.notices.changed.connect(self.lock_changed)
        page.notices.checkin_wanted.connect(self._care.check_in)
        page.problems_wanted.connect(self.problems_wanted)
        page.about_wanted.connect(self.about_wanted)
        page.paper_wanted.connect(self.paper_wanted)
        page.file_wanted.connect(self.file_wanted)
        page.report_wanted.connect(self.report_wanted)
        page.start_wanted.connect(self._journey.begin)
        page.resume_wanted.connect(self._journey.go_on)
        return page

    def _plan(self) -> QWidget:
        from coach.ui.plan.page import PlanPage

        page = PlanPage(self._look, self._desk)
        page.checkin_wanted.connect(self._care.check_in)
        page.lock_wanted.connect(self._care.way.show_alarm)
        page.letter_wanted.connect(self._care.open_letter)
        page.progress_wanted.connect(lambda: self.page_wanted.emit(PROGRESS))
        page.schedule_wanted.connect(self.schedule_wanted)
        page.times_wanted.connect(self._care.plans.open_times)
        page.activities_wanted.connect(self._care.plans.open_activities)
        page.changed.connect(self._care.reminding.look)
        page.start_wanted.connect(self.start)
        page.steps_wanted.connect(self._show_steps)
        page.failed.connect(self.failed)
        return page

    def _progress(self) -> QWidget:
        from coach.ui.progress.page import ProgressPage

        page = ProgressPage(self._look, self._desk)
        page.failed.connect(self.failed)
        return page

    def _settings(self) -> QWidget:
        from coach.ui.settings_page import SettingsPage

        more = tuple(made() for made in self._more_settings)
        page = SettingsPage(self._look, self._desk, self._folder, more)
        page.failed.connect(self.failed)
        page.about_wanted.connect(self.about_wanted)
        page.sound_check_wanted.connect(self.sound_check_wanted)
        page.schedule_wanted.connect(self.schedule_wanted)
        return page

    def _show_steps(self, name: str) -> None:
        try:
            routine = self._care.way.routine(name)
        except CoachError as error:
            self.failed.emit(error)
            return
        self.page_wanted.emit(ROUTINES)
        self.routines.show_routine(routine)

    def _resume(self, left: "Interrupted") -> None:
        self._journey.go_on(left)
