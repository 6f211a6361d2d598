"""Warning signs: what was found, and whether they lock every routine (section 1.3).

A sign that was raised stays until a clinician has examined the person and the question has been
asked again. What was written later counts as later, whatever the clock said.

A sign is one of the short check (`Sign`), or the id of a flag of the check-in.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

CLEARANCE_LASTS = timedelta(days=90)
"""A clinician's word holds this long if the question is not asked again before (section 1.3)."""


class Sign(StrEnum):
    """The warning signs of the short check before every session."""

    SADDLE = "saddle"
    BLADDER_OR_BOWEL = "bladder_or_bowel"
    BOTH_LEGS = "both_legs"
    WEAKNESS = "weakness"
    FEVER = "fever"


@dataclass(frozen=True, slots=True)
class ShortCheck:
    """The answers to the short check; not `answered` is not the same as no sign."""

    answered: bool
    signs: frozenset[Sign] = frozenset()


class SafetyKind(StrEnum):
    """What a safety fact says."""

    CLEAR = "clear"
    """The short check found nothing."""
    RAISED = "raised"
    """Signs of the short check, or all flags of a check-in of which one is of level E or S."""
    CLINICIAN_CLEARED = "clinician_cleared"
    """A clinician has assessed this and said that exercise is fine."""
    SCREENED = "screened"
    """A whole check-in found no flag that locks; its signs are the other flags."""
    NEW_EPISODE = "new_episode"
    """The trouble told of in the check-in that follows began after the one before it."""
    WORSE = "worse"
    """Pain rose by 2, or a session was stopped because of it."""
    RESTORED = "restored"
    """An older history was taken: what was found after it may be missing."""


@dataclass(frozen=True, slots=True)
class SafetyFact:
    """One thing that was found or said about safety."""

    when: datetime
    kind: SafetyKind
    signs: tuple[str, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class SafetyState:
    """Whether warning signs lock every routine, which ones, and since when.

    `cleared_by_clinician` while `locked`: only the question must still be asked again; where a
    flag of the check-in is among the signs (`by_check_in`), that is every screen of it.
    """

    locked: bool
    signs: tuple[str, ...]
    since: datetime | None
    cleared_by_clinician: bool

    @property
    def by_check_in(self) -> bool:
        """Return whether only a whole check-in can show that the signs have gone."""
        return any(sign not in _SHORT for sign in self.signs)


_SHORT = frozenset(sign.value for sign in Sign)

OPEN = SafetyState(locked=False, signs=(), since=None, cleared_by_clinician=False)


def is_emergency(signs: Collection[str], milder: Collection[str] = ()) -> bool:
    """Return whether `signs` ask for help now rather than today (levels E and S of section 1.1).

    `milder` are the flags that are below level E. Signs that nobody named or knows are taken for
    the worse.
    """
    return not signs or any(sign != Sign.FEVER and sign not in milder for sign in signs)


def state(facts: Iterable[SafetyFact]) -> SafetyState:
    """Return what `facts`, in the order they were written, mean for now."""
    now = OPEN
    cleared: datetime | None = None
    for fact in facts:
        if fact.kind is SafetyKind.RAISED:
            now, cleared = _locked(now, fact), None
        elif fact.kind is SafetyKind.CLINICIAN_CLEARED and now.locked:
            now, cleared = _cleared(now, by_clinician=True), fact.when
        elif _asks_again(fact.kind, now) and cleared:
            holds = fact.when - cleared <= CLEARANCE_LASTS
            now, cleared = (OPEN if holds else _cleared(now, by_clinician=False)), None
    return now


def clinician_ok(facts: Sequence[SafetyFact], now: datetime) -> bool:
    """Return whether a clinician's word that exercise is fine still holds (section 1.3).

    It ends with a new episode, with an older history taken, with any new flag, and after 90 days,
    counted by the latest moment that was ever written down: a clock that is set back does not make
    it last.
    """
    given: datetime | None = None
    known: set[str] = set()
    found: set[str] = set()
    for fact in facts:
        if fact.kind is SafetyKind.CLINICIAN_CLEARED:
            given, known = fact.when, set(found)
        elif fact.kind in (SafetyKind.NEW_EPISODE, SafetyKind.RESTORED):
            given = None
        elif fact.kind in (SafetyKind.RAISED, SafetyKind.SCREENED):
            found = set(fact.signs) | (found if fact.kind is SafetyKind.RAISED else set())
            given = None if found - known else given
    if given is None:
        return False
    latest = max([now, *(fact.when for fact in facts)])
    return latest - given <= CLEARANCE_LASTS


def fact_of(check: ShortCheck, when: datetime) -> SafetyFact | None:
    """Return what to remember of `check`; None if nothing was answered."""
    if check.signs:
        return SafetyFact(when, SafetyKind.RAISED, in_order(check.signs))
    return SafetyFact(when, SafetyKind.CLEAR) if check.answered else None


def in_order(signs: Iterable[str]) -> tuple[str, ...]:
    """Return each of `signs` once: the short check in its order, then flags by their id."""
    found = set(signs)
    short = [sign for sign in Sign if sign in found]
    return (*short, *sorted(found - _SHORT))


def _asks_again(kind: SafetyKind, now: SafetyState) -> bool:
    """Return whether this was the question whose clear answer unlocks."""
    if not now.locked:
        return False
    return kind is SafetyKind.SCREENED or (kind is SafetyKind.CLEAR and not now.by_check_in)


def _locked(before: SafetyState, fact: SafetyFact) -> SafetyState:
    return SafetyState(
        locked=True,
        signs=in_order((*before.signs, *fact.signs)),
        since=before.since or fact.when,
        cleared_by_clinician=False,
    )


def _cleared(before: SafetyState, *, by_clinician: bool) -> SafetyState:
    return SafetyState(
        locked=True,
        signs=before.signs,
        since=before.since,
        cleared_by_clinician=by_clinician,
    )
