"""What pydantic found in a form, as findings at their places in the file."""

from collections.abc import Iterable, Sequence
from typing import Any, TypeVar, get_args

from pydantic import BaseModel, ValidationError
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

from coach.routine import complaints
from coach.routine.complaints import Complaint, Path, Wrong
from coach.routine.document import Document
from coach.routine.form_fields import Languages
from coach.routine.source import Finding

_MOST = 500
"""More problems than anybody reads are not worked out."""

Filled = TypeVar("Filled", bound=BaseModel)


def validated(
    form: type[Filled], data: object, document: Document, languages: Languages, path: Path = ()
) -> Filled | None:
    """Return the filled form; None, with findings added to the document, if it does not fit."""
    try:
        return form.model_validate(data, context=languages)
    except ValidationError as error:
        document.findings.extend(_findings(error, form, document, path))
        return None


def refused(document: Document, wrong: Wrong, path: Path) -> None:
    """Add what is wrong with the value at `path` to the document, unless it is refused already."""
    for each in (wrong, *wrong.also):
        where = (*path, *each.at)
        if not document.is_doubtful(where):
            place = document.place(where, key=each.key)
            document.findings.append(Finding(*place, each.complaint))


def _findings(
    error: ValidationError, form: type[BaseModel], document: Document, path: Path
) -> Iterable[Finding]:
    details = error.errors(include_url=False)[:_MOST]
    meant = set(_meant(details, form))
    for detail in details:
        if detail["type"] != "missing" or detail["loc"] not in meant:
            yield from _told(detail, form, document, path)


def _meant(details: Sequence[ErrorDetails], form: type[BaseModel]) -> Iterable[Path]:
    """Yield the missing keys that were only misspelt, so that one mistake is one problem."""
    lacking = {detail["loc"] for detail in details if detail["type"] == "missing"}
    for detail in details if lacking else ():
        loc = detail["loc"]
        if detail["type"] == "extra_forbidden":
            near = complaints.nearest(str(loc[-1]), _keys_at(form, loc))
            if near is not None:
                yield (*loc[:-1], near)


def _told(
    detail: ErrorDetails, form: type[BaseModel], document: Document, path: Path
) -> Iterable[Finding]:
    for wrong in _wrongs(detail, form):
        where = (*path, *wrong.at)
        if not document.is_doubtful(where):
            yield Finding(*document.place(where, key=wrong.key), wrong.complaint)


def _wrongs(detail: ErrorDetails, form: type[BaseModel]) -> Sequence[Wrong]:
    loc = detail["loc"]
    on_key = bool(loc) and loc[-1] == "[key]"
    at = loc[:-1] if on_key else loc
    match detail["type"]:
        case "missing":
            example = _example(_fields_at(form, loc).get(str(loc[-1])))
            return [Wrong(complaints.missing(str(loc[-1]), example), at[:-1], key=True)]
        case "extra_forbidden":
            known = _keys_at(form, loc)
            return [Wrong(complaints.unknown_key(str(loc[-1]), known), at, key=True)]
        case "value_error" if isinstance(wrong := detail["ctx"]["error"], Wrong):
            return (
                [each.below(*at) for each in (wrong, *wrong.also)]
                if not on_key
                else [Wrong(wrong.complaint, at, key=True)]
            )
        case _:
            return [Wrong(_of_shape(detail), at)]


def _of_shape(detail: ErrorDetails) -> Complaint:
    value = detail["input"]
    match detail["type"]:
        case "model_type" | "dict_type":
            return complaints.not_keys(value)
        case "tuple_type" | "list_type":
            return complaints.not_list(value)
        case "too_long":
            return complaints.long_list(detail["ctx"]["max_length"])
        case "too_short":
            return complaints.empty_list()
        case _:
            return complaints.unreadable_value()


def _example(found: FieldInfo | None) -> str:
    return _flow(found.examples[0]) if found is not None and found.examples else "…"


def _flow(value: object) -> str:
    """Return a value as it is written on one line of a file."""
    match value:
        case dict():
            return "{" + ", ".join(f"{key}: {_flow(each)}" for key, each in value.items()) + "}"
        case list():
            return "[" + ", ".join(map(_flow, value)) + "]"
        case bool():
            return str(value).lower()
        case _:
            return str(value)


def _keys_at(form: type[BaseModel], loc: Path) -> tuple[str, ...]:
    return tuple(_fields_at(form, loc))


def _fields_at(form: type[BaseModel], loc: Path) -> dict[str, FieldInfo]:
    """Return the fields, by their key, of the form in which the last step of `loc` stands."""
    fields = _fields(form)
    for step in loc[:-1]:
        if isinstance(step, str) and step in fields:
            inner = _form_in(fields[step].annotation)
            fields = {} if inner is None else _fields(inner)
    return fields


def _fields(form: type[BaseModel]) -> dict[str, FieldInfo]:
    return {info.alias or name: info for name, info in form.model_fields.items()}


def _form_in(annotation: Any) -> type[BaseModel] | None:  # noqa: ANN401 (any annotation at all)
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next(filter(None, map(_form_in, get_args(annotation))), None)
