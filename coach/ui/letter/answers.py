"""The answers of a check-in in words, as a clinician reads them."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from coach.routine.checkin.model import CheckIn, Question
from coach.ui.wording import letter as words

_OF_TEN = 10
_NOT_TOLD = ("gate", "record")
"""What only decides whether a stretch opens at this moment, and what the program keeps itself."""


@dataclass(frozen=True, slots=True)
class Section:
    """The questions of one page with what was said: "not answered" where nothing was."""

    title: str
    rows: tuple[tuple[str, str], ...]


def sections(said: Mapping[str, object], checkin: CheckIn) -> tuple[Section, ...]:
    """Return all answers by page, in the order of the questions.

    A question about safety without an answer says so; no answer is not "no". Of the other
    questions only those with an answer are listed.
    """
    pages: dict[str, list[tuple[str, str]]] = {page: [] for page in words.pages()}
    for question in checkin.questions:
        if question.screen in _NOT_TOLD:
            continue
        answer = said.get(question.name)
        if answer is not None or question.safety:
            pages[question.screen].append((question.ask, in_words(question, answer)))
    return tuple(
        Section(title, tuple(pages[page])) for page, title in words.pages().items() if pages[page]
    )


def in_words(question: Question, answer: object) -> str:
    """Return one answer as it is said."""
    if answer is None:
        return words.not_answered()
    if isinstance(answer, bool):
        return words.yes() if answer else words.no()
    if isinstance(answer, int):
        return words.of_ten(answer) if question.variable.high == _OF_TEN else str(answer)
    if isinstance(answer, str):
        return question.said(answer)
    if isinstance(answer, Collection):
        return "; ".join(_each(question, answer)) or words.none()
    return str(answer)


def _each(question: Question, answer: Collection[object]) -> Iterator[str]:
    """Yield what was chosen, in the order in which it is offered."""
    known = [value for value in question.variable.values if value in answer]
    others = sorted(str(value) for value in answer if value not in question.variable.values)
    yield from (question.said(value) for value in (*known, *others))
