"""The rows of the pain-monitoring model (section 6.2): the colour of a session, what each asks.

Rows are asked in their order and every one that holds acts; where two contradict each other, the
earlier one counts. What they ask for is data; what is done about it, others decide.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from coach.recovery.log import Session
from coach.recovery.variables import SESSION
from coach.routine.plan.model import Also, Rule, RuleAction
from coach.triage.gate import Colour

_MARKS = {
    RuleAction.MARK_RED: Colour.RED,
    RuleAction.MARK_AMBER: Colour.AMBER,
    RuleAction.MARK_GREEN: Colour.GREEN,
}
_HOLDING_BACK = frozenset(
    (RuleAction.PAUSE, RuleAction.EASE_ONLY, RuleAction.FIRST_PHASE_ONLY, RuleAction.SPECIAL_SET)
)
"""What only keeps somebody where they are, and so counts until it is known not to hold."""

Record = Mapping[str, Any]
Figures = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Fired:
    """A row that holds: what it asks for, and the figures by which it does.

    `session` is the one it judges; None for a row about days.
    """

    rule: Rule
    actions: tuple[RuleAction, ...]
    figures: Figures
    session: Session | None = None

    @property
    def name(self) -> str:
        """Return the number of the row."""
        return f"{self.rule.row:g}"


@dataclass(frozen=True, slots=True)
class Judged:
    """A session by the rows about sessions; `colour` is None while nobody can tell."""

    session: Session
    colour: Colour | None = None
    fired: tuple[Fired, ...] = ()


@dataclass(frozen=True, slots=True)
class Asked:
    """The rows about days that hold, and those of which it is not known and that hold back."""

    fired: tuple[Fired, ...] = ()
    doubtful: tuple[Rule, ...] = field(default=())


def about_sessions(rule: Rule) -> bool:
    """Return whether a row judges a session, and not a day."""
    return bool(rule.when.variables & SESSION)


def mark(rule: Rule) -> Colour | None:
    """Return the colour that a row gives a session."""
    return next((_MARKS[action] for action in rule.then if action in _MARKS), None)


def judged(session: Session, rules: Iterable[Rule], record: Record) -> Judged:
    """Return what the rows say of one session; rest is never green and never amber."""
    fired: list[Fired] = []
    colour: Colour | None = None
    for rule in filter(about_sessions, rules):
        if not _counts(rule, record):
            continue
        own = mark(rule)
        if (own is not None and colour not in (None, own)) or (
            session.resting and own in (Colour.GREEN, Colour.AMBER)
        ):
            continue
        colour = colour or own
        fired.append(_fired(rule, record, session))
    return Judged(session, colour, tuple(fired))


def asked(rules: Iterable[Rule], record: Record) -> Asked:
    """Return what the rows about days ask for."""
    fired: list[Fired] = []
    doubtful: list[Rule] = []
    for rule in rules:
        if about_sessions(rule):
            continue
        holds = rule.when.holds(record)
        if holds:
            fired.append(_fired(rule, record, None))
        elif holds is None and _HOLDING_BACK & {*rule.then}:
            doubtful.append(rule)
    return Asked(tuple(fired), tuple(doubtful))


def figures(rule_variables: Iterable[str], record: Record) -> Figures:
    """Return the values of some variables, in the order of their names."""
    return {name: record.get(name) for name in sorted(rule_variables)}


def in_a_row(rule: Rule, times: int, *, nerve: bool) -> tuple[RuleAction, ...]:
    """Return what a row asks for when it has come so many times one after another."""
    found: list[RuleAction] = []
    for also in rule.also:
        needed = also.nerve if nerve and also.nerve is not None else also.times
        if needed is not None and also.when is None and times >= needed:
            found.extend(also.then)
    return tuple(found)


def with_actions(fired: Fired, more: Sequence[RuleAction]) -> Fired:
    """Return the same row asking for more."""
    return replace(fired, actions=(*fired.actions, *more)) if more else fired


@dataclass(frozen=True, slots=True)
class Run:
    """Sessions of one colour one after another, up to now."""

    colour: Colour | None = None
    length: int = 0
    until: date | None = None

    def then(self, colour: Colour | None, day: date) -> "Run":
        """Return the run once a session of `colour` followed; an unknown one ends it."""
        length = self.length + 1 if colour is not None and colour is self.colour else 1
        return Run(colour, length if colour is not None else 0, day)


def _counts(rule: Rule, record: Record) -> bool:
    """Return whether a row about sessions holds.

    Signs that went further down the leg, and nobody said for how long, are taken for long ones.
    """
    holds = rule.when.holds(record)
    further = record.get("leg_spread") == "further"
    return bool(holds) or (holds is None and further and RuleAction.LOCK_DIRECTION in rule.then)


def _fired(rule: Rule, record: Record, session: Session | None) -> Fired:
    more = [also for also in rule.also if also.when is not None and also.when.holds(record)]
    actions = (*rule.then, *(action for also in more for action in _own(also)))
    names = rule.when.variables.union(*(also.when.variables for also in more if also.when))
    return Fired(rule, tuple(dict.fromkeys(actions)), figures(names, record), session)


def _own(also: Also) -> tuple[RuleAction, ...]:
    return also.then if also.times is None else ()
