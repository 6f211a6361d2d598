"""The sentences about what is wrong with an expression: where, what, and how to mend it."""

from collections.abc import Collection, Sequence

from coach.spelling import listed, nearest, quoted


class Mistake(ValueError):
    """Something wrong at `column` (from 1) of an expression."""

    def __init__(self, column: int, what: str, remedy: str) -> None:
        super().__init__(what)
        self.column = column
        self.what = what
        self.remedy = remedy

    def __str__(self) -> str:
        return f"column {self.column}: {self.what} {self.remedy}"


def too_long(limit: int) -> Mistake:
    """Return: the expression has too many characters."""
    return Mistake(limit, f"The condition is longer than {limit} characters.", "Split it.")


def too_deep(column: int, limit: int) -> Mistake:
    """Return: too many brackets inside each other."""
    what = f"The brackets lie more than {limit} levels deep here."
    return Mistake(column, what, "Write it with fewer brackets.")


def empty() -> Mistake:
    """Return: there is nothing."""
    return Mistake(1, "The condition is empty.", "Write one such as `pain_avg3 <= 4`.")


def odd_sign(column: int, sign: str) -> Mistake:
    """Return: this character means nothing here."""
    remedies = {
        "=": "Write `==` for is equal to.",
        "!": "Write `not`, or `!=` for is not equal to.",
        "|": "Write `or`.",
        "“": "Use straight quotes: `'`.",
        "”": "Use straight quotes: `'`.",
        "’": "Use straight quotes: `'`.",
        "≤": "Write `<=`.",
        "≥": "Write `>=`.",
        "≠": "Write `!=`.",
        "'": "Close the text with the same quotation mark.",
        '"': "Close the text with the same quotation mark.",
    }
    what = f"{quoted(sign)} cannot stand here."
    if sign in "'\"":
        what = "The text that begins here has no end."
    return Mistake(column, what, remedies.get(sign, "Delete it."))


def long_number(column: int, number: str) -> Mistake:
    """Return: no measure needs so many digits."""
    return Mistake(column, f"{quoted(number)} has too many digits.", "Write a shorter number.")


def unexpected(column: int, found: str, wanted: str) -> Mistake:
    """Return: something else was expected."""
    what = f"{quoted(found)} was found where {wanted} was expected."
    return Mistake(column, what if found else f"The condition ends where {wanted} was expected.",
                   "Check the words and brackets before it.")  # fmt: skip


def list_of(column: int) -> Mistake:
    """Return: a list holds only words and numbers."""
    return Mistake(
        column, "A list may hold only words in quotes and numbers.", "Write `('a', 'b')`."
    )


def unknown_variable(column: int, name: str, known: Collection[str]) -> Mistake:
    """Return: nothing is called so."""
    near = nearest(name, known)
    remedy = f"Did you mean `{near}`?" if near else "Use a variable that is declared, or quotes."
    return Mistake(column, f"There is no variable {quoted(name)}.", remedy)


def unknown_function(column: int, name: str, known: Collection[str]) -> Mistake:
    """Return: no function is called so."""
    near = nearest(name, known)
    remedy = f"Did you mean `{near}`?" if near else f"Write {listed(sorted(known))}."
    return Mistake(column, f"There is no function {quoted(name)}.", remedy)


def unknown_value(column: int, value: str, name: str, known: Sequence[str]) -> Mistake:
    """Return: the variable can never have this value."""
    near = nearest(value, known)
    remedy = f"Did you mean `{near}`?" if near else f"Write {listed(known)}."
    return Mistake(column, f"`{name}` is never {quoted(value)}.", remedy)


def wrong_kind(column: int, found: str, wanted: str) -> Mistake:
    """Return: a value of another kind was needed; both are named with an article."""
    what = f"This is {found}, where {wanted} is needed."
    return Mistake(column, what, _HOW.get((found, wanted), "Compare it with its declaration."))


_HOW = {
    ("a number", "a yes or no"): "Compare it with something: `… <= 4`.",
    ("a word", "a yes or no"): "Compare it with a word: `… == 'left'`.",
    ("a yes or no", "a number"): "Write it by itself or with `not`.",
    ("a yes or no", "a word"): "Write it by itself or with `not`.",
    ("a set", "a word"): "Write `'…' in` before it.",
    ("a word", "a set"): "Write a list such as `('a', 'b')`.",
}


def different_kinds(column: int, left: str, right: str) -> Mistake:
    """Return: two values that cannot be compared or joined."""
    what = f"{left[0].upper()}{left[1:]} and {right} cannot be compared or joined."
    return Mistake(column, what, "Put words in quotes, and write numbers without.")


def how_many(column: int, name: str, wanted: str) -> Mistake:
    """Return: a function was given too few or too many values."""
    return Mistake(column, f"`{name}` takes {wanted}.", "Check what stands in its brackets.")


def called_for(column: int, name: str) -> Mistake:
    """Return: a variable that is asked about one name at a time stands alone."""
    return Mistake(column, f"`{name}` is asked about one name at a time.", f"Write `{name}('P1')`.")
