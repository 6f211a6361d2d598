"""What today can begin with, and why: the words that the choosing of it speaks in."""

from dataclasses import dataclass
from enum import StrEnum


class Ask(StrEnum):
    """What the one decision is."""

    LOCKED = "locked"
    """Nothing opens; the page of warning signs says what to do."""
    CHECK_IN = "check_in"
    GO_ON = "go_on"
    """A session was broken off."""
    REST = "rest"
    SESSION = "session"
    DONE = "done"
    """Enough for today; what is shown is for tomorrow."""


class Why(StrEnum):
    """The one reason that is told."""

    SIGNS = "signs"
    EXAMINED = "examined"
    """A clinician said that exercise is fine; what led to the lock is to be asked once more."""
    NEVER = "never"
    HALF_WAY = "half_way"
    WORSE = "worse"
    OLD = "old"
    EVERY_SESSION = "every_session"
    CHANGED = "changed"
    """The answers of then would lock today, because time has passed."""
    BROKEN_OFF = "broken_off"
    CRAMP = "cramp"
    GRIPS = "grips"
    EASING = "easing"
    PHYSICIAN = "physician"
    """A clinician has to look first: rest is all there is (section 2.7)."""
    NO_RULES = "no_rules"
    NOTHING_LEFT = "nothing_left"
    """Nothing remains of the routine for this person, or its file is not there."""
    FIRST = "first"
    NEXT = "next"
    DONE = "done"

    # what a plan says
    PLAN_ASKS = "plan_asks"
    """The questions about warning signs are due again."""
    PLAN_PAUSED = "plan_paused"
    """The person wanted a break."""
    PLAN_WAITS = "plan_waits"
    """A rule lets it wait."""
    RECOVER = "recover"
    """A day of rest after a session that was too much."""
    ENOUGH = "enough"
    """As many days of the last seven as the phase is meant for."""
    FREE = "free"
    """No day of training, by the person's own times."""
    PHASE_RESTS = "phase_rests"
    """The phase has nothing but rest and easy walking."""
    GAP = "gap"
    """The next session of the day needs a rest before it."""
    SHORTER = "shorter"
    """There were fewer sessions than planned; a short one is offered."""


@dataclass(frozen=True, slots=True)
class Choice:
    """The decision; `routine` is what it is about, `then` what the person may go to instead.

    `short`: the routine is meant in its short form.
    """

    ask: Ask
    why: Why
    routine: str | None = None
    then: str | None = None
    short: bool = False
