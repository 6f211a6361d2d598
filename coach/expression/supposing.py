"""What is left possible for each variable while conditions are supposed to hold.

Numbers have intervals, narrowed through sums and differences both ways; words and sets have
what they may be, must hold and must not hold. Nothing possible is ever ruled out.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from coach.expression import intervals
from coach.expression.intervals import Interval
from coach.expression.tree import (
    Arithmetic,
    Call,
    Minus,
    Name,
    Names,
    Node,
    Number,
    Or,
    Scalar,
    Word,
)
from coach.expression.vocabulary import Variable, Vocabulary


class Impossible(Exception):
    """What is supposed cannot be."""


@dataclass(slots=True)
class Supposed:
    """What is still possible; `narrow` methods raise Impossible when nothing is left."""

    vocabulary: Vocabulary
    names: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """What a set may hold at most, where more is known than the vocabulary says."""
    numbers: dict[Node, Interval] = field(default_factory=dict)
    truths: dict[str, bool] = field(default_factory=dict)
    words: dict[str, frozenset[Scalar]] = field(default_factory=dict)
    not_words: dict[str, frozenset[Scalar]] = field(default_factory=dict)
    held: dict[str, frozenset[str]] = field(default_factory=dict)
    not_held: dict[str, frozenset[str]] = field(default_factory=dict)

    def copy(self) -> "Supposed":
        """Return the same, to suppose more of it."""
        return Supposed(
            self.vocabulary,
            self.names,
            dict(self.numbers),
            dict(self.truths),
            dict(self.words),
            dict(self.not_words),
            dict(self.held),
            dict(self.not_held),
        )

    def truth(self, name: str, *, yes: bool) -> None:
        """Suppose a yes-or-no variable."""
        if self.truths.setdefault(name, yes) is not yes:
            raise Impossible

    def word(self, name: str, values: frozenset[Scalar], *, among: bool) -> None:
        """Suppose that a word is, or is not, among some."""
        variable = self._variable(name)
        if among:
            known = self.words.get(name)
            self.words[name] = values if known is None else known & values
        else:
            self.not_words[name] = self.not_words.get(name, frozenset()) | values
        allowed = self.words.get(name, frozenset(variable.values) or None)
        if allowed is not None and not allowed - self.not_words.get(name, frozenset()):
            raise Impossible

    def holding(self, name: str, value: str, *, held: bool) -> None:
        """Suppose that a set holds, or does not hold, a word."""
        into = self.held if held else self.not_held
        into[name] = into.get(name, frozenset()) | {value}
        if (held and not self.may_hold(name, value)) or (
            not held and value in self.held.get(name, frozenset())
        ):
            raise Impossible

    def may_hold(self, name: str, value: str) -> bool:
        """Return whether a set may hold a word."""
        possible = self.possible(name)
        return value not in self.not_held.get(name, frozenset()) and (
            possible is None or value in possible
        )

    def possible(self, name: str) -> frozenset[str] | None:
        """Return all that a set may ever hold; None for anything."""
        if name in self.names:
            return self.names[name]
        return frozenset(self._variable(name).values) or None

    def compared(self, left: Node, sign: str, right: Node) -> None:
        """Suppose a comparison of numbers, and narrow both sides."""
        one, two = self.interval(left), self.interval(right)
        if sign == "!=":
            if one == two and one.low == one.high:
                raise Impossible
            return
        if sign == "==":
            both = one.met(two)
            self.narrow(left, both)
            self.narrow(right, both)
            return
        strictly = sign in ("<", ">")
        if sign in ("<", "<="):
            self.narrow(left, two.downward(strictly=strictly))
            self.narrow(right, one.upward(strictly=strictly))
        else:
            self.narrow(left, two.upward(strictly=strictly))
            self.narrow(right, one.downward(strictly=strictly))

    def interval(self, node: Node) -> Interval:
        """Return which numbers a part can be."""
        found = self._computed(node)
        known = self.numbers.get(node)
        return found if known is None else found.met(known)

    def narrow(self, node: Node, within: Interval) -> None:
        """Suppose that a number lies within an interval."""
        found = self.interval(node).met(within)
        if isinstance(node, Name) and self._variable(node.name).whole:
            found = found.whole()
        if found.empty:
            raise Impossible
        self.numbers[node] = found
        self._narrow_below(node, found)

    def _computed(self, node: Node) -> Interval:
        match node:
            case Number():
                return Interval(node.value, node.value)
            case Name():
                variable = self._variable(node.name)
                return Interval(variable.low, variable.high)
            case Minus():
                return -self.interval(node.part)
            case Arithmetic():
                return self._arithmetic(node)
            case Or():
                first, *others = map(self.interval, node.parts)
                for other in others:
                    first = first.hull(other)
                return first
            case Call():
                return self._called(node)
            case _:
                return Interval()

    def _arithmetic(self, node: Arithmetic) -> Interval:
        left, right = self.interval(node.left), self.interval(node.right)
        match node.sign:
            case "+":
                return left + right
            case "-":
                return left - right
            case _:
                return left * right

    def _called(self, node: Call) -> Interval:
        if node.name == "len":
            return Interval(low=0)
        parts = [self.interval(part) for part in node.parts]
        match node.name:
            case "abs":
                return parts[0].size()
            case "min":
                return intervals.least(parts)
            case _:
                return intervals.greatest(parts)

    def _narrow_below(self, node: Node, within: Interval) -> None:
        match node:
            case Minus():
                self.narrow(node.part, -within)
            case Arithmetic(sign="+"):
                self.narrow(node.left, within - self.interval(node.right))
                self.narrow(node.right, within - self.interval(node.left))
            case Arithmetic(sign="-"):
                self.narrow(node.left, within + self.interval(node.right))
                self.narrow(node.right, self.interval(node.left) - within)
            case Call():
                self._narrow_called(node, within)

    def _narrow_called(self, node: Call, within: Interval) -> None:
        each = {
            "abs": within.hull(-within),
            "min": Interval(low=within.low, low_open=within.low_open),
            "max": Interval(high=within.high, high_open=within.high_open),
        }.get(node.name)
        if each is not None:
            for part in node.parts:
                self.narrow(part, each)

    def _variable(self, name: str) -> Variable:
        return self.vocabulary.variables[name]


def literal_values(node: Node) -> frozenset[Scalar] | None:
    """Return the words and numbers that a part lists, if it lists any."""
    if isinstance(node, Names):
        return frozenset(node.values)
    return frozenset((node.value,)) if isinstance(node, Word | Number) else None
