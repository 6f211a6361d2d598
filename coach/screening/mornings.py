"""The pain of the morning after a session, and whether it asks for a new check-in (section 3)."""

from datetime import date, timedelta

from coach.history.records import Reading
from coach.history.store import Store
from coach.screening.record import Record
from coach.screening.worse import went_up
from coach.session.clock import Clock
from coach.triage.safety import SafetyFact, SafetyKind

_DAY = timedelta(days=1)


class Mornings:
    """Remembers what is told in the morning.

    Every method may raise HistoryUnavailable or HistoryCorrupt.
    """

    def __init__(self, record: Record, store: Store, clock: Clock) -> None:
        self._record = record
        self._store = store
        self._clock = clock

    def before(self) -> int | None:
        """Return the pain before the last session of yesterday; None if nobody said."""
        yesterday = self._clock.now().date() - _DAY
        return self._before(yesterday)

    def tell(self, pain: int) -> bool:
        """Remember the pain, 0 to 10, and return whether it rose so much that all is asked again.

        That is remembered first: where only one of the two can be written, it is the careful one.
        """
        now = self._clock.now()
        worse = went_up(self._before(now.date() - _DAY), pain)
        if worse:
            self._record.keep(None, (SafetyFact(now, SafetyKind.WORSE),))
        self._store.add_reading(Reading(now, now.date(), pain, "check"))
        return worse

    def _before(self, day: date) -> int | None:
        found = [one for one in self._store.sessions(day) if one.day == day and one.steps_done]
        return found[-1].pain_before if found else None
