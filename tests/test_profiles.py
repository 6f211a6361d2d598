"""Several people on one computer, each with a folder of their own."""

import json

import pytest

from coach.app import open_program
from coach.errors import NameUnusable
from coach.history.store import FILE
from coach.profiles import FOLDER, INDEX, People
from coach.triage.gate import GateAnswers
from coach.triage.permit import Refusal
from coach.triage.safety import ShortCheck, Sign
from tests.fakes.clock import FakeClock
from tests.fakes.screened import checked_in


@pytest.fixture
def people(tmp_path):
    return People(tmp_path)


def test_alone_nothing_is_written_and_the_data_folder_is_ones_own(people, tmp_path):
    (only,) = people.all()

    assert (only.folder, only.name, only.first) == (tmp_path, "", True)
    assert list(tmp_path.iterdir()) == []


def test_each_further_person_has_a_folder_below(people, tmp_path):
    one, two = people.add("Anna"), people.add("Ben")

    assert [person.name for person in people.all()] == ["", "Anna", "Ben"]
    assert [one.folder, two.folder] == [tmp_path / FOLDER / "2", tmp_path / FOLDER / "3"]
    assert one.folder.is_dir()


def test_the_first_person_can_get_a_name_too(people):
    people.add("Anna")
    people.rename(people.all()[0], "  Me,  myself ")

    assert people.all()[0].name == "Me, myself"


@pytest.mark.parametrize("name", ["", "   ", "x" * 41, "a\x00b", "\u202egnp", "anna"])
def test_a_name_that_says_nothing_or_is_taken_is_refused(people, name):
    people.add("Anna")

    with pytest.raises(NameUnusable) as told:
        people.add(name)

    assert told.value.taken is (name == "anna")
    assert len(people.all()) == 2


def test_the_one_who_was_here_last_is_known(people):
    anna = people.add("Anna")
    people.came(anna)

    assert [person.last for person in people.all()] == [False, True]


def test_one_who_is_gone_leaves_no_name_and_the_number_is_not_given_twice_while_data_is_left(
    people,
):
    anna = people.add("Anna")
    (anna.folder / "notes.txt").write_text("mine")

    people.forget(anna)

    assert (anna.folder / "notes.txt").exists()
    assert people.add("Carla").folder != anna.folder


def test_an_empty_folder_goes_with_its_person(people):
    anna = people.add("Anna")
    people.forget(anna)

    assert not anna.folder.exists()
    assert len(people.all()) == 1


@pytest.mark.parametrize(
    "text",
    ["", "{", "[]", '{"names": 3}', '{"names": {"../..": "x", "2": 7}, "last": {}}', "[" * 9**5],
)
def test_a_spoilt_index_hides_nobody_and_leads_nowhere_else(people, tmp_path, text):
    people.add("Anna")
    (tmp_path / INDEX).write_text(text)

    assert [person.folder for person in people.all()] == [tmp_path, tmp_path / FOLDER / "2"]


def test_a_spoilt_index_is_set_aside_before_a_new_one_is_written(people, tmp_path):
    anna = people.add("Anna")
    (tmp_path / INDEX).write_text("{ spoilt")

    people.rename(anna, "Anna again")

    assert (tmp_path / f"{INDEX}.unreadable").read_text() == "{ spoilt"
    assert json.loads((tmp_path / INDEX).read_text())["names"] == {"2": "Anna again"}


def test_folders_that_are_not_peoples_are_nobody(people, tmp_path):
    for name in ("x", "01", "1", "-3", "2x"):
        (tmp_path / FOLDER / name).mkdir(parents=True)

    assert len(people.all()) == 1


def test_that_the_index_cannot_be_written_stops_nobody_from_coming(people, tmp_path):
    anna = people.add("Anna")
    (tmp_path / INDEX).unlink()
    (tmp_path / INDEX).mkdir()

    people.came(anna)

    assert len(people.all()) == 2


def test_locks_and_routines_belong_to_one_person_alone(people, tmp_path):
    """A warning sign of one locks that one, and a file of the other's opens nothing behind it."""
    clock = FakeClock()
    anna = people.add("Anna")
    mine, hers = open_program(tmp_path, clock), open_program(anna.folder, clock)
    checked_in(mine._store, clock.now())
    checked_in(hers._store, clock.now())
    routine = hers.library.routines["rt_release_left"]
    told = GateAnswers(
        pain_now=2, pain_earlier=3, spasm_now=False, leg_worse=False, lie_ok=True, rock_ok=True
    )
    clear = ShortCheck(answered=True)

    mine.note_check(ShortCheck(answered=True, signs=frozenset({Sign.FEVER})))

    assert not hers.safety().locked
    assert isinstance(mine.decide(routine, clear, told), Refusal)
    permit = hers.decide(routine, clear, told)
    with pytest.raises(PermissionError):
        mine.begin(routine, permit)
    mine.close()
    hers.close()
    assert (tmp_path / FILE).exists()
    assert (anna.folder / FILE).exists()
