"""What an expression is made of: a frozen tree; equal trees mean the same.

`at` is the column (from 1) where a part began; it counts for nothing when trees are compared.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

Scalar = str | int | float


@dataclass(frozen=True, slots=True)
class Number:
    """A number written down."""

    value: int | float
    at: int = field(default=1, compare=False)


@dataclass(frozen=True, slots=True)
class Word:
    """A text in quotes."""

    value: str
    at: int = field(default=1, compare=False)


@dataclass(frozen=True, slots=True)
class Truth:
    """`True` or `False`."""

    value: bool
    at: int = field(default=1, compare=False)


@dataclass(frozen=True, slots=True)
class Names:
    """A list of words or numbers written down: `('a', 'b')` or `{'a', 'b'}`."""

    values: tuple[Scalar, ...]
    at: int = field(default=1, compare=False)
    columns: tuple[int, ...] = field(default=(), compare=False)


@dataclass(frozen=True, slots=True)
class Name:
    """A variable."""

    name: str
    at: int = field(default=1, compare=False)


@dataclass(frozen=True, slots=True)
class Not:
    """The opposite."""

    part: "Node"
    at: int = field(default=1, compare=False)


@dataclass(frozen=True, slots=True)
class Minus:
    """A number with the other sign."""

    part: "Node"
    at: int = field(default=1, compare=False)


@dataclass(frozen=True, slots=True)
class And:
    """All of the parts."""

    parts: tuple["Node", ...]
    at: int = field(default=1, compare=False)


@dataclass(frozen=True, slots=True)
class Or:
    """At least one of the parts; between numbers: the first that is known."""

    parts: tuple["Node", ...]
    at: int = field(default=1, compare=False)


@dataclass(frozen=True, slots=True)
class Compare:
    """`first op part op part …`; each neighbour pair must hold, as in `3 <= x <= 5`."""

    first: "Node"
    rest: tuple[tuple[str, "Node"], ...]
    at: int = field(default=1, compare=False)

    def pairs(self) -> Iterator[tuple["Node", str, "Node"]]:
        """Yield each comparison of two."""
        left = self.first
        for sign, right in self.rest:
            yield left, sign, right
            left = right


@dataclass(frozen=True, slots=True)
class Arithmetic:
    """`+`, `-` or `*` of numbers, `&` (what is in both) of sets."""

    sign: str
    left: "Node"
    right: "Node"
    at: int = field(default=1, compare=False)


@dataclass(frozen=True, slots=True)
class Call:
    """A function of some values: `min(a, b)`, `exit_ok('P1')`."""

    name: str
    parts: tuple["Node", ...]
    at: int = field(default=1, compare=False)


Node = Number | Word | Truth | Names | Name | Not | Minus | And | Or | Compare | Arithmetic | Call


def parts_of(node: Node) -> tuple[Node, ...]:
    """Return the trees right below a node."""
    match node:
        case Not() | Minus():
            return (node.part,)
        case And() | Or() | Call():
            return node.parts
        case Compare():
            return (node.first, *(part for _, part in node.rest))
        case Arithmetic():
            return (node.left, node.right)
        case _:
            return ()


def walked(node: Node) -> Iterator[Node]:
    """Yield a node and everything below it."""
    yield node
    for part in parts_of(node):
        yield from walked(part)


FUNCTIONS = frozenset(("abs", "bool", "len", "max", "min"))
"""The functions that every expression may use; others are declared by the vocabulary."""


def variables_of(node: Node) -> frozenset[str]:
    """Return the names of all variables that the value of a tree may depend on."""
    names = set()
    for part in walked(node):
        if isinstance(part, Name) or (isinstance(part, Call) and part.name not in FUNCTIONS):
            names.add(part.name)
    return frozenset(names)
