"""An assignment is read as something hostile: each attack is refused by its name."""

import json
import stat
import struct
import time
import warnings
import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from coach.errors import ArchiveRefused, FileUnreadable
from coach.sharing import archive as archives
from coach.sharing import container
from coach.sharing.complaints import Fault
from coach.sharing.manifest import MANIFEST, SIGNATURE, canonical
from tests.sharing.crafted import NAME, archive, parts_of, routine, with_part, zipped

HERE = Path("x.coach")


def refused(content):
    """Return why an archive is refused."""
    with pytest.raises(ArchiveRefused) as told:
        archives.opened(content, HERE)
    return told.value.fault


def signed_anyhow(pair, form, parts):
    """Return an archive whose manifest says `form`, signed, whatever it says."""
    said = form if isinstance(form, bytes) else canonical(form)
    signature = pair.signing.sign(archives._MEANING + said)
    return zipped([(MANIFEST, said), (SIGNATURE, signature), *parts.items()])


def manifest_of(content):
    return json.loads(parts_of(content)[MANIFEST])


def test_what_was_sealed_is_read_again(clinic, honest):
    found = archives.opened(honest, HERE)
    assert found.parts == {NAME: routine()}
    assert (found.form.id, found.form.revision, found.form.title) == ("knee_rolls", 1, "Knee rolls")
    assert found.key == clinic.public.sign
    assert found.form.signed_by.seal == clinic.public.seal
    assert found.files(Path("a")) == {Path("a") / NAME: routine()}


def test_the_same_files_give_the_same_archive(clinic, honest):
    assert archive(clinic) == honest


def test_pictures_and_sounds_travel_along_when_they_are_what_they_say(clinic):
    png = b"\x89PNG\r\n\x1a\n" + bytes(50)
    found = archives.opened(archive(clinic, {NAME: routine(), "media/knee.png": png}), HERE)
    assert found.parts["media/knee.png"] == png
    spoilt = archive(clinic, {NAME: routine(), "media/knee.png": b"MZ\x90"})
    assert refused(spoilt) == Fault.BAD_MEDIA


# Names: zip slip in all its forms.


@pytest.mark.parametrize(
    "name",
    [
        "../evil.yaml", "routines/../../evil.yaml", "/etc/evil.yaml", "//host/evil.yaml",
        "C:evil.yaml", "C:/evil.yaml", "routines\\evil.yaml", "..\\evil.yaml", "~/evil.yaml",
        "routines/./evil.yaml", "routines//evil.yaml", "routines/", "routines/con.yaml",
        "routines/evil.yaml ", "routines/evil.yaml.", "routines/évil.yaml", "routines/a\x00.yaml",
        "routines/evil.yaml:stream", "routines/\u202eevil.yaml", ".hidden", "routines/.evil.yaml",
        "a/b/c.yaml", "nul.yaml", "routines/" + "a" * 200 + ".yaml", "",
    ],
)  # fmt: skip
def test_a_name_that_leads_elsewhere_is_refused(honest, name):
    assert refused(with_part(honest, name, b"x")) == Fault.BAD_NAME


@pytest.mark.parametrize(
    "name", ["evil.py", "routines/evil.exe", "evil/knee.yaml", "media/evil.svg", "media/knee.yaml"]
)
def test_a_signed_file_of_an_unknown_kind_is_refused_all_the_same(clinic, name):
    assert refused(archive(clinic, {name: b"x"})) == Fault.BAD_NAME


def test_a_name_cut_short_by_a_zero_is_refused(honest):
    content = with_part(honest, "routines/evil_XX.yaml", b"x").replace(b"evil_XX", b"evil\x00XX")
    assert refused(content) == Fault.BAD_NAME


# Entries that are no plain files.


@pytest.mark.parametrize(
    "kind", [stat.S_IFLNK, stat.S_IFDIR, stat.S_IFIFO, stat.S_IFCHR, stat.S_IFSOCK]
)
def test_links_and_devices_are_refused(honest, kind):
    assert refused(with_part(honest, NAME, b"/etc/passwd", mode=kind | 0o777)) == Fault.LINK


@pytest.mark.parametrize("second", [NAME, NAME.replace("knee", "KNEE")])
def test_the_same_name_twice_is_refused_also_in_capitals(honest, second):
    parts = [*parts_of(honest).items(), (second, b"other")]
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)
        content = zipped(parts)
    assert refused(content) == Fault.TWICE


def test_two_routines_that_one_disk_would_take_for_one_are_refused(clinic):
    parts = {NAME: routine(), "routines/Knee_rolls.yaml": routine("other")}
    assert refused(archive(clinic, parts)) == Fault.TWICE


# Bombs and sizes.


def test_a_part_that_would_grow_a_thousandfold_is_refused(clinic):
    assert refused(archive(clinic, {NAME: bytes(5_000_000)})) == Fault.BOMB


def test_a_size_that_lies_about_what_is_packed_is_refused(honest):
    content = with_part(honest, NAME, b"#" + bytes(200_000))
    small = content.replace(struct.pack("<I", 200_001), struct.pack("<I", 1_000))
    assert content != small
    assert refused(small) == Fault.DAMAGED


def test_all_parts_together_may_not_grow_too_large(clinic, monkeypatch):
    monkeypatch.setattr(container, "MOST_TOTAL", 1_000)
    assert refused(archive(clinic, {NAME: routine() * 3})) == Fault.TOO_LARGE


def test_too_many_parts_are_refused_before_they_are_listed(honest):
    parts = [(f"routines/r{n}.yaml", b"") for n in range(container.MOST_PARTS + 1)]
    assert refused(zipped([*parts_of(honest).items(), *parts])) == Fault.TOO_MANY


@pytest.mark.parametrize("parts", [10, 20_000])
def test_a_number_of_parts_that_lies_is_refused_at_once(honest, parts):
    content = bytearray(zipped([(f"r{n}.yaml", b"") for n in range(parts)]))
    content[-14:-10] = struct.pack("<2H", 9, 9)
    before = time.process_time()
    assert refused(bytes(content)) in {Fault.NOT_AN_ARCHIVE, Fault.DAMAGED}
    assert time.process_time() - before < 0.5


def test_an_archive_that_is_too_large_is_not_even_read_to_its_end(tmp_path):
    path = tmp_path / "large.coach"
    with path.open("wb") as file:
        file.truncate(container.LARGEST + 1)
    with pytest.raises(ArchiveRefused) as told:
        container.read(path)
    assert told.value.fault == Fault.TOO_LARGE
    assert refused(bytes(container.LARGEST + 1)) == Fault.TOO_LARGE


@pytest.mark.parametrize("packing", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_other_ways_of_packing_are_refused(honest, packing):
    assert refused(zipped(parts_of(honest).items(), packing=packing)) == Fault.ODD_PACKING


def test_an_entry_that_asks_for_a_password_is_refused(honest):
    content = bytearray(honest)
    content[6] |= 1
    content[content.index(b"PK\x01\x02") + 8] |= 1
    assert refused(bytes(content)) == Fault.ODD_PACKING


# Archives that two programs would read differently.


@pytest.mark.parametrize(
    "change",
    [
        lambda content: b"MZ" + content,
        lambda content: content + b"more",
        lambda content: content[:-2] + b"\x05\x00hello",
        lambda content: content + content,
        lambda content: content[:-1],
        lambda content: b"",
        lambda content: b"PK",
        lambda content: b"schema: stretch-coach/routine/1\n",
    ],
    ids=["before", "after", "comment", "two", "cut", "empty", "short", "text"],
)
def test_anything_before_or_after_is_refused(honest, change):
    assert refused(change(honest)) in {Fault.NOT_AN_ARCHIVE, Fault.DAMAGED}


def test_a_local_header_with_another_name_is_refused(honest):
    first = honest.index(NAME.encode())
    assert first < honest.rindex(NAME.encode())
    content = honest[:first] + NAME.replace("knee", "evil").encode() + honest[first + len(NAME) :]
    assert refused(content) == Fault.DAMAGED


def test_a_part_that_is_listed_inside_another_one_is_refused(clinic):
    text = routine()
    plain = zipped([(NAME, text)], packing=zipfile.ZIP_STORED)
    hidden = plain[: plain.index(b"PK\x01\x02")]  # a whole entry, as if it lay in the archive
    png = b"\x89PNG\r\n\x1a\n" + hidden
    parts = parts_of(archive(clinic, {"media/knee.png": png, NAME: text}))
    content = bytearray(zipped(parts.items(), packing=zipfile.ZIP_STORED))
    assert archives.opened(bytes(content), HERE).parts[NAME] == text
    entry = content.rindex(b"PK\x01\x02")
    assert content[entry + 46 :].startswith(NAME.encode())
    content[entry + 42 : entry + 46] = struct.pack("<I", content.index(hidden))
    assert zipfile.ZipFile(BytesIO(content)).read(NAME) == text
    assert refused(bytes(content)) == Fault.DAMAGED


def test_extra_fields_in_which_names_can_hide_are_refused(honest):
    info = zipfile.ZipInfo("routines/more.yaml")
    info.extra = struct.pack("<HH4s", 0x7075, 4, b"evil")
    assert refused(zipped([*parts_of(honest).items(), (info, b"x")])) == Fault.DAMAGED


# Signatures.


def test_a_part_changed_after_signing_is_refused(honest):
    assert refused(with_part(honest, NAME, routine(repetitions=6))) == Fault.CHANGED


def test_a_part_that_nobody_signed_is_refused(honest):
    assert refused(with_part(honest, "routines/more.yaml", routine("more"))) == Fault.UNLISTED


def test_a_part_that_was_taken_out_is_refused(honest):
    parts = parts_of(honest)
    del parts[NAME]
    assert refused(zipped(parts.items())) == Fault.MISSING


def test_a_manifest_changed_after_signing_is_refused(honest):
    form = manifest_of(honest) | {"revision": 7}
    assert refused(with_part(honest, MANIFEST, canonical(form))) == Fault.FORGED


def test_a_forged_signature_is_refused(honest):
    for signature in (bytes(64), b"", b"x" * 63, b"\xff" * 64, b"x" * 1000):
        assert refused(with_part(honest, SIGNATURE, signature)) == Fault.FORGED


def test_an_archive_without_a_signature_is_refused(honest):
    parts = parts_of(honest)
    del parts[SIGNATURE]
    assert refused(zipped(parts.items())) == Fault.NOT_SIGNED


def test_the_signature_of_another_archive_is_refused(clinic, honest):
    other = parts_of(archive(clinic, revision=2))[SIGNATURE]
    assert refused(with_part(honest, SIGNATURE, other)) == Fault.FORGED


def test_a_strangers_signature_under_the_clinics_key_is_refused(stranger, honest):
    said = parts_of(honest)[MANIFEST]
    signature = stranger.signing.sign(archives._MEANING + said)
    assert refused(with_part(honest, SIGNATURE, signature)) == Fault.FORGED


def test_a_signature_made_for_another_purpose_does_not_serve(clinic, honest):
    signature = clinic.signing.sign(parts_of(honest)[MANIFEST])
    assert refused(with_part(honest, SIGNATURE, signature)) == Fault.FORGED


# The manifest.


@pytest.mark.parametrize(
    "change",
    [
        {"more": 1}, {"revision": 0}, {"revision": "2"}, {"revision": True}, {"files": []},
        {"title": "\x1b[2JKnee"}, {"title": ""}, {"id": "../knee"}, {"created": "yesterday"},
        {"created": "2026-01-01T00:00:00"}, {"signed_by": None}, {"schema": 5},
        {"schema": "stretch-coach/plan/1"},
    ],
)  # fmt: skip
def test_a_manifest_that_says_something_odd_is_refused(clinic, honest, change):
    form = manifest_of(honest) | change
    assert refused(signed_anyhow(clinic, form, {NAME: routine()})) == Fault.BAD_MANIFEST


def test_a_manifest_written_in_another_way_is_refused(clinic, honest):
    form, parts = manifest_of(honest), {NAME: routine()}
    twice = canonical(form).replace(b'"revision":1', b'"revision":9,"revision":1')
    for said in (json.dumps(form).encode(), twice, b"[" * 30_000, b"\xff", b"1e999", b"{}"):
        assert refused(signed_anyhow(clinic, said, parts)) == Fault.BAD_MANIFEST


def test_a_file_listed_twice_is_refused(clinic, honest):
    form = manifest_of(honest)
    form["files"] *= 2
    assert refused(signed_anyhow(clinic, form, {NAME: routine()})) == Fault.BAD_MANIFEST


def test_an_assignment_of_a_later_version_says_so(clinic, honest):
    form = manifest_of(honest) | {"schema": "stretch-coach/assignment/2"}
    assert refused(signed_anyhow(clinic, form, {NAME: routine()})) == Fault.TOO_NEW


def test_an_archive_without_a_manifest_is_refused():
    assert refused(zipped([(NAME, routine())])) == Fault.NO_MANIFEST


# The way it is opened.


def test_a_file_that_is_not_there_or_none_is_told(tmp_path):
    for path in (tmp_path / "no.coach", tmp_path, Path("a\0b")):
        with pytest.raises(FileUnreadable):
            container.read(path)


def test_the_key_hands_its_place_over_only_by_its_own_word(clinic, stranger, honest):
    changed = archives.opened(archive(stranger, former=clinic), HERE)
    assert changed.hands_over(clinic.public.sign)
    assert not changed.hands_over(stranger.public.sign)
    assert not archives.opened(honest, HERE).hands_over(clinic.public.sign)
    form = manifest_of(archive(stranger, former=clinic))
    form["formerly"]["signature"] = stranger.signing.sign(b"x").hex()
    false = archives.opened(signed_anyhow(stranger, form, {NAME: routine()}), HERE)
    assert not false.hands_over(clinic.public.sign)
