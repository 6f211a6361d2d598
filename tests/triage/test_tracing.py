"""Every reason with points leads back to the question that it rests on."""

import json
from pathlib import Path

import pytest

from coach.routine.checkin.reading import load
from coach.triage.answers import filled, read
from coach.triage.checkin import outcome
from coach.triage.tracing import fields_behind, for_a_visit

ROOT = Path(__file__).parents[2]
STORIES = json.loads((Path(__file__).parent / "data" / "vignettes.json").read_text("utf-8"))


@pytest.fixture(scope="module")
def checkin():
    return load(ROOT / "routines" / "checkin")


@pytest.fixture
def behind(checkin):
    def fields(**said):
        return fields_behind(read(filled(said, checkin.questions), checkin.questions), checkin)

    return fields


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story["id"])
def test_every_reason_with_points_has_a_question(story, checkin):
    answers = read(filled(story["answers"], checkin.questions), checkin.questions)
    fields = fields_behind(answers, checkin)
    pointing = [each for each in outcome(answers, checkin).reasons if each.family]
    assert {each.code for each in pointing} == set(fields)
    assert set(fields.values()) <= set(checkin.words())


@pytest.mark.parametrize(
    ("said", "code", "field"),
    [
        ({"radiates": "below_knee", "sens": ["burning"]}, "N2", "radiates"),
        ({"agg": ["cough_sneeze"], "radiates": "thigh"}, "N4", "agg"),
        ({"mech": "posture"}, "J1", "mech"),
        ({"drink": "little"}, "O4", "drink"),
        ({"sys": ["vomiting"]}, "O4", "sys"),
        ({"sys": ["vomiting"], "drink": "little"}, "O4", "sys"),
        ({}, "J4", "radiates"),
    ],
)
def test_a_reason_leads_to_the_answer_that_makes_it(behind, said, code, field):
    assert behind(**said)[code] == field


def test_what_does_not_hold_leads_nowhere(behind):
    assert "N2" not in behind(radiates="thigh")


@pytest.mark.parametrize(
    ("name", "codes"),
    [("V02", []), ("V04", ["RF51", "U2"]), ("V27", ["U1"]), ("V17", ["RF38"]), ("V21", [])],
)
def test_what_asks_for_a_visit_is_a_sign_or_a_doubt_and_never_the_cramp(name, codes, checkin):
    said = next(each for each in STORIES if each["id"] == name)["answers"]
    found = outcome(read(filled(said, checkin.questions), checkin.questions), checkin)
    assert [each.code for each in for_a_visit(found, checkin)] == codes
