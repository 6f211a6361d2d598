"""Plain YAML words as values, by the core schema of YAML 1.2: `no` and `1:30` are words."""

import re

_NULLS = frozenset(("", "~", "null", "Null", "NULL"))
_TRUTHS = {"true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False}
_BEGINNINGS = frozenset(("", *"~nNtTfF+-.0123456789"))
"""No word that begins otherwise is anything but a word."""
_INT = re.compile(r"[-+]?[0-9]+")
_OCTAL = re.compile(r"0o[0-7]+")
_HEX = re.compile(r"0x[0-9a-fA-F]+")
_FLOAT = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?")
_INFINITE = re.compile(r"([-+]?)\.(inf|Inf|INF)")
_LONGEST = 40
"""A number of more characters than this is read as a float: no quantity of ours is so exact."""


def resolved(text: str) -> str | int | float | bool | None:
    """Return the value of a plain word."""
    if text[:1] not in _BEGINNINGS:
        return text
    if text in _NULLS:
        return None
    if text in _TRUTHS:
        return _TRUTHS[text]
    number = _number(text)
    return text if number is None else number


def _number(text: str) -> int | float | None:
    if " " in text:
        return None  # most words that begin with a figure: `20 s`
    short = len(text) <= _LONGEST
    if short and _INT.fullmatch(text):
        return int(text)
    if _FLOAT.fullmatch(text):
        return float(text)
    if short and _OCTAL.fullmatch(text):
        return int(text[2:], 8)
    if short and _HEX.fullmatch(text):
        return int(text[2:], 16)
    if infinite := _INFINITE.fullmatch(text):
        return float(f"{infinite[1]}inf")
    return float("nan") if text in (".nan", ".NaN", ".NAN") else None
