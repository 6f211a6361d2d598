"""What stands around the facts of research."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def title() -> str:
    """Return the title of the facts, and the words that lead to them."""
    return translate("facts", "What research says")


def differs() -> str:
    """Return the title of where the first document says something else."""
    return translate("facts", "Where our first document differs")


def sources(references: Sequence[str]) -> str:
    """Return where a fact comes from."""
    if len(references) == 1:
        return translate("facts", "Source: {list}").format(list=references[0])
    return translate("facts", "Sources: {list}").format(list="; ".join(references))


def listed(name: str, title: str) -> str:
    """Return a fact as a line of the list."""
    return translate("facts", "{name}: {title}").format(name=name, title=title)


def more() -> str:
    """Return how to read one of the list."""
    return translate("facts", "`coach facts NAME` tells one of them with its sources.")
