"""Everything the page of the plan shows, read once."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from coach.recovery.decision import Kind
from coach.recovery.today import Fit, Today
from coach.routine.library import Library
from coach.routine.model import By, Exercise, Routine, Side
from coach.routine.plan.model import Offer, Phase, RuleAction
from coach.routine.plan.offers import ids_of
from coach.triage.checkin import Outcome
from coach.triage.needed import rest_at_most
from coach.ui.plan.path import Stage
from coach.ui.routines.offer import exercises_of
from coach.ui.wording import plan_page as words

if TYPE_CHECKING:
    from coach.ui.desk import Desk

_PLACES = {"left": "left", "right": "right"}
_WEEK = 7


_RESTING = frozenset(
    (RuleAction.EASE_ONLY, RuleAction.REST_DAY, RuleAction.FLARE_RESET, RuleAction.TRIAGE)
)
"""With any of these, nothing but rest begins today."""
_AFTER_FLARE = frozenset((RuleAction.REST_DAY, RuleAction.FLARE_RESET))
_FLARE = "rt_flare_reset"


@dataclass(frozen=True, slots=True)
class Offered:
    """A routine, how often it is meant, and whether it may begin today."""

    offer: Offer
    routine: Routine
    open: bool


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
    week: tuple[int, tuple[int, int], int]
    """How many sessions a week are wanted, within which bounds, and how many were done."""

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
    return Seen(
        locked=desk.safety().locked,
        rules=desk.checkins.rules.complete,
        today=today,
        checked_in=None if last is None else last.visit.when.date(),
        fits=desk.plan.fitting() if wanted and last is not None else (),
        stages=() if today is None else tuple(_stages(today, desk.library)),
        routines=() if today is None else tuple(_routines(desk, today, outcome)),
        week=_week(desk, today),
    )


def _routines(desk: "Desk", today: Today, outcome: Outcome | None) -> Iterator[Offered]:
    """Yield what is done now: the phase's routines, or what takes their place (section 6.2)."""
    actions = {*today.decision.actions}
    library, paused = desk.library.routines, today.decision.kind is Kind.PAUSE
    locked = desk.safety().locked
    resting = paused or not actions.isdisjoint(_RESTING)
    if RuleAction.SPECIAL_SET in actions:
        special = library.get(outcome.routine) if outcome is not None else None
        if special is not None:
            yield Offered(Offer(special.id), special, not (locked or resting))
        return
    if not actions.isdisjoint(_AFTER_FLARE) and _FLARE in library:
        yield Offered(Offer(_FLARE), library[_FLARE], not (locked or paused))
    for offer, found in desk.plan.routines():
        fitting = _fitting(offer, found, outcome)
        if fitting is not None:
            at_rest = rest_at_most(fitting) and not today.resting
            yield Offered(offer, fitting, not locked and (at_rest or not resting))


def _fitting(offer: Offer, found: tuple[Routine, ...], outcome: Outcome | None) -> Routine | None:
    """Return the one that is meant for the side, or for the pattern, that was told."""
    if offer.by is None or not found:
        return next(iter(found), None)
    if offer.by is By.SIDE:
        ending = _PLACES.get(outcome.side if outcome else "", "centre")
    else:
        ending = (outcome.pattern if outcome else None) or "neutral"
    wanted = f"{offer.routine}_{ending}"
    return next((one for one in found if one.id == wanted), None)


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


def _week(desk: "Desk", today: Today | None) -> tuple[int, tuple[int, int], int]:
    if today is None:
        return 0, (0, 0), 0
    usual, bounds = _WEEK, (1, _WEEK)
    for offer in today.phase.offers if today.phase is not None else ():
        if offer.days_per_week is not None:
            low, high = int(offer.days_per_week.low), int(offer.days_per_week.high)
            usual, bounds = high, (low, high)
        elif offer.per_day is not None:
            usual, bounds = _WEEK, (1, _WEEK * int(offer.per_day.high))
    return desk.plan.per_week() or usual, bounds, int(today.known.record["s7"] or 0)
