"""From the text of an expression to its tree, by precedence; loosest first: or, and, not, compare.

Nothing is evaluated. Length and depth are limited, so that no text can exhaust anything.
"""

from collections.abc import Callable

from coach.expression import mistakes
from coach.expression.tokens import Token, tokens
from coach.expression.tree import (
    And,
    Arithmetic,
    Call,
    Compare,
    Minus,
    Name,
    Names,
    Node,
    Not,
    Number,
    Or,
    Scalar,
    Truth,
    Word,
)

DEEPEST = 24
"""How many brackets, or `not` and `-`, may lie inside each other."""

_COMPARISONS = frozenset(("==", "!=", "<", "<=", ">", ">=", "in", "not in"))
_CLOSING = {"(": ")", "{": "}", "[": "]"}


def parse(text: str) -> Node:
    """Return the tree of an expression; raise Mistake where it cannot be read."""
    reader = _Reader(tokens(text))
    if reader.now.kind == "end":
        raise mistakes.empty()
    node = reader.either()
    if reader.now.kind != "end":
        raise mistakes.unexpected(reader.now.column, reader.now.text, "the end, `and` or `or`")
    return node


class _Reader:
    """Reads the pieces of one expression from left to right."""

    def __init__(self, pieces: list[Token]) -> None:
        self.pieces = pieces
        self.place = 0
        self.depth = 0

    @property
    def now(self) -> Token:
        return self.pieces[self.place]

    def next(self) -> Token:
        token = self.now
        self.place = min(self.place + 1, len(self.pieces) - 1)
        return token

    def sees(self, *signs: str) -> bool:
        return self.now.kind == "sign" and self.now.text in signs

    def take(self, sign: str) -> None:
        if not self.sees(sign):
            raise mistakes.unexpected(self.now.column, self.now.text, f"`{sign}`")
        self.next()

    def deeper(self, read: Callable[[], Node]) -> Node:
        self.depth += 1
        if self.depth > DEEPEST:
            raise mistakes.too_deep(self.now.column, DEEPEST)
        node = read()
        self.depth -= 1
        return node

    def either(self) -> Node:
        parts, at = self.joined("or", self.all)
        return parts[0] if len(parts) == 1 else Or(parts, at)

    def all(self) -> Node:
        parts, at = self.joined("and", self.negation)
        return parts[0] if len(parts) == 1 else And(parts, at)

    def joined(self, word: str, read: Callable[[], Node]) -> tuple[tuple[Node, ...], int]:
        at = self.now.column
        parts = [read()]
        while self.sees(word):
            self.next()
            parts.append(read())
        return tuple(parts), at

    def negation(self) -> Node:
        if not self.sees("not"):
            return self.comparison()
        at = self.next().column
        return Not(self.deeper(self.negation), at)

    def comparison(self) -> Node:
        at = self.now.column
        first = self.common()
        rest = []
        while (sign := self.comparing()) is not None:
            rest.append((sign, self.common()))
        return Compare(first, tuple(rest), at) if rest else first

    def comparing(self) -> str | None:
        after = self.pieces[min(self.place + 1, len(self.pieces) - 1)]
        if self.sees("not") and after.text == "in" and after.kind == "sign":
            self.next()
            self.next()
            return "not in"
        return self.next().text if self.sees(*_COMPARISONS) else None

    def common(self) -> Node:
        return self.chained(("&",), lambda: self.chained(("+", "-"), self.product))

    def product(self) -> Node:
        return self.chained(("*",), self.negative)

    def chained(self, signs: tuple[str, ...], read: Callable[[], Node]) -> Node:
        node, before = read(), self.depth
        while self.sees(*signs):
            token = self.next()
            self.depth += 1  # a long chain is as deep a tree as brackets are
            if self.depth > DEEPEST:
                raise mistakes.too_deep(token.column, DEEPEST)
            node = Arithmetic(token.text, node, read(), token.column)
        self.depth = before
        return node

    def negative(self) -> Node:
        if not self.sees("-"):
            return self.single()
        at = self.next().column
        return Minus(self.deeper(self.negative), at)

    def single(self) -> Node:
        token = self.next()
        match token.kind, token.text:
            case "number", text:
                return Number(_number(text), token.column)
            case "text", text:
                return Word(text[1:-1], token.column)
            case "name", text:
                return self.named(text, token.column)
            case "sign", "true" | "false":
                return Truth(token.text == "true", token.column)
            case "sign", "(" | "{" | "[":
                return self.bracketed(token)
            case _:
                raise mistakes.unexpected(token.column, token.text, "a value")

    def named(self, name: str, at: int) -> Node:
        if not self.sees("("):
            return Name(name, at)
        self.next()
        parts: list[Node] = []
        while not self.sees(")"):
            parts.append(self.deeper(self.either))
            if not self.sees(")"):
                self.take(",")
        self.next()
        return Call(name, tuple(parts), at)

    def bracketed(self, opening: Token) -> Node:
        closing = _CLOSING[opening.text]
        if opening.text == "(":
            node = self.deeper(self.either)
            if not self.sees(","):
                self.take(closing)
                return node
        else:
            node = self.deeper(self.single)
        values, columns = [_value(node)], [node.at]
        while not self.sees(closing):
            self.take(",")
            if not self.sees(closing):
                node = self.single()
                values.append(_value(node))
                columns.append(node.at)
        self.next()
        return Names(tuple(values), opening.column, tuple(columns))


def _number(text: str) -> int | float:
    return float(text) if "." in text else int(text)


def _value(node: Node) -> Scalar:
    if isinstance(node, Word | Number):
        return node.value
    raise mistakes.list_of(node.at)
