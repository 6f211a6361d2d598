"""What is read, question by question; the caller holds the connection."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from coach.history.coded import decoded
from coach.history.connecting import Connection
from coach.history.payload import event_of
from coach.history.plan import steps_of
from coach.history.records import PainOfDay, Reading
from coach.history.writing import instant
from coach.restriction.said import Said, SaidKind
from coach.session.events import Event
from coach.session.step import Step
from coach.triage.safety import SafetyFact, SafetyKind

_READINGS = """
SELECT r.moment, r.day, r.pain, r.source, s.id
FROM reading r LEFT JOIN session s ON s.number = r.session
"""
_ALL_READINGS = _READINGS + "ORDER BY r.instant, r.number"
_READINGS_SINCE = _READINGS + "WHERE r.day >= :since ORDER BY r.instant, r.number"
_LATEST_READING = (
    _READINGS + "WHERE r.instant <= :before ORDER BY r.instant DESC, r.number DESC LIMIT 1"
)
_PAIN_DAYS = "SELECT day, sum(pain), count(*) FROM reading GROUP BY day ORDER BY day"
_SAFETY = "SELECT moment, kind, signs, note FROM safety ORDER BY number"
_FACTS = "SELECT moment, kind, words FROM fact ORDER BY number"
_EXERCISES_DONE = """
SELECT i.exercise, max(s.started)
FROM session_item i JOIN session s ON s.number = i.session
WHERE s.day >= :since AND NOT s.rehearsal AND i.done_seconds > 0 AND i.exercise IS NOT NULL
GROUP BY i.exercise
"""
_EVENTS = "SELECT kind, at, payload FROM session_event WHERE session = :session ORDER BY number"
_STEPS = """
SELECT t.steps FROM script t JOIN session s ON s.script = t.fingerprint WHERE s.number = :session
"""


def readings(connection: Connection, since: date | None) -> tuple[Reading, ...]:
    """Return the pain readings of the day `since` and later (None: all), oldest first."""
    if since is None:
        found = connection.execute(_ALL_READINGS)
    else:
        found = connection.execute(_READINGS_SINCE, since=since.isoformat())
    return tuple(map(_reading, found))


def pain_days(connection: Connection) -> tuple[PainOfDay, ...]:
    """Return the pain of every day with a reading, oldest first; ten years are read at once."""
    return tuple(
        [
            PainOfDay(date.fromisoformat(day), total / number, number)
            for day, total, number in connection.execute(_PAIN_DAYS)
        ]
    )


def latest_reading(connection: Connection, before: datetime) -> Reading | None:
    """Return the last pain reading taken at `before` or earlier."""
    found = connection.first(_LATEST_READING, before=instant(before))
    return None if found is None else _reading(found)


def safety(connection: Connection) -> tuple[SafetyFact, ...]:
    """Return the answers about warning signs in the order of writing."""
    return tuple(
        SafetyFact(datetime.fromisoformat(moment), SafetyKind(kind), tuple(decoded(signs)), note)
        for moment, kind, signs, note in connection.execute(_SAFETY)
    )


def facts(connection: Connection) -> tuple[Said, ...]:
    """Return what the person told about themselves in the order of writing."""
    return tuple(
        Said(datetime.fromisoformat(moment), SaidKind(kind), tuple(decoded(words)))
        for moment, kind, words in connection.execute(_FACTS)
    )


def exercises_done(connection: Connection, since: datetime) -> frozenset[str]:
    """Return the exercises of which something was done in a session begun at `since` or later."""
    found = connection.execute(_EXERCISES_DONE, since=since.date().isoformat())
    return frozenset(name for name, begun in found if datetime.fromisoformat(begun) >= since)


def events(connection: Connection, session: int) -> tuple[Event, ...]:
    """Return everything that happened in a session, in order."""
    found = connection.execute(_EVENTS, session=session)
    return tuple(event_of(kind, at, decoded(payload)) for kind, at, payload in found)


def steps(connection: Connection, session: int) -> tuple[Step, ...]:
    """Return the timeline of a session, without words and sounds."""
    return steps_of(decoded(connection.value(_STEPS, session=session)))


def _reading(row: Sequence[Any]) -> Reading:
    moment, day, pain, source, session = row
    return Reading(datetime.fromisoformat(moment), date.fromisoformat(day), pain, source, session)
