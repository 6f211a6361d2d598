"""What may be offered to a person who says that it hurts."""

from dataclasses import dataclass
from enum import StrEnum

from coach.routine.model import Gate, Routine
from coach.triage.needed import gate_of
from coach.triage.permit import USUAL_PAIN_LIMIT

WORSE_BY = 2
"""NPRS points more than before that end a session (clinical content, sections 3 and 6.2)."""


def went_up(before: int | None, now: int | None) -> bool:
    """Return whether the pain has gone up so much that there is something to do about it."""
    return before is not None and now is not None and now >= before + WORSE_BY


class Offer(StrEnum):
    """A way on from the panel of pain."""

    GO_ON = "go_on"
    EASIER = "easier"
    """The same exercise, half as far."""
    SKIP = "skip"
    STOP = "stop"


@dataclass(frozen=True, slots=True)
class StopRule:
    """From which pain on one session ends: above `limit`, or 2 more than `before`.

    `easier`: what is done now can be done half as far.
    """

    limit: int
    before: int | None
    easier: bool = False

    @classmethod
    def of(cls, routine: Routine, before: int | None) -> "StopRule":
        """Return the rule for `routine`, begun with the pain `before`.

        A position of ease is open to any pain: there the limit is what the person came with.
        """
        if routine.pain_limit is not None:
            return cls(routine.pain_limit, before)
        if gate_of(routine) is Gate.ANY and before is not None:
            return cls(max(USUAL_PAIN_LIMIT, before), before)
        return cls(USUAL_PAIN_LIMIT, before)

    @property
    def most(self) -> int:
        """Return the highest pain with which the session may go on."""
        if self.before is None:
            return self.limit
        return min(self.limit, self.before + WORSE_BY - 1)

    def ends(self, pain: int | None, *, leg: bool | None = None) -> bool:
        """Return whether an answer given so far ends the session.

        `pain` is 0 to 10 now; `leg` says that signs go further down the leg.
        """
        if leg:
            return True
        if pain is None:
            return False
        return pain > self.most

    def offers(self, pain: int | None, *, leg: bool | None) -> tuple[Offer, ...]:
        """Return the ways on; what is not answered yet never opens the way back."""
        if pain is None or leg is None or self.ends(pain, leg=leg):
            return (Offer.STOP,)
        if self.easier:
            return (Offer.EASIER, Offer.GO_ON, Offer.SKIP, Offer.STOP)
        return (Offer.GO_ON, Offer.SKIP, Offer.STOP)
