"""A condition of a content file: read once, asked often, and able to say itself in words."""

from dataclasses import dataclass, field

from coach.expression.checking import checked
from coach.expression.compiling import Function, Record, Value, compiled, condition
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
    """A checked expression over the variables of its vocabulary.

    What computes its value is made when it is first asked for, and never travels with it.
    """

    tree: Node
    vocabulary: Vocabulary = field(compare=False, repr=False)
    wanted: Kind = field(default=Kind.TRUTH, compare=False, repr=False)
    variables: frozenset[str] = field(init=False, compare=False, repr=False)
    """The names of the variables that its value may depend on: asked for each day of a plan."""
    _function: Function | None = field(init=False, compare=False, repr=False, default=None)

    def __post_init__(self) -> None:
        object.__setattr__(self, "variables", variables_of(self.tree))

    def __reduce__(self) -> tuple[type["Expression"], tuple[Node, Vocabulary, Kind]]:
        return Expression, (self.tree, self.vocabulary, self.wanted)

    def value(self, record: Record) -> Value:
        """Return what it comes to over what is known; None for what cannot be known from that."""
        function = self._function
        if function is None:
            make = condition if self.wanted is Kind.TRUTH else compiled
            function = make(self.tree, self.vocabulary)
            object.__setattr__(self, "_function", function)
        return function(record)

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
    return Expression(tree, vocabulary, wanted)
