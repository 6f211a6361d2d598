"""Words as a person may have meant or may read them in a sentence about a mistake."""

import difflib
from collections.abc import Iterable, Sequence


def nearest(word: str, known: Iterable[str]) -> str | None:
    """Return the known word most like `word`, or None when nothing is like it."""
    if len(word) > 64:
        return None
    plain = {name.lower(): name for name in known}
    spelled = word.lower() if any(" " in name for name in plain) else word.lower().replace(" ", "_")
    found = difflib.get_close_matches(spelled, plain, 1, 0.6)
    return plain[found[0]] if found else None


def quoted(value: object) -> str:
    """Return a value as it can stand in a sentence: short, on one line, nothing invisible."""
    if isinstance(value, dict):
        return "a set of keys"
    if isinstance(value, list):
        return "a list"
    if value is None or value == "":
        return "nothing"
    word = str(value).lower() if isinstance(value, bool) else str(value)
    word = "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in word)
    return f"`{word[:40]}…`" if len(word) > 41 else f"`{word}`"


def listed(words: Sequence[str]) -> str:
    """Return words as a list in a sentence: `a`, `b` or `c`."""
    ticked = [f"`{word}`" for word in words]
    if len(ticked) < 2:
        return "".join(ticked)
    return f"{', '.join(ticked[:-1])} or {ticked[-1]}"
