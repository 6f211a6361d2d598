"""What is written, statement by statement; the caller holds the transaction."""

from collections.abc import Mapping
from dataclasses import asdict
from datetime import datetime

from sqlalchemy import Connection, Table, and_, func, insert, select, update

from coach.history import schema
from coach.history.payload import kind_of, payload_of
from coach.history.plan import Plan, rows_of
from coach.history.records import ItemRecord, Reading
from coach.history.summary import Summary
from coach.session import script as scripts
from coach.session.events import Event, SessionEnded, SessionStarted, StepStarted


def number_of(connection: Connection, session: str) -> int:
    """Return the number of the row of `session`; KeyError where there is none."""
    row = schema.session.c
    number: int | None = connection.scalar(select(row.number).where(row.id == session))
    if number is None:
        raise KeyError(session)
    return number


def begin(connection: Connection, plan: Plan, started: SessionStarted) -> None:
    """Write down what is planned, and where the session begins; once, however often it is told."""
    if connection.scalar(select(schema.session.c.id).where(schema.session.c.id == plan.session)):
        return
    values = {
        "id": plan.session,
        "routine": plan.routine,
        "title": plan.title,
        "revision": plan.revision,
        "side": plan.side or "",
        "cause": plan.cause,
        "short": plan.short,
        "script": _script(connection, plan),
        "steps": len(plan.script.steps) - 1,  # END is nothing to do
        "pacing": asdict(plan.pacing),
        "origin": plan.origin,
        "rehearsal": plan.rehearsal,
        "started": started.when.isoformat(),
        "day": started.when.date(),
    }
    connection.execute(insert(schema.session).values(values))
    number = number_of(connection, plan.session)
    here = {"step": started.index, "into_step": 0.0, "position": started.at, "active": 0.0}
    connection.execute(insert(schema.position).values(session=number, **here))
    connection.execute(insert(schema.said).values(session=number, note=""))


def add_event(
    connection: Connection, session: int, number: int, event: Event, written: datetime
) -> bool:
    """Write the event; False where it was there already and nothing was done."""
    row = schema.event.c
    last: int | None = connection.scalar(select(func.max(row.number)).where(row.session == session))
    if last is not None and number <= last:
        return False
    values = {
        "session": session,
        "number": number,
        "kind": kind_of(event),
        "at": event.at,
        "payload": payload_of(event),
        "written": written.isoformat(),
    }
    connection.execute(insert(schema.event).values(values))
    if isinstance(event, StepStarted):
        here = {"step": event.index, "into_step": 0.0, "position": event.at}
        _change(connection, schema.position, session, here)
    return True


def keep_position(
    connection: Connection, session: int, index: int, into: float, position: float, active: float
) -> None:
    """Write how far the session has come."""
    here = {"step": index, "into_step": into, "position": position, "active": active}
    _change(connection, schema.position, session, here)


def conclude(connection: Connection, session: int, ended: SessionEnded, summary: Summary) -> None:
    """Write what the session came to."""
    values = {
        "session": session,
        "ending": ended.ending,
        "ended": ended.when.isoformat(),
        "active": ended.active,
        "steps_done": summary.steps_done,
    }
    connection.execute(insert(schema.result).values(values))
    for item in summary.items:
        connection.execute(insert(schema.item).values(_observed(session, item)))
        if item.skipped_reason is not None:
            _say_of_item(connection, session, item, {"skipped_reason": item.skipped_reason})


def add_reading(connection: Connection, reading: Reading) -> None:
    """Write the reading; one around a session is also what was said of that session."""
    session = None if reading.session is None else number_of(connection, reading.session)
    values = {
        "moment": reading.when.isoformat(),
        "instant": instant(reading.when),
        "day": reading.day,
        "pain": reading.pain,
        "source": reading.source,
        "session": session,
    }
    connection.execute(insert(schema.reading).values(values))
    if session is not None and reading.source in ("before", "after"):
        _change(connection, schema.said, session, {f"pain_{reading.source}": reading.pain})


def correct_reading(connection: Connection, reading: Reading) -> None:
    """Write the reading in the place of the last one of that session and source, if there is one.

    What was said first stays among the events.
    """
    row = schema.reading.c
    session = number_of(connection, reading.session or "")
    same = and_(row.session == session, row.source == reading.source)
    last = connection.scalar(select(func.max(row.number)).where(same))
    if last is not None:
        connection.execute(schema.reading.delete().where(row.number == last))
    add_reading(connection, reading)


def say(connection: Connection, session: int, words: Mapping[str, object]) -> None:
    """Write what was said of the session as a whole."""
    if words:
        _change(connection, schema.said, session, words)


def say_difficulty(connection: Connection, session: int, item: int, difficulty: str) -> None:
    """Write how hard the routine's step `item` was, on every side it was done on."""
    row = schema.item.c
    here = and_(row.session == session, row.item == item)
    for side in connection.scalars(select(row.side).where(here)).all():
        _upsert_item_said(connection, session, item, side, {"difficulty": difficulty})


def instant(when: datetime) -> int:
    """Return milliseconds since 1970, UTC, of an aware moment."""
    return round(when.timestamp() * 1000)


def _script(connection: Connection, plan: Plan) -> str:
    mark = scripts.fingerprint(plan.script)
    row = schema.script.c
    if not connection.scalar(select(row.fingerprint).where(row.fingerprint == mark)):
        steps = rows_of(plan.script.steps)
        connection.execute(insert(schema.script).values(fingerprint=mark, steps=steps))
    return mark


def _observed(session: int, item: ItemRecord) -> dict[str, object]:
    return {
        "session": session,
        "item": item.item,
        "side": item.side or "",
        "exercise": item.exercise,
        "planned_seconds": item.planned_seconds,
        "done_seconds": item.done_seconds,
        "repetitions_planned": item.repetitions_planned,
        "repetitions_done": item.repetitions_done,
    }


def _say_of_item(
    connection: Connection, session: int, item: ItemRecord, words: Mapping[str, object]
) -> None:
    _upsert_item_said(connection, session, item.item, item.side or "", words)


def _upsert_item_said(
    connection: Connection, session: int, item: int, side: str, words: Mapping[str, object]
) -> None:
    row = schema.item_said.c
    here = and_(row.session == session, row.item == item, row.side == side)
    changed = connection.execute(update(schema.item_said).where(here).values(**words))
    if not changed.rowcount:
        values = {"session": session, "item": item, "side": side, **words}
        connection.execute(insert(schema.item_said).values(values))


def _change(
    connection: Connection, table: Table, session: int, values: Mapping[str, object]
) -> None:
    connection.execute(update(table).where(table.c.session == session).values(**values))
