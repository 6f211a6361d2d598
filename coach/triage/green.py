"""Settled sessions of an episode, and what they open (clinical content, sections 2.5 and 3)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from coach.routine.checkin.model import Family

ENOUGH = 2
ENOUGH_FOR_NERVE = 3
"""Settled sessions in this episode after which GREEN_PLUS opens (section 3)."""

MOST_DURING = 2
MOST_NEXT_MORNING = 1
"""Pain during a session, and how much higher the next morning, in a settled one (6.2, row 9)."""


@dataclass(frozen=True, slots=True)
class Done:
    """A session of this episode that was done with the cramp settled; pains from 0 to 10.

    `pain_during` and `pain_after` are the highest said; None where nobody said.
    """

    day: date
    pain_before: int | None
    pain_during: int | None = None
    pain_after: int | None = None
    worse: bool = False

    @property
    def settled(self) -> bool:
        """Return whether it went well: a pain that nobody told is not taken for none."""
        told = [pain for pain in (self.pain_during, self.pain_after) if pain is not None]
        return not self.worse and bool(told) and max(told) <= MOST_DURING


def green_plus(done: Sequence[Done], mornings: Iterable[tuple[date, int]], family: Family) -> bool:
    """Return whether GREEN_PLUS is reached, apart from the gate now.

    `mornings` are the first pain of each day. The morning after the last session must be known.
    """
    enough = ENOUGH_FOR_NERVE if family is Family.NERVE else ENOUGH
    if sum(one.settled for one in done) < enough:
        return False
    last = done[-1]
    after = [pain for day, pain in mornings if (day - last.day).days == 1]
    if last.pain_before is None or not after:
        return False
    return after[0] - last.pain_before <= MOST_NEXT_MORNING
