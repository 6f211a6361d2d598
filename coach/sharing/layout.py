"""Whether a ZIP archive can be read in one way only.

Two programs may see different things in an archive with gaps, comments, extra fields, or headers
that disagree. What was signed must be what everybody sees, so such an archive is refused. Format:
PKWARE APPNOTE 6.3.10, sections 4.3.7 (local header) and 4.3.16 (end of central directory).
"""

import struct
from collections.abc import Sequence
from zipfile import ZipInfo

_END = struct.Struct("<4s4H2IH")
_LOCAL = struct.Struct("<4s5H3I2H")
_CENTRAL = 46
LONGEST_NAME = 255
_COMPRESSION_HINTS = 0x0006
_UTF8 = 0x0800


def entries(content: bytes) -> int | None:
    """Return how many entries an archive says it has; None if it does not end as one must."""
    if len(content) < _END.size:
        return None
    sign, disk, start, here, count, size, offset, comment = _END.unpack(content[-_END.size :])
    plain = sign == b"PK\x05\x06" and disk == start == comment == 0 and here == count
    whole = offset + size == len(content) - _END.size
    # The library lists by the size, so that a count which lies would cost time.
    likely = count * _CENTRAL <= size <= count * (_CENTRAL + LONGEST_NAME)
    return count if plain and whole and likely else None


def one_way_only(content: bytes, infos: Sequence[ZipInfo]) -> bool:
    """Return whether the entries follow one another without a gap, each saying the same twice."""
    expected = 0
    for info in infos:
        if info.header_offset != expected or info.extra or info.comment:
            return False
        header = content[expected : expected + _LOCAL.size]
        if len(header) < _LOCAL.size or not _agrees(header, info):
            return False
        name = info.orig_filename.encode("ascii", "replace")
        expected += _LOCAL.size
        if content[expected : expected + len(name)] != name:
            return False
        expected += len(name) + info.compress_size
    *_, size, offset, _ = _END.unpack(content[-_END.size :])
    return expected == offset and bool(size == sum(_CENTRAL + len(i.orig_filename) for i in infos))


def _agrees(header: bytes, info: ZipInfo) -> bool:
    sign, _, flags, method, _, _, crc, packed, size, name, extra = _LOCAL.unpack(header)
    said = (flags, method, crc, packed, size, name)
    known = (info.flag_bits, info.compress_type, info.CRC, info.compress_size, info.file_size)
    usual = flags & ~(_COMPRESSION_HINTS | _UTF8) == 0
    same = said == (*known, len(info.orig_filename))
    return bool(sign == b"PK\x03\x04" and usual and not extra and same)
