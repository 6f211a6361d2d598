"""What speaks for each decision of a day, with the rule and its figures."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from coach.recovery.decision import Kind
from coach.recovery.monitoring import Asked, Figures, Fired, figures
from coach.recovery.standing import Watched
from coach.routine.plan.model import GuardAction, Rule, RuleAction

_PAUSES = frozenset((RuleAction.LOCK, RuleAction.OTHER_PLAN, RuleAction.TRIAGE, RuleAction.PAUSE))
_FORBIDS = _PAUSES | {
    RuleAction.EASE_ONLY,
    RuleAction.STOP_SESSION,
    RuleAction.STAY,
    RuleAction.MARK_RED,
}
_ONLY_FIRST = RuleAction.FIRST_PHASE_ONLY


@dataclass(frozen=True, slots=True)
class Ruling:
    """A decision that a rule speaks for."""

    kind: Kind
    rule: str
    say: str = ""
    figures: Figures = field(default_factory=dict)


def by_row(kind: Kind, row: Fired) -> Ruling:
    """Return a decision by a row that holds."""
    return Ruling(kind, row.name, row.rule.say, row.figures)


def by_guard(kind: Kind, one: Watched) -> Ruling:
    """Return a decision by a guard that holds."""
    return Ruling(kind, one.name, one.guard.say, one.figures)


def pauses(rows: Iterable[Fired], *, on_earlier: bool) -> Iterator[Ruling]:
    """Yield what speaks for a pause.

    `on_earlier`: the plan builds on the first phase of another, beyond which a row may forbid to
    go: then it waits.
    """
    for row in rows:
        asks = {*row.actions}
        if _PAUSES & asks or (on_earlier and _ONLY_FIRST in asks):
            yield by_row(Kind.PAUSE, row)


def latching(rows: Iterable[Fired], watched: Iterable[Watched]) -> Ruling | None:
    """Return what begins a pause that only a clinician ends."""
    for row in rows:
        if RuleAction.PAUSE in row.actions and RuleAction.OTHER_PLAN not in row.actions:
            return by_row(Kind.PAUSE, row)
    for one in watched:
        if GuardAction.PAUSE in one.guard.then:
            return by_guard(Kind.PAUSE, one)
    return None


def referrals(rows: Iterable[Fired], watched: Iterable[Watched]) -> Iterator[Ruling]:
    """Yield what asks to see a clinician."""
    for row in rows:
        if RuleAction.REFER in row.actions:
            yield by_row(Kind.REFER, row)
    for one in watched:
        if GuardAction.REFER in one.guard.then:
            yield by_guard(Kind.REFER, one)


def barrier(
    rows: Iterable[Fired],
    stopped_by: Sequence[str],
    asked: Asked,
    rules: Iterable[Rule],
    record: Mapping[str, Any],
) -> Ruling | None:
    """Return the first thing that forbids to move on, be it only that it is not known not to."""
    for row in rows:
        if _FORBIDS & {*row.actions} or RuleAction.BACK in row.rule.then:
            return by_row(Kind.STAY, row)
    known = {f"{rule.row:g}": rule for rule in rules}
    for name in stopped_by:
        return Ruling(Kind.STAY, name, known[name].say)
    for rule in asked.doubtful:
        if _ONLY_FIRST not in rule.then:
            return Ruling(
                Kind.STAY, f"{rule.row:g}", rule.say, figures(rule.when.variables, record)
            )
    return None


def first_only(asked: Asked, record: Mapping[str, Any]) -> Ruling | None:
    """Return what forbids to go beyond the first active phase."""
    for row in asked.fired:
        if _ONLY_FIRST in row.actions:
            return by_row(Kind.STAY, row)
    for rule in asked.doubtful:
        if _ONLY_FIRST in rule.then:
            return Ruling(
                Kind.STAY, f"{rule.row:g}", rule.say, figures(rule.when.variables, record)
            )
    return None
