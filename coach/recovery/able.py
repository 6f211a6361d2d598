"""What a person can do by a day of a log: the activity scale, walking, ticks, lifting, sport."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from coach.recovery.days import Days
from coach.recovery.log import DayTold, Session
from coach.recovery.place import Place

LITTLE = 2
"""Pain up to which a hinge, a bird dog or an exposure was done well (section 6.1)."""
RISE = 1
"""How much higher the pain of the next morning may then be."""
LONGEST_HOLD = 30
"""Where the timed test of the side plank stops, s."""
WEEKLY_LASTS = 14
"""Days for which a weekly measure says how it is now."""
TICK_LASTS = 28
"""Days for which a tick of technique does."""
_PLANK = "side_plank_knees"
_BIRD_DOG = "bird_dog"


def able(days: Days, day: date, place: Place) -> dict[str, Any]:
    """Return the variables of what a person can do; those of avoided exercises are met."""
    avoided = days.log.person.avoided
    walks = days.window(day, 3).known(lambda told: told.walk_min)
    hold = LONGEST_HOLD if _PLANK in avoided else None
    return {
        "psfs": days.latest(day, WEEKLY_LASTS, lambda told: told.psfs),
        "psfs0": _psfs_at_start(days, day, place),
        "walk_min": max(walks, default=None),
        "bend_ok": days.latest(day, WEEKLY_LASTS, lambda told: told.bend_ok),
        "hinge_ok": _ticked(days, day, lambda one: one.hinge_ok, 2),
        "birddog_ok": _BIRD_DOG in avoided or _ticked(days, day, lambda one: one.birddog_ok, 1),
        "sp_hold_l": hold or days.latest(day, WEEKLY_LASTS, lambda told: told.sp_hold_l),
        "sp_hold_r": hold or days.latest(day, WEEKLY_LASTS, lambda told: told.sp_hold_r),
        "giveway7": days.window(day, 7).count(lambda told: told.giveway),
        "lift_kg": _lifted(days, day, lambda one: one.lift_kg),
        "lift_level": _lifted(days, day, lambda one: one.lift_level),
        "full_sessions": _full(days, day, place),
    }


def _psfs_at_start(days: Days, day: date, place: Place) -> float | None:
    """Return the activity scale as the plan began: then or shortly before, else soon after.

    Where the activities were chosen anew since, only those rated both times are compared, so that
    another choice is no change; with none in common nothing is known of the start.
    """
    now = days.latest(day, WEEKLY_LASTS, _scored)
    start = days.latest(place.begun, WEEKLY_LASTS, _scored)
    if start is None:
        start = days.first_rated(place.begun, day)
    if start is None or now is None or now.rated == start.rated:
        return None if start is None else start.psfs
    return _as_of_start(dict(start.rated), dict(now.rated), start.psfs, now.psfs)


def _scored(told: DayTold) -> DayTold | None:
    return told if told.psfs is not None else None


def _as_of_start(
    start: Mapping[str, int],
    now: Mapping[str, int],
    psfs_then: float | None,
    psfs_now: float | None,
) -> float | None:
    """Return the start from which `psfs_now` moved as far as what was rated both times did."""
    if start.keys() == now.keys() or not (start and now) or psfs_now is None:
        return psfs_then
    both = start.keys() & now.keys()
    if not both:
        return None
    return psfs_now - sum(now[name] - start[name] for name in both) / len(both)


def _ticked(
    days: Days, day: date, of: Callable[[Session], bool | None], needed: int
) -> bool | None:
    """Return whether it was ticked, with little pain, on enough different days."""
    said = [one for one in days.exercise(day, TICK_LASTS) if of(one) is not None]
    well = {one.day for one in said if of(one) and _little(one)}
    return len(well) >= needed if said else None


def _lifted(days: Days, day: date, of: Callable[[Session], float | None]) -> float | None:
    """Return what was lifted on the last day with lifting of two weeks; the least of that day."""
    lifts = [
        (one.day, value)
        for one in days.exercise(day, WEEKLY_LASTS)
        if (value := of(one)) is not None
    ]
    return min((value for on, value in lifts if on == lifts[-1][0]), default=None)


def _full(days: Days, day: date, place: Place) -> int:
    """Return the full exposures of this phase that went well, the next morning too."""
    length = max((day - place.since).days + 1, 1)
    done = [one for one in days.exposed(day, length) if (one.exposure or 0) >= 100]
    return sum(_little(one) and _calm_after(days, one, day) for one in done)


def _little(session: Session) -> bool:
    return session.pain_during is not None and session.pain_during <= LITTLE


def _calm_after(days: Days, session: Session, day: date) -> bool:
    rise = days.rise(session, day)
    return rise is not None and rise <= RISE
