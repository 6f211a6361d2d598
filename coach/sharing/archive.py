"""An assignment (`.coach`): the files of a physiotherapist, signed.

A container with `manifest.json`, the Ed25519 signature over its bytes (`manifest.sig`, 64 bytes,
with `_MEANING` before them so that no other signature of the same key serves here), and the files
it lists in `exercises/`, `routines/`, `plans/` and `media/`.
"""

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from coach.errors import ArchiveRefused
from coach.sharing import container, manifest
from coach.sharing.complaints import Fault
from coach.sharing.fingerprint import words_of
from coach.sharing.keys import KeyPair
from coach.sharing.manifest import (
    ASSIGNMENT,
    MANIFEST,
    SIGNATURE,
    AssignmentForm,
    HandoverForm,
    SignerForm,
)

SUFFIX = ".coach"
FOLDERS = {"exercises": "exercise", "routines": "routine", "plans": "plan"}
"""Folder → the kind of content files in it."""
_CONTENT = re.compile(rf"({'|'.join(FOLDERS)})/[A-Za-z0-9][A-Za-z0-9_-]*\.yaml")
_MEDIA = {
    "png": (b"\x89PNG\r\n\x1a\n",),
    "jpg": (b"\xff\xd8\xff",),
    "wav": (b"RIFF",),
    "ogg": (b"OggS",),
}
"""Ending of a file in `media/` → the bytes it begins with."""
_MEANING = b"stretch-coach/assignment-signature/1\n"
_HANDOVER = b"stretch-coach/key-handover/1\n"


@dataclass(frozen=True, slots=True)
class Assignment:
    """An archive whose signature and parts fit its manifest; whom to trust is not decided here."""

    form: AssignmentForm
    parts: Mapping[str, bytes]
    digest: str
    content: bytes

    @property
    def key(self) -> bytes:
        """Return the key it is signed with."""
        return self.form.signed_by.key

    @property
    def words(self) -> tuple[str, ...]:
        """Return that key in words."""
        return words_of(self.key)

    def files(self, origin: Path) -> dict[Path, bytes]:
        """Return its content files, as if they lay below `origin`."""
        return {origin / n: part for n, part in self.parts.items() if _CONTENT.fullmatch(n)}

    def hands_over(self, former: bytes) -> bool:
        """Return whether it bears the word of the key `former` that this one takes its place."""
        said = self.form.formerly
        if said is None or said.key != former:
            return False
        return _signed(former, said.signature, _HANDOVER + former + self.key)


@dataclass(frozen=True, slots=True)
class Draft:
    """What a physiotherapist wants to assign; `parts` by their name in the archive."""

    id: str
    revision: int
    title: str
    parts: Mapping[str, bytes]


def sealed(draft: Draft, pair: KeyPair, now: datetime, former: KeyPair | None = None) -> bytes:
    """Return the archive of a draft, signed; `former` hands its place over to the new key."""
    handover = None
    if former is not None:
        said = _HANDOVER + former.public.sign + pair.public.sign
        handover = HandoverForm(key=former.public.sign, signature=former.signing.sign(said))
    form = AssignmentForm(
        schema_=ASSIGNMENT,
        id=draft.id,
        revision=draft.revision,
        title=draft.title,
        created=now,
        signed_by=SignerForm(name=pair.public.title, key=pair.public.sign, seal=pair.public.seal),
        formerly=handover,
        files=manifest.listed(dict(draft.parts)),
    )
    said = manifest.written(form)
    parts = {MANIFEST: said, SIGNATURE: pair.signing.sign(_MEANING + said)}
    return container.packed(parts | dict(sorted(draft.parts.items())))


def opened(content: bytes, path: Path) -> Assignment:
    """Return the assignment in an archive, checked from the outside in.

    Raises:
        ArchiveRefused: it is not wholly what it must be.
    """
    parts = container.unpacked(content, path)
    form = manifest.read(parts, AssignmentForm, path)
    signature = parts.get(SIGNATURE)
    if signature is None:
        raise ArchiveRefused(path, Fault.NOT_SIGNED)
    if not _signed(form.signed_by.key, signature, _MEANING + parts[MANIFEST]):
        raise ArchiveRefused(path, Fault.FORGED)
    manifest.compare(form.files, parts, path)
    kept = {part.name: parts[part.name] for part in form.files}
    for name, part in kept.items():
        if fault := fault_of(name, part):
            raise ArchiveRefused(path, fault, name)
    return Assignment(form, kept, hashlib.sha256(parts[MANIFEST]).hexdigest(), content)


def fault_of(name: str, content: bytes) -> Fault | None:
    """Return why a file may not be part of an assignment."""
    if _CONTENT.fullmatch(name) and container.is_safe(name):
        return None
    folder, _, rest = name.partition("/")
    beginnings = _MEDIA.get(rest.rpartition(".")[2])
    if folder != "media" or beginnings is None or not container.is_safe(name):
        return Fault.BAD_NAME
    return None if content.startswith(beginnings) else Fault.BAD_MEDIA


def _signed(key: bytes, signature: bytes, content: bytes) -> bool:
    try:
        Ed25519PublicKey.from_public_bytes(key).verify(signature, content)
    except (InvalidSignature, ValueError):
        return False
    return True
