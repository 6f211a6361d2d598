"""The variables that expressions may use: what kind each is, and what it is called in words."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Kind(StrEnum):
    """What sort of value something is; the text is how a sentence names it."""

    NUMBER = "a number"
    TRUTH = "a yes or no"
    WORD = "a word"
    NAMES = "a set"


@dataclass(frozen=True, slots=True)
class Variable:
    """Something that is known of a person, or not known: then its value is None.

    In a record a number is an int or float, a yes or no a bool, a word a str, a set a
    frozenset of str. `low` and `high` bound a number, both allowed; `whole` ones have no
    fractions. `values` are all words it may be or hold; none given means any. A `called` set
    is asked as a function about one name at a time: `exit_ok('P1')`.
    """

    name: str
    kind: Kind
    unit: str = ""
    values: tuple[str, ...] = ()
    low: float = float("-inf")
    high: float = float("inf")
    whole: bool = False
    called: bool = False
    meaning: str = ""
    """One sentence for whoever writes conditions."""
    words: Mapping[str, str] = field(default_factory=dict, hash=False)
    """How it is said; see `coach.expression.saying`."""


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Variables by name, and words for whole parts of expressions, by their written form."""

    variables: Mapping[str, Variable]
    terms: Mapping[str, str] = field(default_factory=dict, hash=False)

    @classmethod
    def of(cls, *variables: Variable) -> "Vocabulary":
        """Return the vocabulary of some variables."""
        return cls({variable.name: variable for variable in variables})
