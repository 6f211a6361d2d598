"""From the answers of a check-in to its outcome: how soon to see somebody, what fits, what opens.

Pure functions over the rows of the content (clinical content, section 2). The same answers give
the same outcome.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from coach.routine.checkin.model import (
    CheckIn,
    Choice,
    Evidence,
    Family,
    Flag,
    Level,
    Pointing,
    Scope,
    Value,
)
from coach.routine.model import By
from coach.triage.answers import Answers, cautious, unanswered
from coach.triage.gate import Colour, colour

Record = dict[str, Any]

CLEAR_LEAD = 4
LIKELY_LEAD = 2
_PLACES = {"left": "left", "right": "right"}


class NoCheckIn(LookupError):
    """The rules of the check-in could not be read whole, so nobody can be let through."""


@dataclass(frozen=True, slots=True)
class Points:
    """Points by what they speak for; `severity` is the part of nerve that says how bad it is."""

    nerve: int = 0
    injury: int = 0
    other_symptom: int = 0
    other_context: int = 0
    severity: int = 0


@dataclass(frozen=True, slots=True)
class Reason:
    """A line that explains an outcome; flags and further lines have no points."""

    code: str
    text: str
    family: str | None = None
    points: int = 0


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a check-in comes to. `pattern` is for nerve-type only, `first` for one time only.

    `gate` has not looked at the flags. `to_ask_again` are fields without a usable answer, and
    answers that do not fit each other.
    """

    level: Level
    scope: Scope
    flags: tuple[str, ...]
    family: Family
    confidence: str
    points: Points
    gate: Colour
    pattern: str | None
    routine: str
    first: str | None
    side: str
    physician_note: bool
    reasons: tuple[Reason, ...]
    to_ask_again: tuple[str, ...] = field(default=())


def outcome(answers: Answers, checkin: CheckIn) -> Outcome:
    """Return what the answers come to; raise NoCheckIn where the rules are not whole."""
    if not checkin.complete:
        raise NoCheckIn
    record: Record = cautious(answers, checkin.questions)
    raised = [flag for flag in checkin.flags if counts(flag.when.holds(record))]
    rows = [row for row in checkin.evidence if row.when.holds(record)]
    points = added(rows)
    gate = colour(answers.gate())
    decided(record, points, checkin)
    record |= {"gate": gate.name, "reading": answers.pain_now is not None}
    level, scope = limited(record, raised, checkin)
    record |= {"level": level.value, "scope": scope.value}
    record["pattern"] = next(row.pattern for row in checkin.patterns if row.when.holds(record))
    choice = chosen(record, checkin)
    family = Family(record["family"])
    return Outcome(
        level=level,
        scope=scope,
        flags=tuple(sorted(flag.id for flag in raised)),
        family=family,
        confidence=confidence(family, points),
        points=points,
        gate=gate,
        pattern=record["pattern"] if family is Family.NERVE else None,
        routine=routine_of(choice.routine, choice.by, record),
        first=choice.first and routine_of(choice.first, By.SIDE, record),
        side=_side(record),
        physician_note=counts(checkin.physician_note.holds(record)),  # type: ignore[union-attr]
        reasons=tuple(_reasons(record, raised, rows, checkin)),
        to_ask_again=tuple(dict.fromkeys(_to_ask_again(answers, record, checkin))),
    )


def counts(holds: bool | None) -> bool:  # noqa: FBT001 (an answer, not a switch)
    """Return whether a warning counts: what is not known is taken for the worse."""
    return holds is not False


def added(rows: Sequence[Evidence]) -> Points:
    """Return the sums of the rows that hold."""
    sums = dict.fromkeys(Pointing, 0)
    severity = 0
    for row in rows:
        sums[row.pointing] += row.points
        severity += row.points if row.severity else 0
    return Points(
        sums[Pointing.NERVE],
        sums[Pointing.INJURY],
        sums[Pointing.OTHER_SYMPTOM],
        sums[Pointing.OTHER_CONTEXT],
        severity,
    )


def decided(record: Record, points: Points, checkin: CheckIn) -> None:
    """Add to the record the points, the terms, the family and whether it is mixed."""
    record |= {
        "n": points.nerve,
        "j": points.injury,
        "os": points.other_symptom,
        "oc": points.other_context,
        "o": points.other_symptom + points.other_context,
        "t": points.nerve - points.severity,
    }
    for term in checkin.terms:
        record[term.name] = term.when.holds(record) is True
    record["family"] = next(row.family for row in checkin.families if row.when.holds(record)).value
    record["mixed"] = checkin.mixed is None or counts(checkin.mixed.holds(record))


def limited(record: Record, raised: Sequence[Flag], checkin: CheckIn) -> tuple[Level, Scope]:
    """Return the highest level and the strictest scope of flags and limits (sections 1.1, 2.3)."""
    level, scope = Level.NONE, Scope.FULL
    for flag in raised:
        level = max(level, flag.level, key=lambda each: each.rank)
        scope = max(scope, _scope_of(flag, record), key=lambda each: each.rank)
    for limit in checkin.limits:
        if counts(limit.when.holds(record)):
            level = max(level, limit.level, key=lambda each: each.rank)
            scope = max(scope, limit.scope, key=lambda each: each.rank)
    return level, scope


def chosen(record: Record, checkin: CheckIn) -> Choice:
    """Return the first choice that holds."""
    return next(choice for choice in checkin.choices if choice.when.holds(record))


def routine_of(name: str, by: By | None, record: Mapping[str, Value]) -> str:
    """Return the id of a routine, or of the one of its family by side or by pattern."""
    if by is None:
        return name
    return f"{name}_{_side(record) if by is By.SIDE else record['pattern']}"


def confidence(family: Family, points: Points) -> str:
    """Return how far the family leads: clear, likely, mixed, or none."""
    if family is Family.UNCLEAR:
        return "none"
    sums = {
        Family.NERVE: points.nerve,
        Family.INJURY: points.injury,
        Family.OTHER: points.other_symptom + points.other_context,
    }
    lead = sums.pop(family) - max(sums.values())
    return "clear" if lead >= CLEAR_LEAD else "likely" if lead >= LIKELY_LEAD else "mixed"


def _scope_of(flag: Flag, record: Record) -> Scope:
    lifted = flag.lifted_by_clinician and record["clinician_ok"] is True
    return Scope.GENTLE if lifted and flag.scope is Scope.REST_ONLY else flag.scope


def _side(record: Mapping[str, Value]) -> str:
    return _PLACES.get(str(record["loc"]), "centre")


def _reasons(
    record: Record, raised: Sequence[Flag], rows: Sequence[Evidence], checkin: CheckIn
) -> Iterator[Reason]:
    for flag in raised:
        yield Reason(flag.id, flag.say)
    by_code: dict[str, Reason] = {}
    for row in rows:
        if row.code in by_code:
            before = by_code[row.code]
            by_code[row.code] = replace(before, points=before.points + row.points)
        else:
            text = _said(row, record, checkin)
            by_code[row.code] = Reason(row.code, text, row.pointing.value, row.points)
    yield from by_code.values()
    for line in checkin.reasons:
        if line.when.holds(record):
            yield Reason(line.code, line.say)


def _said(row: Evidence, record: Record, checkin: CheckIn) -> str:
    """Return the sentence of a row, with the words of the answers that made it hold."""
    text = row.say
    for question in checkin.questions:
        gap = f"{{{question.name}}}"
        if gap in text:
            value = record[question.name]
            named = value if isinstance(value, frozenset) else {str(value)}
            asked = [each for each in question.variable.values if each in named]
            told = [question.said(each) for each in asked if f"'{each}'" in str(row.when)]
            text = text.replace(gap, ", ".join(told or map(question.said, asked)))
    return text


def _to_ask_again(answers: Answers, record: Record, checkin: CheckIn) -> Iterator[str]:
    yield from unanswered(answers, checkin.questions)
    yield from (each.name for each in checkin.questions if each.name in answers.spoiled)
    if answers.pain_now is None:
        yield "pain_now"
    for pair in checkin.contradictions:
        if pair.when.holds(record):
            yield from pair.ask
