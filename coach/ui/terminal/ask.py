"""Questions before a session: whole lines, read from wherever the answers come from."""

from collections.abc import Callable
from typing import TextIO, TypeVar

from coach.ui.wording import terminal

WORST_PAIN = 10
_T = TypeVar("_T")


class Unanswered(Exception):
    """There is nobody who answers: the input has ended."""


class Asker:
    """Prints questions on `out` and reads answers from `answers`."""

    def __init__(self, answers: TextIO, out: TextIO) -> None:
        self._answers = answers
        self._out = out

    def tell(self, text: str = "") -> None:
        """Print a line."""
        self._out.write(f"{text}\n")

    def line(self, prompt: str) -> str:
        """Return one answer, without spaces around it.

        Raises:
            Unanswered: the input has ended.
        """
        self._out.write(prompt)
        self._out.flush()
        answer = self._answers.readline()
        if not answer:
            self.tell()
            raise Unanswered
        return answer.strip()

    def number(self, prompt: str, low: int, high: int) -> int | None:
        """Return a number from `low` to `high`, asked for until it is one; None for Enter alone."""
        return self._until(prompt, lambda answer: _number(answer, low, high))

    def pain(self, question: str) -> int:
        """Return a pain from 0 to 10; there is no way past this question."""
        self.tell(question)
        while (pain := self.number(terminal.number_prompt(), 0, WORST_PAIN)) is None:
            self.tell(terminal.number_again())
        return pain

    def yes(self, question: str) -> bool:
        """Return whether the answer is yes; there is no way past this question."""
        self.tell(question)
        while (answer := self.line(terminal.yes_no_prompt()).lower()[:1]) not in ("y", "n"):
            self.tell(terminal.number_again())
        return answer == "y"

    def several(self, prompt: str, last: int) -> tuple[int, ...]:
        """Return numbers from 1 to `last`; none of them for a single 0, and only for that."""
        return self._until(prompt, lambda answer: _several(answer, last))

    def _until(self, prompt: str, read: Callable[[str], _T]) -> _T:
        while True:
            try:
                return read(self.line(prompt))
            except ValueError:
                self.tell(terminal.number_again())


def _number(answer: str, low: int, high: int) -> int | None:
    if not answer:
        return None
    number = int(answer)
    if not low <= number <= high:
        raise ValueError(answer)
    return number


def _several(answer: str, last: int) -> tuple[int, ...]:
    numbers = tuple(int(word) for word in answer.replace(",", " ").split())
    if numbers == (0,):
        return ()
    if not numbers or not all(1 <= number <= last for number in numbers):
        raise ValueError(answer)
    return numbers
