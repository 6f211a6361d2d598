"""A language nobody speaks: every sentence of ours accented, a third longer, in brackets."""

import re

from PySide6.QtCore import QTranslator

LONGER = 1.35
_PLAIN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
_ACCENTED = "áƀçðéƒğĥíĵķļɱñóþɋŕšŧúṽŵẋýžÁƁÇÐÉƑĞĤÍĴĶĻṀÑÓÞɊŔŠŦÚṼŴẊÝŽ"
_ACCENTS = str.maketrans(_PLAIN, _ACCENTED)
_PLACEHOLDER = re.compile(r"(\{[^{}]*\}|%n)")
_VOWELS = "áéíóúýÁÉÍÓÚÝ"
ACCENTED = re.compile(f"[{_ACCENTED}]")


class PseudoLocale(QTranslator):
    """Knows every sentence that anybody asks for."""

    def isEmpty(self):
        return False

    def translate(self, context, sentence, disambiguation=None, n=-1):
        return pseudo(sentence) if sentence else ""


def pseudo(sentence: str) -> str:
    """Return `sentence` as it would stand in the language nobody speaks, placeholders kept."""
    parts = _PLACEHOLDER.split(sentence)
    plain = sum(len(part) for part in parts[::2])
    parts[::2] = [part.translate(_ACCENTS) for part in parts[::2]]
    missing = round(plain * LONGER) - plain - 2  # the brackets are two
    for place in range(0, len(parts), 2):
        parts[place], missing = _longer(parts[place], missing)
    return "[" + "".join(parts) + "~" * max(0, missing) + "]"


def _longer(text: str, by: int) -> tuple[str, int]:
    made = []
    for letter in text:
        twice = by > 0 and letter in _VOWELS
        made.append(letter * (2 if twice else 1))
        by -= twice
    return "".join(made), by
