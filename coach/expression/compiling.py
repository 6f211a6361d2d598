"""A tree as a function of a record, in which what is not known stays not known.

Every value may be None, not known. `and` is no as soon as one part is no, `or` yes as soon as
one part is yes, whatever is not known beside it; all else with an unknown part is unknown.
Who asks decides what that means, to the careful side. `x or 0` on numbers says 0 where x is
not known.
"""

import operator
from collections.abc import Callable, Mapping
from typing import Any

from coach.expression.checking import kind_of
from coach.expression.tree import (
    FUNCTIONS,
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
    Truth,
    Word,
)
from coach.expression.vocabulary import Kind, Vocabulary

Record = Mapping[str, Any]
"""What is known of a person: variable → value; None, or not there, is not known."""
Value = Any
Function = Callable[[Record], Value]

_SIGNS: Mapping[str, Callable[[Any, Any], Any]] = {
    "==": operator.eq,
    "!=": operator.ne,
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
    "in": lambda part, whole: part in whole,
    "not in": lambda part, whole: part not in whole,
    "+": operator.add,
    "-": operator.sub,
    "*": operator.mul,
    "&": operator.and_,
}


def compiled(node: Node, vocabulary: Vocabulary) -> Function:
    """Return the function of a tree that was checked against the vocabulary."""
    return _Compiler(vocabulary).of(node)


def condition(node: Node, vocabulary: Vocabulary) -> Callable[[Record], bool | None]:
    """Return the yes, no or not known of a tree that was checked against the vocabulary."""
    return _Compiler(vocabulary).truth(node)


class _Compiler:
    """Makes closures from the leaves up."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.vocabulary = vocabulary

    def truth(self, node: Node) -> Function:
        run = self.of(node)
        return _holds_any(run) if kind_of(node, self.vocabulary) is Kind.NAMES else run

    def of(self, node: Node) -> Function:
        match node:
            case Number() | Word() | Truth():
                return _constant(node.value)
            case Names():
                return _constant(frozenset(node.values))
            case Name():
                return _variable(node.name)
            case Minus():
                return _applied(operator.neg, (self.of(node.part),))
            case Arithmetic():
                parts = (self.of(node.left), self.of(node.right))
                return _applied(_SIGNS[node.sign], parts)
            case Call():
                return self.call(node)
            case _:
                return self.joined(node)

    def joined(self, node: Not | And | Or | Compare) -> Function:
        match node:
            case Not():
                return _not(self.truth(node.part))
            case And():
                return _and(tuple(map(self.truth, node.parts)))
            case Or() if kind_of(node, self.vocabulary) is Kind.NUMBER:
                return _first_known(tuple(map(self.of, node.parts)))
            case Or():
                return _or(tuple(map(self.truth, node.parts)))
            case Compare():
                pairs = tuple(self.comparison(*pair) for pair in node.pairs())
                return pairs[0] if len(pairs) == 1 else _and(pairs)

    def comparison(self, left: Node, sign: str, right: Node) -> Function:
        compare = _SIGNS[sign]
        match left, right:
            case Name(), Number() | Word():
                return _name_with(left.name, compare, right.value)
            case Name(), Names():
                return _name_with(left.name, compare, frozenset(right.values))
            case Word(), Name():
                return _member(left.value, right.name, wanted=sign == "in")
            case _:
                return _applied(compare, (self.of(left), self.of(right)))

    def call(self, node: Call) -> Function:
        if node.name == "bool":
            return self.truth(node.parts[0])
        parts = tuple(map(self.of, node.parts))
        if node.name not in FUNCTIONS:
            return _applied(_SIGNS["in"], (parts[0], _variable(node.name)))
        functions: dict[str, Callable[..., Any]] = {"abs": abs, "len": len, "max": max, "min": min}
        return _applied(functions[node.name], parts)


def _constant(value: Value) -> Function:
    return lambda _: value


def _variable(name: str) -> Function:
    return lambda record: record.get(name)


def _name_with(name: str, compare: Callable[[Any, Any], Any], value: Value) -> Function:
    def run(record: Record) -> Value:
        known = record.get(name)
        return None if known is None else compare(known, value)

    return run


def _member(value: str, name: str, *, wanted: bool) -> Function:
    def run(record: Record) -> Value:
        known = record.get(name)
        return None if known is None else (value in known) is wanted

    return run


def _holds_any(run: Function) -> Function:
    def holds(record: Record) -> Value:
        known = run(record)
        return None if known is None else bool(known)

    return holds


def _not(run: Function) -> Function:
    def opposite(record: Record) -> Value:
        known = run(record)
        return None if known is None else not known

    return opposite


def _and(parts: tuple[Function, ...]) -> Function:
    def run(record: Record) -> Value:
        result: bool | None = True
        for part in parts:
            known = part(record)
            if known is False:
                return False
            if known is None:
                result = None
        return result

    return run


def _or(parts: tuple[Function, ...]) -> Function:
    def run(record: Record) -> Value:
        result: bool | None = False
        for part in parts:
            known = part(record)
            if known is True:
                return True
            if known is None:
                result = None
        return result

    return run


def _first_known(parts: tuple[Function, ...]) -> Function:
    def run(record: Record) -> Value:
        for part in parts:
            known = part(record)
            if known is not None:
                return known
        return None

    return run


def _applied(function: Callable[..., Any], parts: tuple[Function, ...]) -> Function:
    def run(record: Record) -> Value:
        known = [part(record) for part in parts]
        return None if None in known else function(*known)

    return run
