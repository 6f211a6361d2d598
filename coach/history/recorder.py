"""Writes a session down as it happens, and loses nothing when for a while it cannot be written."""

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Protocol

from coach.errors import HistoryCorrupt, HistoryUnavailable
from coach.history import summary
from coach.history.plan import Plan
from coach.history.records import Interrupted, Reading, Source
from coach.history.summary import Summary
from coach.routine.model import Routine
from coach.session.clock import Clock
from coach.session.events import Event, PainSaid, SessionEnded, SessionStarted
from coach.session.pacing import Pacing
from coach.session.step import Script

EVERY = 0.7
"""Seconds between two writings of the position: with the next look at the clock, below one."""

_USUAL = Pacing()


class Ledger(Protocol):
    """Where a session is written down; `coach.history.store.Store` is one."""

    def begin(self, plan: Plan, started: SessionStarted, pain_before: Reading | None = None) -> str:
        """Write a session that has just started and return its name."""

    def append(
        self,
        session: str,
        number: int,
        event: Event,
        pain: Reading | None = None,
        summary: Summary | None = None,
    ) -> None:
        """Write the event numbered `number` of the session, and what comes with it."""

    def keep_position(
        self, session: str, index: int, into: float, position: float, active: float
    ) -> None:
        """Write how far the session has come."""

    def events(self, session: str) -> Sequence[Event]:
        """Return everything that happened in the session, in order."""


class Place(Protocol):
    """How far a session has come; `coach.session.engine.Engine` knows."""

    @property
    def index(self) -> int:
        """The number of the current step."""

    @property
    def into(self) -> float:
        """The seconds of the current step that are over."""

    @property
    def position(self) -> float:
        """The second of the session's own timeline."""

    @property
    def active(self) -> float:
        """The seconds really spent since the engine began."""


@dataclass(frozen=True, slots=True)
class _Entry:
    """One event with its number, and what is written together with it."""

    number: int
    event: Event
    pain: Reading | None = None
    summary: Summary | None = None


class Recorder:
    """A listener of the engine. It never raises for a full or a lost disk: see `unsaved`."""

    def __init__(
        self,
        ledger: Ledger,
        routine: Routine,
        script: Script,
        clock: Clock,
        *,
        pacing: Pacing = _USUAL,
        short: bool = False,
        pain_before: int | None = None,
        resume: Interrupted | None = None,
        rehearsal: bool = False,
    ) -> None:
        """Prepare to write; nothing is written before the session starts.

        `pain_before` is what the person said just before starting. With `resume`, the interrupted
        session goes on: its events are read here, which may raise HistoryUnavailable or
        HistoryCorrupt. A `rehearsal` runs faster than life: what is said in it is no reading, and
        it is never taken up again.
        """
        self._ledger = ledger
        self._clock = clock
        self._plan = _plan(routine, script, pacing, short=short, rehearsal=rehearsal)
        self._pain_before = pain_before
        self._active_before = 0.0
        self._events: list[Event] = []
        if resume is not None:
            self._plan = replace(self._plan, session=resume.session)
            self._active_before = resume.active
            self._events.extend(ledger.events(resume.session))
        self._unwritten: deque[_Entry] = deque()
        self._position_unwritten = False
        self._kept: tuple[int, float, float, float] | None = None
        self._kept_at = clock.monotonic() - EVERY

    @property
    def session(self) -> str:
        """Return the name of the session in the history."""
        return self._plan.session

    @property
    def unsaved(self) -> bool:
        """Return whether something is waiting in memory because it could not be written."""
        return bool(self._unwritten) or self._position_unwritten

    def __call__(self, event: Event) -> None:
        """Write down `event`, with all that waited before it."""
        if isinstance(event, SessionEnded):
            event = replace(event, active=self._active_before + event.active)
        self._events.append(event)
        self._unwritten.append(self._entry(event))
        self.save()

    def keep_position(self, place: Place) -> None:
        """Write how far the session has come, about once a second and only if it has moved.

        To be called at least once a second while the session runs.
        """
        here = place.index, place.into, place.position, self._active_before + place.active
        now = self._clock.monotonic()
        if here == self._kept or now - self._kept_at < EVERY or not self._resumable:
            return
        self._kept_at = now
        self.save()
        if self._unwritten:
            return
        self._position_unwritten = not self._keep(here)

    def save(self) -> None:
        """Try again to write what waits, in order."""
        while self._unwritten:
            try:
                self._write(self._unwritten[0])
            except (HistoryUnavailable, HistoryCorrupt):
                return
            self._unwritten.popleft()
        # With the end, the position has become a thing of the past.
        self._position_unwritten = self._position_unwritten and not self._ended

    @property
    def _resumable(self) -> bool:
        return bool(self._events) and not self._ended and not self._plan.rehearsal

    @property
    def _ended(self) -> bool:
        return isinstance(self._events[-1], SessionEnded)

    def _keep(self, here: tuple[int, float, float, float]) -> bool:
        try:
            self._ledger.keep_position(self.session, *here)
        except (HistoryUnavailable, HistoryCorrupt):
            return False
        self._kept = here
        return True

    def _write(self, entry: _Entry) -> None:
        if entry.number == 0 and isinstance(entry.event, SessionStarted):
            self._ledger.begin(self._plan, entry.event, entry.pain)
        else:
            self._ledger.append(self.session, entry.number, entry.event, entry.pain, entry.summary)

    def _entry(self, event: Event) -> _Entry:
        number, steps = len(self._events) - 1, self._plan.script.steps
        match event:
            case SessionStarted(when=when) if self._pain_before is not None:
                source: Source = "before" if number == 0 else "during"
                return _Entry(number, event, self._reading(when, self._pain_before, source))
            case PainSaid(index=index, pain=pain):
                source = summary.source_of(steps, index)
                return _Entry(number, event, self._reading(self._clock.now(), pain, source))
            case SessionEnded():
                return _Entry(number, event, summary=summary.of(steps, self._events))
        return _Entry(number, event)

    def _reading(self, when: datetime, pain: int, source: Source) -> Reading | None:
        # What is said while time runs faster than life has no moment of its own.
        if self._plan.rehearsal:
            return None
        return Reading(when, when.date(), pain, source, self.session)


def _plan(
    routine: Routine, script: Script, pacing: Pacing, *, short: bool, rehearsal: bool
) -> Plan:
    return Plan(
        routine=script.routine,
        title=script.title,
        revision=script.revision,
        side=script.side,
        cause=routine.cause,
        short=short,
        pacing=pacing,
        script=script,
        origin=routine.origin,
        rehearsal=rehearsal,
    )
