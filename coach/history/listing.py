"""The list of sessions: what each one came to, without what happened in it second by second."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, and_, func, select

from coach.history.records import ItemRecord, SessionRecord, SideDone
from coach.history.schema import item, item_said, position, result, said, session
from coach.routine.model import Cause, Side
from coach.session.events import Ending, SkipReason

_SIDES = {"": None, "left": Side.LEFT, "right": Side.RIGHT}
_CAUSES = {cause.value: cause for cause in Cause}
_ENDINGS = {None: None} | {ending.value: ending for ending in Ending}
_REASONS = {None: None} | {reason.value: reason for reason in SkipReason}

_SESSIONS = (
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
        func.coalesce(result.c.active, position.c.active),
        result.c.ending,
        func.coalesce(result.c.steps_done, 0),
        session.c.steps,
        said.c.pain_before,
        said.c.pain_after,
        said.c.effort,
        said.c.note,
    )
    .join(said, said.c.session == session.c.number)
    .outerjoin(result, result.c.session == session.c.number)
    .outerjoin(position, position.c.session == session.c.number)
    .order_by(session.c.number)
)

_SAME_ITEM = and_(
    item_said.c.session == item.c.session,
    item_said.c.item == item.c.item,
    item_said.c.side == item.c.side,
)
_ITEMS = (
    select(
        item.c.session,
        item.c.item,
        item.c.exercise,
        item.c.side,
        item.c.planned_seconds,
        item.c.repetitions_planned,
        item.c.done_seconds,
        item.c.repetitions_done,
        item_said.c.skipped_reason,
        item_said.c.difficulty,
    )
    .outerjoin(item_said, _SAME_ITEM)
    .order_by(item.c.session, item.c.item, item.c.side)
)


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
    wanted = _SESSIONS if since is None else _SESSIONS.where(session.c.day >= since)
    if not rehearsals:
        wanted = wanted.where(session.c.rehearsal.is_(False))
    if after:
        wanted = wanted.where(session.c.number > after)
    items = _items(connection, since, after) if with_items else {}
    rows = connection.execute(wanted).all()
    return tuple([_session(row, items.get(row[0], ())) for row in rows])


def sides_done(connection: Connection, first: date, last: date) -> tuple[SideDone, ...]:
    """Return what was done of each exercise and side from `first` to `last`, rehearsals apart."""
    done = (item.c.done_seconds > 0) | (item.c.repetitions_done > 0)
    wanted = (
        select(
            item.c.exercise,
            item.c.side,
            func.sum(item.c.done_seconds),
            func.sum(item.c.repetitions_done),
            func.count(item.c.session.distinct()),
        )
        .join(session, session.c.number == item.c.session)
        .where(session.c.day.between(first, last), session.c.rehearsal.is_(False))
        .where(item.c.exercise.is_not(None), done)
        .group_by(item.c.exercise, item.c.side)
    )
    return tuple(
        SideDone(exercise, _SIDES[side], seconds, repetitions, count)
        for exercise, side, seconds, repetitions, count in connection.execute(wanted)
    )


def first_day(connection: Connection) -> date | None:
    """Return the day of the earliest session, rehearsals apart; None before the first."""
    wanted = select(func.min(session.c.day)).where(session.c.rehearsal.is_(False))
    found: date | None = connection.execute(wanted).scalar_one()
    return found


def _items(
    connection: Connection, since: date | None, after: int
) -> Mapping[int, Sequence[ItemRecord]]:
    wanted = _ITEMS if not after else _ITEMS.where(item.c.session > after)
    if since is not None:
        recent = select(session.c.number).where(session.c.day >= since)
        wanted = wanted.where(item.c.session.in_(recent))
    found: dict[int, list[ItemRecord]] = defaultdict(list)
    for row in connection.execute(wanted):
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


def _session(row: Sequence[Any], items: Sequence[ItemRecord]) -> SessionRecord:
    # By place: asking a row for its columns by name takes four times as long.
    _, name, routine, title, revision, side, cause, short, started, *more = row
    day, active, ending, done, total, before, after, effort, note = more
    return SessionRecord(
        name,
        routine,
        title,
        revision,
        _SIDES[side],
        _CAUSES[cause],
        short,
        datetime.fromisoformat(started),
        day,
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
