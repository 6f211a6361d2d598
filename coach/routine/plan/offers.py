"""Which routines an offer of a plan may mean."""

from coach.routine.model import By
from coach.routine.plan.model import Offer
from coach.routine.vocabulary import PATTERNS, PLACES


def ids_of(offer: Offer) -> tuple[str, ...]:
    """Return the ids of all routines that may be meant."""
    if offer.by is By.SIDE:
        return tuple(f"{offer.routine}_{place}" for place in PLACES)
    if offer.by is By.PATTERN:
        return tuple(f"{offer.routine}_{pattern}" for pattern in PATTERNS)
    return (offer.routine,)
