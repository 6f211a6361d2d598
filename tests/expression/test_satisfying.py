"""A condition that can never be met is found, and none that can be met is called so."""

import pytest
from hypothesis import given

from coach.expression.compiling import condition
from coach.expression.parsing import parse
from coach.expression.printing import written
from coach.expression.satisfying import can_hold, contradiction
from tests.expression.trees import conditions, records
from tests.expression.words import PERSON


def possible(text, **known):
    return can_hold(parse(text), PERSON, known)


@pytest.mark.parametrize(
    "text",
    [
        "False",
        "pain <= 2 and pain > 4",
        "pain < 3 and pain >= 3",
        "pain > 10",
        "not 0 <= pain <= 10",
        "age > 3 and age < 4",
        "pain <= 2 and (pain > 4 or pain == 3)",
        "onset == 'sudden' and onset == 'gradual'",
        "onset in ('sudden',) and onset != 'sudden'",
        "onset != 'sudden' and onset != 'gradual'",
        "gait and not gait",
        "'fever' in sys and 'fever' not in sys",
        "bool(sys & {'fever', 'rash'}) and not ('fever' in sys or 'rash' in sys)",
        "pain - worst >= 2 and pain - worst < 1",
        "pain - worst > 5 and worst >= 6",
        "pain > worst and worst > 8 and pain < 8",
        "min(pain, worst) >= 5 and worst < 4",
        "max(pain, worst) < 5 and pain > 6",
        "abs(pain - worst) > 10",
        "pain >= worst + 11",
        "3 <= pain <= 2",
        "-pain > 0",
    ],
)
def test_what_can_never_be_met_is_found(text):
    assert not possible(text)


@pytest.mark.parametrize(
    "text",
    [
        "pain <= 2 or pain > 4",
        "pain <= 3 and pain >= 3",
        "pain > 3 and pain < 4",
        "(pain or 0) >= 3 or (pain or 0) < 3",
        "(pain or 0) < 3 and worst > 9",
        "onset != 'sudden'",
        "not (gait and seen)",
        "bool(sys & {'fever', 'rash'}) and 'fever' not in sys",
        "pain - worst >= 2 and worst >= 8",
        "abs(pain - worst) <= 0.2 * max(pain, worst) and min(pain, worst) >= 9",
        "len(sys) >= 2 and not gait",
    ],
)
def test_what_can_be_met_is_left_alone(text):
    assert possible(text)


def test_more_may_be_known_of_a_set_than_the_vocabulary_says():
    assert possible("exit_ok('P1')")
    assert possible("exit_ok('P1')", exit_ok=frozenset({"P1"}))
    assert not possible("exit_ok('P1')", exit_ok=frozenset({"P2"}))


def test_the_parts_that_contradict_each_other_are_named():
    tree = parse("gait and pain <= 2 and seen and pain > 4")
    assert [written(part) for part in contradiction(tree, PERSON)] == ["pain <= 2", "pain > 4"]
    assert contradiction(parse("pain <= 2"), PERSON) == ()
    assert [written(p) for p in contradiction(parse("gait and pain > 11"), PERSON)] == ["pain > 11"]


def test_a_condition_of_very_many_ways_is_decided_in_time():
    part = " and ".join(f"(pain < {i} or worst > {i} or age == {i})" for i in range(1, 40))
    assert possible(part)


@given(conditions(), records())
def test_what_some_record_meets_is_never_called_impossible(tree, record):
    if condition(tree, PERSON)(record) is True:
        assert can_hold(tree, PERSON)
