"""Cramps as the person tells of them."""

from dataclasses import dataclass
from datetime import datetime, timedelta


@dataclass(frozen=True, slots=True)
class Cramp:
    """One cramp; `ended` is None while it lasts, `strength` is from 0 to 10 at its worst.

    `side` is left, centre, right or both, empty where nobody said; `trigger` is in the person's
    words. A `void` one was written by mistake.
    """

    id: str
    started: datetime
    ended: datetime | None = None
    side: str = ""
    strength: int | None = None
    trigger: str = ""
    void: bool = False

    def lasted(self, now: datetime) -> timedelta:
        """Return how long it has lasted; never less than nothing, whatever the clock did."""
        return max((self.ended or now) - self.started, timedelta(0))


@dataclass(frozen=True, slots=True)
class AskAgain:
    """When to ask again (None: not), and about what: the cramp's gate, or the morning after."""

    due: datetime | None
    about: str = "gate"
