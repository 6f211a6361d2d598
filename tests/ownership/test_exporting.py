"""Everything is taken along, whole, in files that other programs read."""

import csv
import json
import sqlite3
from contextlib import closing
from datetime import datetime

import pytest
from sqlalchemy import JSON

from coach.errors import FileUnwritable
from coach.history import everything, migrating, schema
from coach.history.store import Store
from coach.ownership import exporting
from coach.ownership.exporting import free_name
from coach.ui.wording import exported
from tests.history.scenes import EVENING
from tests.ownership.conftest import NOTE


@pytest.fixture
def taken(ownership, tmp_path):
    target = tmp_path / "taken"
    ownership.export(target, exported.note)
    return target


def document(target):
    return json.loads((target / "everything.json").read_text(encoding="utf-8"))


def table(target, name):
    with (target / "tables" / f"{name}.csv").open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_every_table_of_the_history_is_there_with_all_its_rows(taken, history):
    with closing(sqlite3.connect(history)) as connection:
        names = {
            name
            for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type='table'")
        } - {"alembic_version"}
        counts = ((name, f"SELECT count(*) FROM {name}") for name in names)  # noqa: S608
        rows = {name: connection.execute(count).fetchone()[0] for name, count in counts}

    tables = document(taken)["tables"]

    assert set(schema.tables.tables) <= names
    assert {name: len(found) for name, found in tables.items()} == rows
    assert all(rows.values()), f"the test writes nothing into {rows}"
    assert {name: len(table(taken, name)) for name in names} == rows


def test_words_come_back_exactly_and_structured_answers_as_what_they_are(taken):
    tables = document(taken)["tables"]

    assert tables["session_said"][0]["note"] == NOTE
    assert tables["fact"][0]["words"] == ["osteoporosis"]
    assert tables["draft"][0]["said"] == {"sides": ["left"]}
    assert tables["session_event"][0]["payload"]["when"] == EVENING.isoformat()


def test_a_spreadsheet_is_never_given_a_formula(taken):
    (said,) = table(taken, "session_said")

    assert said["note"] == f"'{NOTE}"


def test_settings_and_own_routines_are_taken_along(taken, folder):
    assert document(taken)["settings"]["theme"] == "dark"
    for name in ("settings.json", "routines/mine.yaml"):
        assert (taken / name).read_bytes() == (folder / name).read_bytes()


def test_it_says_what_it_is_and_when_it_was_made(taken):
    found = document(taken)

    assert found["format"] == exporting.FORMAT
    assert found["revision"] == migrating.REVISION
    assert datetime.fromisoformat(found["made"]) == EVENING


def test_the_note_explains_every_table_and_names_every_column(taken):
    told = (taken / "README.txt").read_text(encoding="utf-8")

    for name, one in schema.tables.tables.items():
        assert f"\n{name}: {exported.about(name)}\n  {', '.join(one.c.keys())}" in told


@pytest.mark.parametrize("name", schema.tables.tables)
def test_each_table_of_today_is_explained_in_its_own_words(name):
    assert exported.about(name) != exported.about("a table of tomorrow")


def test_the_columns_that_hold_structured_answers_are_those_of_the_tables():
    coded = {
        name: frozenset(column.name for column in one.c if isinstance(column.type, JSON))
        for name, one in schema.tables.tables.items()
    }

    assert {name: columns for name, columns in coded.items() if columns} == everything.CODED


def test_it_is_taken_while_the_history_is_in_use(ownership, folder, tmp_path):
    store = Store.open(folder)
    store.say(store.sessions()[0].id, note="just now")

    ownership.export(tmp_path / "taken", exported.note)

    assert document(tmp_path / "taken")["tables"]["session_said"][0]["note"] == "just now"
    store.close()


def test_a_folder_with_something_in_it_is_not_written_into(ownership, tmp_path):
    target = tmp_path / "taken"
    target.mkdir()
    (target / "mine.txt").write_text("mine")

    with pytest.raises(FileUnwritable):
        ownership.export(target, exported.note)

    assert [one.name for one in target.iterdir()] == ["mine.txt"]


def test_an_empty_folder_will_do(ownership, tmp_path):
    (tmp_path / "taken").mkdir()

    found = ownership.export(tmp_path / "taken", exported.note)

    assert found.rows > 20
    assert (found.folder / "everything.json").exists()


def test_one_that_fails_half_way_leaves_nothing_behind(ownership, tmp_path):
    def full(_found):
        raise OSError(28, "No space left on device")

    with pytest.raises(FileUnwritable) as told:
        ownership.export(tmp_path / "taken", full)

    assert "space" in told.value.reason
    assert sorted(one.name for one in tmp_path.iterdir()) == ["data"]


def test_unreadable_settings_are_copied_as_they_are(ownership, folder, tmp_path):
    (folder / "settings.json").write_text("{ not json")

    ownership.export(tmp_path / "taken", exported.note)

    assert document(tmp_path / "taken")["settings"] is None
    assert (tmp_path / "taken" / "settings.json").read_text() == "{ not json"


def test_a_name_that_is_taken_gets_a_number(tmp_path):
    assert free_name(tmp_path, "all").name == "all"
    (tmp_path / "all").mkdir()
    (tmp_path / "all-2").touch()
    assert free_name(tmp_path, "all").name == "all-3"
