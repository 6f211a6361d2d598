"""What is written of sessions, pain and facts; the caller holds the transaction."""

from collections.abc import Iterable
from dataclasses import asdict
from datetime import datetime

from coach.history.coded import coded
from coach.history.connecting import Connection
from coach.history.payload import kind_of, payload_of
from coach.history.plan import Plan, rows_of
from coach.history.records import ItemRecord, Reading
from coach.history.summary import Summary
from coach.restriction.said import Said
from coach.session import script as scripts
from coach.session.events import Event, SessionEnded, SessionStarted, StepStarted

_NUMBER = "SELECT number FROM session WHERE id = :id"
_ADD_SESSION = """
INSERT INTO session
  (id, routine, title, revision, side, cause, short, script, steps, pacing, origin, rehearsal,
   started, day)
VALUES
  (:id, :routine, :title, :revision, :side, :cause, :short, :script, :steps, :pacing, :origin,
   :rehearsal, :started, :day)
"""
_SCRIPT = "SELECT fingerprint FROM script WHERE fingerprint = :fingerprint"
_ADD_SCRIPT = "INSERT INTO script (fingerprint, steps) VALUES (:fingerprint, :steps)"
_ADD_POSITION = """
INSERT INTO session_position (session, step, into_step, position, active)
VALUES (:session, :step, 0.0, :position, 0.0)
"""
_NEXT_STEP = """
UPDATE session_position SET step = :step, into_step = 0.0, position = :position
WHERE session = :session
"""
_KEEP_POSITION = """
UPDATE session_position
SET step = :step, into_step = :into, position = :position, active = :active
WHERE session = :session
"""
_LAST_EVENT = "SELECT max(number) FROM session_event WHERE session = :session"
_ADD_EVENT = """
INSERT INTO session_event (session, number, kind, at, payload, written)
VALUES (:session, :number, :kind, :at, :payload, :written)
"""
_ADD_RESULT = """
INSERT INTO session_result (session, ending, ended, active, steps_done)
VALUES (:session, :ending, :ended, :active, :steps_done)
"""
_ADD_ITEM = """
INSERT INTO session_item
  (session, item, side, exercise, planned_seconds, done_seconds, repetitions_planned,
   repetitions_done)
VALUES
  (:session, :item, :side, :exercise, :planned_seconds, :done_seconds, :repetitions_planned,
   :repetitions_done)
"""
_SAY_REASON = """
INSERT INTO session_item_said (session, item, side, skipped_reason)
VALUES (:session, :item, :side, :reason)
ON CONFLICT (session, item, side) DO UPDATE SET skipped_reason = excluded.skipped_reason
"""
_SAY_DIFFICULTY = """
INSERT INTO session_item_said (session, item, side, difficulty)
SELECT session, item, side, :difficulty FROM session_item WHERE session = :session AND item = :item
ON CONFLICT (session, item, side) DO UPDATE SET difficulty = excluded.difficulty
"""
_ADD_SAID = "INSERT INTO session_said (session, note) VALUES (:session, '')"
_SAY = """
UPDATE session_said SET effort = coalesce(:effort, effort), note = coalesce(:note, note)
WHERE session = :session
"""
_SAY_PAIN = {
    "before": "UPDATE session_said SET pain_before = :pain WHERE session = :session",
    "after": "UPDATE session_said SET pain_after = :pain WHERE session = :session",
}
_ADD_READING = """
INSERT INTO reading (moment, instant, day, pain, source, session)
VALUES (:moment, :instant, :day, :pain, :source, :session)
"""
_FORGET_LAST_READING = """
DELETE FROM reading WHERE number =
  (SELECT max(number) FROM reading WHERE session = :session AND source = :source)
"""
_ADD_FACT = "INSERT INTO fact (moment, kind, words) VALUES (:moment, :kind, :words)"


def number_of(connection: Connection, session: str) -> int:
    """Return the number of the row of `session`; KeyError where there is none."""
    number: int | None = connection.value(_NUMBER, id=session)
    if number is None:
        raise KeyError(session)
    return number


def begin(connection: Connection, plan: Plan, started: SessionStarted) -> None:
    """Write down what is planned, and where the session begins; once, however often it is told."""
    if connection.first(_NUMBER, id=plan.session):
        return
    connection.execute(
        _ADD_SESSION,
        id=plan.session,
        routine=plan.routine,
        title=plan.title,
        revision=plan.revision,
        side=plan.side or "",
        cause=plan.cause,
        short=plan.short,
        script=_script(connection, plan),
        steps=len(plan.script.steps) - 1,  # END is nothing to do
        pacing=coded(asdict(plan.pacing)),
        origin=plan.origin,
        rehearsal=plan.rehearsal,
        started=started.when.isoformat(),
        day=started.when.date().isoformat(),
    )
    number = number_of(connection, plan.session)
    connection.execute(_ADD_POSITION, session=number, step=started.index, position=started.at)
    connection.execute(_ADD_SAID, session=number)


def add_event(
    connection: Connection, session: int, number: int, event: Event, written: datetime
) -> bool:
    """Write the event; False where it was there already and nothing was done."""
    last: int | None = connection.value(_LAST_EVENT, session=session)
    if last is not None and number <= last:
        return False
    connection.execute(
        _ADD_EVENT,
        session=session,
        number=number,
        kind=kind_of(event),
        at=event.at,
        payload=coded(payload_of(event)),
        written=written.isoformat(),
    )
    if isinstance(event, StepStarted):
        connection.execute(_NEXT_STEP, session=session, step=event.index, position=event.at)
    return True


def keep_position(
    connection: Connection, session: int, index: int, into: float, position: float, active: float
) -> None:
    """Write how far the session has come."""
    here = {"step": index, "into": into, "position": position, "active": active}
    connection.execute(_KEEP_POSITION, session=session, **here)


def conclude(connection: Connection, session: int, ended: SessionEnded, summary: Summary) -> None:
    """Write what the session came to."""
    connection.execute(
        _ADD_RESULT,
        session=session,
        ending=ended.ending,
        ended=ended.when.isoformat(),
        active=ended.active,
        steps_done=summary.steps_done,
    )
    for item in summary.items:
        _add_item(connection, session, item)


def add_reading(connection: Connection, reading: Reading) -> None:
    """Write the reading; one around a session is also what was said of that session."""
    session = None if reading.session is None else number_of(connection, reading.session)
    connection.execute(
        _ADD_READING,
        moment=reading.when.isoformat(),
        instant=instant(reading.when),
        day=reading.day.isoformat(),
        pain=reading.pain,
        source=reading.source,
        session=session,
    )
    if session is not None and reading.source in _SAY_PAIN:
        connection.execute(_SAY_PAIN[reading.source], session=session, pain=reading.pain)


def correct_reading(connection: Connection, reading: Reading) -> None:
    """Write the reading in the place of the last one of that session and source, if there is one.

    What was said first stays among the events.
    """
    session = number_of(connection, reading.session or "")
    connection.execute(_FORGET_LAST_READING, session=session, source=reading.source)
    add_reading(connection, reading)


def say(connection: Connection, session: int, effort: int | None, note: str | None) -> None:
    """Write what was said of the session as a whole; None leaves what was said before."""
    connection.execute(_SAY, session=session, effort=effort, note=note)


def say_difficulty(connection: Connection, session: int, item: int, difficulty: str) -> None:
    """Write how hard the routine's step `item` was, on every side it was done on."""
    connection.execute(_SAY_DIFFICULTY, session=session, item=item, difficulty=difficulty)


def add_facts(connection: Connection, facts: Iterable[Said]) -> None:
    """Write what the person told about themselves, in order and for good."""
    rows = [
        {"moment": said.when.isoformat(), "kind": said.kind, "words": coded(list(said.words))}
        for said in facts
    ]
    connection.execute_each(_ADD_FACT, rows)


def instant(when: datetime) -> int:
    """Return milliseconds since 1970, UTC, of an aware moment."""
    return round(when.timestamp() * 1000)


def _script(connection: Connection, plan: Plan) -> str:
    mark = scripts.fingerprint(plan.script)
    if not connection.first(_SCRIPT, fingerprint=mark):
        steps = coded(rows_of(plan.script.steps))
        connection.execute(_ADD_SCRIPT, fingerprint=mark, steps=steps)
    return mark


def _add_item(connection: Connection, session: int, item: ItemRecord) -> None:
    place = {"session": session, "item": item.item, "side": item.side or ""}
    connection.execute(
        _ADD_ITEM,
        **place,
        exercise=item.exercise,
        planned_seconds=item.planned_seconds,
        done_seconds=item.done_seconds,
        repetitions_planned=item.repetitions_planned,
        repetitions_done=item.repetitions_done,
    )
    if item.skipped_reason is not None:
        connection.execute(_SAY_REASON, **place, reason=item.skipped_reason)
