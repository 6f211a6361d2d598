"""How a person stands before any routine: what the past lets open, and why not more.

Clinical content, sections 1.3, 2.5 and 3. Everything here starts closed.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum

from coach.routine.checkin.model import CheckIn, Family, Scope
from coach.triage.checkin import Outcome
from coach.triage.safety import SafetyFact, SafetyKind, SafetyState

SCREENING_LASTS = timedelta(days=14)
"""A whole check-in is asked for again after this long: our choice, nothing prescribes a number."""

SPREADING = "RF50"
"""The flag that asks for every screen before every session (section 1.2)."""


class Screening(StrEnum):
    """Whether a whole check-in still counts, and why not."""

    CURRENT = "current"
    NEVER = "never"
    WORSE = "worse"
    OLD = "old"
    EVERY_SESSION = "every_session"


@dataclass(frozen=True, slots=True)
class Standing:
    """What the past lets open.

    `scope` is how far exercise may go. `gently`: nothing settled was done yet in this episode, so
    every dose is halved; `first` is then the routine to begin with, where there is one. `held` are
    routines of a later phase than the answers allow. `agreed` are the exercises that a clinician
    has agreed to. `count` is how many safety facts this was worked out from.
    """

    safety: SafetyState
    screening: Screening = Screening.NEVER
    scope: Scope = Scope.REST_ONLY
    gently: bool = True
    first: str | None = None
    held: frozenset[str] = field(default=frozenset())
    green_plus: bool = False
    agreed: frozenset[str] = field(default=frozenset())
    count: int = 0


def screening(facts: Sequence[SafetyFact], now: datetime, *, done_since: bool) -> Screening:
    """Return whether the last whole check-in still counts; `done_since`: a session followed it.

    Moments are compared with the latest that was ever written down, so that a clock set back does
    not make an old one young.
    """
    found = [n for n, fact in enumerate(facts) if fact.kind is SafetyKind.SCREENED]
    if not found:
        return Screening.NEVER
    last = facts[found[-1]]
    if any(fact.kind is SafetyKind.WORSE for fact in facts[found[-1] :]):
        return Screening.WORSE
    if any(fact.kind is SafetyKind.RESTORED for fact in facts[found[-1] :]):
        return Screening.OLD
    age = max([now, *(fact.when for fact in facts)]) - last.when
    if age > SCREENING_LASTS:
        return Screening.OLD
    if SPREADING in last.signs and (done_since or age >= timedelta(hours=12)):
        return Screening.EVERY_SESSION
    return Screening.CURRENT


def scope_of(found: Outcome, *, clinician_ok: bool) -> Scope:
    """Return how far exercise may go: other and unclear causes are never given any (2.7, 4)."""
    unclear = found.family is Family.UNCLEAR and not clinician_ok
    if found.family is Family.OTHER or unclear:
        return max(found.scope, Scope.REST_ONLY, key=lambda scope: scope.rank)
    return found.scope


def held(found: Outcome, checkin: CheckIn) -> frozenset[str]:
    """Return the routines of later phases than `found` allows (section 2.5)."""
    ladder = [choice.routine for choice in checkin.choices if choice.first]
    if found.routine in ladder:
        return frozenset(ladder[: ladder.index(found.routine)])
    return frozenset(ladder[:-1])
