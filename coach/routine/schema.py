"""The JSON Schema of the files, so that an editor completes and checks while one is typing."""

from typing import Any

from pydantic.json_schema import models_json_schema

from coach.routine.checkin.form import CheckInForm
from coach.routine.file import VERSIONS
from coach.routine.form_exercise import ExerciseForm
from coach.routine.form_fields import Form
from coach.routine.form_matrix import MatrixForm
from coach.routine.form_routine import RoutineForm
from coach.routine.form_step import FORMS
from coach.routine.plan.form import MonitoringForm, PlanForm
from coach.routine.plan.form_words import VariablesForm

_FORMS: dict[str, type[Form]] = {
    "exercise": ExerciseForm,
    "routine": RoutineForm,
    "plan": PlanForm,
    "monitoring": MonitoringForm,
    "variables": VariablesForm,
    "restrictions": MatrixForm,
    "checkin": CheckInForm,
}
NAMES = tuple(_FORMS)
"""The files that people write by hand, and that editors help with."""
_DEFINITION = "#/$defs/"


def of(name: str) -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) of the files of a kind; else KeyError."""
    form = _FORMS[name]
    parts = [form, *(FORMS.values() if form is RoutineForm else ())]
    _, made = models_json_schema([(part, "validation") for part in parts], by_alias=True)
    definitions: dict[str, Any] = _tidied(made)["$defs"]
    whole = definitions.pop(form.__name__)
    if form is RoutineForm:
        kinds = [{"$ref": _DEFINITION + step.__name__} for step in FORMS.values()]
        whole["properties"]["steps"]["items"] = {"oneOf": kinds}
    whole["properties"]["schema"] = {
        "const": f"stretch-coach/{name}/{VERSIONS[name]}",
        "description": "What the file holds, and the version of the format.",
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:stretch-coach:schema:{name}:{VERSIONS[name]}",
        "title": f"Stretch Coach {name}",
        **whole,
        "$defs": definitions,
    }


def _tidied(part: Any) -> Any:  # noqa: ANN401 (any JSON)
    """Return a schema without what helps nobody: made-up titles, empty defaults, null."""
    if isinstance(part, list):
        return [_tidied(each) for each in part if each != {"type": "null"}]
    if not isinstance(part, dict):
        return part
    kept = {key: _tidied(each) for key, each in part.items() if not _is_noise(key, each)}
    if "patternProperties" in kept:
        kept["additionalProperties"] = False
    choices = kept.get("anyOf")
    if isinstance(choices, list) and len(choices) == 1:
        kept |= kept.pop("anyOf")[0]
    return kept


def _is_noise(key: str, value: object) -> bool:
    if key == "title":
        return isinstance(value, str)
    return key == "default" and (value in (None, "", []) or _is_default_object(value))


def _is_default_object(value: object) -> bool:
    return isinstance(value, dict) and "$ref" not in value and "type" not in value
