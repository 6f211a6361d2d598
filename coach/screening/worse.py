"""Notices in a running session that things got worse, which asks for a new check-in (1.3, A2)."""

from coach.errors import HistoryCorrupt
from coach.screening.record import Record
from coach.session.clock import Clock
from coach.session.events import Ending, Event, PainSaid, SessionEnded
from coach.triage.safety import SafetyFact, SafetyKind

RISE = 2
"""Pain this much higher than before a session, of 10, means worse (section 3)."""


def went_up(before: int | None, now: int | None) -> bool:
    """Return whether pain rose by so much that every screen is asked again."""
    return before is not None and now is not None and now >= before + RISE


class Worse:
    """A listener of the engine; it never raises for a full or a lost disk."""

    def __init__(self, record: Record, clock: Clock, before: int | None) -> None:
        self._record = record
        self._clock = clock
        self._before = before
        self._told = False

    def __call__(self, event: Event) -> None:
        """Write down once that this session went badly."""
        stopped = isinstance(event, SessionEnded) and event.ending is Ending.PAIN
        rose = isinstance(event, PainSaid) and went_up(self._before, event.pain)
        if self._told or not (stopped or rose):
            return
        self._told = True
        try:
            self._record.keep(None, (SafetyFact(self._clock.now(), SafetyKind.WORSE),))
        except HistoryCorrupt:
            return  # what is left to say of it, the recorder of the session says
