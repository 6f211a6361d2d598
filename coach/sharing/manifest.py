"""What an archive says of itself: canonical JSON, so that the same words are the same bytes.

Keys in order, no blanks, UTF-8 (as in RFC 8785, without numbers that are not whole). A manifest
that is written in any other way is refused, so that there is nothing in it that nobody sees.
"""

import hashlib
import json
from pathlib import Path
from typing import Annotated, Any, Final, Literal, TypeVar

from pydantic import Field, ValidationError

from coach.errors import ArchiveRefused
from coach.sharing.complaints import Fault
from coach.sharing.container import MOST_PARTS, MOST_TOTAL
from coach.sharing.forms import Digest, Id, Key, Moment, Name, Revision, Signature, StrictForm

MANIFEST, SIGNATURE = "manifest.json", "manifest.sig"
LARGEST = 64_000
"""The most bytes a manifest may have."""
ASSIGNMENT: Final = "stretch-coach/assignment/1"
REPORT: Final = "stretch-coach/report-file/1"


class PartForm(StrictForm):
    """A file in the archive, as it was when the manifest was written."""

    name: Annotated[str, Field(min_length=1, max_length=120)]
    size: Annotated[int, Field(ge=0, le=MOST_TOTAL)]
    sha256: Digest


class SignerForm(StrictForm):
    """Who signed: what they call themselves, their key, and the key that reports are closed for."""

    name: Name
    key: Key
    seal: Key


class HandoverForm(StrictForm):
    """The key used before, and its signature that the new one takes its place."""

    key: Key
    signature: Signature


class AssignmentForm(StrictForm):
    """The manifest of an assignment."""

    schema_: Literal["stretch-coach/assignment/1"]
    id: Id
    revision: Revision
    title: Name
    created: Moment
    signed_by: SignerForm
    formerly: HandoverForm | None = None
    files: Annotated[list[PartForm], Field(min_length=1, max_length=MOST_PARTS)]


class ReportFileForm(StrictForm):
    """The manifest of a report; `sealed_for` is the key that opens it, None where all can read."""

    schema_: Literal["stretch-coach/report-file/1"]
    created: Moment
    sealed_for: Key | None = None
    files: Annotated[list[PartForm], Field(min_length=1, max_length=1)]


Form = TypeVar("Form", AssignmentForm, ReportFileForm)


def written(form: StrictForm) -> bytes:
    """Return the bytes of a manifest."""
    return canonical(form.model_dump(mode="json", by_alias=True, exclude_none=True))


def canonical(data: object) -> bytes:
    """Return JSON in the one way in which it is written here."""
    text = json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return text.encode("utf-8")


def read(parts: dict[str, bytes], kind: type[Form], path: Path) -> Form:
    """Return the manifest among the parts of an archive.

    Raises:
        ArchiveRefused: there is none, it is for something else, or it is not written as it must be.
    """
    content = parts.get(MANIFEST)
    if content is None:
        raise ArchiveRefused(path, Fault.NO_MANIFEST)
    data = _data(content)
    if data is None:
        raise ArchiveRefused(path, Fault.BAD_MANIFEST)
    if fault := _of_other_kind(data.get("schema"), kind):
        raise ArchiveRefused(path, fault)
    try:
        form = kind.model_validate(data)
    except (ValidationError, ValueError) as error:
        raise ArchiveRefused(path, Fault.BAD_MANIFEST) from error
    # Written in any other way, a key could stand there twice, or a value where nobody looks.
    if written(form) != content:
        raise ArchiveRefused(path, Fault.BAD_MANIFEST)
    return form


def compare(files: list[PartForm], parts: dict[str, bytes], path: Path) -> None:
    """Hold the parts of an archive, apart from the manifest itself, against what it lists.

    Raises:
        ArchiveRefused: one is missing, not listed, or not what it was.
    """
    listed = {part.name: part for part in files}
    found = parts.keys() - {MANIFEST, SIGNATURE}
    if len(listed) != len(files):
        raise ArchiveRefused(path, Fault.BAD_MANIFEST)
    for name in sorted(found - listed.keys()):
        raise ArchiveRefused(path, Fault.UNLISTED, name)
    for name, part in listed.items():
        if name not in found:
            raise ArchiveRefused(path, Fault.MISSING, name)
        content = parts[name]
        if len(content) != part.size or hashlib.sha256(content).digest() != part.sha256:
            raise ArchiveRefused(path, Fault.CHANGED, name)


def listed(parts: dict[str, bytes]) -> list[PartForm]:
    """Return the list of the parts, by name."""
    return [
        PartForm(name=name, size=len(content), sha256=hashlib.sha256(content).digest())
        for name, content in sorted(parts.items())
    ]


def _data(content: bytes) -> dict[str, Any] | None:
    """Return the keys of a manifest; None if it is no JSON object."""
    if len(content) > LARGEST:
        return None
    try:
        data = json.loads(content.decode("utf-8"))
    except (ValueError, RecursionError):
        return None
    return data if isinstance(data, dict) else None


def _of_other_kind(schema: object, kind: type[Form]) -> Fault | None:
    wanted = ASSIGNMENT if kind is AssignmentForm else REPORT
    if schema == wanted:
        return None
    if not isinstance(schema, str):
        return Fault.BAD_MANIFEST
    if schema in (ASSIGNMENT, REPORT):
        return Fault.OTHER_KIND
    newer = schema.startswith(wanted.rpartition("/")[0] + "/")
    return Fault.TOO_NEW if newer else Fault.BAD_MANIFEST
