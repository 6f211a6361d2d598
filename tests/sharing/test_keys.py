"""Keys: made once, read by their owner alone, told by words, closed by a pass phrase."""

import itertools
import json
import stat

import pytest

from coach.errors import FileUnwritable, KeyTaken, KeyUnknown, KeyUnusable
from coach.sharing.fingerprint import vocabulary, words_of
from coach.sharing.keys import KeyRing
from tests.fakes.clock import MORNING


@pytest.fixture
def ring(tmp_path):
    return KeyRing(tmp_path / "keys")


def file_of(tmp_path, name="clinic"):
    return tmp_path / "keys" / f"{name}.key.json"


def test_a_key_that_was_made_signs_and_its_words_stay_the_same(ring):
    made = ring.new("clinic", "Clinic at the hill", MORNING)
    pair = ring.unlock("clinic")
    assert pair.public == made
    assert ring.all() == (made,)
    assert made.words == words_of(pair.signing.public_key().public_bytes_raw())
    assert len(made.words) == 12


def test_nobody_else_on_the_computer_can_read_the_file(ring, tmp_path):
    ring.new("clinic", "Clinic", MORNING)
    assert stat.S_IMODE(file_of(tmp_path).stat().st_mode) == 0o600
    assert stat.S_IMODE((tmp_path / "keys").stat().st_mode) == 0o700


def test_a_pass_phrase_is_needed_and_the_private_halves_are_not_in_the_file(ring, tmp_path):
    ring.new("clinic", "Clinic", MORNING, "three blue boats")
    pair = ring.unlock("clinic", "three blue boats")
    text = file_of(tmp_path).read_text()
    assert pair.signing.private_bytes_raw().hex() not in text
    assert pair.opening.private_bytes_raw().hex() not in text
    for wrong in ("", "three blue boat"):
        with pytest.raises(KeyUnusable) as told:
            ring.unlock("clinic", wrong)
        assert told.value.why == "phrase"


def test_the_private_halves_are_never_shown_by_accident(ring):
    ring.new("clinic", "Clinic", MORNING)
    assert "private" not in repr(ring.unlock("clinic")).lower()


def test_a_key_is_never_overwritten(ring, tmp_path):
    ring.new("clinic", "Clinic", MORNING)
    before = file_of(tmp_path).read_bytes()
    with pytest.raises(KeyTaken):
        ring.new("clinic", "Other", MORNING)
    assert file_of(tmp_path).read_bytes() == before


@pytest.mark.parametrize("name", ["", "../x", "A", "a/b", "a" * 50, "a\n", "con fig"])
def test_a_name_that_is_no_name_makes_no_file(ring, tmp_path, name):
    with pytest.raises(KeyUnusable):
        ring.new(name, "Clinic", MORNING)
    assert not (tmp_path / "keys").exists()


@pytest.mark.parametrize("title", ["", "x" * 200, "Clinic\x1b[2J", "cli\u202enic", "a\nb"])
def test_a_title_that_would_fool_the_reader_is_refused(ring, title):
    with pytest.raises(KeyUnusable):
        ring.new("clinic", title, MORNING)
    assert ring.all() == ()


def test_an_unknown_key_names_the_nearest(ring):
    ring.new("clinic", "Clinic", MORNING)
    with pytest.raises(KeyUnknown) as told:
        ring.unlock("clinik")
    assert told.value.near == "clinic"


@pytest.mark.parametrize("key", ["sign", "seal", "private", "title", "locked"])
def test_a_spoilt_file_is_told_and_the_others_stay(ring, tmp_path, key):
    other = ring.new("other", "Other", MORNING)
    ring.new("clinic", "Clinic", MORNING)
    said = json.loads(file_of(tmp_path).read_text())
    said[key] = 5
    file_of(tmp_path).write_text(json.dumps(said))
    with pytest.raises(KeyUnusable) as told:
        ring.unlock("clinic")
    assert told.value.why == "file"
    assert ring.all() == (other,)


def test_halves_of_two_pairs_do_not_make_a_key(ring, tmp_path):
    ring.new("other", "Other", MORNING)
    ring.new("clinic", "Clinic", MORNING)
    one = json.loads(file_of(tmp_path).read_text())
    one["private"] = json.loads(file_of(tmp_path, "other").read_text())["private"]
    file_of(tmp_path).write_text(json.dumps(one))
    with pytest.raises(KeyUnusable):
        ring.unlock("clinic")


def test_a_folder_that_cannot_be_made_is_told(tmp_path):
    (tmp_path / "keys").write_text("in the way")
    with pytest.raises(FileUnwritable):
        KeyRing(tmp_path / "keys").new("clinic", "Clinic", MORNING)


def test_the_words_are_256_plain_ones_that_are_not_mistaken_for_each_other():
    words = vocabulary()
    assert len(set(words)) == 256
    assert all(word.isascii() and word.islower() and 4 <= len(word) <= 9 for word in words)
    assert not any(_one_letter_apart(*pair) for pair in itertools.combinations(words, 2))


def _one_letter_apart(one, other):
    if len(one) == len(other):
        return sum(a != b for a, b in zip(one, other, strict=True)) < 2
    short, long = sorted((one, other), key=len)
    return len(long) - len(short) == 1 and any(
        long[:at] + long[at + 1 :] == short for at in range(len(long))
    )
