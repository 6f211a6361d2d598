"""Everything the page of the plan shows, read once."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from coach.recovery.asking import needs_activities
from coach.recovery.frequency import Frequency
from coach.recovery.offered import Offered, offered
from coach.recovery.times import Times
from coach.recovery.today import Fit, Today
from coach.routine.library import Library
from coach.routine.model import Exercise, Side
from coach.routine.plan.model import Phase, RuleAction
from coach.routine.plan.offers import ids_of
from coach.schedule.model import Schedule
from coach.ui.plan.path import Stage
from coach.ui.routines.offer import exercises_of
from coach.ui.schedule.form import FIRST
from coach.ui.wording import plan_page as words

if TYPE_CHECKING:
    from coach.ui.desk import Desk


@dataclass(frozen=True, slots=True)
class Week:
    """How often to train a week, how often it was in seven days, and the times for it.

    `proposal` are times that come to the number; None where those that are `chosen` do.
    """

    wanted: Frequency
    done: int
    chosen: Schedule | None
    proposal: Schedule | None


@dataclass(frozen=True, slots=True)
class Seen:
    """The state of one moment; `today` is None without a plan, `fits` empty with one."""

    locked: bool
    rules: bool
    today: Today | None
    checked_in: date | None
    fits: tuple[Fit, ...]
    stages: tuple[Stage, ...]
    routines: tuple[Offered, ...]
    week: Week | None
    named: bool | None
    """Whether activities are named for a plan that needs them; None: not to be asked now."""

    @property
    def refer(self) -> bool:
        """Return whether a clinician should be seen about the plan."""
        return self.today is not None and RuleAction.REFER in self.today.decision.actions

    @property
    def again(self) -> bool:
        """Return whether the questions about warning signs are due again."""
        return self.today is not None and RuleAction.TRIAGE in self.today.decision.actions


def seen(desk: "Desk", *, choosing: bool) -> Seen:
    """Return what is known now; with `choosing` also which plans fit.

    Raises:
        CoachError: the history cannot be read.
    """
    today, last = desk.plan.today(), desk.checkins.last()
    wanted = choosing or today is None
    outcome = None if last is None else last.now
    locked = desk.safety().locked
    return Seen(
        locked=locked,
        rules=desk.checkins.rules.complete,
        today=today,
        checked_in=None if last is None else last.visit.when.date(),
        fits=desk.plan.fitting() if wanted and last is not None else (),
        stages=() if today is None else tuple(_stages(today, desk.library)),
        routines=()
        if today is None
        else tuple(offered(desk.plan, today, desk.library.routines, outcome, locked=locked)),
        week=None if today is None else _week(desk, today),
        named=None if today is None else _named(desk, today),
    )


def _stages(today: Today, library: Library) -> Iterator[Stage]:
    phases = today.plan.phases
    place = -1 if today.phase is None else phases.index(today.phase)
    used: set[str] = set()
    for number, phase in enumerate(phases):
        shown = _picture(phase, library, used)
        text = phase.goal
        if number == place:
            text = words.here(today.days_in_phase)
        elif number < place:
            text = words.gone_through()
        yield Stage(
            phase.title,
            text,
            shown.motion if shown is not None else None,
            Side.RIGHT,
            now=number == place,
            done=number < place,
        )


def _picture(phase: Phase, library: Library, used: set[str]) -> Exercise | None:
    """Return an exercise of a phase that no phase before it shows, if there is one."""
    names = [name for offer in phase.offers for name in ids_of(offer)]
    routines = [library.routines[name] for name in names if name in library.routines]
    shown = [one for routine in routines for one in exercises_of(routine) if one.motion is not None]
    found = next((one for one in shown if one.id not in used), next(iter(shown), None))
    if found is not None:
        used.add(found.id)
    return found


def times_of(desk: "Desk") -> Times:
    """Return the times of the plan, with those that are offered to who has chosen none."""
    return Times(desk.agenda, desk.plan, FIRST)


def _week(desk: "Desk", today: Today) -> Week | None:
    wanted, times = desk.plan.frequency(), times_of(desk)
    if wanted is None:
        return None
    done = int(today.known.record["s7"] or 0)
    return Week(wanted, done, times.chosen(), times.proposal())


def _named(desk: "Desk", today: Today) -> bool | None:
    """Return whether activities are named, where the plan needs a rating now."""
    if not needs_activities(today.plan):
        return None
    told = desk.activities.told()
    return False if not told.named else True if told.rating_due else None
