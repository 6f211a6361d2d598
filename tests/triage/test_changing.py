"""What would change a result is what the rules themselves say of one more answer."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from coach.expression.vocabulary import Kind
from coach.routine.checkin.model import Family, Level
from coach.routine.checkin.reading import load
from coach.triage.answers import Answers, filled, read
from coach.triage.changing import MOST, changes
from coach.triage.checkin import outcome

ROOT = Path(__file__).parents[2]
STORIES = json.loads((Path(__file__).parent / "data" / "vignettes.json").read_text("utf-8"))
OPEN = [each for each in STORIES if each["expected"]["level"] in ("NONE", "SOON")]


@pytest.fixture(scope="module")
def checkin():
    return load(ROOT / "routines" / "checkin")


@pytest.fixture
def of(checkin):
    def answers(name, **other) -> Answers:
        said = next(each for each in STORIES if each["id"] == name)["answers"] | other
        return read(filled(said, checkin.questions), checkin.questions)

    return answers


def reaches(answers, change, checkin):
    """Whether one other answer to the question of `change` really comes to its result."""
    question = checkin.words()[change.field]
    given = getattr(answers, change.field)
    values = question.variable.values
    if question.variable.kind is Kind.NAMES:
        values = [given | {each} for each in values]
    if question.variable.kind is Kind.TRUTH:
        values = [True]
    found = [outcome(replace(answers, **{change.field: each}), checkin) for each in values]
    return any(
        then.level is change.level
        and then.family is (change.family or then.family)
        and change.text in [reason.text for reason in then.reasons]
        for then in found
    )


@pytest.mark.parametrize("story", OPEN, ids=lambda story: story["id"])
def test_every_change_that_is_told_is_true_and_new(story, of, checkin):
    answers = of(story["id"])
    now = outcome(answers, checkin)
    told = changes(answers, checkin)
    assert 1 <= len(told) <= MOST
    assert len({each.field for each in told}) == len(told)
    for change in told:
        assert reaches(answers, change, checkin)
        assert change.text not in [reason.text for reason in now.reasons]
        assert change.family not in (now.family, Family.UNCLEAR)
        assert change.family or change.level.rank > now.level.rank
        assert change.level is not Level.EMERGENCY


def test_a_strain_that_went_below_the_knee_would_be_nerve_type(of, checkin):
    first = changes(of("V02"), checkin)[0]
    assert (first.text, first.field) == ("It travels below the knee.", "radiates")
    assert (first.family, first.level) == (Family.NERVE, Level.SOON)


def test_an_unclear_ache_would_be_muscle_type_after_lifting(of, checkin):
    first = changes(of("V27"), checkin)[0]
    assert first.text == "It followed lifting, bending or twisting."
    assert first.family is Family.INJURY


def test_a_new_sign_that_needs_a_doctor_today_is_told_as_that_and_not_as_a_pattern(of, checkin):
    told = changes(of("V04"), checkin)
    assert [(each.family, each.level) for each in told] == [(None, Level.SAME_DAY)] * MOST
    assert "You have fever, chills or night sweats." in [each.text for each in told]


def test_a_sign_that_is_there_is_no_example(of, checkin):
    told = changes(of("V02", agg=["cough_sneeze"]), checkin)
    assert "agg" not in [each.field for each in told]


def test_nothing_that_is_true_for_years_is_an_example(of, checkin):
    for story in OPEN:
        fields = {each.field for each in changes(of(story["id"]), checkin, most=20)}
        assert not fields & {"age", "dx", "meds", "cond", "clinician_ok", "green_plus"}
        assert not fields & {"spasm_now", "lie_ok", "rock_ok", "leg_worse"}


def test_answers_that_were_not_given_can_be_the_change(checkin):
    assert changes(Answers(), checkin)
