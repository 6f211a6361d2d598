"""The words and signs of an expression, each with the column where it stands."""

import re
from dataclasses import dataclass

from coach.expression import mistakes

LONGEST = 2000
"""The most characters an expression may have."""
_MOST_DIGITS = 15

_TOKEN = re.compile(
    r"""\s*(?:
      (?P<number>[0-9]+(?:\.[0-9]+)?)(?![A-Za-z_0-9])
    | (?P<name>[A-Za-z_][A-Za-z0-9_]*)
    | (?P<text>'[^'\n]*'|"[^"\n]*")
    | (?P<sign>==|!=|<=|>=|[<>+\-*&(){}\[\],])
    )""",
    re.VERBOSE,
)
WORDS = frozenset(("and", "or", "not", "in", "True", "False", "true", "false"))


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of an expression: `kind` is number, text, name, sign or end."""

    kind: str
    text: str
    column: int


def tokens(text: str) -> list[Token]:
    """Return the pieces of an expression and an end; raise Mistake at what is none."""
    if len(text) > LONGEST:
        raise mistakes.too_long(LONGEST)
    found = []
    at, end = 0, len(text.rstrip())
    while at < end:
        match = _TOKEN.match(text, at)
        if match is None:
            at += len(text[at:]) - len(text[at:].lstrip())
            raise mistakes.odd_sign(at + 1, text[at])
        kind = match.lastgroup or ""
        found.append(_token(kind, match[kind], match.start(kind) + 1))
        at = match.end()
    return [*found, Token("end", "", end + 1)]


def _token(kind: str, text: str, column: int) -> Token:
    if kind == "number" and len(text) > _MOST_DIGITS:
        raise mistakes.long_number(column, text)
    if kind == "name" and text in WORDS:
        return Token("sign", text.lower(), column)
    return Token(kind, text, column)
