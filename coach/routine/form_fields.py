"""The kinds of values that files hold, each read with its own complaint and shown to editors."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Annotated, Any, TypeVar

from pydantic import BaseModel, ConfigDict, GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import CoreSchema, core_schema

from coach.routine import complaints, quantity
from coach.routine.complaints import Wrong
from coach.routine.model import Action, Bias, Cause, Gate, Kind, Range, Side, SideRule
from coach.routine.vocabulary import CONDITIONS, PATTERNS

Word = TypeVar("Word", bound=StrEnum)
Schema = Mapping[str, Any]

ID_PATTERN = r"^[a-z][A-Za-z0-9_]{0,63}$"
LANGUAGE_PATTERN = r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$"
_MONTH_PATTERN = r"^[0-9]{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?$"
_LONGEST_TEXT = 2000


class Form(BaseModel):
    """A part of a file, as it is written; unknown keys are refused."""

    model_config = ConfigDict(extra="forbid", frozen=True)


@dataclass(frozen=True, slots=True)
class Languages:
    """The language asked for, and the one the file is written in."""

    asked: str = "en"
    own: str = "en"


@dataclass(frozen=True, slots=True)
class Read:
    """Tells pydantic to read a value with `reader`, and editors to expect `schema`."""

    reader: Callable[[Any], object]
    schema: Schema = field(hash=False)

    def __get_pydantic_core_schema__(self, _: object, __: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(self.reader)

    def __get_pydantic_json_schema__(
        self, _: CoreSchema, __: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        return dict(self.schema)


@dataclass(frozen=True, slots=True)
class ReadText:
    """Tells pydantic to read a text, in the language that the context asks for."""

    def __get_pydantic_core_schema__(self, _: object, __: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.with_info_plain_validator_function(
            lambda value, info: text(value, info.context or Languages())
        )

    def __get_pydantic_json_schema__(
        self, _: CoreSchema, __: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        one = {"type": "string", "minLength": 1, "maxLength": _LONGEST_TEXT}
        by_language = {
            "type": "object",
            "propertyNames": {"pattern": LANGUAGE_PATTERN},
            "additionalProperties": one,
            "minProperties": 1,
        }
        return {"anyOf": [one, by_language]}


def text(value: object, languages: Languages) -> str:
    """Return a text, or the one of a language map that suits best; raise Wrong otherwise."""
    if not isinstance(value, dict):
        return _sentence(value)
    if not value:
        raise Wrong(complaints.empty_text())
    texts = {key: _of_language(key, entry) for key, entry in value.items()}
    for language in (languages.asked, languages.asked.split("-")[0], languages.own):
        if language in texts:
            return texts[language]
    return next(iter(texts.values()))


def _of_language(language: str, value: object) -> str:
    if not re.fullmatch(LANGUAGE_PATTERN, language):
        raise Wrong(complaints.bad_language(language), (language,), key=True)
    try:
        return _sentence(value)
    except Wrong as wrong:
        raise wrong.below(language) from wrong


def _sentence(value: object) -> str:
    if not isinstance(value, str):
        raise Wrong(complaints.not_text(value))
    stripped = value.strip()
    if not stripped:
        raise Wrong(complaints.empty_text())
    if len(stripped) > _LONGEST_TEXT:
        raise Wrong(complaints.long_text(_LONGEST_TEXT))
    return stripped


def word(noun: str, words: type[Word]) -> Read:
    """Return the reader of one of `words`."""
    by_name = {each.value: each for each in words}

    def read(value: object) -> Word:
        if not isinstance(value, str) or value not in by_name:
            raise Wrong(complaints.unknown_word(noun, value, tuple(by_name)))
        return by_name[value]

    return Read(read, {"enum": list(by_name)})


def one_of(noun: str, known: tuple[str, ...]) -> Read:
    """Return the reader of a word that must be one of `known`."""

    def read(value: object) -> str:
        if not isinstance(value, str) or value not in known:
            raise Wrong(complaints.unknown_word(noun, value, known))
        return value

    return Read(read, {"enum": list(known)})


def spelled(pattern: str, complaint: Callable[[object], complaints.Complaint]) -> Read:
    """Return the reader of a text that must be spelled as `pattern` says, all of it."""

    def read(value: object) -> str:
        if not isinstance(value, str) or not re.fullmatch(pattern, value):
            raise Wrong(complaint(value))
        return value

    return Read(read, {"type": "string", "pattern": pattern})


def _whole(low: int, high: int) -> Read:
    schema = {"type": "integer", "minimum": low, "maximum": high}
    return Read(lambda value: quantity.count(value, low, high), schema)


def _seconds_above_zero(value: object) -> float:
    seconds = quantity.duration(value)
    if seconds == 0:
        raise Wrong(complaints.out_of_bounds(value, "1 s", "3 h"))
    return seconds


def _span(each: Read, example: str) -> Read:
    def read(value: object) -> Range:
        return quantity.span(value, each.reader, example)  # type: ignore[arg-type]

    pair = {"type": "array", "items": dict(each.schema), "minItems": 2, "maxItems": 2}
    return Read(read, {"anyOf": [dict(each.schema), pair]})


def _yes_or_no(value: object) -> bool:
    if not isinstance(value, bool):
        raise Wrong(complaints.not_yes_or_no(value))
    return value


_DURATION_SCHEMA = {
    "anyOf": [
        {"type": "number", "minimum": 0, "maximum": quantity.LONGEST},
        {"type": "string", "pattern": quantity.DURATION_PATTERN},
    ]
}
_SECONDS = Read(quantity.duration, _DURATION_SCHEMA)


def seconds_or_true(usual: float) -> Read:
    """Return the reader of a duration for which `true` stands for the usual one."""

    def read(value: object) -> float:
        if isinstance(value, bool) and value:
            return usual
        if isinstance(value, bool):
            raise Wrong(complaints.delete_step())
        return _seconds_above_zero(value)

    return Read(read, {"anyOf": [{"const": True}, *_DURATION_SCHEMA["anyOf"]]})


Text = Annotated[str, ReadText()]
Id = Annotated[str, spelled(ID_PATTERN, complaints.bad_id)]
Language = Annotated[str, spelled(LANGUAGE_PATTERN, complaints.bad_language)]
Month = Annotated[str, spelled(_MONTH_PATTERN, complaints.bad_month)]
Condition = Annotated[str, one_of("condition", CONDITIONS)]
SwapWord = Annotated[str, one_of("movement pattern", PATTERNS)]
Flag = Annotated[bool, Read(_yes_or_no, {"type": "boolean"})]
Seconds = Annotated[float, _SECONDS]
SomeSeconds = Annotated[float, Read(_seconds_above_zero, _DURATION_SCHEMA)]
SecondsRange = Annotated[Range, _span(_SECONDS, "[10 s, 30 s]")]
Count = Annotated[int, _whole(1, quantity.MOST)]
Sets = Annotated[int, _whole(1, 100)]
Revision = Annotated[int, _whole(1, 1_000_000)]
Tier = Annotated[int, _whole(0, 3)]
Pain = Annotated[int, _whole(0, 10)]
CountRange = Annotated[Range, _span(_whole(1, quantity.MOST), "[2, 4]")]
SetsRange = Annotated[Range, _span(_whole(1, 100), "[1, 2]")]
TimesADay = Annotated[Range, _span(_whole(1, 48), "[1, 2]")]
DaysAWeek = Annotated[Range, _span(_whole(1, 7), "[3, 5]")]
Added = Annotated[Range, _span(_whole(1, 5), "[1, 2]")]
DaysBetween = Annotated[Range, _span(_whole(2, 28), "[2, 4]")]
KindWord = Annotated[Kind, word("kind of exercise", Kind)]
BiasWord = Annotated[Bias, word("direction of the spine", Bias)]
GateWord = Annotated[Gate, word("gate", Gate)]
CauseWord = Annotated[Cause, word("cause", Cause)]
SideWord = Annotated[Side, word("side", Side)]
SideRuleWord = Annotated[SideRule, word("side", SideRule)]
ActionWord = Annotated[Action, word("action", Action)]
