"""The facts of research as lines of text."""

from collections.abc import Iterator

from coach.guide.model import Fact, Guide
from coach.ui.wording import facts as words
from coach.ui.wording import frame


def listing(guide: Guide) -> Iterator[str]:
    """Yield a line for each fact, how to read one, and the state of the content."""
    for fact in guide.facts.values():
        yield words.listed(fact.id, fact.title)
    yield words.more()
    yield frame.draft()


def told(fact: Fact, guide: Guide) -> Iterator[str]:
    """Yield one fact, where the first document differs, its sources, and its state."""
    yield fact.title
    yield from fact.text
    if fact.differs:
        yield f"{words.differs()}: {fact.differs}"
    if fact.sources:
        yield words.sources(guide.references(fact))
    yield frame.draft()
