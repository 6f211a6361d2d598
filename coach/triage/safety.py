"""Warning signs: what was found, and whether they lock every routine (section 1.3).

A sign that was raised stays until a clinician has examined the person and the question has been
asked again. What was written later counts as later, whatever the clock said.
"""

from collections.abc import Collection, Iterable
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
    RAISED = "raised"
    CLINICIAN_CLEARED = "clinician_cleared"


@dataclass(frozen=True, slots=True)
class SafetyFact:
    """One thing that was found or said about safety."""

    when: datetime
    kind: SafetyKind
    signs: tuple[Sign, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class SafetyState:
    """Whether warning signs lock every routine, which ones, and since when.

    `cleared_by_clinician` while `locked`: only the question must still be asked again.
    """

    locked: bool
    signs: tuple[Sign, ...]
    since: datetime | None
    cleared_by_clinician: bool


OPEN = SafetyState(locked=False, signs=(), since=None, cleared_by_clinician=False)


def is_emergency(signs: Collection[Sign]) -> bool:
    """Return whether `signs` ask for help now rather than today (levels E and S of section 1.1).

    Signs that nobody named are taken for the worse.
    """
    return not signs or any(sign is not Sign.FEVER for sign in signs)


def state(facts: Iterable[SafetyFact]) -> SafetyState:
    """Return what `facts`, in the order they were written, mean for now."""
    now = OPEN
    cleared: datetime | None = None
    for fact in facts:
        if fact.kind is SafetyKind.RAISED:
            now, cleared = _locked(now, fact), None
        elif fact.kind is SafetyKind.CLINICIAN_CLEARED and now.locked:
            now, cleared = _cleared(now, by_clinician=True), fact.when
        elif fact.kind is SafetyKind.CLEAR and now.locked and cleared:
            holds = fact.when - cleared <= CLEARANCE_LASTS
            now, cleared = (OPEN if holds else _cleared(now, by_clinician=False)), None
    return now


def fact_of(check: ShortCheck, when: datetime) -> SafetyFact | None:
    """Return what to remember of `check`; None if nothing was answered."""
    if check.signs:
        return SafetyFact(when, SafetyKind.RAISED, in_order(check.signs))
    return SafetyFact(when, SafetyKind.CLEAR) if check.answered else None


def in_order(signs: Iterable[Sign]) -> tuple[Sign, ...]:
    """Return each of `signs` once, in the order of the questions."""
    found = set(signs)
    return tuple(sign for sign in Sign if sign in found)


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
