"""What one more answer would change: worked out by asking the rules again, never written by hand.

Only what is new counts, such as a sign that is not there now: nobody is shown which answer to take
back for more to open. Emergency signs are no examples; they are told of in full elsewhere.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from coach.expression.vocabulary import Kind
from coach.routine.checkin.model import CheckIn, Family, Level, Question
from coach.triage.answers import Answers, Words
from coach.triage.checkin import Outcome, Reason, outcome

MOST = 3
_ASKED_TODAY = frozenset(("where", "feel", "start", "nerves", "injury", "fever"))
"""Screens of what comes and goes; what is true of the person for years is no example."""


_BEGAN = frozenset(("region", "onset", "mech"))
"""How it began and where it sits will not be new tomorrow: they count for a family alone."""
_ALONE = 10
"""A warning sign that one answer raises by itself weighs more than any row of points."""
_ORDER: tuple[Family | Level, ...] = (*Family, *Level)


@dataclass(frozen=True, slots=True)
class Change:
    """What would be true of the person, and what it would come to.

    `field` is the question, `text` the sentence of the reason that would be new, `weight` how well
    that alone explains the result. `family` is None where it would stay.
    """

    field: str
    text: str
    weight: int
    family: Family | None
    level: Level

    @property
    def result(self) -> Family | Level:
        """Return what would be told of it."""
        return self.family or self.level


def changes(answers: Answers, checkin: CheckIn, most: int = MOST) -> tuple[Change, ...]:
    """Return up to `most` changes of a single answer, no two of one question.

    Every other result is told before a second way to the same one; families come before levels.
    """
    now = outcome(answers, checkin)
    found = [
        change
        for question in checkin.questions
        if question.screen in _ASKED_TODAY
        for other in _others(answers, question)
        if (change := _compared(now, outcome(other, checkin), question.name, checkin)) is not None
    ]
    found.sort(key=lambda each: (_ORDER.index(each.result), -each.weight))
    told: list[Change] = []
    for again in (False, True):
        for change in found:
            if len(told) < most and _adds(change, told, again=again):
                told.append(change)
    return tuple(sorted(told, key=lambda each: _ORDER.index(each.result)))


def _adds(change: Change, told: Sequence[Change], *, again: bool) -> bool:
    """Return whether a change says something new: another result, or `again` the same one."""
    results = {each.result for each in told}
    fields = {each.field for each in told}
    return change.field not in fields and (again or change.result not in results)


def _others(answers: Answers, question: Question) -> Iterator[Answers]:
    """Yield the answers with another word, a yes, or one more sign."""
    given = getattr(answers, question.name)
    variable = question.variable
    match variable.kind:
        case Kind.WORD:
            values: list[str | bool | Words] = [each for each in variable.values if each != given]
        case Kind.NAMES:
            known: Words = given or frozenset()
            values = [known | {each} for each in variable.values if each not in known]
        case Kind.TRUTH:
            values = [] if given else [True]
        case Kind.NUMBER:
            values = []
    for value in values:
        changed: dict[str, object] = {question.name: value}
        yield replace(answers, **changed)  # type: ignore[arg-type]


def _compared(now: Outcome, then: Outcome, field: str, checkin: CheckIn) -> Change | None:
    family = then.family if then.family is not now.family else None
    worse = then.level.rank > now.level.rank
    if then.level.locks or family is Family.UNCLEAR:
        family = None  # then it is the doctor that counts, and not the pattern
    newly = worse and field not in _BEGAN
    if then.level is Level.EMERGENCY or not (family or newly):
        return None
    told = _told(now, then, checkin, None if family else field)
    if told is None:
        return None
    return Change(field, told.text, told.points or _ALONE, family, then.level)


def _told(now: Outcome, then: Outcome, checkin: CheckIn, field: str | None) -> Reason | None:
    """Return the reason that says what would be new; None where no sentence names it.

    For a level that is a warning sign which `field` raises by itself, or else what points.
    """
    before = {(each.code, each.text) for each in now.reasons}
    fresh = [each for each in then.reasons if (each.code, each.text) not in before]
    raised = {each.code for each in fresh if not each.family}
    for flag in checkin.flags if field else ():
        gives = flag.level is then.level and flag.id in raised
        if gives and flag.when.variables == {field}:
            return next(each for each in fresh if each.code == flag.id)
    pointing = [each for each in fresh if each.family]
    return max(pointing, key=lambda each: each.points, default=None)
