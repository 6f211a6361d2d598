"""The desktop knows assignments and reports by their names and beginnings, and who opens them."""

import configparser
from pathlib import Path
from xml.etree import ElementTree

import pytest

from coach.sharing import archive, report_file
from tests.sharing.crafted import archive as made
from tests.sharing.crafted import known_pair

FOLDER = Path(__file__).resolve().parents[2] / "packaging/freedesktop"
SPACE = "{http://www.freedesktop.org/standards/shared-mime-info}"


@pytest.fixture
def types():
    """The types by their name."""
    tree = ElementTree.parse(FOLDER / "stretch-coach.xml")  # noqa: S314 (our own file)
    return {each.get("type"): each for each in tree.getroot().iter(f"{SPACE}mime-type")}


@pytest.fixture
def entry():
    read = configparser.RawConfigParser()
    read.optionxform = str
    read.read(FOLDER / "stretch-coach.desktop", encoding="utf-8")
    return read["Desktop Entry"]


def test_the_program_opens_every_type_that_is_declared(types, entry):
    assert entry["MimeType"].strip(";").split(";") == list(types)
    assert entry["Exec"] == "coach open %f"


def test_the_endings_are_those_the_program_writes(types):
    endings = [each.find(f"{SPACE}glob").get("pattern") for each in types.values()]
    assert endings == [f"*{archive.SUFFIX}", f"*{report_file.SUFFIX}"]


def test_an_assignment_begins_as_its_type_says(types):
    outer = types["application/vnd.stretch-coach.assignment+zip"].find(f".//{SPACE}match")
    inner = outer.find(f"{SPACE}match")
    content = made(known_pair())
    for match in (outer, inner):
        value = match.get("value").encode().decode("unicode_escape").encode("latin-1")
        at = int(match.get("offset"))
        assert content[at : at + len(value)] == value
