"""The sheets that a plan asks for, wherever they are wanted: times, activities, answers."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from coach.ui.look.look import Look

if TYPE_CHECKING:
    from coach.schedule.model import Schedule
    from coach.ui.after.answers_sheet import AnswersSheet
    from coach.ui.desk import Desk
    from coach.ui.progress.activities_sheet import ActivitiesSheet
    from coach.ui.schedule.proposal_sheet import ProposalSheet


class PlanSheets(QObject):
    """Each is made when it is first needed, over `whole`."""

    told = Signal()
    """Something was said that a plan decides by."""

    times_taken = Signal()
    """Other times count from now on."""

    schedule_wanted = Signal()
    """The person wants to choose their times themselves."""

    failed = Signal(object)
    """Something could not be kept or read, for this reason."""

    def __init__(self, look: Look, desk: "Desk", whole: QWidget) -> None:
        super().__init__(whole)
        self._look = look
        self._desk = desk
        self._whole = whole
        self.times: ProposalSheet | None = None
        self.activities: ActivitiesSheet | None = None
        self.answers: AnswersSheet | None = None

    def open_times(self, proposed: "Schedule") -> None:
        """Show times that wait for the person's yes."""
        if self.times is None:
            from coach.ui.schedule.proposal_sheet import ProposalSheet

            self.times = ProposalSheet(self._look, self._desk.agenda, self._whole)
            self.times.saved.connect(self.times_taken)
            self.times.own_wanted.connect(self.schedule_wanted)
            self.times.failed.connect(self.failed)
        self.times.ask(proposed)

    def open_activities(self) -> None:
        """Let the person name and rate what they can do."""
        if self.activities is None:
            from coach.ui.progress.activities_sheet import ActivitiesSheet

            self.activities = ActivitiesSheet(self._look, self._desk.activities, self._whole)
            self.activities.saved.connect(self.told)
            self.activities.failed.connect(self.failed)
        self.activities.ask()

    def open_answers(self, session: str) -> None:
        """Ask how the session with this id went."""
        if self.answers is None:
            from coach.ui.after.answers_sheet import AnswersSheet

            self.answers = AnswersSheet(self._look, self._desk.plan, self._whole)
            self.answers.saved.connect(self.told)
            self.answers.failed.connect(self.failed)
        self.answers.ask(session)
