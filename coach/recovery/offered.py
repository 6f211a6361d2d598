"""What is done in the present phase: its routines, or what takes their place (section 6.2)."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from coach.recovery.decision import Kind
from coach.recovery.following import Following
from coach.recovery.today import Today
from coach.routine.model import By, Routine
from coach.routine.plan.model import Offer, RuleAction
from coach.triage.checkin import Outcome
from coach.triage.needed import rest_at_most

RESTING = frozenset((RuleAction.EASE_ONLY, RuleAction.TRIAGE))
"""With any of these, nothing but rest begins today."""
FLARE = "rt_flare_reset"
_PLACES = {"left": "left", "right": "right"}


@dataclass(frozen=True, slots=True)
class Offered:
    """A routine, how often it is meant, and whether it may begin today."""

    offer: Offer
    routine: Routine
    open: bool


def offered(
    plan: Following,
    today: Today,
    library: Mapping[str, Routine],
    outcome: Outcome | None,
    *,
    locked: bool,
) -> Iterator[Offered]:
    """Yield what is done now; `outcome` is what the last check-in came to."""
    actions = {*today.decision.actions}
    paused = today.decision.kind is Kind.PAUSE
    resting = paused or today.recovering or not actions.isdisjoint(RESTING)
    if RuleAction.SPECIAL_SET in actions:
        special = library.get(outcome.routine) if outcome is not None else None
        if special is not None:
            offer = Offer(special.id, per_day=special.per_day)
            yield Offered(offer, special, not (locked or resting))
        return
    if today.recovering and FLARE in library:
        yield Offered(Offer(FLARE), library[FLARE], not (locked or paused))
    for offer, found in plan.routines():
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
