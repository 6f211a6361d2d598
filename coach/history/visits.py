"""Check-ins in the database: whole ones, answers of the gate, and one left half-way."""

from datetime import datetime

from coach.history.coded import coded, decoded
from coach.history.connecting import Connection
from coach.triage.safety import SafetyFact
from coach.triage.visit import Draft, Visit, VisitKind

_CHECK_IN = "checkin"

_VISITS = "SELECT moment, kind, episode, sessions, said FROM checkin ORDER BY number"
_VISITS_OF_KIND = """
SELECT moment, kind, episode, sessions, said FROM checkin WHERE kind = :kind ORDER BY number
"""
_ADD = """
INSERT INTO checkin (moment, kind, episode, sessions, said)
VALUES (:moment, :kind, :episode, :sessions, :said)
"""
_ADD_SAFETY = """
INSERT INTO safety (moment, kind, signs, note) VALUES (:moment, :kind, :signs, :note)
"""
_DRAFT = "SELECT moment, page, said FROM draft WHERE name = :name"
_FORGET_DRAFT = "DELETE FROM draft WHERE name = :name"
_ADD_DRAFT = "INSERT INTO draft (name, moment, page, said) VALUES (:name, :moment, :page, :said)"


def visits(connection: Connection, kind: VisitKind | None) -> tuple[Visit, ...]:
    """Return the check-ins of that kind (None: all) in the order of writing."""
    if kind is None:
        found = connection.execute(_VISITS)
    else:
        found = connection.execute(_VISITS_OF_KIND, kind=kind.value)
    return tuple(
        Visit(datetime.fromisoformat(moment), VisitKind(word), episode, sessions, decoded(said))
        for moment, word, episode, sessions, said in found
    )


def add(connection: Connection, visit: Visit) -> None:
    """Write a check-in, for good."""
    connection.execute(
        _ADD,
        moment=visit.when.isoformat(),
        kind=visit.kind.value,
        episode=visit.episode,
        sessions=visit.sessions,
        said=coded(dict(visit.said)),
    )


def add_safety(connection: Connection, fact: SafetyFact) -> None:
    """Write what was found about safety, for good."""
    connection.execute(
        _ADD_SAFETY,
        moment=fact.when.isoformat(),
        kind=fact.kind.value,
        signs=coded(list(fact.signs)),
        note=fact.note,
    )


def draft(connection: Connection) -> Draft | None:
    """Return the check-in that was left half-way."""
    found = connection.first(_DRAFT, name=_CHECK_IN)
    if found is None:
        return None
    moment, page, said = found
    return Draft(datetime.fromisoformat(moment), page, decoded(said))


def keep_draft(connection: Connection, kept: Draft | None) -> None:
    """Write the answers so far in place of earlier ones; None forgets them."""
    connection.execute(_FORGET_DRAFT, name=_CHECK_IN)
    if kept is None:
        return
    connection.execute(
        _ADD_DRAFT,
        name=_CHECK_IN,
        moment=kept.when.isoformat(),
        page=kept.page,
        said=coded(dict(kept.said)),
    )
