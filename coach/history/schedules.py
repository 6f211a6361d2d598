"""Schedules, and what was answered to reminders, in the database: rows are only ever added."""

from datetime import datetime, time

from sqlalchemy import Connection, RowMapping, insert, select

from coach.history import schema
from coach.history.writing import instant
from coach.schedule.model import Quiet, Schedule, Written
from coach.schedule.past import Answered, Kind


def schedules(connection: Connection) -> tuple[Written, ...]:
    """Return every schedule there was, in the order of writing; the last one counts."""
    rows = connection.execute(select(schema.schedule).order_by(schema.schedule.c.number))
    return tuple(_written(row) for row in rows.mappings())


def latest(connection: Connection) -> Written | None:
    """Return the schedule that counts; None before the first."""
    wanted = select(schema.schedule).order_by(schema.schedule.c.number.desc()).limit(1)
    row = connection.execute(wanted).mappings().first()
    return None if row is None else _written(row)


def write(connection: Connection, written: Written) -> None:
    """Write a schedule, which counts from its moment on."""
    schedule = written.schedule
    values = {
        "moment": written.when.isoformat(),
        "weekdays": sorted(schedule.weekdays),
        "times": [_text(at) for at in schedule.times],
        "routine": schedule.routine,
        "after_cramp": schedule.after_cramp,
        "morning": _text(schedule.morning),
        "quiet_from": _text(schedule.quiet.start) if schedule.quiet else None,
        "quiet_to": _text(schedule.quiet.end) if schedule.quiet else None,
        "active": schedule.on,
    }
    connection.execute(insert(schema.schedule).values(values))


def answers(connection: Connection, since: datetime) -> tuple[Answered, ...]:
    """Return what was answered since then, in the order of writing."""
    row = schema.reminder_answer.c
    wanted = select(row.kind, row.planned, row.later).where(row.instant >= instant(since))
    return tuple(
        Answered(Kind(kind), datetime.fromisoformat(planned), _moment(later))
        for kind, planned, later in connection.execute(wanted.order_by(row.number))
    )


def answer(connection: Connection, said: Answered, now: datetime) -> None:
    """Write what was answered to a reminder."""
    values = {
        "moment": now.isoformat(),
        "instant": instant(now),
        "kind": said.kind.value,
        "planned": said.planned.isoformat(),
        "later": None if said.later is None else said.later.isoformat(),
    }
    connection.execute(insert(schema.reminder_answer).values(values))


def _written(row: RowMapping) -> Written:
    quiet = (row["quiet_from"], row["quiet_to"])
    schedule = Schedule(
        frozenset(row["weekdays"]),
        tuple(map(time.fromisoformat, row["times"])),
        row["routine"],
        row["after_cramp"],
        time.fromisoformat(row["morning"]) if row["morning"] else None,
        Quiet(*map(time.fromisoformat, quiet)) if all(quiet) else None,
        row["active"],
    )
    return Written(datetime.fromisoformat(row["moment"]), schedule)


def _text(at: time | None) -> str | None:
    return None if at is None else f"{at:%H:%M}"


def _moment(text: str | None) -> datetime | None:
    return None if text is None else datetime.fromisoformat(text)
