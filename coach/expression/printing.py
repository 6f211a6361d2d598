"""An expression as text again, with no more brackets than it needs; parsed, it is the same tree."""

from decimal import Decimal

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

_RANKS: dict[type, int] = {Or: 1, And: 2, Not: 3, Compare: 4, Minus: 8}
_ARITHMETIC = {"&": 5, "+": 6, "-": 6, "*": 7}


def written(node: Node) -> str:
    """Return the text of a tree."""
    match node:
        case Number() | Word():
            return _scalar(node.value)
        case Truth():
            return str(node.value)
        case Name():
            return node.name
        case Names():
            return "{" + ", ".join(map(_scalar, node.values)) + "}"
        case Call():
            return f"{node.name}({', '.join(map(written, node.parts))})"
        case _:
            return _composed(node)


def _composed(node: Node) -> str:
    rank = _rank(node)
    match node:
        case Or():
            return " or ".join(_inside(part, rank + 1) for part in node.parts)
        case And():
            return " and ".join(_inside(part, rank + 1) for part in node.parts)
        case Not():
            return f"not {_inside(node.part, rank)}"
        case Minus():
            return f"-{_inside(node.part, rank)}"
        case Compare():
            rest = (f" {sign} {_inside(part, rank + 1)}" for sign, part in node.rest)
            return _inside(node.first, rank + 1) + "".join(rest)
        case Arithmetic():
            return f"{_inside(node.left, rank)} {node.sign} {_inside(node.right, rank + 1)}"
        case _:
            raise AssertionError(node)


def _rank(node: Node) -> int:
    if isinstance(node, Arithmetic):
        return _ARITHMETIC[node.sign]
    return _RANKS.get(type(node), 9)


def _inside(node: Node, lowest: int) -> str:
    return written(node) if _rank(node) >= lowest else f"({written(node)})"


def _scalar(value: Scalar) -> str:
    if isinstance(value, int | float):
        return format(Decimal(repr(value)), "f")
    return f'"{value}"' if "'" in value else f"'{value}'"
