"""What a plan wants today, chosen from how the person stands in it. Pure, and on the careful side.

It is asked only after everything that comes before exercise: locks, the check-in, a cramp.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from coach.ui.today.choice import Ask, Choice, Why


@dataclass(frozen=True, slots=True)
class Due:
    """A routine of the phase: done so often today, of `least` to `most` times a day.

    It was done on `days` of the six days before, of `week` days in seven at most (None: no limit).
    """

    routine: str
    least: int = 1
    most: int = 1
    done: int = 0
    days: int = 0
    week: int | None = None
    short: bool = False

    @property
    def full(self) -> bool:
        """Return whether the last seven days hold as many days of it as the phase is meant for."""
        return self.week is not None and not self.done and self.days >= self.week


@dataclass(frozen=True, slots=True)
class Place:
    """Where in which plan somebody is: phase `number` of `count`."""

    plan: str
    title: str
    number: int
    count: int
    phase: str


@dataclass(frozen=True, slots=True)
class PlanNow:
    """How the person stands in their plan; `say` is what its decision of today says.

    `paused` by the person, `waits` by a rule, `asks` for the questions about warning signs;
    `easing` and `recovering` leave rest alone, the latter with the routine `flare`. `short`: a
    short session is offered. `free`: no day of training by the person's own times. `dues` are the
    routines of the phase in their order, `once` one that comes first and was not done yet, `rest`
    its own routine of rest. `until` is when the rest after the last session is over, None: it is.
    """

    place: Place
    say: str = ""
    paused: bool = False
    waits: bool = False
    asks: bool = False
    easing: bool = False
    recovering: bool = False
    short: bool = False
    free: bool = False
    dues: tuple[Due, ...] = ()
    once: str | None = None
    flare: str | None = None
    rest: str | None = None
    until: datetime | None = None


def by_plan(
    plan: PlanNow, rest: str | None, possible: Collection[str], *, gently: bool
) -> Choice | None:
    """Return what the plan wants today; None where it has nothing to say.

    `rest` is the position of ease for this person, `possible` are the routines that would open
    and of which something is left. `gently`: the first session after a cramp is still to come, and
    the check-in says which.
    """
    return _waiting(plan, rest, possible) or (None if gently else _wanted(plan, rest, possible))


def _waiting(plan: PlanNow, rest: str | None, possible: Collection[str]) -> Choice | None:
    """Return what takes the place of every session of the plan today."""
    if plan.asks:
        return Choice(Ask.CHECK_IN, Why.PLAN_ASKS)
    if plan.paused or plan.waits:
        return Choice(Ask.REST, Why.PLAN_PAUSED if plan.paused else Why.PLAN_WAITS, rest)
    if plan.easing:
        then = next((due.routine for due in plan.dues if due.routine in possible), None)
        return Choice(Ask.REST, Why.EASING, rest, then)
    if plan.recovering:
        return Choice(Ask.REST, Why.RECOVER, plan.flare if plan.flare in possible else rest)
    return None


def _wanted(plan: PlanNow, rest: str | None, possible: Collection[str]) -> Choice | None:
    if not plan.dues and plan.once is None:
        return Choice(Ask.REST, Why.PHASE_RESTS, plan.rest if plan.rest in possible else rest)
    if plan.once in possible:
        return Choice(Ask.SESSION, Why.NEXT, plan.once)
    open_now = [due for due in plan.dues if due.routine in possible]
    if not open_now:
        return None  # the check-in says what else there is
    left = [due for due in open_now if due.done < due.least and not due.full]
    return _done(plan, open_now, rest) if not left else _session(plan, left[0], open_now, rest)


def _session(plan: PlanNow, due: Due, dues: Collection[Due], rest: str | None) -> Choice:
    started = any(each.done for each in dues)
    if plan.until is not None:
        return Choice(Ask.DONE, Why.GAP, due.routine)
    if plan.free and not started:
        return Choice(Ask.REST, Why.FREE, rest, due.routine, due.short)
    if plan.short and not due.short:
        return Choice(Ask.SESSION, Why.SHORTER, due.routine, due.routine)
    return Choice(Ask.SESSION, Why.NEXT, due.routine, short=due.short)


def _done(plan: PlanNow, dues: Collection[Due], rest: str | None) -> Choice:
    done = next((due for due in dues if due.done), None)
    if done is None:
        return Choice(Ask.REST, Why.ENOUGH, rest)
    again = done.done < done.most and plan.until is None
    return Choice(Ask.DONE, Why.DONE, done.routine, done.routine if again else None)
