"""Which words of a text nobody could translate: neither ours, accented, nor of a content file."""

import re
from collections.abc import Iterator
from functools import cache

import yaml
from PySide6.QtCore import QLocale

from coach.expression.phrases import Phrases
from coach.paths import content
from tests.ui.access.pseudo import ACCENTED

_WORD = re.compile(r"[A-Za-z][A-Za-z’']*")
_EDGES = " \t\n\u2028.,:;!?()[]~·–-/×°%+0123456789“”\"'"
_KEYS = {"F1", "Ctrl+K", "Ctrl+1", "Ctrl+2", "Ctrl+3", "Ctrl+4", "Ctrl+H", "Ctrl+,"}
"""Keys are called what stands on them."""


@cache
def _content() -> frozenset[str]:
    found = set()
    for file in content("routines").rglob("*.yaml"):
        found.update(_leaves(yaml.load(file.read_text("utf-8"), yaml.CSafeLoader)))
    said = Phrases()  # what a file of another language brings with it
    return frozenset(found | {said.at_least, said.at_most})


@cache
def content_texts() -> frozenset[str]:
    """Return every text of the content files, as it may stand alone on a screen."""
    found = (part for text in _content() if "{" not in text for part in (text, *text.split("|")))
    return frozenset(_plain(text) for text in found) - {""}


@cache
def content_patterns() -> re.Pattern[str]:
    """Return what the texts of the content files come to that have places for words."""
    found = (re.escape(_plain(text)) for text in sorted(_content()) if "{" in text)
    return re.compile("|".join(re.sub(r"\\\{.*?\\\}", ".+", text) for text in found))


@cache
def names_of_days() -> frozenset[str]:
    """Return the words that Qt knows in every language: of months and days."""
    locale, form = QLocale(), QLocale.FormatType
    names = set()
    for kind in (form.LongFormat, form.ShortFormat):
        names |= {locale.monthName(month, kind) for month in range(1, 13)}
        names |= {locale.dayName(day, kind) for day in range(1, 8)}
    return frozenset(name.casefold() for name in names)


def untranslated(text: str) -> list[str]:
    """Return the stretches of `text` that are English and of our own making."""
    if text in _KEYS or _plain(text) in content_texts():
        return []
    return [rest for rest in _stretches(text) if not _is_known(rest)]


def _stretches(text: str) -> Iterator[str]:
    """Yield what stands between the words of ours."""
    for stretch in re.split(rf"(?:\S*{ACCENTED.pattern}\S*|\[|\])", text):
        plain = _plain(stretch)
        if _WORD.search(plain):
            yield plain


def _is_known(stretch: str) -> bool:
    known = content_texts()
    if stretch in known or content_patterns().fullmatch(stretch):
        return True
    if all(word in names_of_days() for word in _WORD.findall(stretch)):
        return True
    # Several texts of a file after one another, however they are joined.
    for at in re.finditer(r"[.!?]?[\s·,;:→]+", stretch):
        first, rest = _plain(stretch[: at.start()]), _plain(stretch[at.end() :])
        if first in known and (not rest or rest in known or _is_known(rest)):
            return True
    return False


def _plain(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip(_EDGES).casefold()


def _leaves(node: object) -> Iterator[str]:
    if isinstance(node, dict):
        for key, value in node.items():
            yield from _leaves(key)
            yield from _leaves(value)
    elif isinstance(node, list):
        for value in node:
            yield from _leaves(value)
    elif isinstance(node, str):
        yield node
