"""A check-in as it is written down: half-way, whole, or only the questions of the gate."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

DRAFT_LASTS = timedelta(hours=24)
"""Answers given half-way are offered again for this long."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A check-in that was left half-way: field → answer, and the page it was left at."""

    when: datetime
    page: str
    said: Mapping[str, object]

    def fresh(self, now: datetime) -> bool:
        """Return whether the answers may still be true."""
        return timedelta(0) <= now - self.when <= DRAFT_LASTS


class VisitKind(StrEnum):
    """What was asked: every screen, or only how the cramp is now."""

    WHOLE = "whole"
    GATE = "gate"


@dataclass(frozen=True, slots=True)
class Visit:
    """What was answered, in which episode (from 1), and the last session before it (0: none).

    `sessions` is the number of that session in the order of writing: which sessions belong to an
    episode does not depend on what the clock said.
    """

    when: datetime
    kind: VisitKind
    episode: int
    sessions: int
    said: Mapping[str, object]


def begins_episode(said: Mapping[str, object], last: date | None, today: date) -> bool:
    """Return whether `said` tells of trouble that began after the day of the `last` check-in.

    Where nobody knows how long it has lasted, it is new: nothing that was agreed or reached
    before counts for it.
    """
    days = said.get("days")
    if last is None or isinstance(days, bool) or not isinstance(days, int) or days < 0:
        return True
    return days < (today - last).days
