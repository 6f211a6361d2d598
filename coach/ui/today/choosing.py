"""What today begins with: one thing, chosen from what is known. Pure, and on the careful side.

Nothing here opens anything: a session still passes `coach.triage.permit.decide`. What is offered
is only what would most likely pass there (clinical content, sections 1.3, 2.5 and 3).
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from coach.history.records import Interrupted
from coach.routine.checkin.model import Scope
from coach.screening.checkins import CheckedIn
from coach.triage.gate import Colour
from coach.triage.standing import Screening, Standing
from coach.ui.today.choice import Ask, Choice, Why
from coach.ui.today.planned import PlanNow, by_plan


@dataclass(frozen=True, slots=True)
class Situation:
    """What is known. `rest` is the position of ease for this person, None where it is not there.

    `colour` is what is known of the cramp by now, None where nobody knows; `possible` are the
    routines of which something is left for this person. `done` counts the sessions of today that
    were more than rest, by routine; `most` is how often a routine may be done in a day.
    `left_rests`: the session that was broken off is nothing but rest. `plan` is how the person
    stands in the plan they follow, None without one. `held` are routines of later phases than would
    open with the pain that was told last, if the cramp has let go.
    """

    standing: Standing
    last: CheckedIn | None = None
    rest: str | None = None
    colour: Colour | None = None
    cramp: bool = False
    half_way: bool = False
    rules: bool = True
    left: Interrupted | None = None
    left_rests: bool = False
    done: Mapping[str, int] = field(default_factory=dict)
    most: Mapping[str, float] = field(default_factory=dict)
    possible: Collection[str] = ()
    plan: PlanNow | None = None
    held: Collection[str] = ()


def choose(now: Situation) -> Choice:
    """Return what today begins with; the first thing that holds counts."""
    found = _locked(now) or _resting_on(now) or _check_in(now) or _cramping(now)
    return found or _broken_off(now) or _rest_only(now) or _planned(now) or _session(now)


def wanted(last: CheckedIn | None, *, gently: bool) -> str | None:
    """Return the routine for when the cramp has settled; `gently`: nothing was done yet."""
    if last is None:
        return None
    best = last.settled or last.now
    return (best.first if gently else None) or best.routine


def _locked(now: Situation) -> Choice | None:
    safety = now.standing.safety
    if not safety.locked:
        return None
    if not safety.cleared_by_clinician:
        return Choice(Ask.LOCKED, Why.SIGNS)
    return Choice(Ask.CHECK_IN if safety.by_check_in else Ask.LOCKED, Why.EXAMINED)


def _resting_on(now: Situation) -> Choice | None:
    """Go on with rest that was broken off: it needs nothing but that no sign locks."""
    if now.left is None or not now.left_rests:
        return None
    return Choice(Ask.GO_ON, Why.BROKEN_OFF, now.left.routine)


def _check_in(now: Situation) -> Choice | None:
    if not now.rules:
        return Choice(Ask.REST, Why.NO_RULES, now.rest)
    screening = now.standing.screening
    if screening is Screening.CURRENT and now.last is not None:
        locks = now.last.now.level.locks
        return Choice(Ask.CHECK_IN, Why.CHANGED) if locks else None
    if now.half_way:
        return Choice(Ask.CHECK_IN, Why.HALF_WAY)
    known = screening is not Screening.CURRENT
    return Choice(Ask.CHECK_IN, Why(screening.value) if known else Why.NEVER)


def _cramping(now: Situation) -> Choice | None:
    if now.cramp:  # what ends it is on its own page
        return Choice(Ask.REST, Why.CRAMP, now.rest)
    if now.colour is Colour.RED:
        return _rest(now, Why.GRIPS)
    return _rest(now, Why.EASING) if now.colour is Colour.AMBER else None


def _broken_off(now: Situation) -> Choice | None:
    if now.left is None or _only_rest(now.standing):
        return None
    return Choice(Ask.GO_ON, Why.BROKEN_OFF, now.left.routine)


def _rest_only(now: Situation) -> Choice | None:
    return Choice(Ask.REST, Why.PHYSICIAN, now.rest) if _only_rest(now.standing) else None


def _planned(now: Situation) -> Choice | None:
    """Return what the plan wants of what would open; a phase that pain holds back would not."""
    if now.plan is None:
        return None
    possible = {name for name in now.possible if name not in now.held}
    first = _first(now.last)
    gently = now.standing.gently and first is not None and first in now.possible
    return by_plan(now.plan, now.rest, possible, gently=gently)


def _session(now: Situation) -> Choice:
    routine = wanted(now.last, gently=now.standing.gently)
    if routine is None or routine not in now.possible:
        return Choice(Ask.REST, Why.NOTHING_LEFT, now.rest)
    if now.done:
        once_more = 0 < now.done.get(routine, 0) < now.most.get(routine, 1)
        return Choice(Ask.DONE, Why.DONE, routine, routine if once_more else None)
    first = now.standing.gently and routine == (now.standing.first or _first(now.last))
    return Choice(Ask.SESSION, Why.FIRST if first else Why.NEXT, routine)


def _first(last: CheckedIn | None) -> str | None:
    return None if last is None else (last.settled or last.now).first


def _rest(now: Situation, why: Why) -> Choice:
    """Offer rest, and what comes when the cramp has let go; that asks how it is."""
    if _only_rest(now.standing):
        return Choice(Ask.REST, why, now.rest)
    then = wanted(now.last, gently=now.standing.gently)
    return Choice(Ask.REST, why, now.rest, then if then in now.possible else None)


def _only_rest(standing: Standing) -> bool:
    return standing.scope.rank >= Scope.REST_ONLY.rank
