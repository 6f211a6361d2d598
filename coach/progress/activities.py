"""Remembers the activities of one person, their ratings, and what they say of the change."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from coach.history.store import Store
from coach.progress import psfs
from coach.progress.psfs import GlobalChange, Score
from coach.restriction.said import Said, SaidKind
from coach.session.clock import Clock
from coach.triage.safety import SafetyKind

_WORST, _BEST = -5, 5


@dataclass(frozen=True, slots=True)
class Told:
    """What was told: the activities of now, every score, every change since the start.

    `change_due` is the week for which the change is to be asked now; None: not now.
    """

    named: tuple[str, ...]
    scores: tuple[Score, ...]
    changes: tuple[GlobalChange, ...]
    rating_due: bool
    change_due: int | None


class Activities:
    """Every method may raise HistoryUnavailable or HistoryCorrupt."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def named(self) -> tuple[str, ...]:
        """Return the activities that are rated now."""
        return psfs.activities(self._store.facts())

    def told(self) -> Told:
        """Return everything that was told of them, and what is to be asked now."""
        rows, today = self._store.facts(), self._clock.now().date()
        return Told(
            psfs.activities(rows),
            psfs.scores(rows),
            psfs.global_changes(rows),
            psfs.rating_due(rows, today),
            psfs.change_due(rows, today, self._begun()),
        )

    def tell(
        self,
        names: Sequence[str],
        ratings: Mapping[str, int],
        change: tuple[int, int] | None = None,
    ) -> None:
        """Remember the activities, what was rated of them, 0 to 10, and the change, all at once.

        `change` is a week and how it is compared with the start, -5 to 5.

        Raises:
            ValueError: a number is out of these bounds.
        """
        named, now = psfs.tidy(names), self._clock.now()
        rated = {name: ratings[name] for name in named if name in ratings}
        if not all(0 <= value <= 10 for value in rated.values()):
            raise ValueError(ratings)
        if change is not None and not _WORST <= change[1] <= _BEST:
            raise ValueError(change)
        rows = [] if named == self.named() else [Said(now, SaidKind.ACTIVITIES, named)]
        if rated:
            words = tuple(word for name, value in rated.items() for word in (name, str(value)))
            rows.append(Said(now, SaidKind.ACTIVITIES_RATED, words))
        if change is not None:
            rows.append(Said(now, SaidKind.GLOBAL_CHANGE, tuple(map(str, change))))
        if rows:
            self._store.add_facts(rows)

    def _begun(self) -> datetime | None:
        """Return when the trouble of now began, where a check-in has told."""
        found = [
            one.when for one in self._store.safety_rows() if one.kind is SafetyKind.NEW_EPISODE
        ]
        return found[-1] if found else None
