"""Schedules, and what was answered to reminders, in the database: rows are only ever added."""

from collections.abc import Sequence
from datetime import datetime, time
from typing import Any

from coach.history.coded import coded, decoded
from coach.history.connecting import Connection
from coach.history.writing import instant
from coach.schedule.model import Quiet, Schedule, Written
from coach.schedule.past import Answered, Kind

_SCHEDULES = """
SELECT moment, weekdays, times, routine, after_cramp, morning, quiet_from, quiet_to, active
FROM schedule ORDER BY number
"""
_LATEST = _SCHEDULES + "DESC LIMIT 1"
_ADD_SCHEDULE = """
INSERT INTO schedule
  (moment, weekdays, times, routine, after_cramp, morning, quiet_from, quiet_to, active)
VALUES
  (:moment, :weekdays, :times, :routine, :after_cramp, :morning, :quiet_from, :quiet_to, :active)
"""
_ANSWERS = """
SELECT kind, planned, later FROM reminder_answer WHERE instant >= :since ORDER BY number
"""
_ADD_ANSWER = """
INSERT INTO reminder_answer (moment, instant, kind, planned, later)
VALUES (:moment, :instant, :kind, :planned, :later)
"""


def schedules(connection: Connection) -> tuple[Written, ...]:
    """Return every schedule there was, in the order of writing; the last one counts."""
    return tuple(_written(row) for row in connection.execute(_SCHEDULES))


def latest(connection: Connection) -> Written | None:
    """Return the schedule that counts; None before the first."""
    row = connection.first(_LATEST)
    return None if row is None else _written(row)


def write(connection: Connection, written: Written) -> None:
    """Write a schedule, which counts from its moment on."""
    schedule = written.schedule
    connection.execute(
        _ADD_SCHEDULE,
        moment=written.when.isoformat(),
        weekdays=coded(sorted(schedule.weekdays)),
        times=coded([_text(at) for at in schedule.times]),
        routine=schedule.routine,
        after_cramp=schedule.after_cramp,
        morning=_text(schedule.morning),
        quiet_from=_text(schedule.quiet.start) if schedule.quiet else None,
        quiet_to=_text(schedule.quiet.end) if schedule.quiet else None,
        active=schedule.on,
    )


def answers(connection: Connection, since: datetime) -> tuple[Answered, ...]:
    """Return what was answered since then, in the order of writing."""
    return tuple(
        Answered(Kind(kind), datetime.fromisoformat(planned), _moment(later))
        for kind, planned, later in connection.execute(_ANSWERS, since=instant(since))
    )


def answer(connection: Connection, said: Answered, now: datetime) -> None:
    """Write what was answered to a reminder."""
    connection.execute(
        _ADD_ANSWER,
        moment=now.isoformat(),
        instant=instant(now),
        kind=said.kind.value,
        planned=said.planned.isoformat(),
        later=None if said.later is None else said.later.isoformat(),
    )


def _written(row: Sequence[Any]) -> Written:
    moment, weekdays, times, routine, after_cramp, morning, *quiet, active = row
    schedule = Schedule(
        frozenset(decoded(weekdays)),
        tuple(map(time.fromisoformat, decoded(times))),
        routine,
        after_cramp,
        time.fromisoformat(morning) if morning else None,
        Quiet(*map(time.fromisoformat, quiet)) if all(quiet) else None,
        bool(active),
    )
    return Written(datetime.fromisoformat(moment), schedule)


def _text(at: time | None) -> str | None:
    return None if at is None else f"{at:%H:%M}"


def _moment(text: str | None) -> datetime | None:
    return None if text is None else datetime.fromisoformat(text)
