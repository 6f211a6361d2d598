"""Whom the person trusts and what they took, from what was written down; nothing else counts.

The rows are append-only: a file in a folder, or one that was taken away, changes nothing of it.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from coach.restriction.said import Said, SaidKind


@dataclass(frozen=True, slots=True)
class Accepted:
    """An assignment the person took; `digest` stands for exactly this manifest."""

    id: str
    revision: int
    digest: str
    key: str

    @property
    def file(self) -> str:
        """Return the name of the file it is kept in."""
        return f"{self.id}-{self.revision}-{self.digest[:16]}.coach"


@dataclass(frozen=True, slots=True)
class Trust:
    """Trusted keys with their names, the assignments in use, and the latest of every id."""

    signers: Mapping[str, str] = field(default_factory=dict)
    accepted: Mapping[str, Accepted] = field(default_factory=dict)
    latest: Mapping[str, Accepted] = field(default_factory=dict)
    forgotten: frozenset[str] = frozenset()


def trust_of(rows: Iterable[Said]) -> Trust:
    """Return what `rows`, in the order they were written, come to."""
    signers: dict[str, str] = {}
    accepted: dict[str, Accepted] = {}
    latest: dict[str, Accepted] = {}
    forgotten: set[str] = set()
    for row in rows:
        match row.kind, row.words:
            case SaidKind.KEY_TRUSTED, (key, name):
                signers[key] = name
                forgotten.discard(key)
            case SaidKind.KEY_FORGOTTEN, (key,):
                signers.pop(key, None)
                forgotten.add(key)
                accepted = _without(key, accepted)
                latest = _without(key, latest)
            case SaidKind.ASSIGNED, (name, revision, digest, key):
                accepted[name] = latest[name] = Accepted(name, int(revision), digest, key)
            case SaidKind.ASSIGNMENT_ENDED, (name,):
                accepted.pop(name, None)
    return Trust(signers, accepted, latest, frozenset(forgotten))


def trusted(when: datetime, key: bytes, name: str) -> Said:
    """Return that the person trusts a key."""
    return Said(when, SaidKind.KEY_TRUSTED, (key.hex(), name))


def forgotten(when: datetime, key: str) -> Said:
    """Return that the person trusts a key no more."""
    return Said(when, SaidKind.KEY_FORGOTTEN, (key,))


def assigned(when: datetime, taken: Accepted) -> Said:
    """Return that the person took an assignment."""
    words = (taken.id, str(taken.revision), taken.digest, taken.key)
    return Said(when, SaidKind.ASSIGNED, words)


def ended(when: datetime, name: str) -> Said:
    """Return that the person uses an assignment no more."""
    return Said(when, SaidKind.ASSIGNMENT_ENDED, (name,))


def _without(key: str, those: Mapping[str, Accepted]) -> dict[str, Accepted]:
    return {name: each for name, each in those.items() if each.key != key}
