"""What may be offered to a person who says that it hurts."""

from dataclasses import dataclass
from enum import StrEnum

from coach.routine.model import Gate, Routine

USUAL_LIMIT = 4  # NPRS; the limit of a routine whose file says none
WORSE_BY = 2  # NPRS points more than before that end a session, clinical content 6.2


class Offer(StrEnum):
    """A way on from the panel of pain."""

    GO_ON = "go_on"
    SKIP = "skip"
    STOP = "stop"


@dataclass(frozen=True, slots=True)
class StopRule:
    """From which pain on one session ends: above `limit`, or 2 more than `before`."""

    limit: int
    before: int | None

    @classmethod
    def of(cls, routine: Routine, before: int | None) -> "StopRule":
        """Return the rule for `routine`, begun with the pain `before`.

        A position of ease is open to any pain: there the limit is what the person came with.
        """
        if routine.pain_limit is not None:
            return cls(routine.pain_limit, before)
        if routine.gate is Gate.ANY and before is not None:
            return cls(max(USUAL_LIMIT, before), before)
        return cls(USUAL_LIMIT, before)

    def ends(self, pain: int | None, *, leg: bool | None = None) -> bool:
        """Return whether an answer given so far ends the session.

        `pain` is 0 to 10 now; `leg` says that signs go further down the leg.
        """
        if leg:
            return True
        if pain is None:
            return False
        return pain > self.limit or (self.before is not None and pain >= self.before + WORSE_BY)

    def offers(self, pain: int | None, *, leg: bool | None) -> tuple[Offer, ...]:
        """Return the ways on; what is not answered yet never opens the way back."""
        if pain is None or leg is None or self.ends(pain, leg=leg):
            return (Offer.STOP,)
        return (Offer.GO_ON, Offer.SKIP, Offer.STOP)
