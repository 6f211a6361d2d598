"""The container of assignments and reports: a ZIP archive, read as something hostile.

It is read and judged whole, in memory: nothing of it is ever written to the disk. Only plain files
with known names, stored or deflated, within the limits below.
"""

import os
import re
import stat
import struct
import zlib
from collections.abc import Iterator, Mapping, Sequence
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from coach.errors import ArchiveRefused, FileUnreadable
from coach.sharing import layout
from coach.sharing.complaints import Fault

LARGEST = 20_000_000
"""The most bytes an archive may have."""
MOST_PARTS = 100
MOST_TOTAL = 40_000_000
"""The most bytes all parts together may unpack to."""
MOST_RATIO = 200
"""How many times a part may grow when it is unpacked."""
SMALL = 100_000
"""Bytes below which a part may grow as it likes: plain text may repeat itself."""

_NAME = re.compile(r"(?:[a-z]{1,20}/)?([A-Za-z0-9][A-Za-z0-9_-]{0,79})\.[a-z0-9]{1,8}")
_DEVICES = {
    "con",
    "prn",
    "aux",
    "nul",
    *(f"{port}{n}" for port in ("com", "lpt") for n in "0123456789"),
}
_WHEN = (1980, 1, 1, 0, 0, 0)
_PLAIN_FILE = (stat.S_IFREG | 0o644) << 16


def read(path: Path) -> bytes:
    """Return the bytes of an archive.

    Raises:
        FileUnreadable: it is not there, not a plain file, or may not be read.
        ArchiveRefused: it is too large.
    """
    try:
        with path.open("rb") as file:
            if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
                raise FileUnreadable(path, "it is not a file")
            content = file.read(LARGEST + 1)
    except OSError as error:
        raise FileUnreadable(path, (error.strerror or "it cannot be read").lower()) from error
    except ValueError as error:
        raise FileUnreadable(path, "its name cannot be used") from error
    if len(content) > LARGEST:
        raise ArchiveRefused(path, Fault.TOO_LARGE)
    return content


def packed(parts: Mapping[str, bytes]) -> bytes:
    """Return an archive of `parts`, by name; the same parts give the same bytes."""
    target = BytesIO()
    with ZipFile(target, "w", ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            info = ZipInfo(name, _WHEN)
            info.compress_type = ZIP_DEFLATED
            info.create_system = 3
            info.external_attr = _PLAIN_FILE
            archive.writestr(info, content)
    return target.getvalue()


def unpacked(content: bytes, path: Path) -> dict[str, bytes]:
    """Return the parts of an archive by name; `path` is where it came from, for complaints.

    Raises:
        ArchiveRefused: it is not wholly what it must be.
    """
    try:
        return _unpacked(content, path)
    except _UNREADABLE as error:
        raise ArchiveRefused(path, Fault.DAMAGED) from error


_UNREADABLE = (
    BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    OSError,
    RuntimeError,  # asks for a password; NotImplementedError: a way of packing unknown to Python
    ValueError,
)
"""What the library says of bytes that make no archive."""


def _unpacked(content: bytes, path: Path) -> dict[str, bytes]:
    if len(content) > LARGEST:
        raise ArchiveRefused(path, Fault.TOO_LARGE)
    count = layout.entries(content)
    if count is None:
        raise ArchiveRefused(path, Fault.NOT_AN_ARCHIVE)
    if count > MOST_PARTS:
        raise ArchiveRefused(path, Fault.TOO_MANY)
    with ZipFile(BytesIO(content)) as archive:
        infos = archive.infolist()
        if len(infos) != count:
            raise ArchiveRefused(path, Fault.DAMAGED)
        for fault, name in _faults(content, infos):
            raise ArchiveRefused(path, fault, name)
        parts = {info.filename: archive.open(info).read(info.file_size + 1) for info in infos}
    if any(len(parts[info.filename]) != info.file_size for info in infos):
        raise ArchiveRefused(path, Fault.DAMAGED)
    return parts


def _faults(content: bytes, infos: Sequence[ZipInfo]) -> Iterator[tuple[Fault, str]]:
    """Yield what is wrong with the entries, before a byte of them is unpacked."""
    seen: set[str] = set()
    for info in infos:
        yield from _faults_of(info)
        # Some disks take two names for one that differ in small and capital letters only.
        if info.filename.casefold() in seen:
            yield Fault.TWICE, info.filename
        seen.add(info.filename.casefold())
    if sum(info.file_size for info in infos) > MOST_TOTAL:
        yield Fault.TOO_LARGE, ""
    if not layout.one_way_only(content, infos):
        yield Fault.DAMAGED, ""


def _faults_of(info: ZipInfo) -> Iterator[tuple[Fault, str]]:
    if info.filename != info.orig_filename or not is_safe(info.filename):
        yield Fault.BAD_NAME, info.orig_filename
    if stat.S_IFMT(info.external_attr >> 16) not in (0, stat.S_IFREG):
        yield Fault.LINK, info.filename
    if info.compress_type not in (ZIP_STORED, ZIP_DEFLATED) or info.flag_bits & 0x1:
        yield Fault.ODD_PACKING, info.filename
    if info.file_size > max(SMALL, MOST_RATIO * info.compress_size):
        yield Fault.BOMB, info.filename


def is_safe(name: str) -> bool:
    """Return whether a name means one plain file in a known kind of folder, on every system."""
    found = _NAME.fullmatch(name)
    return found is not None and found[1].lower() not in _DEVICES
