"""A recovery plan in the database: words, answers and decisions; rows are only ever added."""

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import Connection, func, insert, select

from coach.history import schema
from coach.history.told import KeptDecision, PlanDay, PlanWord, Told, WordKind


def words(connection: Connection) -> tuple[PlanWord, ...]:
    """Return what was said about plans, in the order of writing."""
    row = schema.plan_word.c
    wanted = select(row.moment, row.kind, row.plan, row.word).order_by(row.number)
    return tuple(
        PlanWord(datetime.fromisoformat(moment), WordKind(kind), plan, word)
        for moment, kind, plan, word in connection.execute(wanted)
    )


def add_word(connection: Connection, said: PlanWord) -> None:
    """Write what was said about a plan."""
    values = {
        "moment": said.when.isoformat(),
        "kind": said.kind.value,
        "plan": said.plan,
        "word": said.word,
    }
    connection.execute(insert(schema.plan_word).values(values))


def told(connection: Connection) -> tuple[Told, ...]:
    """Return the answers of days and sessions, in the order of writing."""
    row = schema.told.c
    wanted = select(row.moment, row.day, row.name, row.value, row.session).order_by(row.number)
    return tuple(
        Told(datetime.fromisoformat(moment), day, name, value, session)
        for moment, day, name, value, session in connection.execute(wanted)
    )


def add_told(connection: Connection, answers: Iterable[Told]) -> None:
    """Write answers: all of them, or none."""
    rows = [
        {
            "moment": one.when.isoformat(),
            "day": one.day,
            "session": one.session,
            "name": one.name,
            "value": one.value,
        }
        for one in answers
    ]
    if rows:
        connection.execute(insert(schema.told), rows)


def decisions(connection: Connection) -> tuple[KeptDecision, ...]:
    """Return what plans decided, in the order of writing; the last of a day and plan counts."""
    row = schema.plan_decision.c
    wanted = select(
        row.moment, row.day, row.plan, row.kind, row.rule, row.before, row.phase, row.whole
    ).order_by(row.number)
    return tuple(
        KeptDecision(datetime.fromisoformat(moment), *rest)
        for moment, *rest in connection.execute(wanted)
    )


def plan_days(connection: Connection) -> tuple[PlanDay, ...]:
    """Return how each day of a plan stands by what was written of it last, the oldest first.

    Of a day on which one plan took the place of another, that is the later plan.
    """
    row = schema.plan_decision.c
    last = select(func.max(row.number)).group_by(row.day)
    wanted = select(row.day, row.plan, row.phase, row.kind).where(row.number.in_(last))
    rows = connection.execute(wanted.order_by(row.day)).all()
    return tuple([PlanDay(*found) for found in rows])


def keep_decisions(connection: Connection, found: Iterable[KeptDecision]) -> None:
    """Write decisions, for good."""
    rows = [
        {
            "moment": one.when.isoformat(),
            "day": one.day,
            "plan": one.plan,
            "kind": one.kind,
            "rule": one.rule,
            "before": one.before,
            "phase": one.phase,
            "whole": dict(one.whole),
        }
        for one in found
    ]
    if rows:
        connection.execute(insert(schema.plan_decision), rows)
