"""The kinds of values in files that travel: strict, short, and harmless on any screen."""

import re
import unicodedata
from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Any

from pydantic import (
    AfterValidator,
    AwareDatetime,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    PlainSerializer,
    WithJsonSchema,
)
from pydantic_core import CoreSchema, core_schema

_HEXADECIMAL = re.compile(r"([0-9a-f]{2}){1,4000}")
_INVISIBLE = {"Cc", "Cf", "Cs", "Zl", "Zp"}
"""Kinds of characters that move the cursor, turn the text round, or show nothing."""
_JOINERS = "\u200c\u200d"
"""They show nothing either, and some languages and pictures need them."""
NAME, LINE, LINES = 120, 500, 4000
"""The most characters of a name, a short and a long text."""


class StrictForm(BaseModel):
    """A part of a file as a program wrote it: nothing unknown, nothing converted."""

    model_config = ConfigDict(
        extra="forbid",
        frozen=True,
        strict=True,
        alias_generator=lambda name: name.rstrip("_"),
        populate_by_name=True,
    )


@dataclass(frozen=True, slots=True)
class Hexadecimal:
    """Tells pydantic to read bytes written as small letters and digits; `length` 0: any."""

    length: int = 0

    def read(self, value: object) -> bytes:
        """Return the bytes; else ValueError."""
        found = value if isinstance(value, bytes) else self._of(value)
        if self.length and len(found) != self.length:
            raise ValueError("not so long")
        return found

    def _of(self, value: object) -> bytes:
        if not isinstance(value, str) or not _HEXADECIMAL.fullmatch(value):
            raise ValueError("not hexadecimal")
        return bytes.fromhex(value)

    def __get_pydantic_core_schema__(self, _: object, __: GetCoreSchemaHandler) -> CoreSchema:
        written = core_schema.plain_serializer_function_ser_schema(bytes.hex)
        return core_schema.no_info_plain_validator_function(self.read, serialization=written)

    def __get_pydantic_json_schema__(
        self, _: CoreSchema, __: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        digits = f"{{{2 * self.length}}}" if self.length else "+"
        return {"type": "string", "pattern": f"^[0-9a-f]{digits}$"}


def legible(text: str, longest: int, *, lines: bool = False) -> str:
    """Return a text as these files may hold it: nothing that a screen obeys, not too long."""
    if text.isprintable():  # most are, and a report of ten years has many
        return text[:longest]
    kept = (sign if _shows(sign) or (lines and sign == "\n") else " " for sign in text)
    return "".join(kept)[:longest]


def _shows(sign: str) -> bool:
    return sign in _JOINERS or unicodedata.category(sign) not in _INVISIBLE


def _legible(value: str) -> str:
    if not all(map(_shows, value)):
        raise ValueError("characters that cannot be shown")
    return value


def _lines(value: str) -> str:
    _legible(value.replace("\n", " "))
    return value


def _moment(value: object) -> object:
    return datetime.fromisoformat(value) if isinstance(value, str) and len(value) <= 40 else value


Key = Annotated[bytes, Hexadecimal(32)]
Digest = Annotated[bytes, Hexadecimal(32)]
Signature = Annotated[bytes, Hexadecimal(64)]
Bytes16 = Annotated[bytes, Hexadecimal(16)]
Bytes12 = Annotated[bytes, Hexadecimal(12)]
Hex = Annotated[bytes, Hexadecimal()]
Name = Annotated[str, Field(min_length=1, max_length=NAME), AfterValidator(_legible)]
Line = Annotated[str, Field(max_length=LINE), AfterValidator(_legible)]
Lines = Annotated[str, Field(max_length=LINES), AfterValidator(_lines)]
Id = Annotated[str, Field(pattern=r"^[a-z][A-Za-z0-9_]{0,63}$")]
Revision = Annotated[int, Field(ge=1, le=1_000_000)]
Moment = Annotated[
    AwareDatetime,
    BeforeValidator(_moment),
    PlainSerializer(lambda value: value.isoformat(), return_type=str),
    WithJsonSchema({"type": "string", "format": "date-time"}),
]
