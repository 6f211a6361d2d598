"""What is read, question by question; the caller holds the connection."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, func, select

from coach.history import schema
from coach.history.payload import event_of
from coach.history.plan import steps_of
from coach.history.records import PainOfDay, Reading
from coach.history.writing import instant
from coach.restriction.said import Said, SaidKind
from coach.session.events import Event
from coach.session.step import Step
from coach.triage.safety import SafetyFact, SafetyKind


def readings(connection: Connection, since: date | None) -> tuple[Reading, ...]:
    """Return the pain readings of the day `since` and later (None: all), oldest first."""
    row = schema.reading.c
    wanted = _READINGS.order_by(row.instant, row.number)
    if since is not None:
        wanted = wanted.where(row.day >= since)
    return tuple([_reading(found) for found in connection.execute(wanted).all()])


def pain_days(connection: Connection) -> tuple[PainOfDay, ...]:
    """Return the pain of every day with a reading, oldest first; ten years are read at once."""
    row = schema.reading.c
    count = func.count()
    wanted = select(row.day, func.sum(row.pain), count).group_by(row.day).order_by(row.day)
    rows = connection.execute(wanted).all()
    return tuple([PainOfDay(day, total / number, number) for day, total, number in rows])


def latest_reading(connection: Connection, before: datetime) -> Reading | None:
    """Return the last pain reading taken at `before` or earlier."""
    row = schema.reading.c
    wanted = _READINGS.where(row.instant <= instant(before))
    found = connection.execute(
        wanted.order_by(row.instant.desc(), row.number.desc()).limit(1)
    ).first()
    return None if found is None else _reading(found)


def safety(connection: Connection) -> tuple[SafetyFact, ...]:
    """Return the answers about warning signs in the order of writing."""
    row = schema.safety.c
    wanted = select(row.moment, row.kind, row.signs, row.note).order_by(row.number)
    return tuple(
        SafetyFact(datetime.fromisoformat(moment), SafetyKind(kind), tuple(signs), note)
        for moment, kind, signs, note in connection.execute(wanted)
    )


def facts(connection: Connection) -> tuple[Said, ...]:
    """Return what the person told about themselves in the order of writing."""
    row = schema.fact.c
    wanted = select(row.moment, row.kind, row.words).order_by(row.number)
    return tuple(
        Said(datetime.fromisoformat(moment), SaidKind(kind), tuple(words))
        for moment, kind, words in connection.execute(wanted)
    )


def exercises_done(connection: Connection, since: datetime) -> frozenset[str]:
    """Return the exercises of which something was done in a session begun at `since` or later."""
    item, session = schema.item.c, schema.session.c
    wanted = (
        select(item.exercise, func.max(session.started))
        .join(schema.session, session.number == item.session)
        .where(session.day >= since.date(), session.rehearsal.is_(False), item.done_seconds > 0)
        .where(item.exercise.is_not(None))
        .group_by(item.exercise)
    )
    found = connection.execute(wanted)
    return frozenset(name for name, begun in found if datetime.fromisoformat(begun) >= since)


def events(connection: Connection, session: int) -> tuple[Event, ...]:
    """Return everything that happened in a session, in order."""
    row = schema.event.c
    wanted = select(row.kind, row.at, row.payload).where(row.session == session)
    found = connection.execute(wanted.order_by(row.number))
    return tuple(event_of(kind, at, payload) for kind, at, payload in found)


def steps(connection: Connection, session: int) -> tuple[Step, ...]:
    """Return the timeline of a session, without words and sounds."""
    row = schema.script.c
    wanted = (
        select(row.steps)
        .join(schema.session, schema.session.c.script == row.fingerprint)
        .where(schema.session.c.number == session)
    )
    return steps_of(connection.execute(wanted).scalar_one())


_READINGS = select(
    schema.reading.c.moment,
    schema.reading.c.day,
    schema.reading.c.pain,
    schema.reading.c.source,
    schema.session.c.id,
).select_from(schema.reading.outerjoin(schema.session))


def _reading(row: Sequence[Any]) -> Reading:
    moment, day, pain, source, session = row
    return Reading(datetime.fromisoformat(moment), day, pain, source, session)
