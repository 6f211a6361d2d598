"""Conditions are read once, and refused with the column and a remedy."""

import pytest

from coach.expression.expression import ExpressionInvalid, read
from coach.expression.parsing import DEEPEST
from coach.expression.tokens import LONGEST
from coach.expression.vocabulary import Kind
from tests.expression.words import PERSON


def mistakes(text, wanted=Kind.TRUTH):
    with pytest.raises(ExpressionInvalid) as caught:
        read(text, PERSON, wanted)
    return [(each.column, each.what, each.remedy) for each in caught.value.mistakes]


@pytest.mark.parametrize(
    ("text", "column", "part", "remedy"),
    [
        ("", 1, "empty", "pain_avg3"),
        ("pain =< 3", 6, "`=` cannot", "`==`"),
        ("pain ≤ 3", 6, "`≤`", "`<=`"),
        ("onset == 'sudden", 10, "no end", "Close"),
        ("pain < 3 gait", 10, "`gait` was found", "brackets"),
        ("pain <", 7, "condition ends", "brackets"),
        ("(gait or seen", 14, "condition ends", "brackets"),
        ("pain3 < 4", 1, "no variable `pain3`", "Did you mean `pain`?"),
        ("onset == 'suden'", 10, "`onset` is never `suden`", "Did you mean `sudden`?"),
        ("weak in ('mild', 'mayor')", 18, "`weak` is never `mayor`", "`major`"),
        ("'fevr' in sys", 1, "`sys` is never `fevr`", "`fever`"),
        ("bool(sys & {'fever', 'feint'})", 22, "`sys` is never `feint`", "`faint`"),
        ("pain", 1, "a number, where a yes or no", "Compare it"),
        ("gait and onset", 10, "a word, where a yes or no", "== 'left'"),
        ("pain < 'sudden'", 8, "a word, where a number", "declaration"),
        ("pain == 'sudden'", 9, "cannot be compared", "quotes"),
        ("gait == True", 1, "a yes or no, where a word", "`not`"),
        ("sys == 'fever'", 1, "a set, where a word", "in"),
        ("'fever' in onset", 12, "a word, where a set", "list"),
        ("pain in ('a', 3)", 10, "a word, where a number", "declaration"),
        ("min(pain) > 3", 1, "`min` takes", "brackets"),
        ("len(pain) > 3", 5, "a number, where a set", "declaration"),
        ("mim(pain, 3) > 3", 1, "no function `mim`", "Did you mean `min`?"),
        ("exit_ok", 1, "one name at a time", "exit_ok('P1')"),
        ("exit_ok(pain)", 1, "one word in quotes", "brackets"),
        ("pain in (age, 3)", 10, "only words in quotes and numbers", "('a', 'b')"),
        ("1" * 16 + " < pain", 1, "too many digits", "shorter"),
        ("(" * 200 + "gait" + ")" * 200, DEEPEST + 2, "levels deep", "fewer"),
        ("[" * 200, DEEPEST + 2, "levels deep", "fewer"),
        ("not " * 200 + "gait", 4 * DEEPEST + 5, "levels deep", "fewer"),
        ("1+" * 200 + "1 < pain", 2 * DEEPEST + 2, "levels deep", "fewer"),
        ("gait or " * 300 + "gait", LONGEST, "longer than", "Split"),
    ],
)
def test_a_mistake_is_told_with_its_column_and_a_remedy(text, column, part, remedy):
    (only,) = mistakes(text)
    assert only[0] == column
    assert part in only[1]
    assert remedy in only[2]


def test_all_mistakes_of_a_condition_are_told_at_once():
    told = mistakes("pian > 3 and onset == 'sudde' or gate")
    assert [column for column, _, _ in told] == [1, 23, 34]


def test_an_expression_may_also_be_wanted_as_a_number():
    assert read("max(pain, worst) - 1", PERSON, Kind.NUMBER).value({"pain": 2, "worst": 5}) == 4
    assert mistakes("gait", Kind.NUMBER)[0][1] == "This is a yes or no, where a number is needed."


def test_a_condition_names_the_variables_it_depends_on():
    text = "exit_ok('P1') and (pain or 0) < 3 and 'fever' not in sys"
    assert read(text, PERSON).variables == {"exit_ok", "pain", "sys"}
