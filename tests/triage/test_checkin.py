"""A check-in: every written story comes out as written, and no answer is never "no"."""

import json
from pathlib import Path

import pytest

from coach.routine.checkin.model import CheckIn, Level, Scope
from coach.routine.checkin.reading import load
from coach.triage.answers import Answers, filled, read
from coach.triage.checkin import NoCheckIn, Outcome, outcome
from coach.triage.gate import Colour

ROOT = Path(__file__).parents[2]
STORIES = json.loads((Path(__file__).parent / "data" / "vignettes.json").read_text("utf-8"))


@pytest.fixture(scope="module")
def checkin() -> CheckIn:
    return load(ROOT / "routines" / "checkin")


def of(said: dict[str, object], checkin: CheckIn) -> Outcome:
    return outcome(read(filled(said, checkin.questions), checkin.questions), checkin)


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story["id"])
def test_a_written_story_comes_out_as_written(story, checkin):
    found = of(story["answers"], checkin)
    points = found.points
    assert {
        "level": found.level.value,
        "scope": found.scope.value,
        "flags": sorted(found.flags),
        "family": found.family.value,
        "confidence": found.confidence,
        "note": found.physician_note,
        "pattern": found.pattern or "-",
        "gate": found.gate.name,
        "routine": found.routine,
        "side": found.side,
    } == {**story["expected"], "flags": sorted(story["expected"]["flags"])}
    assert (points.nerve, points.injury) == (story["scores"]["N"], story["scores"]["J"])
    assert points.other_symptom == story["scores"]["O_sym"]
    assert points.other_context == story["scores"]["O_ctx"]
    lines = [[line.code, line.points] for line in found.reasons if line.family]
    assert sorted(lines) == sorted(story["why"])


def test_the_shipped_files_have_no_problem(checkin):
    assert checkin.problems == ()
    assert checkin.complete


def test_every_sign_that_locks_can_be_told_on_the_phone(checkin):
    assert [flag.id for flag in checkin.flags if flag.level.locks and not flag.phone] == []


def test_every_field_of_the_answers_is_asked(checkin):
    assert set(checkin.words()) == set(Answers().plain())


def test_nothing_answered_opens_only_rest(checkin):
    found = outcome(Answers(), checkin)
    assert found.scope is Scope.REST_ONLY
    assert found.gate is Colour.RED
    assert found.routine == "rt_other_companion"
    assert "ces" in found.to_ask_again
    assert "pain_now" in found.to_ask_again


def test_a_sign_beside_a_word_that_nobody_knows_still_counts(checkin):
    found = of({"ces": ["saddle", "nonsense"]}, checkin)
    assert found.level is Level.EMERGENCY
    assert "ces" in found.to_ask_again


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        ({"radiates": "thigh"}, "leg_side"),
        ({"leg_side": "one"}, "radiates"),
        ({"ease": ["sitting_bending"], "agg": ["bending"]}, "ease"),
        ({"age": 140}, "age"),
        ({"days": -1}, "days"),
        ({"move": True}, "move"),
        ({"pain_worst24": 11}, "pain_worst24"),
    ],
)
def test_what_cannot_be_is_asked_again(said, asked, checkin):
    assert asked in of(said, checkin).to_ask_again


def test_a_pain_between_two_numbers_counts_as_the_higher(checkin):
    assert read({"pain_now": 6.5}, checkin.questions).pain_now == 7


def test_the_first_settled_session_after_an_injury_is_the_release(checkin):
    story = next(each for each in STORIES if each["id"] == "V02")
    assert of(story["answers"], checkin).first == "rt_release_right"


def test_without_all_of_the_rules_nobody_is_let_through():
    with pytest.raises(NoCheckIn):
        outcome(Answers(), CheckIn())


def test_the_sources_of_evidence_and_decisions_are_known(checkin):
    assert checkin.sources == ("JENSEN", "OSTELO20", "BUSSIERES", "MERCK", "MILLER")
