"""Whether a condition can ever be met: a search through its ways, each way supposed whole.

Sound one way: what is called impossible is impossible. What is too involved to decide is
called possible.
"""

import itertools
from collections.abc import Iterator, Mapping

from coach.expression.checking import kind_of
from coach.expression.supposing import Impossible, Supposed, literal_values
from coach.expression.tree import (
    FUNCTIONS,
    And,
    Arithmetic,
    Call,
    Compare,
    Name,
    Names,
    Node,
    Not,
    Or,
    Truth,
    Word,
)
from coach.expression.vocabulary import Kind, Vocabulary

_MOST_WAYS = 2000
"""After so many supposed ways a condition is too involved to decide."""
_ROUNDS = 8
"""How often intervals are narrowed by each other."""
_NEGATED = {
    "==": "!=", "!=": "==", "<": ">=", ">=": "<", ">": "<=", "<=": ">",
    "in": "not in", "not in": "in",
}  # fmt: skip

Known = Mapping[str, frozenset[str]]
"""Set → all that it may ever hold."""
_Goal = tuple[Node, bool]


def can_hold(node: Node, vocabulary: Vocabulary, known: Known | None = None) -> bool:
    """Return whether some record may meet a checked condition; only a no is certain."""
    search = _Search(vocabulary)
    return search.possible([(node, True)], Supposed(vocabulary, known or {}), [])


def contradiction(
    node: Node, vocabulary: Vocabulary, known: Known | None = None
) -> tuple[Node, ...]:
    """Return the parts that cannot be met, or not together; none if the condition can be."""
    if can_hold(node, vocabulary, known):
        return ()
    parts = node.parts if isinstance(node, And) else (node,)
    for part in parts:
        if not can_hold(part, vocabulary, known):
            return (part,)
    for pair in itertools.combinations(parts, 2):
        if not can_hold(And(pair), vocabulary, known):
            return pair
    return parts


class _Search:
    """Supposes one way after another until one of them is possible."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.vocabulary = vocabulary
        self.ways = 0

    def possible(self, goals: list[_Goal], supposed: Supposed, comparisons: list[Compare]) -> bool:
        goals, comparisons = list(goals), list(comparisons)
        try:
            while goals:
                node, yes = goals.pop()
                node, yes = _bare(node, yes=yes)
                branches = self.branches(node, yes=yes)
                if branches is None:
                    self.suppose(node, supposed, comparisons, yes=yes)
                elif len(branches) == 1:
                    goals.extend(branches[0])
                else:
                    return self.any_of(branches, goals, supposed, comparisons)
            for _ in range(_ROUNDS):
                for comparison in comparisons:
                    supposed.compared(comparison.first, *comparison.rest[0])
        except Impossible:
            return False
        return True

    def any_of(
        self,
        branches: list[list[_Goal]],
        goals: list[_Goal],
        supposed: Supposed,
        comparisons: list[Compare],
    ) -> bool:
        for branch in branches:
            self.ways += 1
            if self.ways > _MOST_WAYS:
                return True
            if self.possible([*goals, *branch], supposed.copy(), comparisons):
                return True
        return False

    def branches(self, node: Node, *, yes: bool) -> list[list[_Goal]] | None:
        """Return the ways in which a joined condition can be `yes`; None for a single one."""
        match node:
            case And() | Or():
                parts = [(part, yes) for part in node.parts]
                return [parts] if isinstance(node, And) is yes else [[part] for part in parts]
            case Compare() if len(node.rest) > 1:
                pairs: list[_Goal] = [
                    (Compare(one, ((sign, two),)), yes) for one, sign, two in node.pairs()
                ]
                return [pairs] if yes else [[pair] for pair in pairs]
            case Arithmetic(sign="&"):
                return self.shared(node, yes=yes)
            case _:
                return None

    def shared(self, node: Arithmetic, *, yes: bool) -> list[list[_Goal]] | None:
        """Return the ways in which a set and a list share something, or share nothing."""
        whole, listed = node.left, node.right
        if not isinstance(listed, Names):
            whole, listed = listed, whole
        if not isinstance(whole, Name) or not isinstance(listed, Names):
            return None
        parts: list[_Goal] = [
            (Compare(Word(str(value)), (("in", whole),)), yes) for value in listed.values
        ]
        return [[part] for part in parts] if yes else [parts]

    def suppose(
        self, node: Node, supposed: Supposed, comparisons: list[Compare], *, yes: bool
    ) -> None:
        match node:
            case Truth():
                if node.value is not yes:
                    raise Impossible
            case Name() if kind_of(node, self.vocabulary) is Kind.TRUTH:
                supposed.truth(node.name, yes=yes)
            case Call(parts=(Word() as word,)) if node.name not in FUNCTIONS:
                supposed.holding(node.name, word.value, held=yes)
            case Compare():
                self.compare(node, supposed, comparisons, yes=yes)

    def compare(
        self, node: Compare, supposed: Supposed, comparisons: list[Compare], *, yes: bool
    ) -> None:
        ((sign, right),) = node.rest
        sign = sign if yes else _NEGATED[sign]
        left = node.first
        if isinstance(left, Word) and isinstance(right, Name) and sign in ("in", "not in"):
            supposed.holding(right.name, left.value, held=sign == "in")
        elif kind_of(left, self.vocabulary) is Kind.NUMBER and sign not in ("in", "not in"):
            comparison = Compare(left, ((sign, right),))
            comparisons.append(comparison)
            supposed.compared(left, sign, right)
        else:
            for name, values in _named(left, right):
                if kind_of(Name(name), self.vocabulary) is Kind.WORD:
                    supposed.word(name, values, among=sign in ("in", "=="))


def _named(left: Node, right: Node) -> Iterator[tuple[str, frozenset[str | int | float]]]:
    for variable, listed in ((left, right), (right, left)):
        values = literal_values(listed)
        if isinstance(variable, Name) and values is not None:
            yield variable.name, values


def _bare(node: Node, *, yes: bool) -> _Goal:
    """Return a condition without `not` and `bool()` around it."""
    while True:
        match node:
            case Not():
                node, yes = node.part, not yes
            case Call(name="bool"):
                node = node.parts[0]
            case _:
                return node, yes
