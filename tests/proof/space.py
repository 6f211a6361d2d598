"""Every variable as the finitely many values that some conditions can tell apart."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, combinations, product
from typing import Any

from coach.expression.expression import Expression
from coach.expression.tree import (
    Arithmetic,
    Compare,
    Name,
    Names,
    Node,
    Number,
    Or,
    Word,
    parts_of,
    walked,
)
from coach.expression.vocabulary import Kind, Variable, Vocabulary

Record = dict[str, Any]


def combinations_of(
    conditions: Sequence[Expression],
    vocabulary: Vocabulary,
    more: Iterable[str] = (),
) -> Iterator[Record]:
    """Yield one record for every class of records that the conditions can tell apart."""
    names = sorted(set(more).union(*(each.variables for each in conditions)))
    trees = [each.tree for each in conditions]
    columns = [values(vocabulary.variables[name], trees) for name in names]
    for row in product(*columns):
        yield dict(zip(names, row, strict=True))


def values(variable: Variable, trees: Sequence[Node]) -> list[Any]:
    """Return the values of a variable, one of each class that the trees can tell apart."""
    match variable.kind:
        case Kind.TRUTH:
            return [False, True]
        case Kind.WORD:
            return list(variable.values)
        case Kind.NAMES:
            return subsets(members(variable, trees))
        case Kind.NUMBER:
            unknown = [None] if variable.name.startswith("pain_") else []
            return unknown + numbers(variable, trees)


def numbers(variable: Variable, trees: Sequence[Node]) -> list[int]:
    """Return the lowest number of every interval between the bounds that the trees name."""
    borders = {int(variable.low)}
    for part in chain.from_iterable(map(walked, trees)):
        if isinstance(part, Compare):
            for left, sign, right in part.pairs():
                if named(left) == variable.name:
                    assert isinstance(right, Number), "a number is compared with one written down"
                    borders |= _borders(sign, int(right.value))
                assert named(right) != variable.name
        elif isinstance(part, Arithmetic) and part.sign != "&":
            raise AssertionError("numbers are only compared, never worked with")
    return sorted(each for each in borders if variable.low <= each <= variable.high)


def _borders(sign: str, value: int) -> set[int]:
    if sign in (">=", "<"):
        return {value}
    return {value + 1} if sign in ("<=", ">") else {value, value + 1}


def named(node: Node) -> str | None:
    """Return the variable that a side of a comparison is: `age`, or `(pain or 0)`."""
    if isinstance(node, Or) and isinstance(node.parts[0], Name):
        node = node.parts[0]
    return node.name if isinstance(node, Name) else None


def members(variable: Variable, trees: Sequence[Node]) -> list[str]:
    """Return the words of a set that matter; all of them where the set is looked at as a whole."""
    found: set[str] = set()
    for tree in trees:
        _gather(tree, variable, found)
    return [each for each in variable.values if each in found]


def _gather(node: Node, variable: Variable, found: set[str]) -> None:
    match node:
        case Compare(first=Word(value=word), rest=((_, Name(name=name)),)) if name == variable.name:
            found.add(word)
        case Arithmetic(sign="&", left=Name(name=name), right=Names(values=words)) if (
            name == variable.name
        ):
            found |= {str(word) for word in words}
        case Name(name=name) if name == variable.name:
            found |= set(variable.values)
        case _:
            for part in parts_of(node):
                _gather(part, variable, found)


def subsets(words: Sequence[str]) -> list[frozenset[str]]:
    """Return every subset of some words."""
    sizes = range(len(words) + 1)
    return [frozenset(each) for size in sizes for each in combinations(words, size)]


def worse(record: Mapping[str, Any], name: str, vocabulary: Vocabulary) -> Iterator[Record]:
    """Yield the record with one answer a step worse: a sign more, a worse word, more pain."""
    value = record[name]
    variable = vocabulary.variables[name]
    if variable.kind is Kind.NAMES:
        steps: Iterable[Any] = (value | {word} for word in variable.values if word not in value)
    elif variable.kind is Kind.TRUTH:
        steps = [] if value else [True]
    elif variable.kind is Kind.NUMBER:
        steps = range((value or 0) + 1, int(variable.high) + 1)
    else:
        steps = ORDERS[name].get(value, ())
    for step in steps:
        yield {**record, name: step}


ORDERS: Mapping[str, Mapping[str, Sequence[str]]] = {
    "weak": {
        "none": ("mild_stable", "new_mild", "major_or_progressive"),
        "mild_stable": ("new_mild", "major_or_progressive"),
        "new_mild": ("major_or_progressive",),
    },
    "leg_side": {"none": ("one", "both"), "one": ("both",)},
    "leg_course": {
        "none": ("new", "worsening"),
        "stable_known": ("improving", "new", "worsening"),
        "improving": ("new", "worsening"),
        "new": ("worsening",),
    },
}
"""What is worse than what. "Unchanged and examined" is knowledge, so it is not worse than none."""
