"""Where a person is in the check-in, and what Continue and Back lead to."""

from collections.abc import Collection
from dataclasses import dataclass

from coach.routine.checkin.model import CheckIn
from coach.triage.answers import read
from coach.triage.checkin import outcome
from coach.ui.checkin import order
from coach.ui.checkin.joining import SoFar
from coach.ui.checkin.order import FIELDS, Page, Said
from coach.ui.checkin.taken_back import Sign, TakenBack, with_signs


@dataclass(frozen=True, slots=True)
class Stay:
    """The page has open questions; those that `must` have to be answered, the others may wait."""

    fields: tuple[str, ...]
    must: bool


@dataclass(frozen=True, slots=True)
class Go:
    """The next page, and which of its questions are asked `again`."""

    page: Page
    again: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Done:
    """All is asked."""


Move = Stay | Go | Done


class Course:
    """The way of one visit through the pages; knows no widgets."""

    def __init__(self, checkin: CheckIn, so_far: SoFar | None = None, page: str = "") -> None:
        self._checkin = checkin
        self._safety = {each.name for each in checkin.questions if each.safety}
        self._marked: set[str] = set()
        self._left_open: set[str] = set()
        self._asked_again: set[str] = set()
        self._again: dict[Page, tuple[str, ...]] = {}
        self._to_the_end = False
        self._taken_back = {page: TakenBack() for page in Page}
        self.so_far = so_far or SoFar()
        for known, said in self.so_far.parts.items():
            self._taken_back[known].note(said)
        way = self.so_far.way()
        self.page = next((known for known in way if known.value == page), way[0])

    @property
    def said(self) -> Said:
        """Return what the present page says."""
        return self.so_far.parts.get(self.page, {})

    @property
    def last(self) -> bool:
        """Return whether no page follows, as far as can be seen from here."""
        if self._again:
            return False
        return self._to_the_end or order.after(self.page, self.so_far.so_far()) is None

    def note(self, said: Said) -> None:
        """Take note of what the present page says."""
        self.so_far = self.so_far.noted(self.page, said)
        self._taken_back[self.page].note(said)

    def taken_back(self) -> tuple[Sign, ...]:
        """Return the warning signs of this page that were named before and are not now."""
        return self._taken_back[self.page].open(self.said)

    def confirm(self) -> None:
        """Take note that those signs were never there."""
        self._taken_back[self.page].confirm(self.said)

    def put_back(self) -> None:
        """Name those signs again."""
        self.note(with_signs(self.said, self.taken_back()))

    def go_on(self, missing: Collection[str]) -> Move:
        """Return what follows, where `missing` are the questions of this page without an answer.

        Questions of safety hold the person until they are answered, the others once more then.
        """
        fields = tuple(field for field in missing if field not in self._left_open)
        if any(field in self._safety for field in fields):
            return Stay(fields, must=True)
        if not self._marked.issuperset(fields):
            self._marked.update(fields)
            return Stay(fields, must=False)
        self._left_open.update(fields)
        move = self._next()
        if isinstance(move, Go):
            self._come_to(move.page)
        return move

    def go_back(self) -> Page | None:
        """Go to the page before; None where there is none."""
        before = order.before(self.page, self.so_far.so_far())
        if before is not None:
            self._come_to(before)
        return before

    def turn_to(self, field: str) -> tuple[str, ...]:
        """Go to the page that asks for `field` and from there to the end; return what to mark.

        Signs of the body are asked for again where any was named.
        """
        named = [page for page, said in self.so_far.parts.items() if said.get("sys")]
        found = order.asking([field], self.so_far.so_far(), named or order.SYS_PAGES)
        if not found:
            return ()
        self._to_the_end = True
        page = next(iter(found))
        fields = found.pop(page)
        self._again = found
        self._come_to(page)
        return fields

    def _come_to(self, page: Page) -> None:
        self.page = page
        self._marked = set()

    def _next(self) -> Move:
        said = self.so_far.so_far()
        while self._again:
            page = next(iter(self._again))
            fields = self._again.pop(page)
            if page in order.pages(said):
                return Go(page, fields)
        after = None if self._to_the_end else order.after(self.page, said)
        return Go(after) if after is not None else self._ending()

    def _ending(self) -> Move:
        """Return to what is open or does not fit together, once; and then to the end."""
        said = self.so_far.so_far()
        self._to_the_end = True
        for page in order.pages(said):
            fields = self._open(page)
            if fields or self._taken_back[page].open(self.so_far.parts.get(page, {})):
                return Go(page, fields)
        fields = self._doubtful()
        self._asked_again.update(fields)
        self._again = order.asking(fields, said)
        return self._next() if self._again else Done()

    def _open(self, page: Page) -> tuple[str, ...]:
        part = self.so_far.parts.get(page, {})
        return tuple(each for each in FIELDS[page] if each in self._safety and each not in part)

    def _doubtful(self) -> tuple[str, ...]:
        """Return the answers that contradict each other or cannot be used, if not asked before."""
        if not self._checkin.complete:
            return ()
        answers = read(self.so_far.joined(), self._checkin.questions)
        seen = self._left_open | self._asked_again
        fields = outcome(answers, self._checkin).to_ask_again
        return tuple(field for field in fields if field not in seen)
