"""Backups, taking along, taking back and deleting, from the command line."""

import io
import json
import os
import pty
import subprocess
import sys

import pytest

from coach import cli
from coach.devices.instance import Instance
from coach.history.store import FILE, Store
from tests.ownership.conftest import fill
from tests.verbs.test_checkin import STORIES


@pytest.fixture
def folder(tmp_path, monkeypatch):
    made = tmp_path / "data"
    fill(made)
    monkeypatch.setenv("COACH_DATA", str(made))
    return made


@pytest.fixture
def coach(capsys, folder, monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.StringIO())

    def run(*arguments):
        status = cli.run([str(each) for each in arguments])
        said = capsys.readouterr()
        return status, said.out, said.err

    return run


def readings(folder):
    store = Store.open(folder)
    try:
        return len(store.readings())
    finally:
        store.close()


def test_a_backup_is_made_listed_and_taken_back(coach, folder):
    status, out, _ = coach("backup", "--json")
    made = json.loads(out)
    assert status == 0
    store = Store.open(folder)
    store.add_reading(store.readings()[0])
    store.close()
    assert readings(folder) == 4

    assert [one["file"] for one in json.loads(coach("backup", "--list", "--json")[1])] == [
        made["file"]
    ]
    status, out, _ = coach("restore", made["file"], "--yes")

    assert status == 0
    assert "3 pain numbers" in out
    assert readings(folder) == 3


def test_without_a_file_the_last_good_backup_is_taken(coach, folder):
    coach("backup")
    assert coach("restore", "--yes")[0] == 0


def test_without_a_backup_there_is_nothing_to_take(coach, folder):
    status, _, err = coach("restore", "--yes")

    assert status == 1
    assert "no good backup" in err


def test_where_nobody_can_be_asked_nothing_is_taken_or_deleted(coach, folder):
    coach("backup")
    for verb in ("restore", "delete"):
        status, _, err = coach(verb)
        assert (status, "--yes" in err) == (2, True)
    assert readings(folder) == 3


def test_a_file_that_is_no_backup_is_refused_in_one_sentence(coach, folder, tmp_path):
    (tmp_path / "list.db").write_text("milk, bread")

    status, _, err = coach("restore", tmp_path / "list.db", "--yes")

    assert status == 1
    assert err.count("\n") == 1
    assert "nothing was changed" in err


def test_while_a_window_is_open_a_backup_can_be_made_but_nothing_taken_or_deleted(coach, folder):
    coach("backup")
    window = Instance.hold(folder)

    assert coach("backup")[0] == 0
    assert coach("restore", "--yes")[0] == 3
    assert coach("delete", "--yes")[0] == 3

    window.let_go()
    assert readings(folder) == 3


def test_everything_is_exported_with_a_count(coach, tmp_path):
    status, out, _ = coach("export", tmp_path / "mine", "--json")

    told = json.loads(out)
    assert status == 0
    assert told["tables"] == 17
    assert (tmp_path / "mine" / "everything.json").exists()
    assert coach("export", tmp_path / "mine")[0] == 3


def test_before_there_is_a_history_it_says_so(capsys, tmp_path):
    for arguments in (["backup"], ["export", str(tmp_path / "mine")]):
        assert cli.run([*arguments, "--data", str(tmp_path / "empty")]) == 3
        assert "none yet" in capsys.readouterr().err
    assert not (tmp_path / "mine").exists()


def test_everything_is_deleted(coach, folder):
    coach("backup")
    status, out, _ = coach("delete", "--yes")

    assert (status, out) == (0, "Everything was deleted.\n")
    assert list(folder.iterdir()) == []


@pytest.mark.parametrize(("answers", "left"), [("n\n", True), ("y\nn\n", True), ("y\ny\n", False)])
def test_two_questions_are_asked_before_everything_is_deleted(folder, answers, left):
    ours, theirs = pty.openpty()
    os.write(ours, answers.encode())
    command = [sys.executable, "-m", "coach", "delete", "--data", str(folder)]

    told = subprocess.run(command, stdin=theirs, capture_output=True, text=True, check=True)

    os.close(ours)
    os.close(theirs)
    assert (folder / FILE).exists() is left
    assert ("Nothing was changed." in told.stdout) is left


def test_people_are_added_and_listed_with_their_folders(coach, folder):
    status, out, _ = coach("people", "--add", "Anna", "--json")

    assert status == 0
    assert [(one["name"], one["folder"]) for one in json.loads(out)] == [
        ("", str(folder)),
        ("Anna", str(folder / "people" / "2")),
    ]
    assert coach("people", "--add", "anna")[0] == 1


def test_the_terminal_makes_the_backup_of_the_day_too(coach, folder, tmp_path, qapp):
    (tmp_path / "answers.json").write_text(json.dumps(STORIES[0]["answers"]))
    for _ in range(2):
        status, _, err = coach("checkin", "--answers", tmp_path / "answers.json", "--keep")
        assert status == 0, err

    assert len(json.loads(coach("backup", "--list", "--json")[1])) == 1


def test_a_rehearsal_whose_clock_runs_ahead_makes_none(coach, folder, qapp):
    words = ("play", "rt_ease_centre", "--speed", "10000", "--pain", "3", "--nothing-new")
    status, _, err = coach(*words)

    assert status == 0, err
    assert json.loads(coach("backup", "--list", "--json")[1]) == []
