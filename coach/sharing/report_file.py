"""A report as a file (`.coachreport`), open or closed for one physiotherapist.

The container of assignments with one part. Closed, that part is `report.hpke`: HPKE of RFC 9180 in
base mode with DHKEM(X25519, HKDF-SHA256), HKDF-SHA256 and ChaCha20-Poly1305, the encapsulated key
before the ciphertext, and `_MEANING` with the key it is for as `info`. It hides what is in it and
shows any change; it does not prove who wrote it.
"""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PublicKey
from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, Suite
from pydantic import ValidationError

from coach.errors import ArchiveRefused, ReportSealed
from coach.sharing import container, manifest
from coach.sharing.complaints import Fault
from coach.sharing.fingerprint import words_of
from coach.sharing.keys import KeyPair
from coach.sharing.manifest import MANIFEST, REPORT, ReportFileForm
from coach.sharing.report_form import ReportForm

SUFFIX = ".coachreport"
OPEN, CLOSED = "report.json", "report.hpke"
_MEANING = b"stretch-coach/report-seal/1\n"


@dataclass(frozen=True, slots=True)
class Addressee:
    """For whom a report is closed: the key known by its words, and the one that closes."""

    sign: bytes
    seal: bytes
    name: str = ""


@dataclass(frozen=True, slots=True)
class ReportFile:
    """A report file whose parts fit its manifest; `sealed_for` None: all can read it."""

    sealed_for: bytes | None
    content: bytes
    path: Path

    def report(self, pair: KeyPair | None = None) -> ReportForm:
        """Return what it says, opened with `pair` where it is closed.

        Raises:
            ReportSealed: it is closed for another key.
            ArchiveRefused: it cannot be opened or does not say what a report must.
        """
        content = self.content
        if self.sealed_for is not None:
            if pair is None or pair.public.sign != self.sealed_for:
                raise ReportSealed(words_of(self.sealed_for))
            content = self._opened(pair)
        try:
            return ReportForm.model_validate_json(content)
        except (ValidationError, ValueError, RecursionError) as error:
            raise ArchiveRefused(self.path, Fault.BAD_REPORT) from error

    def _opened(self, pair: KeyPair) -> bytes:
        try:
            return _suite().decrypt(self.content, pair.opening, _info(pair.public.sign))
        except (InvalidTag, ValueError) as error:
            raise ArchiveRefused(self.path, Fault.CHANGED, CLOSED) from error


def packed(report: ReportForm, now: datetime, addressee: Addressee | None = None) -> bytes:
    """Return the file of a report, closed for `addressee` if there is one."""
    content = manifest.canonical(report.model_dump(mode="json", by_alias=True))
    if addressee is None:
        parts = {OPEN: content}
    else:
        key = X25519PublicKey.from_public_bytes(addressee.seal)
        parts = {CLOSED: _suite().encrypt(content, key, _info(addressee.sign))}
    form = ReportFileForm(
        schema_=REPORT,
        created=now,
        sealed_for=None if addressee is None else addressee.sign,
        files=manifest.listed(parts),
    )
    return container.packed({MANIFEST: manifest.written(form)} | parts)


def opened(content: bytes, path: Path) -> ReportFile:
    """Return the report file in an archive, still closed if it is.

    Raises:
        ArchiveRefused: it is not wholly what it must be.
    """
    parts = container.unpacked(content, path)
    form = manifest.read(parts, ReportFileForm, path)
    manifest.compare(form.files, parts, path)
    name = OPEN if form.sealed_for is None else CLOSED
    if form.files[0].name != name:
        raise ArchiveRefused(path, Fault.BAD_NAME, form.files[0].name)
    return ReportFile(form.sealed_for, parts[name], path)


def _suite() -> Suite:
    return Suite(KEM.X25519, KDF.HKDF_SHA256, AEAD.CHACHA20_POLY1305)


def _info(sign: bytes) -> bytes:
    return _MEANING + sign
