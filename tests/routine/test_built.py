"""Content that was read and judged once is there at once the next time, and never out of date."""

import json
import os
import subprocess
import sys
from dataclasses import replace

import pytest

from coach.paths import content
from coach.routine.built import Built
from coach.routine.library import Library
from coach.routine.own import with_own
from tests.routine.samples import exercise, written

FOLDER = content("routines")
STARTED = """
import json, sys
from pathlib import Path
from coach.paths import content
from coach.routine.built import Built
from coach.routine.library import Library

folder = content("routines")
library = Library.built_in(folder, "en", Built(folder, Path(sys.argv[1])))
told = len(library.exercises), len(library.checkin().flags), len(library.plans().plans)
print(json.dumps([told, sorted(sys.modules)]))
"""


@pytest.fixture(autouse=True)
def _byte_code_is_kept(monkeypatch):
    monkeypatch.setattr(sys, "dont_write_bytecode", False)


@pytest.fixture
def shelf(tmp_path):
    return tmp_path / "shelf"


@pytest.fixture
def small(tmp_path):
    folder = tmp_path / "content"
    written(folder / "exercises", exercise())
    return folder


class Maker:
    """Makes a thing, and counts how often."""

    def __init__(self, thing):
        self.thing = thing
        self.times = 0

    def __call__(self):
        self.times += 1
        return self.thing


def asked_twice(folder, shelf, make, between=lambda: None):
    """Return what two starts of the program are given."""
    first = Built(folder, shelf).once("thing", make)
    between()
    return first, Built(folder, shelf).once("thing", make)


def test_what_was_made_once_is_not_made_again(small, shelf):
    make = Maker(("a", 1))
    assert asked_twice(small, shelf, make) == (("a", 1), ("a", 1))
    assert make.times == 1


def test_a_changed_file_is_read_anew(small, shelf):
    (path,) = (small / "exercises").iterdir()
    make = Maker("thing")
    asked_twice(small, shelf, make, lambda: path.write_text(path.read_text() + "\n# a word\n"))
    assert make.times == 2


def test_one_other_letter_is_read_anew_whatever_the_size_and_time_of_the_file(small, shelf):
    (path,) = (small / "exercises").iterdir()

    def change():
        before = path.stat()
        path.write_text(path.read_text().replace("tier: 1", "tier: 2"))
        os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))

    make = Maker("thing")
    asked_twice(small, shelf, make, change)
    assert make.times == 2


def test_a_new_file_counts(small, shelf):
    make = Maker("thing")
    asked_twice(small, shelf, make, lambda: (small / "more.yaml").write_text("a: 1\n"))
    assert make.times == 2


@pytest.mark.parametrize("place", [0, 40, 70, -1], ids=["mark", "digest", "body", "end"])
def test_what_was_damaged_on_the_disk_is_made_anew(small, shelf, place):
    def damage():
        (file,) = shelf.iterdir()
        whole = bytearray(file.read_bytes())
        whole[place] ^= 1
        file.write_bytes(whole)

    make = Maker({"gate": "green"})
    assert asked_twice(small, shelf, make, damage) == ({"gate": "green"}, {"gate": "green"})
    assert make.times == 2


@pytest.mark.parametrize("kept", [0, 10, 64, 70])
def test_what_was_cut_short_is_made_anew(small, shelf, kept):
    def cut():
        (file,) = shelf.iterdir()
        os.truncate(file, kept)

    make = Maker({"gate": "green"})
    assert asked_twice(small, shelf, make, cut)[1] == {"gate": "green"}
    assert make.times == 2


def test_where_nothing_can_be_kept_all_is_read_each_time(small, tmp_path):
    in_the_way = tmp_path / "shelf"
    in_the_way.write_text("a file where the folder should be")
    make = Maker("thing")
    assert asked_twice(small, in_the_way, make) == ("thing", "thing")
    assert make.times == 2


def test_nothing_is_kept_where_python_keeps_no_byte_code(small, shelf, monkeypatch):
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    make = Maker("thing")
    asked_twice(small, shelf, make)
    assert make.times == 2
    assert not shelf.exists()


def test_nothing_half_written_is_left_behind(small, shelf):
    asked_twice(small, shelf, Maker("thing"))
    assert [each.suffix for each in shelf.iterdir()] == [".built"]


def test_the_kept_content_is_what_the_files_say(shelf):
    read = Library.load(FOLDER)
    Library.built_in(FOLDER, "en", Built(FOLDER, shelf)).checkin()
    kept = Library.built_in(FOLDER, "en", Built(FOLDER, shelf))
    assert kept == read
    assert kept.checkin() == read.checkin()
    assert kept.plans() == read.plans()


def test_the_kept_rules_decide_as_those_that_were_read(shelf):
    Library.built_in(FOLDER, "en", Built(FOLDER, shelf)).checkin()
    kept = Library.built_in(FOLDER, "en", Built(FOLDER, shelf)).checkin()
    read = Library.load(FOLDER).checkin()
    for one, other in zip(kept.flags, read.flags, strict=True):
        assert one.when.variables == other.when.variables
        assert one.when.holds({}) is other.when.holds({})


def test_kept_content_is_read_without_what_reads_files(shelf):
    def start():
        environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
        done = subprocess.run(
            [sys.executable, "-c", STARTED, str(shelf)],
            capture_output=True,
            text=True,
            env=environment,
            check=True,
            timeout=60,
        )
        return json.loads(done.stdout)

    first, _ = start()
    again, modules = start()
    assert first == again
    assert {"pydantic", "yaml"}.isdisjoint(modules)


def test_beside_files_of_other_people_nothing_kept_is_used(shelf, tmp_path):
    built_in = Library.built_in(FOLDER, "en", Built(FOLDER, shelf))
    written(tmp_path / "own", exercise("my_hug"))
    library = with_own(built_in, tmp_path / "own")
    assert len(library.exercises) == len(built_in.exercises) + 1
    assert library.plans() == replace(library, built=None).plans()
    assert not [each for each in shelf.iterdir() if each.name.startswith("plans")]
