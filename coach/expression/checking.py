"""Whether the parts of an expression fit together: known names, right kinds, possible values."""

from collections.abc import Iterator, Mapping

from coach.expression import mistakes
from coach.expression.mistakes import Mistake
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

_TRUTHFUL = (Kind.TRUTH, Kind.NAMES)
"""What can be asked for yes or no; a set says yes when it holds anything."""
_LEAVES: Mapping[type, Kind] = {
    Number: Kind.NUMBER,
    Word: Kind.WORD,
    Truth: Kind.TRUTH,
    Names: Kind.NAMES,
}


def checked(node: Node, vocabulary: Vocabulary, wanted: Kind = Kind.TRUTH) -> list[Mistake]:
    """Return everything that is wrong with a tree of which `wanted` is expected."""
    check = _Check(vocabulary)
    found = check.kind(node)
    if found is not None and found is not wanted and not _truthful(found, wanted):
        check.wrong(mistakes.wrong_kind(node.at, found, wanted))
    return sorted(check.mistakes, key=lambda mistake: mistake.column)


def kind_of(node: Node, vocabulary: Vocabulary) -> Kind | None:
    """Return what kind of value a tree has, or None where that cannot be said."""
    return _Check(vocabulary).kind(node)


def _truthful(found: Kind, wanted: Kind) -> bool:
    return wanted is Kind.TRUTH and found in _TRUTHFUL


class _Check:
    """Works out kinds from the leaves up; a part without a kind has been complained of."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.variables = vocabulary.variables
        self.mistakes: list[Mistake] = []

    def wrong(self, mistake: Mistake) -> None:
        self.mistakes.append(mistake)

    def kind(self, node: Node) -> Kind | None:
        match node:
            case Not() | And() | Or() | Compare():
                return self.condition(node)
            case Name():
                return self.name(node)
            case Minus():
                return self.all_of([node.part], Kind.NUMBER, Kind.NUMBER)
            case Arithmetic():
                return self.arithmetic(node)
            case Call():
                return self.call(node)
            case _:
                return _LEAVES[type(node)]

    def condition(self, node: Not | And | Or | Compare) -> Kind:
        match node:
            case Not():
                return self.truth([node.part])
            case And():
                return self.truth(node.parts)
            case Or():
                return self.either(node)
            case Compare():
                return self.comparison(node)

    def name(self, node: Name) -> Kind | None:
        variable = self.variables.get(node.name)
        if variable is None:
            self.wrong(mistakes.unknown_variable(node.at, node.name, self.variables))
            return None
        if variable.called:
            self.wrong(mistakes.called_for(node.at, node.name))
            return None
        return variable.kind

    def truth(self, parts: list[Node] | tuple[Node, ...]) -> Kind:
        for part in parts:
            found = self.kind(part)
            if found is not None and found not in _TRUTHFUL:
                self.wrong(mistakes.wrong_kind(part.at, found, Kind.TRUTH))
        return Kind.TRUTH

    def all_of(self, parts: list[Node] | tuple[Node, ...], wanted: Kind, result: Kind) -> Kind:
        for part in parts:
            found = self.kind(part)
            if found is not None and found is not wanted:
                self.wrong(mistakes.wrong_kind(part.at, found, wanted))
        return result

    def either(self, node: Or) -> Kind:
        before = len(self.mistakes)
        kinds = [self.kind(part) for part in node.parts]
        if all(kind is Kind.NUMBER for kind in kinds):
            return Kind.NUMBER
        del self.mistakes[before:]
        return self.truth(node.parts)

    def comparison(self, node: Compare) -> Kind:
        before: tuple[Node | None, Kind | None] = (None, None)
        for left, sign, right in node.pairs():
            found = before[1] if before[0] is left else self.kind(left)
            other = self.kind(right)
            before = (right, other)
            if sign in ("in", "not in"):
                self.membership(left, found, right, other)
            elif sign in ("==", "!="):
                self.equality(left, found, right, other)
            else:
                for part, kind in ((left, found), (right, other)):
                    if kind not in (None, Kind.NUMBER):
                        self.wrong(mistakes.wrong_kind(part.at, str(kind), Kind.NUMBER))
        return Kind.TRUTH

    def membership(self, left: Node, found: Kind | None, right: Node, other: Kind | None) -> None:
        if found not in (None, Kind.WORD, Kind.NUMBER):
            self.wrong(mistakes.wrong_kind(left.at, str(found), Kind.WORD))
        elif other not in (None, Kind.NAMES):
            self.wrong(mistakes.wrong_kind(right.at, str(other), Kind.NAMES))
        elif isinstance(right, Names):
            self.listed(found, right)
            self.values(left, right)
        else:
            self.values(right, left)

    def listed(self, wanted: Kind | None, names: Names) -> None:
        for value, column in zip(names.values, names.columns, strict=False):
            kind = Kind.WORD if isinstance(value, str) else Kind.NUMBER
            if wanted not in (None, kind):
                self.wrong(mistakes.wrong_kind(column, kind, str(wanted)))

    def equality(self, left: Node, found: Kind | None, right: Node, other: Kind | None) -> None:
        for part, kind in ((left, found), (right, other)):
            if kind in _TRUTHFUL:
                self.wrong(mistakes.wrong_kind(part.at, str(kind), Kind.WORD))
                return
        if found is not None and other is not None and found is not other:
            self.wrong(mistakes.different_kinds(right.at, found, other))
        self.values(left, right)
        self.values(right, left)

    def arithmetic(self, node: Arithmetic) -> Kind:
        if node.sign != "&":
            return self.all_of([node.left, node.right], Kind.NUMBER, Kind.NUMBER)
        self.values(node.left, node.right)
        self.values(node.right, node.left)
        return self.all_of([node.left, node.right], Kind.NAMES, Kind.NAMES)

    def call(self, node: Call) -> Kind | None:
        if node.name not in FUNCTIONS:
            return self.asked(node)
        wanted = {"abs": "one number", "bool": "one condition", "len": "one set"}
        if node.name in wanted and len(node.parts) != 1:
            self.wrong(mistakes.how_many(node.at, node.name, wanted[node.name]))
            return None
        if node.name in ("min", "max") and len(node.parts) < 2:
            self.wrong(mistakes.how_many(node.at, node.name, "at least two numbers"))
            return None
        if node.name == "bool":
            return self.truth(node.parts)
        return self.all_of(
            node.parts, Kind.NAMES if node.name == "len" else Kind.NUMBER, Kind.NUMBER
        )

    def asked(self, node: Call) -> Kind | None:
        variable = self.variables.get(node.name)
        if variable is None or not variable.called:
            called = {name for name, each in self.variables.items() if each.called}
            self.wrong(mistakes.unknown_function(node.at, node.name, FUNCTIONS | called))
            return None
        if len(node.parts) != 1 or not isinstance(node.parts[0], Word):
            self.wrong(mistakes.how_many(node.at, node.name, "one word in quotes"))
            return None
        self.possible(variable.name, variable.values, node.parts[0].value, node.parts[0].at)
        return Kind.TRUTH

    def values(self, of: Node, given: Node) -> None:
        """Complain of words that the variable `of` can never be or hold."""
        if not isinstance(of, Name) or of.name not in self.variables:
            return
        known = self.variables[of.name].values
        for value, column in _written(given):
            self.possible(of.name, known, value, column)

    def possible(self, name: str, known: tuple[str, ...], value: str, column: int) -> None:
        if known and value not in known:
            self.wrong(mistakes.unknown_value(column, value, name, known))


def _written(node: Node) -> Iterator[tuple[str, int]]:
    if isinstance(node, Word):
        yield node.value, node.at
    elif isinstance(node, Names):
        for value, column in zip(node.values, node.columns, strict=False):
            if isinstance(value, str):
                yield value, column
