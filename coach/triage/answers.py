"""What a person said at a check-in: a typed record in which no answer is not "no" (section 2.1)."""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, fields

from coach.expression.vocabulary import Kind, Variable
from coach.routine.checkin.model import Question, Value
from coach.triage.gate import GateAnswers

Words = frozenset[str]

PAINS = ("pain_now", "pain_prev", "pain_worst24")


@dataclass(frozen=True, slots=True)
class Answers:
    """The answers of one check-in; None was not answered. Fields and words are of section 2.1.

    Pains are from 0 to 10, `days` since the episode began, `age` in years. `spoiled` are fields
    of which something was said that cannot be used.
    """

    age: int | None = None
    loc: str | None = None
    region: str | None = None
    pain_now: int | None = None
    pain_prev: int | None = None
    pain_worst24: int | None = None
    onset: str | None = None
    days: int | None = None
    mech: str | None = None
    move: str | None = None
    radiates: str | None = None
    leg_side: str | None = None
    leg_course: str | None = None
    sens: Words | None = None
    spreading: bool | None = None
    leg_constant: bool | None = None
    leg_slow: bool | None = None
    weak: str | None = None
    agg: Words | None = None
    ease: Words | None = None
    dx: Words | None = None
    local: Words | None = None
    sys: Words | None = None
    ces: Words | None = None
    gait: bool | None = None
    meds: Words | None = None
    cond: Words | None = None
    walk: str | None = None
    first_episode: bool | None = None
    drink: str | None = None
    inflam: int | None = None
    assessed: bool | None = None
    clinician_ok: bool | None = None
    green_plus: bool | None = None
    spasm_now: bool | None = None
    lie_ok: bool | None = None
    rock_ok: bool | None = None
    leg_worse: bool | None = None
    spoiled: Words = field(default=frozenset())

    def plain(self) -> dict[str, Value]:
        """Return field → value."""
        return {name: getattr(self, name) for name in FIELDS}

    def gate(self) -> GateAnswers:
        """Return what the gate asks."""
        return GateAnswers(
            self.pain_now,
            self.pain_prev,
            self.spasm_now,
            self.leg_worse,
            self.lie_ok,
            self.rock_ok,
        )


FIELDS = tuple(each.name for each in fields(Answers) if each.name != "spoiled")


def read(said: Mapping[str, object], questions: Sequence[Question]) -> Answers:
    """Return what was `said`, without what cannot be an answer (the clean-up of section 2.1).

    A sign that was named beside a word nobody knows still counts, and the question is asked again.
    """
    values: dict[str, Value] = {}
    spoiled = set()
    for question in questions:
        given = said.get(question.name)
        value, whole = _usable(given, question.variable)
        values[question.name] = value
        if given is not None and not whole:
            spoiled.add(question.name)
    return Answers(**values, spoiled=frozenset(spoiled))  # type: ignore[arg-type]


def filled(said: Mapping[str, object], questions: Iterable[Question]) -> dict[str, object]:
    """Return `said` with the defaults of the table for every field that was left out."""
    return {each.name: each.default for each in questions} | dict(said)


def unanswered(answers: Answers, questions: Iterable[Question]) -> tuple[str, ...]:
    """Return the safety questions without a usable answer."""
    return tuple(
        each.name
        for each in questions
        if each.safety and (getattr(answers, each.name) is None or each.name in answers.spoiled)
    )


def cautious(answers: Answers, questions: Sequence[Question]) -> dict[str, Value]:
    """Return the record that rules see: nulls as their careful value, the highest pain as worst."""
    record = answers.plain()
    pains = [getattr(answers, name) for name in PAINS]
    record["pain_worst24"] = max((each for each in pains if each is not None), default=None)
    for question in questions:
        if record[question.name] is None:
            record[question.name] = question.unknown
    record["missing"] = bool(unanswered(answers, questions))
    return record


def _usable(given: object, variable: Variable) -> tuple[Value, bool]:
    """Return what can be used of a value, and whether that is all of it."""
    match variable.kind:
        case Kind.NUMBER:
            number = _number(given, variable)
            return number, number is not None
        case Kind.TRUTH:
            return (given, True) if isinstance(given, bool) else (None, False)
        case Kind.WORD:
            known = isinstance(given, str) and given in variable.values
            return (str(given), True) if known else (None, False)
        case Kind.NAMES:
            return _names(given, variable.values)


def _names(given: object, known: Sequence[str]) -> tuple[Words | None, bool]:
    if not isinstance(given, list | tuple | set | frozenset):
        return None, False
    words = frozenset(each for each in given if isinstance(each, str) and each in known)
    whole = all(isinstance(each, str) and each in known for each in given)
    return (words if words or whole else None), whole


def _number(given: object, variable: Variable) -> int | None:
    """Return a whole number in bounds; a pain between two is the higher one."""
    if isinstance(given, bool) or not isinstance(given, int | float):
        return None
    if not variable.low <= given <= variable.high:
        return None
    if isinstance(given, float) and not given.is_integer():
        return math.ceil(given) if variable.name in PAINS else None
    return int(given)
