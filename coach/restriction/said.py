"""What the person told about themselves, as it was written down, and what it comes to now."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, time
from enum import StrEnum

from coach.restriction.facts import Facts

EARLY, LATE = time(4, 0), time(9, 0)
"""Between these an hour of the day may be the first one awake, unless the person says not."""


class SaidKind(StrEnum):
    """What a row says; its words are conditions, an exercise, nothing, a file or a key."""

    ABOUT = "about"
    """All conditions that hold; those not named do not."""
    AGREED = "agreed"
    """A clinician has agreed to this exercise."""
    UP = "up"
    """The person has been up for more than an hour."""
    FILE_ACCEPTED = "file_accepted"
    """A file of the person's own may take the place of a built-in one: id, revision, digest."""
    KEY_TRUSTED = "key_trusted"
    """What bears the signature of this key may be taken: the key, the name it goes by."""
    KEY_FORGOTTEN = "key_forgotten"
    """Nothing that bears the signature of this key is used any more: the key."""
    ASSIGNED = "assigned"
    """An assignment was taken: id, revision, digest of its manifest, key."""
    ASSIGNMENT_ENDED = "assignment_ended"
    """An assignment is not used any more: id."""


@dataclass(frozen=True, slots=True)
class Said:
    """One thing that was told, and when."""

    when: datetime
    kind: SaidKind
    words: tuple[str, ...] = ()


def facts_of(rows: Sequence[Said], now: datetime, done: Collection[str] = ()) -> Facts:
    """Return what `rows`, in the order they were written, mean for now.

    `done` are the exercises done before.
    """
    about = about_of(rows)
    return Facts(
        told=None if about is None else frozenset(about.words),
        first_hour_awake=_may_be_first_hour(rows, now),
        agreed=agreed_exercises(rows),
        done=frozenset(done),
    )


def about_of(rows: Sequence[Said]) -> Said | None:
    """Return the latest answer to what holds for the person; None if it was never given."""
    return next((row for row in reversed(rows) if row.kind is SaidKind.ABOUT), None)


def agreed_exercises(rows: Sequence[Said]) -> frozenset[str]:
    """Return the exercises that a clinician has agreed to."""
    return frozenset(word for row in rows if row.kind is SaidKind.AGREED for word in row.words)


def accepted_files(rows: Sequence[Said]) -> frozenset[tuple[str, ...]]:
    """Return the files that may take the place of built-in ones: id, revision, digest."""
    return frozenset(row.words for row in rows if row.kind is SaidKind.FILE_ACCEPTED)


def _may_be_first_hour(rows: Sequence[Said], now: datetime) -> bool:
    today = now.date()
    up = any(row.kind is SaidKind.UP and row.when.date() == today for row in rows)
    return not up and EARLY <= now.time() < LATE
