"""Remembers the activities of one person, their ratings, and what they say of the change."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from coach.history.store import Store
from coach.progress import psfs
from coach.progress.psfs import GlobalChange, Score
from coach.restriction.said import Said, SaidKind
from coach.session.clock import Clock
from coach.triage.safety import SafetyKind

_WORST, _BEST = -5, 5


class Activities:
    """Every method may raise HistoryUnavailable or HistoryCorrupt."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def named(self) -> tuple[str, ...]:
        """Return the activities that are rated now."""
        return psfs.activities(self._store.facts())

    def scores(self) -> tuple[Score, ...]:
        """Return every score, oldest first."""
        return psfs.scores(self._store.facts())

    def changes(self) -> tuple[GlobalChange, ...]:
        """Return what was said of the change since the start."""
        return psfs.global_changes(self._store.facts())

    def rating_due(self) -> bool:
        """Return whether the activities are to be rated now."""
        return psfs.rating_due(self._store.facts(), self._clock.now().date())

    def change_due(self) -> int | None:
        """Return the week for which the change since the start is to be asked; None: not now."""
        today = self._clock.now().date()
        return psfs.change_due(self._store.facts(), today, self._begun())

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
