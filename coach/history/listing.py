"""The list of sessions: what each one came to, without what happened in it second by second."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any

from coach.history.connecting import Connection
from coach.history.records import ItemRecord, SessionRecord, SideDone
from coach.routine.model import Cause, Side
from coach.session.events import Ending, SkipReason

_SIDES = {"": None, "left": Side.LEFT, "right": Side.RIGHT}
_CAUSES = {cause.value: cause for cause in Cause}
_ENDINGS = {None: None} | {ending.value: ending for ending in Ending}
_REASONS = {None: None} | {reason.value: reason for reason in SkipReason}

_SESSIONS = """
SELECT
  s.number, s.id, s.routine, s.title, s.revision, s.side, s.cause, s.short, s.started, s.day,
  coalesce(r.active, p.active), r.ending, coalesce(r.steps_done, 0), s.steps,
  w.pain_before, w.pain_after, w.effort, w.note
FROM session s
JOIN session_said w ON w.session = s.number
LEFT JOIN session_result r ON r.session = s.number
LEFT JOIN session_position p ON p.session = s.number
"""
# The index of days by a question of its own: asked for in order, SQLite goes through all numbers.
_RECENT = "IN (SELECT number FROM session WHERE day >= :since)"
_SINCE, _REAL, _AFTER = "s.number " + _RECENT, "NOT s.rehearsal", "s.number > :after"
_IN_ORDER = " ORDER BY s.number"

_ITEMS = """
SELECT
  i.session, i.item, i.exercise, i.side, i.planned_seconds, i.repetitions_planned,
  i.done_seconds, i.repetitions_done, w.skipped_reason, w.difficulty
FROM session_item i
LEFT JOIN session_item_said w
  ON w.session = i.session AND w.item = i.item AND w.side = i.side
"""
_ITEMS_SINCE, _ITEMS_AFTER = "i.session " + _RECENT, "i.session > :after"
_ITEMS_IN_ORDER = " ORDER BY i.session, i.item, i.side"

_SIDES_DONE = """
SELECT
  i.exercise, i.side, sum(i.done_seconds), sum(i.repetitions_done), count(DISTINCT i.session)
FROM session_item i JOIN session s ON s.number = i.session
WHERE s.day BETWEEN :first AND :last AND NOT s.rehearsal
  AND i.exercise IS NOT NULL AND (i.done_seconds > 0 OR i.repetitions_done > 0)
GROUP BY i.exercise, i.side
"""
_FIRST_DAY = "SELECT min(day) FROM session WHERE NOT rehearsal"
_LAST_NUMBER = "SELECT max(number) FROM session"


def sessions(
    connection: Connection,
    since: date | None,
    *,
    rehearsals: bool,
    after: int = 0,
    with_items: bool = True,
) -> tuple[SessionRecord, ...]:
    """Return the sessions of the day `since` and later (None: all), in the order they began.

    `rehearsals`: those too that ran faster than life, which count as no exercise. `after`: only
    those written after the session of this number. Without `with_items` what was done of each
    exercise is left out.
    """
    held = _where((_SINCE, since is not None), (_REAL, not rehearsals), (_AFTER, after > 0))
    found = connection.execute(_SESSIONS + held + _IN_ORDER, since=_text(since), after=after)
    items = _items(connection, since, after) if with_items else {}
    return tuple(_session(row, items.get(row[0], ())) for row in found)


def sides_done(connection: Connection, first: date, last: date) -> tuple[SideDone, ...]:
    """Return what was done of each exercise and side from `first` to `last`, rehearsals apart."""
    found = connection.execute(_SIDES_DONE, first=first.isoformat(), last=last.isoformat())
    return tuple(
        SideDone(exercise, _SIDES[side], seconds, repetitions, count)
        for exercise, side, seconds, repetitions, count in found
    )


def first_day(connection: Connection) -> date | None:
    """Return the day of the earliest session, rehearsals apart; None before the first."""
    found: str | None = connection.value(_FIRST_DAY)
    return None if found is None else date.fromisoformat(found)


def last_number(connection: Connection) -> int:
    """Return the number of the session written last; 0 if there is none."""
    return connection.value(_LAST_NUMBER) or 0


def _items(
    connection: Connection, since: date | None, after: int
) -> Mapping[int, Sequence[ItemRecord]]:
    held = _where((_ITEMS_SINCE, since is not None), (_ITEMS_AFTER, after > 0))
    wanted = _ITEMS + held + _ITEMS_IN_ORDER
    found: dict[int, list[ItemRecord]] = defaultdict(list)
    for row in connection.execute(wanted, since=_text(since), after=after):
        found[row[0]].append(_item(row))
    return found


def _where(*conditions: tuple[str, bool]) -> str:
    """Return the clause of those that are wanted."""
    held = [condition for condition, wanted in conditions if wanted]
    return "WHERE " + " AND ".join(held) if held else ""


def _text(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


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


def _session(row: Sequence[Any], items: Sequence[ItemRecord]) -> SessionRecord:
    _, name, routine, title, revision, side, cause, short, started, *more = row
    day, active, ending, done, total, before, after, effort, note = more
    return SessionRecord(
        name,
        routine,
        title,
        revision,
        _SIDES[side],
        _CAUSES[cause],
        bool(short),
        datetime.fromisoformat(started),
        date.fromisoformat(day),
        active,
        _ENDINGS[ending],
        done,
        total,
        before,
        after,
        effort,
        note,
        tuple(items),
    )
