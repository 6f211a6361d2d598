"""What is true of every text, every condition and every record."""

from hypothesis import given
from hypothesis import strategies as st

from coach.expression.checking import checked
from coach.expression.compiling import condition
from coach.expression.expression import ExpressionInvalid, read
from coach.expression.parsing import parse
from coach.expression.printing import written
from coach.expression.tree import Not
from tests.expression.trees import conditions, records
from tests.expression.words import PERSON

_PIECES = st.sampled_from(
    [*"()[]{}<>=!&+-*,'\" .", "and ", " or ", "not ", " in ", "==", "<=", "pain", "sys", "'fever'",
     "min(", "exit_ok(", "True", "10", "2.5", "é", "\n", "\x00"]
)  # fmt: skip


@given(st.text(max_size=500) | st.lists(_PIECES, max_size=120).map("".join))
def test_no_text_does_more_than_be_refused(text):
    told = []
    try:
        read(text, PERSON)
    except ExpressionInvalid as invalid:
        told = invalid.mistakes
    assert all(1 <= each.column <= len(text) + 1 for each in told)
    assert all(each.what and each.remedy for each in told)


@given(conditions())
def test_a_condition_written_down_and_read_again_is_the_same(tree):
    assert parse(written(tree)) == tree


@given(conditions(), records())
def test_every_record_of_the_right_kinds_has_an_answer(tree, record):
    assert checked(tree, PERSON) == []
    assert condition(tree, PERSON)(record) in (True, False, None)


@given(conditions(), records())
def test_the_opposite_has_the_opposite_answer(tree, record):
    answer = condition(tree, PERSON)(record)
    opposite = condition(Not(tree), PERSON)(record)
    assert opposite is (None if answer is None else not answer)
