"""The small parts that FHIR resources (R4, hl7.org/fhir/R4) are made of, and our own codes.

Whatever has no code in a vocabulary that we may ship has one of `CODES`. The extensions stand
below `EXTENSIONS`; durations are seconds in UCUM.
"""

from typing import Any
from uuid import UUID, uuid5

from coach.sharing.report_form import ExercisePart, ReportForm

Json = dict[str, Any]

CODES = "urn:stretch-coach:fhir:codes"
EXTENSIONS = "urn:stretch-coach:fhir:extension"
IDENTIFIERS = "urn:stretch-coach:fhir:identifier"
LOINC = "http://loinc.org"
UCUM = "http://unitsofmeasure.org"
_SPACE = UUID("6f0d5b4e-6a53-5d57-9f57-0d5f5a1f8f55")
LOINC_NOTICE = (
    "This material contains content from LOINC (http://loinc.org). LOINC is copyright © Regenstrief"
    " Institute, Inc. and the Logical Observation Identifiers Names and Codes (LOINC) Committee and"
    " is available at no cost under the license at http://loinc.org/license. LOINC® is a registered"
    " United States trademark of Regenstrief Institute, Inc."
)
"""What the licence of LOINC asks to be said wherever its codes go."""


def address(report: ReportForm, kind: str, *key: object) -> str:
    """Return the address of a resource: its own in every report, so that nobody is followed."""
    words = (report.made.isoformat(), kind, *map(str, key))
    return f"urn:uuid:{uuid5(_SPACE, '|'.join(words))}"


def refer(address: str) -> Json:
    """Return a reference within the bundle."""
    return {"reference": address}


def identifier(kind: str, *key: object) -> list[Json]:
    """Return by what the same thing is known again in a later report."""
    return [{"system": f"{IDENTIFIERS}:{kind}", "value": "|".join(map(str, key))}]


def concept(code: str, text: str = "") -> Json:
    """Return one of our own codes, with its words."""
    found: Json = {"coding": [{"system": CODES, "code": code}]}
    return found | {"text": text} if text else found


def score(value: float) -> Json:
    """Return a number of a scale from 0 to 10."""
    return {"value": value, "unit": "{score}", "system": UCUM, "code": "{score}"}


def seconds(value: float) -> Json:
    """Return a length of time."""
    return {"value": value, "unit": "s", "system": UCUM, "code": "s"}


def extension(name: str, *parts: Json) -> Json:
    """Return an extension of our own made of parts."""
    return {"url": f"{EXTENSIONS}:{name}", "extension": list(parts)}


def dose(one: ExercisePart) -> Json:
    """Return what was asked for: sets, one hold, repetitions in all, time in all, side."""
    planned = one.planned
    parts: list[Json] = []
    if planned.sets is not None:
        parts.append({"url": "sets", "valueInteger": planned.sets})
    if planned.hold is not None:
        parts.append({"url": "hold", "valueDuration": seconds(planned.hold)})
    parts += _amount(planned.repetitions, planned.seconds)
    return extension("dose", *parts, *_side(one))


def observed(one: ExercisePart) -> Json:
    """Return what the clock saw: repetitions, time, side."""
    done = one.observed
    return extension("observed", *_amount(done.repetitions, done.seconds), *_side(one))


def _amount(repetitions: int, length: float) -> list[Json]:
    return [
        {"url": "repetitions", "valueInteger": repetitions},
        {"url": "time", "valueDuration": seconds(length)},
    ]


def _side(one: ExercisePart) -> list[Json]:
    return [] if one.side is None else [{"url": "side", "valueCode": one.side}]
