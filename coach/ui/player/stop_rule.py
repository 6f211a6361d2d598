"""What may be offered to a person who says that it hurts."""

from enum import StrEnum

USUAL_LIMIT = 4  # NPRS; above it a session stops, clinical content 6.2
WORSE_BY = 2  # NPRS points; the smallest change that counts as worse, clinical content 6.2


class Offer(StrEnum):
    """A way on from the panel of pain."""

    GO_ON = "go_on"
    SKIP = "skip"
    STOP = "stop"


def offers(
    pain: int | None, leg: bool | None, *, before: int | None, limit: int | None
) -> tuple[Offer, ...]:
    """Return the ways on, gentlest last; what is not answered yet never opens the way back.

    `pain` is 0 to 10 now and `before` the session, `leg` says that signs go further down the leg,
    `limit` is what the routine allows.
    """
    if pain is None or leg is None or must_stop(pain, leg, before=before, limit=limit):
        return (Offer.STOP,)
    return (Offer.GO_ON, Offer.SKIP, Offer.STOP)


def must_stop(
    pain: int | None, leg: bool | None, *, before: int | None, limit: int | None
) -> bool:
    """Return whether an answer given so far is reason enough to end the session."""
    if leg:
        return True
    if pain is None:
        return False
    allowed = USUAL_LIMIT if limit is None else limit
    return pain > allowed or (before is not None and pain >= before + WORSE_BY)
