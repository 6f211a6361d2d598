"""The check-in as lines: the same questions as in the window, in the same order."""

from collections.abc import Iterator, Mapping

from coach.expression.vocabulary import Kind
from coach.routine.checkin.model import CheckIn, Question
from coach.screening.checkins import CheckIns
from coach.ui.checkin import order
from coach.ui.checkin.order import FIELDS, Page
from coach.ui.terminal.ask import Asker
from coach.ui.wording import screening_terminal as words

_NO_LEG = {"leg_course": "none", "spreading": False}
_STIFF_FROM, _STIFF_AFTER = 45, 90
"""Below this age and from these days on the features of stiffness matter (flag RF49)."""


def ask(checkins: CheckIns, asker: Asker) -> dict[str, object]:
    """Return the person's answers; an emergency among them ends the questions at once.

    Raises:
        Unanswered: the input ended.
    """
    asker.tell(words.lead())
    said: dict[str, object] = {}
    for page in Page:
        if page is Page.LEGS and not order.leg_signs(said):
            said |= _NO_LEG
            continue
        for question in _questions(page, said, checkins.rules):
            said[question.name] = _answer(question, checkins.remembered(), asker)
            if checkins.alarm_so_far(said):
                return said
    return said


def _questions(page: Page, said: Mapping[str, object], checkin: CheckIn) -> Iterator[Question]:
    known = checkin.words()
    for name in FIELDS[page]:
        if name in said or name not in known:
            continue
        if name == "inflam" and not _stiffness_matters(said):
            continue
        yield known[name]


def _stiffness_matters(said: Mapping[str, object]) -> bool:
    age, days = said.get("age"), said.get("days")
    if not isinstance(age, int) or not isinstance(days, int):
        return True
    return age < _STIFF_FROM and days >= _STIFF_AFTER


def _answer(question: Question, remembered: Mapping[str, object], asker: Asker) -> object:
    before = remembered.get(question.name)
    if before is not None and asker.yes(words.still(question.ask, _told(question, before))):
        return before
    variable = question.variable
    match variable.kind:
        case Kind.NUMBER:
            return _number(question, asker)
        case Kind.TRUTH:
            return asker.yes(question.ask)
        case Kind.WORD:
            return _one(question, asker)
        case Kind.NAMES:
            return _several(question, asker)


def _number(question: Question, asker: Asker) -> int:
    low, high = int(question.variable.low), int(question.variable.high)
    asker.tell(question.ask)
    while (found := asker.number(words.number(low, high), low, high)) is None:
        asker.tell(words.needed())
    return found


def _one(question: Question, asker: Asker) -> str:
    values = question.variable.values
    _list(question, asker)
    while (found := asker.number(words.number(1, len(values)), 1, len(values))) is None:
        asker.tell(words.needed())
    return values[found - 1]


def _several(question: Question, asker: Asker) -> list[str]:
    values = question.variable.values
    _list(question, asker)
    asker.tell(f"{0:3}  {words.none()}")
    return [values[number - 1] for number in asker.several(words.numbers(), len(values))]


def _list(question: Question, asker: Asker) -> None:
    asker.tell(question.ask)
    for number, value in enumerate(question.variable.values, start=1):
        asker.tell(f"{number:3}  {question.said(value)}")


def _told(question: Question, value: object) -> str:
    if isinstance(value, list):
        return ", ".join(map(question.said, value)) or words.none()
    return question.said(value) if isinstance(value, str) else str(value)
