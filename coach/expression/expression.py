"""A condition of a content file: read once, asked often, and able to say itself in words."""

from dataclasses import dataclass, field

from coach.expression.checking import checked
from coach.expression.compiling import Function, Record, compiled, condition
from coach.expression.mistakes import Mistake
from coach.expression.parsing import parse
from coach.expression.printing import written
from coach.expression.tree import Node, variables_of
from coach.expression.vocabulary import Kind, Vocabulary


class ExpressionInvalid(ValueError):
    """An expression cannot be used; `mistakes` says why, by column."""

    def __init__(self, mistakes: list[Mistake]) -> None:
        super().__init__("; ".join(map(str, mistakes)))
        self.mistakes = mistakes


@dataclass(frozen=True, slots=True)
class Expression:
    """A checked expression; `value` is None for what cannot be known from a record."""

    tree: Node
    value: Function = field(compare=False, repr=False)
    variables: frozenset[str] = field(init=False, compare=False, repr=False)
    """The names of the variables that its value may depend on: asked for each day of a plan."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "variables", variables_of(self.tree))

    def holds(self, record: Record) -> bool | None:
        """Return whether a condition is met; None where that is not known."""
        known: bool | None = self.value(record)
        return known

    def __str__(self) -> str:
        return written(self.tree)


def read(text: str, vocabulary: Vocabulary, wanted: Kind = Kind.TRUTH) -> Expression:
    """Return the expression that a text says.

    Raises:
        ExpressionInvalid: it cannot be read, or its parts do not fit together.
    """
    try:
        tree = parse(text)
    except Mistake as mistake:
        raise ExpressionInvalid([mistake]) from mistake
    found = checked(tree, vocabulary, wanted)
    if found:
        raise ExpressionInvalid(found)
    make = condition if wanted is Kind.TRUTH else compiled
    return Expression(tree, make(tree, vocabulary))
