"""A recovery plan in the database: words, answers and decisions; rows are only ever added."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, insert, select

from coach.history import schema
from coach.history.told import KeptDecision, PlanWord, Told, WordKind


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


@dataclass(frozen=True, slots=True)
class Decided:
    """What plans decided up to the row `number`, in the order of writing."""

    number: int = 0
    decisions: tuple[KeptDecision, ...] = ()


def decisions(connection: Connection, known: Decided) -> Decided:
    """Return what is known and what was written since; the last of a day and plan counts.

    Rows are only ever added, so that what was read once need not be read again: of ten years there
    are thousands, and several pages ask for them at each look.
    """
    row = schema.plan_decision.c
    columns = (row.moment, row.day, row.plan, row.kind, row.rule, row.before, row.phase, row.whole)
    wanted = select(row.number, *columns).where(row.number > known.number).order_by(row.number)
    found = list(connection.execute(wanted))
    fresh = (KeptDecision(datetime.fromisoformat(moment), *rest) for _, moment, *rest in found)
    return Decided(found[-1][0], (*known.decisions, *fresh)) if found else known


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
