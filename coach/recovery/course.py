"""How far somebody has come in a plan: all that one day's decision hands to the next."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from coach.recovery.log import Session
from coach.recovery.monitoring import Run
from coach.recovery.place import Place
from coach.routine.plan.model import Phase, Plan


@dataclass(frozen=True, slots=True)
class Waiting:
    """A session whose next morning is still to come: the pain limit then, and what it fired."""

    session: Session
    cap: int | None
    fired: frozenset[str]
    red: bool


@dataclass(frozen=True, slots=True)
class Latch:
    """A pause that lasts until a clinician has said that exercise is fine, after its day."""

    rule: str
    say: str
    day: date


@dataclass(frozen=True, slots=True)
class Course:
    """Where somebody is; `path` are the phases gone through, the present one last.

    `held` and `acted` say of what acts only once at a stretch whether it held the day before, and
    when it acted last. `weeks` counts the weeks in which a row held. `stopped_by` are rows by
    which the last session forbids to move on. `resting` is since when the person wants a pause,
    `stepped` when it last went back.
    """

    since: date
    begun: date | None = None
    path: tuple[str, ...] = ()
    reds: tuple[date, ...] = ()
    run: Run = field(default_factory=Run)
    waiting: tuple[Waiting, ...] = ()
    held: frozenset[str] = frozenset()
    acted: Mapping[str, date] = field(default_factory=dict)
    weeks: Mapping[str, tuple[int, date]] = field(default_factory=dict)
    stopped_by: tuple[str, ...] = ()
    latch: Latch | None = None
    resting: date | None = None
    stepped: date | None = None
    over: bool = False

    @property
    def phase(self) -> str | None:
        """Return the id of the present phase; None before the plan has begun."""
        return self.path[-1] if self.path else None

    def place(self, plan: Plan, before: tuple[str, ...]) -> Place:
        """Return what variables depend on; `before` are finished phases of earlier plans."""
        return Place(
            begun=self.begun or self.since,
            since=self.since,
            cap=None if self.phase is None else plan.phase(self.phase).pain_limit,
            finished=frozenset((*before, *self.path[:-1])),
            reds=self.reds,
        )

    def fresh_reds(self, plan: Plan, before: tuple[str, ...]) -> Place:
        """Return the same with the red sessions only that no step back has answered yet.

        Else the sessions that led back would lead back again from there.
        """
        place = self.place(plan, before)
        stepped = self.stepped
        if stepped is None:
            return place
        return replace(place, reds=tuple(red for red in place.reds if red > stepped))

    def at(self, phase: Phase, day: date) -> "Course":
        """Return the course once a further phase begins."""
        return replace(self, path=(*self.path, phase.id), since=day, begun=self.begun or day)

    def back_to(self, phase: str, day: date) -> "Course":
        """Return the course once it went back to an earlier phase of the path, or before it."""
        path = self.path[: self.path.index(phase)] if phase in self.path else ()
        return replace(self, path=(*path, phase), since=day, stepped=day)
