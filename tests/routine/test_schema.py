"""The JSON Schema for editors says what the reader says."""

import json
import re
from pathlib import Path

import pytest

from coach.routine import document, schema
from coach.routine.check import problems
from tests.routine.samples import exercise, library, routine, written

ROOT = Path(__file__).parents[2] / "routines"
PLANS = sorted((ROOT / "plans").glob("*.yaml"))
SHIPPED = sorted((ROOT / "exercises").glob("*.yaml")) + sorted((ROOT / "routines").glob("*.yaml"))
_TYPES = {
    "object": dict,
    "array": list,
    "string": str,
    "boolean": bool,
    "integer": int,
    "number": (int, float),
}


def fits(value, part, whole):
    """Whether a value fits the part of JSON Schema that ours is written in."""
    if "$ref" in part:
        part = whole["$defs"][part["$ref"].removeprefix("#/$defs/")]
    if "anyOf" in part and not any(fits(value, each, whole) for each in part["anyOf"]):
        return False
    if "oneOf" in part and sum(fits(value, each, whole) for each in part["oneOf"]) != 1:
        return False
    if "const" in part and value != part["const"]:
        return False
    if "enum" in part and value not in part["enum"]:
        return False
    return (
        of_type(value, part.get("type"))
        and in_bounds(value, part)
        and (not isinstance(value, list) or entries_fit(value, part, whole))
        and (not isinstance(value, dict) or keys_fit(value, part, whole))
    )


def of_type(value, name):
    if name is None:
        return True
    return isinstance(value, _TYPES[name]) and (name == "boolean" or not isinstance(value, bool))


def in_bounds(value, part):
    if isinstance(value, str):
        return re.search(part.get("pattern", ""), value) and len(value) >= part.get("minLength", 0)
    if isinstance(value, int | float):
        return part.get("minimum", value) <= value <= part.get("maximum", value)
    return True


def entries_fit(value, part, whole):
    return part.get("minItems", 0) <= len(value) <= part.get("maxItems", len(value)) and all(
        fits(each, part.get("items", {}), whole) for each in value
    )


def keys_fit(value, part, whole):
    by_name = {
        key: each
        for pattern, each in part.get("patternProperties", {}).items()
        for key in value
        if re.search(pattern, key)
    }
    known = part.get("properties", {}) | by_name
    other = part.get("additionalProperties", True)
    if not set(part.get("required", ())) <= value.keys():
        return False
    if other is False and not value.keys() <= known.keys():
        return False
    other = {} if isinstance(other, bool) else other
    return all(fits(each, known.get(key, other), whole) for key, each in value.items())


def valid(text, name):
    whole = schema.of(name)
    return bool(fits(document.parsed(text, "f").data, whole, whole))


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_the_shipped_files_fit_the_schema(path):
    assert valid(path.read_text(), path.parent.name.removesuffix("s"))


@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.stem)
def test_the_shipped_plans_fit_the_schema(path):
    name = path.read_text().partition("stretch-coach/")[2].partition("/")[0]
    assert valid(path.read_text(), name)


@pytest.mark.parametrize(
    "text",
    [
        routine("  - {walk: 3 min, exercise: knee_hug}\n  - check_in: true\n  - check_in: 1 min"),
        routine("  - rest: 1:30"),
        routine("  - rest: -1"),
        routine("  - {walk: 3 min, rest: 10 s}"),
        routine("  - {core: true}"),
        routine("  - {exercise: knee_hug, side: both, repetitions: 2.5}"),
        routine("  - {exercise: knee_hug, side: both, repetition: 2}"),
        routine("  - check_in: false"),
        routine(pain_limit="11"),
        routine(id="Morning"),
        routine(title="12"),
        routine(title="{en: Morning, de: Morgen}"),
        routine(schema="stretch-coach/routin/1"),
        routine(variants="{a: {side: left}, b: {side: right, title: {en: B}}}"),
        routine(variants="{a: {sides: left}}"),
        routine(variants="{A: {side: left}}"),
    ],
)
def test_schema_and_reader_agree_on_routines(tmp_path, text):
    told = problems([written(tmp_path, text)], library(tmp_path))
    assert valid(text, "routine") == (told == [])


@pytest.mark.parametrize(
    "text",
    [
        exercise("a"),
        exercise("a", tier="4"),
        exercise("a", view="{azimuth: 3}"),
        exercise("a", view="under"),
        exercise("a").replace("hip.right", "hip"),
        exercise("a").replace("osteoporosis", "osteo"),
        exercise("a").replace("[10 s, 30 s]", "[10 s, 20 s, 30 s]"),
        exercise("a").replace("kind: stretch\n", ""),
        exercise("a", reviewed="November"),
    ],
)
def test_schema_and_reader_agree_on_exercises(tmp_path, text):
    told = problems([written(tmp_path, text)], library(tmp_path))
    assert valid(text, "exercise") == (told == [])


@pytest.mark.parametrize("name", schema.NAMES)
def test_a_schema_is_plain_json_of_the_newest_draft_with_a_name_of_its_own(name):
    whole = schema.of(name)
    assert json.loads(json.dumps(whole)) == whole
    assert whole["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert whole["$id"] == f"urn:stretch-coach:schema:{name}:1"
    assert whole["title"] == f"Stretch Coach {name}"


@pytest.mark.parametrize("name", schema.NAMES)
def test_every_key_is_described_to_the_person_who_types(name):
    whole = schema.of(name)
    forms = {"": whole, **whole["$defs"]}
    bare = [
        f"{form}.{key}"
        for form, part in forms.items()
        for key, each in part["properties"].items()
        if "description" not in each and "$ref" not in each
    ]
    assert bare == []


def test_there_is_no_schema_of_other_things():
    with pytest.raises(KeyError):
        schema.of("weather")
