"""How somebody stands in their plan, as a page shows it; and which plans fit."""

from dataclasses import dataclass
from datetime import date

from coach.recovery.course import Course
from coach.recovery.decision import Decision, Kind
from coach.recovery.dosing import Change
from coach.recovery.explaining import Criterion
from coach.recovery.variables import Known
from coach.routine.plan.model import Phase, Plan


@dataclass(frozen=True, slots=True)
class Today:
    """How somebody stands in their plan on a day; `phase` is None until its entry is met.

    `recovering`: it is a day of rest after a session that was too much.
    """

    plan: Plan
    day: date
    began: date
    decision: Decision
    course: Course
    known: Known
    phase: Phase | None
    criteria: tuple[Criterion, ...]
    changes: tuple[Change, ...] = ()
    recovering: bool = False

    @property
    def offered(self) -> str | None:
        """Return the phase that the person may agree to now, or "finish"."""
        waits = self.decision.kind in (Kind.MOVE_ON, Kind.FINISH, Kind.REFER)
        still = self.decision.phase == self.decision.before and not self.course.over
        return next(iter(self.decision.offered), None) if waits and still else None

    @property
    def back(self) -> Phase | None:
        """Return the phase that one step back leads to."""
        path = self.course.path
        return self.plan.phase(path[-2]) if len(path) > 1 else None

    @property
    def resting(self) -> bool:
        """Return whether the person has paused the plan."""
        return self.course.resting is not None

    @property
    def days_in_phase(self) -> int:
        """Return the day of the phase, the first is 1."""
        return (self.day - self.course.since).days + 1


@dataclass(frozen=True, slots=True)
class Fit:
    """A plan and whether its entry is met by the last check-in; None is not known."""

    plan: Plan
    fits: bool | None
    why: tuple[Criterion, ...] = ()
