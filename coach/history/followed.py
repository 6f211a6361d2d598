"""A recovery plan in the database: words, answers and decisions; rows are only ever added."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from coach.history.coded import coded, decoded
from coach.history.connecting import Connection
from coach.history.told import KeptDecision, PlanDay, PlanWord, Told, WordKind

_WORDS = "SELECT moment, kind, plan, word FROM plan_word ORDER BY number"
_ADD_WORD = """
INSERT INTO plan_word (moment, kind, plan, word) VALUES (:moment, :kind, :plan, :word)
"""
_TOLD = "SELECT moment, day, name, value, session FROM told ORDER BY number"
_ADD_TOLD = """
INSERT INTO told (moment, day, session, name, value)
VALUES (:moment, :day, :session, :name, :value)
"""
_DECISIONS = """
SELECT number, moment, day, plan, kind, rule, before, phase, whole FROM plan_decision
WHERE number > :known ORDER BY number
"""
_PLAN_DAYS = """
SELECT day, plan, phase, kind FROM plan_decision
WHERE number IN (SELECT max(number) FROM plan_decision GROUP BY day) ORDER BY day
"""
_ADD_DECISION = """
INSERT INTO plan_decision (moment, day, plan, kind, rule, before, phase, whole)
VALUES (:moment, :day, :plan, :kind, :rule, :before, :phase, :whole)
"""


def words(connection: Connection) -> tuple[PlanWord, ...]:
    """Return what was said about plans, in the order of writing."""
    return tuple(
        PlanWord(datetime.fromisoformat(moment), WordKind(kind), plan, word)
        for moment, kind, plan, word in connection.execute(_WORDS)
    )


def add_word(connection: Connection, said: PlanWord) -> None:
    """Write what was said about a plan."""
    connection.execute(
        _ADD_WORD,
        moment=said.when.isoformat(),
        kind=said.kind.value,
        plan=said.plan,
        word=said.word,
    )


def told(connection: Connection) -> tuple[Told, ...]:
    """Return the answers of days and sessions, in the order of writing."""
    return tuple(
        Told(datetime.fromisoformat(moment), date.fromisoformat(day), name, decoded(value), session)
        for moment, day, name, value, session in connection.execute(_TOLD)
    )


def add_told(connection: Connection, answers: Iterable[Told]) -> None:
    """Write answers: all of them, or none."""
    rows = [
        {
            "moment": one.when.isoformat(),
            "day": one.day.isoformat(),
            "session": one.session,
            "name": one.name,
            "value": coded(one.value),
        }
        for one in answers
    ]
    connection.execute_each(_ADD_TOLD, rows)


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
    found = connection.execute(_DECISIONS, known=known.number).fetchall()
    fresh = (_decision(row) for _, *row in found)
    return Decided(found[-1][0], (*known.decisions, *fresh)) if found else known


def plan_days(connection: Connection) -> tuple[PlanDay, ...]:
    """Return how each day of a plan stands by what was written of it last, the oldest first.

    Of a day on which one plan took the place of another, that is the later plan.
    """
    found = connection.execute(_PLAN_DAYS)
    return tuple([PlanDay(date.fromisoformat(day), *more) for day, *more in found])


def keep_decisions(connection: Connection, found: Iterable[KeptDecision]) -> None:
    """Write decisions, for good."""
    rows = [
        {
            "moment": one.when.isoformat(),
            "day": one.day.isoformat(),
            "plan": one.plan,
            "kind": one.kind,
            "rule": one.rule,
            "before": one.before,
            "phase": one.phase,
            "whole": coded(dict(one.whole)),
        }
        for one in found
    ]
    connection.execute_each(_ADD_DECISION, rows)


def _decision(row: Sequence[Any]) -> KeptDecision:
    moment, day, plan, kind, rule, before, phase, whole = row
    when = datetime.fromisoformat(moment)
    return KeptDecision(
        when, date.fromisoformat(day), plan, kind, rule, before, phase, decoded(whole)
    )
