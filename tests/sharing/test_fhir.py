"""Systems of a clinic can read a report, and cannot tell from it whose it is."""

import json
from datetime import timedelta

import pytest
from fhir.resources.R4B.bundle import Bundle

from coach.sharing import fhir
from coach.sharing import report_form as form
from tests.sharing.reports import FIRST, NOW, at, empty, exercise, report, session

NAME = "Zebulon"
"""What a person might type of themselves or of others."""


def full():
    """A report in which there is something of everything, typed words included."""
    first = session(
        FIRST,
        exercise("left"),
        exercise("right", 0, skipped="hurts"),
        exercise(None, 3, difficulty="hard"),
        exercise().model_copy(update={"exercise": None}),
        ending="pain",
        title=f"For {NAME}",
        said=form.SessionSaidPart(note=f"{NAME} helped"),
    )
    own = session(FIRST, assigned=False, ending=None, exercises=[])
    cramps = [
        form.CrampPart(started=at(FIRST), side="both", strength=9, trigger=f"Ran with {NAME}"),
        form.CrampPart(started=at(FIRST), ended=at(FIRST, 3)),
    ]
    return report(
        sessions=[first, session(FIRST + timedelta(days=1)), own],
        cramps=cramps,
        check_ins=[
            form.CheckInPart(
                when=NOW, level="SOON", scope="GENTLE", family="NERVE", gate="AMBER", flags=["RF12"]
            )
        ],
        warnings=[
            form.WarningPart(when=NOW, kind="raised", signs=["fever", "RF12"]),
            form.WarningPart(when=NOW, kind="clinician_cleared", signs=[]),
        ],
        decisions=[
            form.DecisionPart(
                when=NOW,
                plan="plan_nerve",
                revision=2,
                decision="stay",
                rule="10",
                figures={
                    "days": 3,
                    "pain_mean7": 2.5,
                    "spasm": True,
                    "pattern": "flexion",
                    "x": None,
                },
            )
        ],
        activities=[form.ActivityPart(when=NOW, activity=f"Lift {NAME}", score=4)],
        global_changes=[form.ChangePart(when=NOW, weeks=6, value=-2)],
    )


def of(kind, found=None):
    entries = fhir.bundle(found or full())["entry"]
    return [one["resource"] for one in entries if one["resource"]["resourceType"] == kind]


def plain(written):
    """Return what is written, with one way to say UTC."""
    return json.loads(written.replace("+00:00", "Z"))


@pytest.mark.parametrize("made", [full, report, empty])
def test_a_library_that_knows_fhir_reads_the_bundle_and_gives_it_back_the_same(made):
    written = json.dumps(fhir.bundle(made()))
    read = Bundle.model_validate_json(written)
    assert plain(read.model_dump_json()) == plain(written)
    assert {each.resource.__class__.__module__.split(".")[2] for each in read.entry} == {"R4B"}


def test_that_library_refuses_what_is_wrong():
    wrong = fhir.bundle(report())
    wrong["entry"][1]["resource"]["status"] = 7
    with pytest.raises(ValueError, match="status"):
        Bundle.model_validate(wrong)
    lacking = fhir.bundle(report())
    del next(
        one["resource"]
        for one in lacking["entry"]
        if one["resource"]["resourceType"] == "Observation"
    )["code"]
    with pytest.raises(ValueError, match="code"):
        Bundle.model_validate(lacking)


def test_pain_bears_its_loinc_code_and_a_number_with_its_unit():
    (first, *_) = [one for one in of("Observation") if one["code"] == fhir_pain()]
    assert first["valueQuantity"] == {
        "value": 7, "unit": "{score}", "system": "http://unitsofmeasure.org", "code": "{score}",
    }  # fmt: skip
    assert first["code"]["coding"][0]["code"] == "72514-3"
    assert len([one for one in of("Observation") if one["code"] == fhir_pain()]) == 28


def fhir_pain():
    from coach.sharing.fhir_observations import PAIN

    return PAIN


def coded(code):
    found = of("Observation")
    return next(one for one in found if one["code"]["coding"][0]["code"] == code)


def test_an_activity_is_a_score_without_a_loinc_code_and_without_its_words():
    found = coded("activity_1")
    assert found["code"]["coding"] == [
        {"system": "urn:stretch-coach:fhir:codes", "code": "activity_1"}
    ]
    assert found["valueQuantity"]["value"] == 4
    assert NAME not in json.dumps(found)


def test_a_decision_of_the_plan_bears_its_rule_and_its_figures():
    parts = {
        one["code"].get("text", one["code"]["coding"][0]["code"]): one
        for one in coded("plan_decision")["component"]
    }
    assert parts["plan"]["valueString"] == "plan_nerve 2"
    assert parts["rule"]["valueString"] == "10"
    assert parts["days"]["valueQuantity"] == {"value": 3}
    assert parts["spasm"]["valueBoolean"] is True
    assert parts["pattern"]["valueString"] == "flexion"
    assert "x" not in parts


def test_the_change_since_the_start_is_a_number_with_its_week():
    found = coded("global_change")
    assert (found["valueInteger"], found["component"][0]["valueInteger"]) == (-2, 6)


def test_where_a_loinc_code_goes_its_notice_goes_too():
    for plan in of("CarePlan"):
        assert any("LOINC is copyright" in note["text"] for note in plan["note"])
        assert any("no proof of recovery" in note["text"] for note in plan["note"])


def test_sets_holds_and_side_stand_in_an_extension_of_our_own():
    requests = of("ServiceRequest", report())
    assert len(requests) == 2
    (found,) = requests[0]["extension"]
    parts = {part["url"]: part for part in found["extension"]}
    assert found["url"] == "urn:stretch-coach:fhir:extension:dose"
    assert parts["sets"]["valueInteger"] == 1
    assert parts["hold"]["valueDuration"]["value"] == 20
    assert parts["side"]["valueCode"] == "left"
    assert parts["repetitions"]["valueInteger"] == 5


def test_what_was_done_is_told_apart_from_what_was_left_out():
    done = [one for one in of("Procedure") if "partOf" in one]
    assert [one["status"] for one in done[:3]] == ["completed", "not-done", "stopped"]
    assert done[1]["statusReason"]["coding"][0]["code"] == "hurts"
    whole = [one for one in of("Procedure") if "partOf" not in one]
    assert [one["status"] for one in whole] == ["stopped", "completed", "unknown"]


def test_every_reference_leads_to_a_resource_of_the_bundle():
    found = fhir.bundle(full())
    there = [one["fullUrl"] for one in found["entry"]]
    assert len(set(there)) == len(there)
    assert set(references(found)) <= set(there)
    assert all(one["fullUrl"].endswith(one["resource"]["id"]) for one in found["entry"])


def references(found):
    if isinstance(found, dict):
        if isinstance(found.get("reference"), str):
            yield found["reference"]
        for value in found.values():
            yield from references(value)
    elif isinstance(found, list):
        for value in found:
            yield from references(value)


def test_nothing_in_it_says_who_the_person_is():
    written = json.dumps(fhir.bundle(full()))
    assert NAME not in written
    (patient,) = of("Patient")
    assert set(patient) == {"resourceType", "id"}


def test_two_reports_of_one_person_do_not_show_that_it_is_the_same_patient():
    later = report(made=NOW + timedelta(days=7))
    assert of("Patient", report())[0]["id"] != of("Patient", later)[0]["id"]


def test_a_cramp_that_ends_before_it_begins_has_no_end():
    cramps = [
        one for one in of("Observation") if one["code"].get("text") == "Cramp of the lower back"
    ]
    assert ["end" in one["effectivePeriod"] for one in cramps] == [False, False]


def test_what_was_assigned_is_an_order_and_the_own_choice_a_plan():
    assert {one["intent"] for one in of("ServiceRequest", report())} == {"order"}
    mine = report(sessions=[session(FIRST, assigned=False)])
    assert {one["intent"] for one in of("ServiceRequest", mine)} == {"plan"}
