"""Check-ins in the database: whole ones, answers of the gate, and one left half-way."""

from datetime import datetime

from sqlalchemy import Connection, delete, func, insert, select

from coach.history import schema
from coach.triage.safety import SafetyFact
from coach.triage.visit import Draft, Visit, VisitKind

_CHECK_IN = "checkin"


def visits(connection: Connection, kind: VisitKind | None) -> tuple[Visit, ...]:
    """Return the check-ins of that kind (None: all) in the order of writing."""
    row = schema.checkin.c
    wanted = select(row.moment, row.kind, row.episode, row.sessions, row.said).order_by(row.number)
    if kind is not None:
        wanted = wanted.where(row.kind == kind.value)
    return tuple(
        Visit(datetime.fromisoformat(moment), VisitKind(kind), episode, sessions, said)
        for moment, kind, episode, sessions, said in connection.execute(wanted)
    )


def add(connection: Connection, visit: Visit) -> None:
    """Write a check-in, for good."""
    values = {
        "moment": visit.when.isoformat(),
        "kind": visit.kind.value,
        "episode": visit.episode,
        "sessions": visit.sessions,
        "said": dict(visit.said),
    }
    connection.execute(insert(schema.checkin).values(values))


def add_safety(connection: Connection, fact: SafetyFact) -> None:
    """Write what was found about safety, for good."""
    values = {
        "moment": fact.when.isoformat(),
        "kind": fact.kind,
        "signs": list(fact.signs),
        "note": fact.note,
    }
    connection.execute(insert(schema.safety).values(values))


def last_session(connection: Connection) -> int:
    """Return the number of the session written last; 0 if there is none."""
    return connection.execute(select(func.max(schema.session.c.number))).scalar() or 0


def draft(connection: Connection) -> Draft | None:
    """Return the check-in that was left half-way."""
    row = schema.draft.c
    wanted = select(row.moment, row.page, row.said).where(row.name == _CHECK_IN)
    found = connection.execute(wanted).first()
    if found is None:
        return None
    return Draft(datetime.fromisoformat(found.moment), found.page, found.said)


def keep_draft(connection: Connection, kept: Draft | None) -> None:
    """Write the answers so far in place of earlier ones; None forgets them."""
    connection.execute(delete(schema.draft).where(schema.draft.c.name == _CHECK_IN))
    if kept is None:
        return
    values = {"moment": kept.when.isoformat(), "page": kept.page, "said": dict(kept.said)}
    connection.execute(insert(schema.draft).values(name=_CHECK_IN, **values))
