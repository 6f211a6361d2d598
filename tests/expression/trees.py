"""Well-typed trees over the small vocabulary, and records to ask them about."""

from hypothesis import strategies as st

from coach.expression.tree import (
    And,
    Arithmetic,
    Call,
    Compare,
    Minus,
    Name,
    Names,
    Not,
    Number,
    Or,
    Truth,
    Word,
)
from tests.expression.words import PERSON

_SETS = {name: PERSON.variables[name].values for name in ("sys", "sens")}
_WORDS = {name: PERSON.variables[name].values for name in ("onset", "weak")}
_COMPARING = st.sampled_from(["==", "!=", "<", "<=", ">", ">="])


def _sets():
    def listed(name):
        return st.lists(st.sampled_from(_SETS[name]), min_size=1, max_size=3, unique=True).map(
            lambda names: Arithmetic("&", Name(name), Names(tuple(names)))
        )

    return st.sampled_from(sorted(_SETS)).flatmap(lambda name: st.just(Name(name)) | listed(name))


def numbers():
    """Trees of numbers."""
    leaves = (
        st.sampled_from(["age", "pain", "worst"]).map(Name)
        | st.integers(0, 12).map(Number)
        | st.sampled_from([0.5, 0.2, 2.5]).map(Number)
        | _sets().map(lambda each: Call("len", (each,)))
    )
    return st.recursive(
        leaves,
        lambda part: st.one_of(
            part.map(Minus),
            st.tuples(st.sampled_from("+-*"), part, part).map(lambda each: Arithmetic(*each)),
            st.tuples(part, part).map(lambda each: Call("min", each)),
            st.tuples(part, part).map(lambda each: Call("max", each)),
            part.map(lambda each: Call("abs", (each,))),
            st.tuples(part, part).map(Or),
        ),
        max_leaves=4,
    )


def _word_choices():
    def chosen(name):
        words = st.sampled_from(_WORDS[name])
        several = st.lists(words, min_size=1, max_size=3).map(lambda each: Names(tuple(each)))
        return st.tuples(st.sampled_from(["==", "!="]), words.map(Word)).map(
            lambda rest: Compare(Name(name), (rest,))
        ) | st.tuples(st.sampled_from(["in", "not in"]), several).map(
            lambda rest: Compare(Name(name), (rest,))
        )

    return st.sampled_from(sorted(_WORDS)).flatmap(chosen)


def _held():
    def asked(name):
        return st.tuples(st.sampled_from(_SETS[name]), st.sampled_from(["in", "not in"])).map(
            lambda each: Compare(Word(each[0]), ((each[1], Name(name)),))
        )

    return st.sampled_from(sorted(_SETS)).flatmap(asked)


def conditions():
    """Trees that can be asked for yes or no."""
    pairs = st.lists(st.tuples(_COMPARING, numbers()), min_size=1, max_size=2).map(tuple)
    leaves = st.one_of(
        st.sampled_from(["gait", "seen"]).map(Name),
        st.booleans().map(Truth),
        st.builds(Compare, numbers(), pairs),
        _word_choices(),
        _held(),
        _sets(),
        _sets().map(lambda each: Call("bool", (each,))),
        st.sampled_from(["P1", "P2"]).map(lambda name: Call("exit_ok", (Word(name),))),
    )
    return st.recursive(
        leaves,
        lambda part: st.one_of(
            part.map(Not),
            st.lists(part, min_size=2, max_size=3).map(lambda parts: And(tuple(parts))),
            st.lists(part, min_size=2, max_size=3).map(lambda parts: Or(tuple(parts))),
            part.map(lambda each: Call("bool", (each,))),
        ),
        max_leaves=6,
    )


def records(*, unknown=True):
    """Records of the right kinds, some of their values not known."""

    def maybe(strategy):
        return strategy | st.none() if unknown else strategy

    return st.fixed_dictionaries(
        {
            "age": maybe(st.integers(0, 120)),
            "pain": maybe(st.integers(0, 10) | st.floats(0, 10)),
            "worst": maybe(st.integers(0, 10) | st.floats(0, 10)),
            **{name: maybe(st.sampled_from(words)) for name, words in _WORDS.items()},
            **{name: maybe(st.frozensets(st.sampled_from(w))) for name, w in _SETS.items()},
            "gait": maybe(st.booleans()),
            "seen": maybe(st.booleans()),
            "exit_ok": maybe(st.frozensets(st.sampled_from(["P1", "P2"]))),
        }
    )
