"""What a plan decides by: days, sessions and checks as plain, frozen data (section 6.1).

Pain is from 0 to 10, times are minutes unless named otherwise; None is not known. What was told
twice of one day counts once, to the careful side, so that the order of writing never matters.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, fields
from datetime import date, datetime, time
from functools import cached_property
from typing import Any

from coach.routine.checkin.model import Family, Level, Scope
from coach.triage.gate import Colour

NOON = time(12)
"""When something was said of which only the day is known."""

FINISH = "finish"
"""What a person agrees to at the end of a plan that has no further phase."""


@dataclass(frozen=True, slots=True)
class Session:
    """One session, or time of real sport or work: what was done, and what was said of it.

    `leg_pain` is the most during it, `spread_min` how long leg signs stayed further down,
    `exposure` per cent of the person's full sport or work, `spread_in` the exercises in which
    signs went further down. `resting`: nothing but rest was done, which is no exercise.
    """

    day: date
    at: time | None = None
    routine: str = ""
    completed: bool = True
    resting: bool = False
    pain_before: float | None = None
    pain_during: float | None = None
    pain_after: float | None = None
    leg_pain: float | None = None
    leg_spread: str | None = None
    spread_min: float | None = None
    spread_count: int | None = None
    leg_settle_min: float | None = None
    hinge_ok: bool | None = None
    birddog_ok: bool | None = None
    lift_kg: float | None = None
    lift_level: int | None = None
    exposure: float | None = None
    exercises: tuple[str, ...] = ()
    spread_in: tuple[str, ...] = ()

    @property
    def exercise(self) -> bool:
        """Return whether it counts among the sessions that a plan asks for."""
        return self.completed and not self.resting and bool(self.routine)


@dataclass(frozen=True, slots=True)
class GateCheck:
    """How far the cramp had gone at a time of a day."""

    day: date
    gate: Colour
    at: time | None = None


@dataclass(frozen=True, slots=True)
class CheckedIn:
    """What a check-in came to; None where this one did not ask. `flags` are the ids raised.

    `special_set` is none, bone_safe, pregnancy, or neutral because of a slipped or cracked
    vertebra (section 6.1).
    """

    day: date
    at: time | None = None
    flag_level: Level | None = None
    scope: Scope | None = None
    family: Family | None = None
    mech: str | None = None
    weak: str | None = None
    special_set: str | None = None
    flags: tuple[str, ...] = ()
    new_episode: bool = False


def _joined(one: Sequence[Any], two: Sequence[Any]) -> tuple[Any, ...]:
    return tuple(sorted({*one, *two}))


def _either(one: str, two: str) -> str:
    return " / ".join(sorted({one, two} - {""}))


def _told(careful: Callable[[Any, Any], Any], default: object = None) -> Any:  # noqa: ANN401 (a field)
    """Return a field that joins two different answers of one day by `careful`."""
    return field(default=default, metadata={"careful": careful})


@dataclass(frozen=True, slots=True)
class DayTold:
    """What was told of one day; `pain_morning` and the stiffness belong to its morning.

    `yes` are the phases that the person agreed to go on to, `wish` is pause or go_on,
    `clinician_ok` that a clinician has seen them and said that exercise is fine. `rated` are the
    activities that `psfs` is the mean of, where they are known. `expected` is what whoever wrote
    the log expects to be decided: phase, decision and rule.
    """

    day: date
    pain_avg: float | None = _told(max)
    pain_worst: float | None = _told(max)
    pain_morning: float | None = _told(max)
    leg_pain: float | None = _told(max)
    morning_stiffness_min: float | None = _told(max)
    walk_min: float | None = _told(max)
    below_knee: bool | None = _told(max)
    sens_area: str | None = _told(min)  # larger before same before smaller
    giveway: bool | None = _told(max)
    bend_ok: bool | None = _told(min)
    cramps: int | None = _told(lambda one, two: one + two)
    planned: int | None = _told(max)
    psfs: float | None = _told(min)
    rated: tuple[tuple[str, int], ...] = _told(_joined, ())
    sp_hold_l: float | None = _told(min)
    sp_hold_r: float | None = _told(min)
    clinician_ok: bool | None = _told(min)
    yes: tuple[str, ...] = _told(_joined, ())
    wish: str | None = _told(max)  # pause is more careful than go_on
    expected: str = _told(_either, "")

    def with_(self, other: "DayTold") -> "DayTold":
        """Return both as one, the careful side where they differ."""
        values: dict[str, Any] = {}
        for each in fields(self):
            mine, theirs = getattr(self, each.name), getattr(other, each.name)
            if mine is None or theirs is None:
                values[each.name] = theirs if mine is None else mine
            elif "careful" in each.metadata:
                values[each.name] = each.metadata["careful"](mine, theirs)
        return DayTold(**{**values, "day": self.day})


@dataclass(frozen=True, slots=True)
class Person:
    """What was told once: when the plan and the episode began, and what the plan should know.

    `avoided` are the exercises that are not for this person or only changed, `exit_ok` the phases
    of earlier plans whose exit was met.
    """

    start: date | None = None
    episode: date | None = None
    user_choice: str | None = None
    usual_stiffness_min: float | None = None
    avoided: tuple[str, ...] = ()
    exit_ok: tuple[str, ...] = ()


@dataclass(frozen=True)
class Log:
    """All that is known of a person's days, in one order whatever the order of writing."""

    person: Person
    days: Mapping[date, DayTold]
    sessions: tuple[Session, ...] = ()
    checks: tuple[GateCheck, ...] = ()
    checkins: tuple[CheckedIn, ...] = ()

    @classmethod
    def of(
        cls,
        person: Person,
        days: Iterable[DayTold] = (),
        sessions: Iterable[Session] = (),
        checks: Iterable[GateCheck] = (),
        checkins: Iterable[CheckedIn] = (),
    ) -> "Log":
        """Return the log of some rows in any order."""
        told: dict[date, DayTold] = {}
        for one in days:
            told[one.day] = told[one.day].with_(one) if one.day in told else one
        return cls(
            person,
            told,
            tuple(sorted(sessions, key=_by_moment)),
            tuple(sorted(checks, key=_by_moment)),
            tuple(sorted(checkins, key=_by_moment)),
        )

    @cached_property
    def known_days(self) -> tuple[date, ...]:
        """All days of which anything is known."""
        rows: tuple[Session | GateCheck | CheckedIn, ...]
        rows = (*self.sessions, *self.checks, *self.checkins)
        return tuple(sorted({*self.days, *(row.day for row in rows)}))

    @property
    def first(self) -> date | None:
        """The day on which the plan may begin."""
        return self.person.start or (self.known_days[0] if self.known_days else None)

    def told(self, day: date) -> DayTold:
        """Return what was told of a day; nothing, where nothing was."""
        return self.days.get(day) or DayTold(day)


def moment(row: Session | GateCheck | CheckedIn) -> datetime:
    """Return when a row happened, at noon where only the day is known."""
    return datetime.combine(row.day, row.at or NOON)


def _by_moment(row: Session | GateCheck | CheckedIn) -> tuple[datetime, str]:
    return moment(row), repr(row)
