"""The times at which a plan is trained: proposed for its phase, and never changed without a yes."""

from dataclasses import replace

from coach.agenda import Agenda
from coach.recovery.following import Following
from coach.recovery.frequency import is_of
from coach.schedule.model import Schedule
from coach.schedule.proposing import per_week, proposed


class Times:
    """Every method may raise HistoryUnavailable or HistoryCorrupt.

    `first` is what somebody begins with who has chosen nothing yet.
    """

    def __init__(self, agenda: Agenda, plan: Following, first: Schedule) -> None:
        self._agenda = agenda
        self._plan = plan
        self._first = first

    def chosen(self) -> Schedule | None:
        """Return what the person has chosen; None before the first time."""
        return self._agenda.schedule()

    def proposal(self) -> Schedule | None:
        """Return days and times that come to what the phase is trained now; None where they do."""
        now, wanted = self._plan.today(), self._plan.frequency()
        if now is None or wanted is None:
            return None
        chosen = self._agenda.schedule()
        better = proposed(chosen, self._first, wanted.number, wanted.a_day)
        if chosen is not None and is_of(now, chosen.routine):
            fits = per_week(chosen) == per_week(better) and len(chosen.times) <= wanted.a_day
            return None if fits else better
        return better

    def take(self, schedule: Schedule) -> None:
        """Have these times count from now on, as the person said yes to them."""
        self._agenda.set_schedule(schedule)

    def end(self) -> None:
        """End the plan and be reminded of it no more; the times are kept for another day."""
        now, chosen = self._plan.today(), self._agenda.schedule()
        self._plan.end()
        if now is not None and chosen is not None and chosen.on and is_of(now, chosen.routine):
            self._agenda.set_schedule(replace(chosen, on=False))
