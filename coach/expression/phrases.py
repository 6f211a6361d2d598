"""The patterns in which conditions are said; a content file may bring those of its language."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Phrases:
    """Patterns with places in braces; English unless given otherwise."""

    at_least: str = "{subject} is {value} or more"
    at_most: str = "{subject} is {value} or less"
    more: str = "{subject} is more than {value}"
    less: str = "{subject} is less than {value}"
    equal: str = "{subject} is {value}"
    other: str = "{subject} is not {value}"
    between: str = "{subject} is from {low} to {high}"
    holds: str = "{subject} include {value}"
    lacks: str = "{subject} do not include {value}"
    some: str = "there is something in {subject}"
    none: str = "there is nothing in {subject}"
    plus: str = "{left} plus {right}"
    minus: str = "{left} minus {right}"
    times: str = "{left} times {right}"
    negative: str = "minus {subject}"
    size: str = "the size of {subject}"
    least: str = "the smaller of {list}"
    greatest: str = "the larger of {list}"
    count: str = "the number of {subject}"
    shared: str = "{subject} among {list}"
    always: str = "always"
    never: str = "never"
    comma: str = ", "
    last_all: str = ", and "
    last_any: str = ", or "
    pair_all: str = " and "
    pair_any: str = " or "
    together: str = "both {list}"
    either: str = "either {list}"
    decimal: str = "."
