"""What is written down between sessions; what could not be written yet counts all the same.

A full disk opens nothing: a warning sign that waits to be written locks like one that was.
"""

from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta

from coach.errors import HistoryUnavailable
from coach.history.records import Reading
from coach.history.store import Store
from coach.session.clock import Clock
from coach.triage.safety import SafetyFact, SafetyState, state
from coach.triage.visit import Draft, Visit, VisitKind

LEAST_AGE = timedelta(minutes=10)
MOST_AGE = timedelta(hours=24)
"""How old an earlier pain reading must be and may be (clinical content, section 2.1)."""


@dataclass(frozen=True, slots=True)
class _Entry:
    """What is written together."""

    visit: Visit | None
    facts: tuple[SafetyFact, ...]
    pain: Reading | None = None


class Record:
    """Safety facts, check-ins and drafts of one person, in the order they were told."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock
        self._waiting: deque[_Entry] = deque()

    @property
    def unsaved(self) -> int:
        """Return how much waits in memory because it could not be written."""
        return len(self._waiting)

    def facts(self) -> tuple[SafetyFact, ...]:
        """Return what was found about safety, in order."""
        self.save()
        waiting = (fact for entry in self._waiting for fact in entry.facts)
        return (*self._store.safety_rows(), *waiting)

    def safety(self) -> SafetyState:
        """Return whether a warning sign locks every routine."""
        return state(self.facts())

    def visits(self, kind: VisitKind | None = None) -> tuple[Visit, ...]:
        """Return the check-ins of that kind (None: all), in order."""
        self.save()
        waiting = (entry.visit for entry in self._waiting if entry.visit is not None)
        found = (*self._store.visits(kind), *waiting)
        return tuple(visit for visit in found if kind is None or visit.kind is kind)

    def keep(
        self,
        visit: Visit | None,
        facts: tuple[SafetyFact, ...] = (),
        pain: Reading | None = None,
    ) -> None:
        """Remember a check-in with what it says about safety, in memory where nothing else goes."""
        self._waiting.append(_Entry(visit, facts, pain))
        self.save()

    def save(self) -> None:
        """Try again to write what waits, in order."""
        while self._waiting:
            try:
                self._write(self._waiting[0])
            except HistoryUnavailable:
                return
            self._waiting.popleft()

    def last_session(self) -> int:
        """Return the number of the session written last."""
        return self._store.last_session()

    def draft(self) -> Draft | None:
        """Return the check-in that was left half-way, if its answers may still be true."""
        found = self._store.draft()
        return found if found is not None and found.fresh(self._clock.now()) else None

    def keep_draft(self, said: Mapping[str, object], page: str) -> None:
        """Remember the answers so far."""
        self._store.keep_draft(Draft(self._clock.now(), page, dict(said)))

    def drop_draft(self) -> None:
        """Forget the answers so far."""
        self._store.keep_draft(None)

    def earlier_reading(self) -> Reading | None:
        """Return the last pain reading that is 10 minutes to 24 hours old."""
        now = self._clock.now()
        found = self._store.latest_reading(now - LEAST_AGE)
        return found if found is not None and now - found.when <= MOST_AGE else None

    def worst_reading(self) -> int | None:
        """Return the highest pain of the last 24 hours."""
        now = self._clock.now()
        found = self._store.readings((now - MOST_AGE).date())
        pains = [one.pain for one in found if timedelta(0) <= now - one.when <= MOST_AGE]
        return max(pains, default=None)

    def _write(self, entry: _Entry) -> None:
        if entry.visit is not None:
            self._store.add_visit(entry.visit, entry.facts, entry.pain)
            return
        for fact in entry.facts:
            self._store.add_safety(fact)
