"""A condition says itself in plain words."""

import pytest
from hypothesis import given

from coach.expression.parsing import parse
from coach.expression.phrases import Phrases
from coach.expression.saying import criteria, say
from coach.expression.vocabulary import Kind, Variable, Vocabulary
from tests.expression.trees import conditions
from tests.expression.words import PERSON

_PAIN = {"is": "the average pain"}
_WALK = {"is": "the walk", "at_least": "you can walk for {value}"}
SPOKEN = Vocabulary(
    {
        each.name: each
        for each in (
            Variable("pain", Kind.NUMBER, words=_PAIN),
            Variable("cap", Kind.NUMBER, words={"is": "your pain limit"}),
            Variable("walk", Kind.NUMBER, unit="minute|minutes", words=_WALK),
            Variable("now", Kind.NUMBER, words={"is": "your score"}),
            Variable("then", Kind.NUMBER, words={"is": "your first score"}),
            Variable("bend", Kind.TRUTH, words={"yes": "you can bend", "no": "you cannot bend"}),
            Variable(
                "leg",
                Kind.WORD,
                words={"is": "the leg pain", "=further": "further down", "=less": "less"},
            ),
            Variable(
                "sys",
                Kind.NAMES,
                words={
                    "has": "you have {value}",
                    "lacks": "you have no {value}",
                    "yes": "you have a general sign",
                    "no": "you have no general sign",
                    "=fever": "fever",
                },
            ),
            Variable(
                "exit_ok",
                Kind.NAMES,
                called=True,
                words={"yes": "{value} is finished", "no": "{value} is not finished yet"},
            ),
        )
    },
    terms={"now - then": "the rise of your score"},
)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "pain <= 4 and walk >= 10 and bend",
            "the average pain is 4 or less, you can walk for 10 minutes, and you can bend",
        ),
        ("walk < 1", "the walk is less than 1 minute"),
        ("pain > 2.5", "the average pain is more than 2.5"),
        ("not pain <= 4", "the average pain is more than 4"),
        ("3 <= pain <= 5", "the average pain is from 3 to 5"),
        (
            "cap < pain <= 5",
            "your pain limit is less than the average pain, and the average pain is 5 or less",
        ),
        (
            "bend and (pain < 2 or now - then == 2)",
            (
                "you can bend, and either the average pain is less than 2"
                " or the rise of your score is 2"
            ),
        ),
        ("not (bend and pain < 2)", "you cannot bend, or the average pain is 2 or more"),
        ("leg == 'further'", "the leg pain is further down"),
        ("leg != 'further'", "the leg pain is not further down"),
        ("leg in ('further', 'less')", "the leg pain is further down or less"),
        ("'fever' in sys", "you have fever"),
        ("'night_pain' not in sys", "you have no night pain"),
        ("bool(sys & {'fever', 'rash'})", "you have fever, or you have rash"),
        ("not bool(sys & {'fever', 'rash'})", "you have no fever, and you have no rash"),
        ("not sys", "you have no general sign"),
        ("exit_ok('P1')", "P1 is finished"),
        ("(pain or 0) >= 7", "the average pain is 7 or more"),
        ("pain >= cap + 2", "the average pain is your pain limit plus 2 or more"),
        ("7 <= pain", "the average pain is 7 or more"),
        ("now - then >= 2", "the rise of your score is 2 or more"),
        ("False", "never"),
    ],
)
def test_a_condition_is_said(text, said):
    assert say(parse(text), SPOKEN) == said


def test_the_parts_of_a_condition_can_be_said_one_by_one():
    parts = criteria(parse("pain <= 4 and (bend or walk > 3)"))
    assert [say(part, SPOKEN) for part in parts] == [
        "the average pain is 4 or less",
        "you can bend, or the walk is more than 3 minutes",
    ]


def test_the_phrases_can_be_those_of_another_language():
    german = Phrases(at_most="{subject} ist höchstens {value}", decimal=",")
    assert say(parse("pain <= 2.5"), SPOKEN, german) == "the average pain ist höchstens 2,5"


def test_a_pattern_from_a_file_can_do_no_more_than_be_filled():
    bad = Variable("pain", Kind.NUMBER, words={"at_least": "{value.__class__} {value:>99} {value}"})
    vocabulary = Vocabulary.of(bad)
    said = say(parse("pain >= 3"), vocabulary)
    assert said == "{value.__class__} {value:>99} 3"


@given(conditions())
def test_every_condition_can_be_said(tree):
    assert say(tree, PERSON).strip()
