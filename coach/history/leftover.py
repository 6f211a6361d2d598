"""Sessions that a crash or a power cut left open: which one to offer, how the others are closed."""

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from coach.history import reading, summary, writing
from coach.history.coded import decoded
from coach.history.connecting import Connection
from coach.history.records import Interrupted
from coach.routine.model import Side
from coach.session.events import Ending, Event, SessionEnded
from coach.session.pacing import Pacing
from coach.session.step import StepKind

_LAST = "SELECT max(number) FROM session WHERE NOT rehearsal"
_OPEN = """
SELECT
  s.number, s.id, s.routine, s.title, s.revision, s.side, s.short, s.script, s.steps, s.pacing,
  s.origin, s.started, p.step, p.position, p.active
FROM session s
JOIN session_position p ON p.session = s.number
LEFT JOIN session_result r ON r.session = s.number
WHERE r.session IS NULL
ORDER BY s.number
"""
_LAST_HEARD = """
SELECT written FROM session_event WHERE session = :session AND number =
  (SELECT max(number) FROM session_event WHERE session = :session)
"""


def offer(connection: Connection) -> Interrupted | None:
    """Return the last session of all if it is still open; close every other open one as it is.

    One that only had to end is completed, and a rehearsal is never taken up again.
    """
    offered: Interrupted | None = None
    last = connection.value(_LAST)
    for row in _open(connection):
        if reading.steps(connection, row.number)[row.step].kind is StepKind.END:
            _close(connection, row, Ending.COMPLETED, _last_heard(connection, row.number))
        elif row.number == last:
            offered = _interrupted(connection, row)
        else:
            _close(connection, row, Ending.STOPPED, _last_heard(connection, row.number))
    return offered


def give_up(connection: Connection, session: str, when: datetime) -> None:
    """Close an open session with what was done; one that is closed stays as it is."""
    for row in _open(connection):
        if row.id == session:
            _close(connection, row, Ending.STOPPED, when)


class _Open(NamedTuple):
    """A session without a result, and how far it came."""

    number: int
    id: str
    routine: str
    title: str
    revision: int
    side: str
    short: int
    script: str
    steps: int
    pacing: str
    origin: str
    started: str
    step: int
    position: float
    active: float


def _open(connection: Connection) -> list[_Open]:
    return [_Open(*row) for row in connection.execute(_OPEN)]


def _last_heard(connection: Connection, session: int) -> datetime:
    return datetime.fromisoformat(connection.value(_LAST_HEARD, session=session))


def _close(connection: Connection, row: _Open, ending: Ending, when: datetime) -> None:
    events = reading.events(connection, row.number)
    ended = SessionEnded(row.position, ending, _active(row, events), when)
    writing.add_event(connection, row.number, len(events), ended, when)
    came_to = summary.of(reading.steps(connection, row.number), events)
    writing.conclude(connection, row.number, ended, came_to)


def _active(row: _Open, events: Sequence[Event]) -> float:
    """Return the seconds spent: a step may have ended after the position was last kept."""
    return max(row.active, summary.proven(events))


def _interrupted(connection: Connection, row: _Open) -> Interrupted:
    return Interrupted(
        session=row.id,
        routine=row.routine,
        title=row.title,
        revision=row.revision,
        side=Side(row.side) if row.side else None,
        short=bool(row.short),
        index=row.step,
        position=row.position,
        active=_active(row, reading.events(connection, row.number)),
        started=datetime.fromisoformat(row.started),
        fingerprint=row.script,
        pacing=Pacing(**decoded(row.pacing)),
        origin=row.origin,
        steps=row.steps,
    )
