"""What a person told, as FHIR Observations: pain with its LOINC code, the rest with our own."""

from collections.abc import Iterator, Sequence

from coach.sharing.fhir_parts import LOINC, Json, address, concept, identifier, refer, score
from coach.sharing.report_form import (
    ActivityPart,
    ChangePart,
    CheckInPart,
    CrampPart,
    DecisionPart,
    PainPart,
    ReportForm,
    WarningPart,
)

PAIN = {
    "coding": [
        {
            "system": LOINC,
            "code": "72514-3",
            "display": "Pain severity - 0-10 verbal numeric rating [Score] - Reported",
        }
    ]
}
_ACTIVITY = "An activity of the person's own choice, 0 cannot to 10 as before"
_SURVEY = {
    "coding": [
        {
            "system": "http://terminology.hl7.org/CodeSystem/observation-category",
            "code": "survey",
        }
    ]
}


def observations(report: ReportForm, patient: str) -> Iterator[tuple[str, Json]]:
    """Yield an Observation, with its address, for everything that was told."""
    kinds: dict[str, list[Json]] = {
        "pain": [_pain(one) for one in report.pain],
        "cramp": [_cramp(one) for one in report.cramps],
        "check_in": [_check_in(one) for one in report.check_ins],
        "warning": [_warning(one) for one in report.warnings],
        "decision": [_decision(one) for one in report.decisions],
        "activity": _activities(report.activities),
        "global_change": [_change(one) for one in report.global_changes],
    }
    for kind, found in kinds.items():
        for number, one in enumerate(found):
            yield address(report, kind, number), _whole(one, patient)


def _whole(told: Json, patient: str) -> Json:
    return {
        "resourceType": "Observation",
        "status": "final",
        "category": [_SURVEY],
        "subject": refer(patient),
        **told,
    }


def _pain(one: PainPart) -> Json:
    when = one.when.isoformat()
    return {
        "identifier": identifier("pain", when),
        "code": PAIN,
        "effectiveDateTime": when,
        "valueQuantity": score(one.pain),
        "method": concept(f"pain_{one.source}"),
    }


def _cramp(one: CrampPart) -> Json:
    period = {"start": one.started.isoformat()}
    if one.ended is not None and one.ended >= one.started:
        period["end"] = one.ended.isoformat()
    parts: list[Json] = []
    if one.strength is not None:
        parts.append({"code": concept("cramp_strength"), "valueQuantity": score(one.strength)})
    if one.side:
        parts.append({"code": concept("side"), "valueCodeableConcept": concept(one.side)})
    told: Json = {
        "identifier": identifier("cramp", period["start"]),
        "code": concept("cramp", "Cramp of the lower back"),
        "effectivePeriod": period,
        "valueBoolean": True,
    }
    return told | {"component": parts} if parts else told


def _check_in(one: CheckInPart) -> Json:
    parts = [
        *((name, getattr(one, name)) for name in ("scope", "family", "gate")),
        *(("flag", flag) for flag in one.flags),
    ]
    return {
        "code": concept("check_in_level", "How soon to see a clinician, by rules over answers"),
        "effectiveDateTime": one.when.isoformat(),
        "valueCodeableConcept": concept(one.level),
        "component": [
            {"code": concept(name), "valueCodeableConcept": concept(word)} for name, word in parts
        ],
    }


def _warning(one: WarningPart) -> Json:
    told: Json = {
        "code": concept(one.kind),
        "effectiveDateTime": one.when.isoformat(),
        "valueBoolean": True,
    }
    signs = [{"code": concept("sign"), "valueCodeableConcept": concept(sign)} for sign in one.signs]
    return told | {"component": signs} if signs else told


def _decision(one: DecisionPart) -> Json:
    return {
        "code": concept("plan_decision"),
        "effectiveDateTime": one.when.isoformat(),
        "valueCodeableConcept": concept(one.decision),
        "component": [
            {"code": concept("plan"), "valueString": f"{one.plan} {one.revision}"},
            {"code": concept("rule"), "valueString": one.rule},
            *(_figure(name, value) for name, value in one.figures.items() if value is not None),
        ],
    }


def _figure(name: str, value: float | bool | str) -> Json:  # noqa: FBT001 - a figure may be one
    """Return a figure of a decision under the name that the plan has for it."""
    told: Json = {"code": concept("figure", name)}
    if isinstance(value, bool):
        return told | {"valueBoolean": value}
    if isinstance(value, str):
        return told | {"valueString": value}
    return told | {"valueQuantity": {"value": value}}


def _change(one: ChangePart) -> Json:
    when = one.when.isoformat()
    return {
        "identifier": identifier("global_change", when),
        "code": concept("global_change", "Compared with the start, -5 much worse to 5 much better"),
        "effectiveDateTime": when,
        "valueInteger": one.value,
        "component": [{"code": concept("weeks"), "valueInteger": one.weeks}],
    }


def _activities(parts: Sequence[ActivityPart]) -> list[Json]:
    """Return the scores with the number of the activity; its words are the person's own."""
    names = list(dict.fromkeys(one.activity for one in parts))
    return [
        {
            "code": concept(f"activity_{names.index(one.activity) + 1}", _ACTIVITY),
            "effectiveDateTime": one.when.isoformat(),
            "valueQuantity": score(one.score),
        }
        for one in parts
    ]
