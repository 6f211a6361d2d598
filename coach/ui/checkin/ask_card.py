"""A card that asks for one or more fields of the check-in."""

from collections.abc import Collection, Mapping
from typing import Self

from PySide6.QtWidgets import QWidget

from coach.ui.before.question import QuestionCard
from coach.ui.checkin.answer import Answer
from coach.ui.look.look import Look
from coach.ui.wording import feeling as words


class AskCard(QuestionCard):
    """Holds the controls of its fields; marked coral while one of them is asked again."""

    def __init__(
        self,
        look: Look,
        title: str,
        missing: str,
        hint: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, title, missing, hint, parent)
        self.body.setSpacing(12)
        self.answers: dict[str, Answer] = {}
        self._missing_words = missing
        self._again: frozenset[str] = frozenset()

    @classmethod
    def around(
        cls, look: Look, field: str, title: str, answer: Answer, missing: str, hint: str = ""
    ) -> Self:
        """Return a card with the answer of one field below its question."""
        card = cls(look, title, missing, hint)
        card.body.addWidget(card.ask(field, answer))
        card.body.addStretch(1)
        return card

    @classmethod
    def beside(cls, look: Look, field: str, answer: Answer) -> Self:
        """Return a card with a short answer behind its question, which is the answer's name."""
        card = cls(look, answer.accessibleName(), words.choose_answer())
        card.head.addWidget(card.ask(field, answer))
        return card

    def ask(self, field: str, answer: Answer) -> Answer:
        """Ask for `field` by `answer`, which is put into the card by whoever made it."""
        self.answers[field] = answer
        answer.changed.connect(self._relax)
        return answer

    @property
    def open(self) -> tuple[str, ...]:
        """Return the fields that are asked for and have no answer."""
        return tuple(
            field for field, each in self.answers.items() if each.asked and each.value is None
        )

    @property
    def answered(self) -> bool:
        """Return whether nothing is open."""
        return not self.open

    def first_stop(self) -> QWidget:
        """Return where the keyboard goes to answer what is open, or the first question."""
        again = [field for field in self.answers if field in self._again]
        wanted = [field for field in again if field in self.open] or again or self.open
        return self.answers[next(iter(wanted or self.answers))].first_stop()

    def forget(self) -> None:
        """Show no answer."""
        for answer in self.answers.values():
            answer.put(None)
        self.say("")

    def put(self, said: Mapping[str, object]) -> None:
        """Show the answers in `said`."""
        for field, answer in self.answers.items():
            answer.put(said.get(field))
        self.say("")

    def mark(self, fields: Collection[str]) -> bool:
        """Ask again for those of `fields` that are here; return whether there are any."""
        self._again = frozenset(fields) & frozenset(self.answers)
        unanswered = self._again & frozenset(self.open)
        again = words.look_again() if self._again else ""
        self.say(self._missing_words if unanswered else again)
        return bool(self._again)

    def _relax(self) -> None:
        """Take the mark away once what was asked again was answered."""
        if self._again.isdisjoint(self.open):
            self._again = frozenset()
            self.say("")
