"""How words that stand elsewhere are put beside each other; languages differ in it."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def named(name: str, what: str) -> str:
    """Return a thing after what it is, such as Skin: light."""
    return translate("joining", "{name}: {what}").format(name=name, what=what)


def beside(first: str, second: str) -> str:
    """Return two things that belong together, such as an exercise and its side."""
    return translate("joining", "{first}, {second}").format(first=first, second=second)


def listed(items: Iterable[str]) -> str:
    """Return things after one another."""
    return translate("joining", ", ").join(items)


def apart(items: Iterable[str]) -> str:
    """Return things on one line that have commas of their own."""
    return translate("joining", " · ").join(items)


def sentences(first: str, second: str) -> str:
    """Return two sentences of which the first has no full stop."""
    return translate("joining", "{first}. {second}").format(first=first, second=second)
