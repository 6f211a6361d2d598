"""What is asked after a session so that a plan can decide (section 6.1), and nothing more."""

from collections.abc import Collection, Iterator, Mapping
from typing import Any

from coach.recovery.answers import SPREAD
from coach.recovery.filling import USUAL_STIFFNESS
from coach.recovery.today import Today
from coach.routine.model import Cause
from coach.routine.plan.model import Phase, Plan

_ASKED = {
    "leg_avg7": "leg_pain",
    "leg_pd3": "leg_pain",
    "leg_drop": "leg_pain",
    "leg_settle_min": "leg_settle_min",
    "below_knee_days7": "below_knee",
    "sens_grow": "sens_area",
    "walk_min": "walk_min",
    "bend_ok": "bend_ok",
    "giveway7": "giveway",
    "hinge_ok": "hinge_ok",
    "birddog_ok": "birddog_ok",
    "sp_hold_l": "sp_hold_l",
    "sp_hold_r": "sp_hold_r",
    "lift_level": "lift_level",
    "full_sessions": "exposure",
    "cramps_per_week": "cramps",
    "cramp_free_weeks": "cramps",
}
"""For each variable of a criterion the answer that it is made of."""
_ACTIVITIES = "psfs"
_IN_ORDER = tuple(dict.fromkeys((*_ASKED.values(), "morning_stiffness_min", USUAL_STIFFNESS)))


def needs_activities(plan: Plan) -> bool:
    """Return whether a plan decides by how well the person can do their own activities.

    It has to know from its start on, as it asks how far that has changed.
    """
    return any(_ACTIVITIES in names for phase in plan.phases for names in _variables(phase))


def _variables(phase: Phase) -> Iterator[Collection[str]]:
    yield from (guard.when.variables for guard in phase.guards)
    if phase.exit is not None:
        yield phase.exit.variables


def asked(today: Today) -> tuple[str, ...]:
    """Return the names of the answers that this phase needs, in the order of asking.

    Where the leg went is asked after every session, and numbness where a nerve may be part of it.
    """
    wanted = set(_wanted(today))
    return (SPREAD, *(name for name in _IN_ORDER if name in wanted))


def _wanted(today: Today) -> Iterator[str]:
    known: Mapping[str, Any] = today.known.record
    yield "morning_stiffness_min"
    if known["usual_stiffness_min"] is None:
        yield USUAL_STIFFNESS
    if today.plan.cause is Cause.NERVE:
        yield from ("leg_pain", "sens_area", "below_knee")
    if today.phase is None:
        return
    for variables in _variables(today.phase):
        for variable in variables:
            ticked = variable in ("birddog_ok", "hinge_ok") and known[variable] is True
            if variable in _ASKED and not ticked:
                yield _ASKED[variable]
