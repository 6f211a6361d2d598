"""Reads what the choice of today rests on; asks the desk once for each thing."""

from collections import Counter
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from coach.errors import CoachError
from coach.history.records import Interrupted, Reading, SessionRecord
from coach.routine.checkin.model import Family
from coach.routine.library import Library
from coach.routine.model import Routine, Side
from coach.screening.checkins import CheckedIn
from coach.session.events import Ending
from coach.triage.cramp import Cramp
from coach.triage.gate import SETTLED, SEVERE, Colour, GateAnswers
from coach.triage.needed import rest_at_most
from coach.ui.ease import ease_beside, ease_of_leg
from coach.ui.today.choosing import Situation
from coach.ui.today.followed import BEFORE, names, plan_now
from coach.ui.today.planned import PlanNow

if TYPE_CHECKING:
    from coach.ui.desk import Desk

FRESH = timedelta(hours=24)
"""What was said of the cramp longer ago says nothing of now (section 2.1)."""

_SIDES = {"left": Side.LEFT, "right": Side.RIGHT}


def situation(desk: "Desk") -> Situation:
    """Return what is known now.

    Raises:
        CoachError: the history cannot be read.
    """
    standing, now = desk.standing(), desk.now()
    last = desk.checkins.last()
    left = desk.interrupted()
    week = desk.sessions(now.date() - BEFORE)
    today = [one for one in week if one.day == now.date()]
    plan = plan_now(desk, desk.plan.today(), last, week, _half)
    return Situation(
        standing=standing,
        last=last,
        rest=rest_of(desk.library, last),
        colour=None if last is None else _colour(desk, last, now),
        cramp=cramp_now(desk.cramp_log.cramps()) is not None,
        half_way=desk.checkins.draft() is not None,
        rules=desk.checkins.rules.complete,
        left=left,
        left_rests=left is not None and _left_rests(desk, left),
        done=done_of(today, desk.library),
        most=_most(desk.library),
        possible=_possible(desk, last, plan),
        plan=plan,
        held=() if plan is None or last is None else _held(desk, last),
    )


def cramp_now(cramps: Sequence[Cramp]) -> Cramp | None:
    """Return the cramp in progress, the one that began last."""
    lasting = [one for one in cramps if one.ended is None and not one.void]
    return max(lasting, key=lambda one: one.started, default=None)


def rest_of(library: Library, last: CheckedIn | None) -> str | None:
    """Return the rest that fits what was told: what the rules chose, else the position of ease."""
    if last is not None:
        chosen = library.routines.get(last.now.routine)
        if chosen is not None and rest_at_most(chosen):
            return chosen.id
    leg = last is not None and last.now.family is Family.NERVE
    side = _SIDES.get(last.now.side) if last is not None else None
    found = (ease_of_leg(library) if leg else None) or ease_beside(library, side)
    return found.id if found is not None else None


def known_colour(
    told: Sequence[tuple[datetime, Colour]], readings: Sequence[Reading], now: datetime
) -> Colour | None:
    """Return the state of the cramp as it was told last, None where that is too long ago.

    `told` and `readings` are in the order of writing. A pain number alone, told since, can only
    make it worse: it says nothing of the cramp letting go.
    """
    fresh = [(when, found) for when, found in told if _fresh(when, now)]
    when, found = fresh[-1] if fresh else (None, None)
    since = [r for r in readings if _fresh(r.when, now) and (when is None or r.when > when)]
    if not since:
        return found
    pain = since[-1].pain
    if pain >= SEVERE:
        return Colour.RED
    return Colour.AMBER if pain > SETTLED and found is not Colour.RED else found


def done_of(sessions: Sequence[SessionRecord], library: Library) -> dict[str, int]:
    """Return how often each routine that is more than rest was done, at least half of it."""
    counted = Counter(one.routine for one in sessions if _half(one))
    return {name: times for name, times in counted.items() if not _rests(library, name)}


def _colour(desk: "Desk", last: CheckedIn, now: datetime) -> Colour | None:
    told = list(desk.checkins.gate_checks())
    if type(last.visit.said.get("pain_now")) is int:
        told.append((last.visit.when, last.now.gate))
    told.sort(key=lambda each: each[0])
    return known_colour(told, desk.readings((now - FRESH).date()), now)


def _fresh(when: datetime, now: datetime) -> bool:
    return abs(now - when) <= FRESH  # a clock set back makes nothing old


def _half(one: SessionRecord) -> bool:
    whole = one.ending is Ending.COMPLETED
    return one.active > 0 and (whole or 2 * one.steps_done >= one.steps_total > 0)


def _rests(library: Library, name: str) -> bool:
    routine = library.routines.get(name)
    return routine is not None and rest_at_most(routine)


def _left_rests(desk: "Desk", left: Interrupted) -> bool:
    try:
        return rest_at_most(desk.routine_of(left))
    except CoachError:
        return False


def _most(library: Library) -> dict[str, float]:
    return {one.id: one.per_day.high for one in library.routines.values() if one.per_day}


def _possible(desk: "Desk", last: CheckedIn | None, plan: PlanNow | None) -> frozenset[str]:
    """Return which routines that could be offered leave something for this person."""
    if last is None:
        return frozenset()
    outcomes = (last.now, last.settled or last.now)
    wanted = {name for each in outcomes for name in (each.routine, each.first) if name}
    if plan is not None:
        wanted |= {*names(plan)}
    known = (desk.library.routines.get(name) for name in wanted)
    return frozenset(one.id for one in known if one is not None and _left_of(desk, one))


def _held(desk: "Desk", last: CheckedIn) -> frozenset[str]:
    """Return what the pain that was told last would hold back, were the cramp asked about now."""
    readings = desk.readings((desk.now() - FRESH).date())
    told = last.visit.said.get("pain_now")
    pain = readings[-1].pain if readings else told if type(told) is int else None
    settled = GateAnswers(pain, pain, spasm_now=False, leg_worse=False, lie_ok=True, rock_ok=True)
    return desk.checkins.standing(settled).held


def _left_of(desk: "Desk", routine: Routine) -> bool:
    return not desk.restricted(routine).empty
