"""A condition in plain words: "the average pain of the last 3 days is 4 or less, and …".

The words of a variable, by key: `is` names it ("the average pain"); `yes` and `no` say a yes
or no, or that a set holds something or nothing; `at_least`, `at_most`, `more`, `less`, `equal`
and `other` say a comparison, with `{value}`; `has` and `lacks` say what a set holds, with
`{value}`; `=word` names one of its values. What is not given is said by the general phrases.
"""

import re
from collections.abc import Sequence

from coach.expression.phrases import Phrases
from coach.expression.printing import written
from coach.expression.tree import (
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
    Scalar,
    Truth,
    Word,
)
from coach.expression.vocabulary import Kind, Vocabulary

_NEGATED = {
    "==": "!=", "!=": "==", "<": ">=", ">=": "<", ">": "<=", "<=": ">",
    "in": "not in", "not in": "in",
}  # fmt: skip
_PLACE = re.compile(r"\{([a-z]+)\}")
_TURNED = {"<": ">", "<=": ">=", ">": "<", ">=": "<=", "==": "==", "!=": "!="}
_PATTERNS = {
    "==": "equal", "!=": "other", "<": "less", "<=": "at_most", ">": "more", ">=": "at_least",
    "in": "equal", "not in": "other",
}  # fmt: skip


def say(node: Node, vocabulary: Vocabulary, phrases: Phrases | None = None) -> str:
    """Return a checked condition as part of a sentence."""
    return _Saying(vocabulary, phrases or Phrases()).condition(node, yes=True)


def filled(pattern: str, **parts: str) -> str:
    """Return a pattern with its places filled; a place that nobody knows stays as it is.

    Patterns come from files, so they never see `str.format`.
    """
    return _PLACE.sub(lambda found: parts.get(found[1], found[0]), pattern)


def criteria(node: Node) -> tuple[Node, ...]:
    """Return the parts of a condition that must all be met, to be shown one by one."""
    return node.parts if isinstance(node, And) else (node,)


class _Saying:
    """Says trees; `yes=False` says the opposite, so that no sentence begins with "it is not"."""

    def __init__(self, vocabulary: Vocabulary, phrases: Phrases) -> None:
        self.vocabulary = vocabulary
        self.phrases = phrases

    def condition(self, node: Node, *, yes: bool, inside: bool = False) -> str:
        term = self.vocabulary.terms.get(written(node if yes else Not(node)))
        if term is not None:
            return term
        match node:
            case Not():
                return self.condition(node.part, yes=not yes, inside=inside)
            case And() | Or():
                return self.joined(node, yes=yes, inside=inside)
            case Compare():
                return self.comparison(node, yes=yes, inside=inside)
            case Truth():
                return self.phrases.always if node.value is yes else self.phrases.never
            case Call(name="bool"):
                return self.condition(node.parts[0], yes=yes, inside=inside)
            case Arithmetic(left=Name() as name, right=Names() as names):
                return self.shared(name, names, yes=yes, inside=inside)
            case _:
                return self.asked(node, yes=yes)

    def joined(self, node: And | Or, *, yes: bool, inside: bool) -> str:
        said = [self.condition(part, yes=yes, inside=True) for part in node.parts]
        return self.list_of(said, every=isinstance(node, And) is yes, inside=inside)

    def list_of(self, said: Sequence[str], *, every: bool, inside: bool) -> str:
        said = list(dict.fromkeys(said))
        phrases = self.phrases
        last = phrases.last_all if every else phrases.last_any
        if not inside:
            head = phrases.comma.join(said[:-1])
            return f"{head}{last}{said[-1]}" if head else said[-1]
        pair = phrases.pair_all if every else phrases.pair_any
        around = phrases.together if every else phrases.either
        return filled(around, list=pair.join(said)) if len(said) > 1 else said[-1]

    def comparison(self, node: Compare, *, yes: bool, inside: bool) -> str:
        if len(node.rest) == 1:
            ((sign, right),) = node.rest
            return self.pair(node.first, sign if yes else _NEGATED[sign], right)
        if yes and [sign for sign, _ in node.rest] == ["<=", "<="]:
            (_, middle), (_, high) = node.rest
            return filled(
                self.phrases.between,
                subject=self.subject(middle),
                low=self.value(node.first, None),
                high=self.value(high, middle),
            )
        pairs = tuple(Compare(one, ((sign, two),)) for one, sign, two in node.pairs())
        return self.joined(And(pairs), yes=yes, inside=inside)

    def pair(self, left: Node, sign: str, right: Node) -> str:
        term = self.vocabulary.terms.get(written(Compare(left, ((sign, right),))))
        if term is not None:
            return term
        if isinstance(left, Word) and isinstance(right, Name):
            return self.held(left.value, right.name, held=sign == "in")
        if isinstance(left, Number | Word) and sign in _TURNED:
            left, sign, right = right, _TURNED[sign], left
        pattern = self.pattern(left, _PATTERNS[sign])
        return filled(pattern, subject=self.subject(left), value=self.value(right, left))

    def pattern(self, left: Node, key: str) -> str:
        general: str = getattr(self.phrases, key)
        own = self.words(left.name).get(key) if isinstance(left, Name) else None
        return own or general

    def held(self, value: str, name: str, *, held: bool) -> str:
        words = self.words(name)
        general = self.phrases.holds if held else self.phrases.lacks
        pattern = words.get("has" if held else "lacks", general)
        return filled(pattern, subject=self.named(name), value=self.word_of(name, value))

    def shared(self, name: Name, names: Names, *, yes: bool, inside: bool) -> str:
        said = [self.held(str(value), name.name, held=yes) for value in names.values]
        return self.list_of(said, every=not yes, inside=inside)

    def asked(self, node: Node, *, yes: bool) -> str:
        key = "yes" if yes else "no"
        match node:
            case Call(parts=(Word() as word,)):
                words = self.words(node.name)
                said = self.word_of(node.name, word.value)
                general = self.phrases.holds if yes else self.phrases.lacks
                return filled(words.get(key, general), subject=self.named(node.name), value=said)
            case Name():
                variable = self.vocabulary.variables[node.name]
                general = self.phrases.some if yes else self.phrases.none
                if variable.kind is not Kind.NAMES:
                    general = self.phrases.equal if yes else self.phrases.other
                pattern = self.words(node.name).get(key, general)
                return filled(pattern, subject=self.named(node.name), value="yes")
            case _:
                general = self.phrases.some if yes else self.phrases.none
                return filled(general, subject=self.subject(node))

    def subject(self, node: Node) -> str:
        term = self.vocabulary.terms.get(written(node))
        if term is not None:
            return term
        match node:
            case Name():
                return self.named(node.name)
            case Number() | Word() | Names():
                return self.value(node, None)
            case Or():
                return self.subject(node.parts[0])  # `pain or 0` is about pain
            case Minus():
                return filled(self.phrases.negative, subject=self.subject(node.part))
            case Arithmetic():
                return self.arithmetic(node)
            case Call():
                return self.called(node)
            case _:
                return self.condition(node, yes=True, inside=True)

    def arithmetic(self, node: Arithmetic) -> str:
        left, right = self.subject(node.left), self.value(node.right, node.left)
        patterns = {"+": self.phrases.plus, "-": self.phrases.minus, "*": self.phrases.times}
        pattern = patterns.get(node.sign, self.phrases.shared)
        return filled(pattern, left=left, right=right, subject=left, list=right)

    def called(self, node: Call) -> str:
        parts = [self.subject(part) for part in node.parts]
        patterns = {
            "abs": self.phrases.size,
            "len": self.phrases.count,
            "min": self.phrases.least,
            "max": self.phrases.greatest,
        }
        listed = self.phrases.pair_all.join(parts)
        return filled(patterns[node.name], subject=parts[0], list=listed)

    def value(self, node: Node, of: Node | None) -> str:
        """Return what `of` is compared with, in the units and words of `of`."""
        name = of.name if isinstance(of, Name) else None
        match node:
            case Number() | Word():
                return self.scalar(node.value, name)
            case Names():
                said = [self.scalar(each, name) for each in node.values]
                return self.list_plain(said)
            case _:
                return self.subject(node)

    def list_plain(self, said: Sequence[str]) -> str:
        head = self.phrases.comma.join(said[:-1])
        return f"{head}{self.phrases.pair_any}{said[-1]}" if head else said[-1]

    def scalar(self, value: Scalar, name: str | None) -> str:
        if isinstance(value, str):
            return value.replace("_", " ") if name is None else self.word_of(name, value)
        number = f"{value:.10g}".replace(".", self.phrases.decimal)
        one, _, several = ("" if name is None else self.vocabulary.variables[name].unit).partition(
            "|"
        )
        unit = one if value == 1 else several or one
        return f"{number} {unit}".rstrip()

    def word_of(self, name: str, value: str) -> str:
        return self.words(name).get(f"={value}") or value.replace("_", " ")

    def named(self, name: str) -> str:
        return self.words(name).get("is") or name.replace("_", " ")

    def words(self, name: str) -> dict[str, str]:
        return dict(self.vocabulary.variables[name].words)
