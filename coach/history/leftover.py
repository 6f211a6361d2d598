"""Sessions that a crash or a power cut left open: which one to offer, how the others are closed."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, func, select

from coach.history import reading, schema, summary, writing
from coach.history.records import Interrupted
from coach.routine.model import Side
from coach.session.events import Ending, Event, SessionEnded
from coach.session.pacing import Pacing
from coach.session.step import StepKind


def offer(connection: Connection) -> Interrupted | None:
    """Return the last session of all if it is still open; close every other open one as it is.

    One that only had to end is completed, and a rehearsal is never taken up again.
    """
    offered: Interrupted | None = None
    last = connection.scalar(_LAST)
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


_LAST = select(func.max(schema.session.c.number)).where(schema.session.c.rehearsal.is_(False))


def _open(connection: Connection) -> list[Row[Any]]:
    session, position, result = schema.session, schema.position, schema.result
    wanted = (
        select(session, position.c.step, position.c.position, position.c.active)
        .join(position, position.c.session == session.c.number)
        .outerjoin(result, result.c.session == session.c.number)
        .where(result.c.session.is_(None))
        .order_by(session.c.number)
    )
    return list(connection.execute(wanted))


def _last_heard(connection: Connection, session: int) -> datetime:
    row = schema.event.c
    last = select(func.max(row.number)).where(row.session == session).scalar_subquery()
    wanted = select(row.written).where(row.session == session, row.number == last)
    return datetime.fromisoformat(connection.execute(wanted).scalar_one())


def _close(connection: Connection, row: Row[Any], ending: Ending, when: datetime) -> None:
    events = reading.events(connection, row.number)
    ended = SessionEnded(row.position, ending, _active(row, events), when)
    writing.add_event(connection, row.number, len(events), ended, when)
    came_to = summary.of(reading.steps(connection, row.number), events)
    writing.conclude(connection, row.number, ended, came_to)


def _active(row: Row[Any], events: Sequence[Event]) -> float:
    """Return the seconds spent: a step may have ended after the position was last kept."""
    kept: float = row.active
    return max(kept, summary.proven(events))


def _interrupted(connection: Connection, row: Row[Any]) -> Interrupted:
    return Interrupted(
        session=row.id,
        routine=row.routine,
        title=row.title,
        revision=row.revision,
        side=Side(row.side) if row.side else None,
        short=row.short,
        index=row.step,
        position=row.position,
        active=_active(row, reading.events(connection, row.number)),
        started=datetime.fromisoformat(row.started),
        fingerprint=row.script,
        pacing=Pacing(**row.pacing),
        origin=row.origin,
        steps=row.steps,
    )
