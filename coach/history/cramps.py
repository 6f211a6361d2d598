"""Cramps and reminders in the database: the latest row counts."""

from datetime import datetime

from sqlalchemy import Connection, func, insert, select

from coach.history import schema
from coach.triage.cramp import AskAgain, Cramp


def cramps(connection: Connection) -> tuple[Cramp, ...]:
    """Return what is known of every cramp, in the order they were first written down."""
    row = schema.cramp.c
    latest = select(func.max(row.number), func.min(row.number).label("first")).group_by(row.id)
    last = latest.subquery()
    wanted = select(schema.cramp).join(last, row.number == last.c[0]).order_by(last.c.first)
    found = connection.execute(wanted).mappings()
    return tuple(_cramp(one) for one in found if not one["void"])


def write_cramp(connection: Connection, cramp: Cramp) -> None:
    """Write what is known of a cramp now."""
    values = {
        "id": cramp.id,
        "started": cramp.started.isoformat(),
        "ended": None if cramp.ended is None else cramp.ended.isoformat(),
        "side": cramp.side,
        "strength": cramp.strength,
        "trigger": cramp.trigger,
        "void": cramp.void,
    }
    connection.execute(insert(schema.cramp).values(values))


def ask_again(connection: Connection) -> AskAgain:
    """Return when the person wants to be asked again."""
    row = schema.reminder.c
    found = connection.execute(
        select(row.due, row.about).order_by(row.number.desc()).limit(1)
    ).first()
    if found is None or found.due is None:
        return AskAgain(None)
    return AskAgain(datetime.fromisoformat(found.due), found.about)


def write_ask_again(connection: Connection, wanted: AskAgain, now: datetime) -> None:
    """Write when the person wants to be asked again."""
    due = None if wanted.due is None else wanted.due.isoformat()
    values = {"moment": now.isoformat(), "due": due, "about": wanted.about}
    connection.execute(insert(schema.reminder).values(values))


def _cramp(row: object) -> Cramp:
    values = dict(row)  # type: ignore[call-overload]
    values.pop("number")
    for name in ("started", "ended"):
        if values[name] is not None:
            values[name] = datetime.fromisoformat(values[name])
    return Cramp(**values)
