"""What is read, question by question; the caller holds the connection."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, Row, and_, select

from coach.history import schema
from coach.history.payload import event_of
from coach.history.plan import steps_of
from coach.history.records import ItemRecord, Reading, SessionRecord
from coach.history.writing import instant
from coach.routine.model import Cause, Side
from coach.session.events import Ending, Event, SkipReason
from coach.session.step import Step
from coach.triage.safety import SafetyFact, SafetyKind, Sign

_SIDES = {"": None, "left": Side.LEFT, "right": Side.RIGHT}
_CAUSES = {cause.value: cause for cause in Cause}
_ENDINGS = {None: None} | {ending.value: ending for ending in Ending}
_REASONS = {None: None} | {reason.value: reason for reason in SkipReason}


def sessions(
    connection: Connection, since: date | None, *, rehearsals: bool = False
) -> tuple[SessionRecord, ...]:
    """Return the sessions of the day `since` and later (None: all), in the order they began.

    `rehearsals`: those too that ran faster than life, which count as no exercise. What happened
    second by second is not read, only what it came to.
    """
    session, said = schema.session, schema.said
    result, position = schema.result, schema.position
    wanted = (
        select(
            session.c.number,
            session.c.id,
            session.c.routine,
            session.c.title,
            session.c.revision,
            session.c.side,
            session.c.cause,
            session.c.short,
            session.c.started,
            session.c.day,
            session.c.steps,
            result.c.active,
            position.c.active.label("active_so_far"),
            result.c.ending,
            result.c.steps_done,
            said.c.pain_before,
            said.c.pain_after,
            said.c.effort,
            said.c.note,
        )
        .select_from(
            session.join(said, said.c.session == session.c.number)
            .outerjoin(result, result.c.session == session.c.number)
            .outerjoin(position, position.c.session == session.c.number)
        )
        .order_by(session.c.number)
    )
    if since is not None:
        wanted = wanted.where(session.c.day >= since)
    if not rehearsals:
        wanted = wanted.where(session.c.rehearsal.is_(False))
    items = _items(connection, since)
    return tuple(_session(row, items) for row in connection.execute(wanted))


def readings(connection: Connection, since: date | None) -> tuple[Reading, ...]:
    """Return the pain readings of the day `since` and later (None: all), oldest first."""
    row = schema.reading.c
    wanted = _READINGS.order_by(row.instant, row.number)
    if since is not None:
        wanted = wanted.where(row.day >= since)
    return tuple(_reading(found) for found in connection.execute(wanted))


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
        SafetyFact(datetime.fromisoformat(moment), SafetyKind(kind), tuple(map(Sign, signs)), note)
        for moment, kind, signs, note in connection.execute(wanted)
    )


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


def _items(connection: Connection, since: date | None) -> dict[int, list[ItemRecord]]:
    item, said = schema.item, schema.item_said
    same = and_(
        said.c.session == item.c.session, said.c.item == item.c.item, said.c.side == item.c.side
    )
    wanted = select(
        item.c.session,
        item.c.item,
        item.c.exercise,
        item.c.side,
        item.c.planned_seconds,
        item.c.repetitions_planned,
        item.c.done_seconds,
        item.c.repetitions_done,
        said.c.skipped_reason,
        said.c.difficulty,
    ).select_from(item.outerjoin(said, same))
    if since is not None:
        recent = select(schema.session.c.number).where(schema.session.c.day >= since)
        wanted = wanted.where(item.c.session.in_(recent))
    found: dict[int, list[ItemRecord]] = defaultdict(list)
    for row in connection.execute(wanted.order_by(item.c.session, item.c.item, item.c.side)):
        found[row[0]].append(_item(row))
    return found


def _item(row: Sequence[Any]) -> ItemRecord:
    _, number, exercise, side, planned, repetitions, seconds, done, reason, difficulty = row
    return ItemRecord(
        number,
        exercise,
        _SIDES[side],
        planned,
        repetitions,
        seconds,
        done,
        _REASONS[reason],
        difficulty,
    )


def _session(row: Row[*tuple[Any, ...]], items: dict[int, list[ItemRecord]]) -> SessionRecord:
    return SessionRecord(
        id=row.id,
        routine=row.routine,
        title=row.title,
        revision=row.revision,
        side=_SIDES[row.side],
        cause=_CAUSES[row.cause],
        short=row.short,
        started=datetime.fromisoformat(row.started),
        day=row.day,
        active=row.active_so_far if row.active is None else row.active,
        ending=_ENDINGS[row.ending],
        steps_done=row.steps_done or 0,
        steps_total=row.steps,
        pain_before=row.pain_before,
        pain_after=row.pain_after,
        effort=row.effort,
        note=row.note,
        items=tuple(items.get(row.number, ())),
    )


def _reading(row: Sequence[Any]) -> Reading:
    moment, day, pain, source, session = row
    return Reading(datetime.fromisoformat(moment), day, pain, source, session)
