"""Whatever is wrong with the file is told as what it is, and never made worse."""

import os
import shutil
import sqlite3
import subprocess
import sys

import pytest

from coach.errors import HistoryCorrupt, HistoryTooNew, HistoryUnavailable
from coach.history.store import FILE, Store
from tests.fakes.clock import FakeClock
from tests.history.scenes import EVENING, Play

WRITE_VERSION = 18  # the byte of the header that says which programs may write


@pytest.fixture
def folder(tmp_path):
    """Return a folder with a history of one session, closed properly."""
    store = Store.open(tmp_path, FakeClock(EVENING))
    Play(store).start().on(101)
    store.close()
    return tmp_path


def overwrite(path, at, what):
    with path.open("r+b") as file:
        file.seek(at, os.SEEK_END if at < 0 else os.SEEK_SET)
        file.write(what)


def test_a_missing_folder_is_made(tmp_path):
    Store.open(tmp_path / "not" / "yet").close()

    assert (tmp_path / "not" / "yet" / FILE).exists()


def test_an_empty_file_becomes_an_empty_history(tmp_path):
    (tmp_path / FILE).touch()

    store = Store.open(tmp_path)

    assert store.sessions() == ()
    store.close()


def test_a_closed_history_is_one_file_and_opens_with_everything_in_it(folder):
    assert [path.name for path in folder.iterdir()] == [FILE]

    store = Store.open(folder)

    assert len(store.sessions()) == 1
    store.close()


def test_every_writing_is_safe_against_power_cuts(folder):
    store = Store.open(folder)

    kept = ("journal_mode", "synchronous", "foreign_keys", "recursive_triggers", "busy_timeout")
    found = {name: store._connection.value(f"PRAGMA {name}") for name in kept}

    full = 2
    assert found == {
        "journal_mode": "wal",
        "synchronous": full,
        "foreign_keys": 1,
        "recursive_triggers": 1,
        "busy_timeout": 2000,
    }
    store.close()


def test_a_folder_that_is_a_file_is_unavailable(tmp_path):
    (tmp_path / "data").write_text("not a folder")

    with pytest.raises(HistoryUnavailable) as told:
        Store.open(tmp_path / "data")

    assert told.value.path == tmp_path / "data" / FILE
    assert told.value.reason


def test_a_history_that_is_a_folder_is_unavailable(tmp_path):
    (tmp_path / FILE).mkdir()

    with pytest.raises(HistoryUnavailable, match="unable to open"):
        Store.open(tmp_path)


def test_a_history_that_may_only_be_read_is_unavailable_from_the_start(folder):
    overwrite(folder / FILE, WRITE_VERSION, b"\x03")  # binds the administrator too

    with pytest.raises(HistoryUnavailable, match="readonly"):
        Store.open(folder)


def test_a_history_that_another_program_is_writing_is_unavailable(folder):
    other = sqlite3.connect(folder / FILE, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")

    with pytest.raises(HistoryUnavailable, match="locked"):
        Store.open(folder, patience=0)

    other.close()


def test_a_history_that_becomes_locked_is_unavailable_and_available_again_later(folder):
    store = Store.open(folder, FakeClock(EVENING), patience=0)
    other = sqlite3.connect(folder / FILE, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    play = Play(store).start().on(5)
    assert play.recorder.unsaved

    other.execute("ROLLBACK")
    play.on(1)

    assert not play.recorder.unsaved
    assert list(store.events(play.session)) == play.heard
    other.close()
    store.close()


def test_a_file_that_is_no_database_is_corrupt_and_stays_as_it_is(tmp_path):
    path = tmp_path / FILE
    path.write_bytes(b"This is a shopping list. " * 100)

    with pytest.raises(HistoryCorrupt):
        Store.open(tmp_path)

    assert path.read_bytes() == b"This is a shopping list. " * 100


def test_another_programs_database_is_not_taken_over(tmp_path):
    other = sqlite3.connect(tmp_path / FILE)
    other.execute("CREATE TABLE bookmarks (url TEXT)")
    other.close()

    with pytest.raises(HistoryCorrupt):
        Store.open(tmp_path)


def test_a_damaged_header_is_corrupt(folder):
    overwrite(folder / FILE, 0, b"\0" * 100)

    with pytest.raises(HistoryCorrupt):
        Store.open(folder)


def test_damage_inside_is_found_at_the_start_after_a_crash(folder, tmp_path_factory):
    fallen = tmp_path_factory.mktemp("fallen")
    store = Store.open(folder)
    Play(store, FakeClock(EVENING)).start().on(5)
    for path in folder.iterdir():  # what is on the disk while the program runs
        shutil.copy(path, fallen / path.name)
    store.close()
    size = (fallen / FILE).stat().st_size
    (fallen / f"{FILE}-wal").write_bytes(b"")
    overwrite(fallen / FILE, size // 2, os.urandom(size // 2))

    with pytest.raises(HistoryCorrupt):
        Store.open(fallen)


def test_damage_found_while_reading_is_told(folder):
    size = (folder / FILE).stat().st_size
    overwrite(folder / FILE, 4096 * 2, b"\xff" * (size - 4096 * 2))

    with pytest.raises(HistoryCorrupt):
        Store.open(folder).sessions()


def test_a_history_of_a_later_version_is_refused_and_left_alone(folder):
    later = sqlite3.connect(folder / FILE)
    later.execute("UPDATE alembic_version SET version_num = '0999'")
    later.commit()
    later.close()

    with pytest.raises(HistoryTooNew) as told:
        Store.open(folder)

    assert told.value.found == "0999"
    assert [path.name for path in folder.iterdir()] == [FILE]


def test_a_history_of_today_is_opened_read_and_written_without_what_is_slow_to_import(folder):
    slow = ("sqlalchemy", "alembic", "pydantic")
    program = (
        "import sys; from pathlib import Path; from coach.history.store import Store;"
        "from coach.triage.safety import SafetyFact, SafetyKind;"
        f"store = Store.open(Path({str(folder)!r})); (record,) = store.sessions();"
        "store.add_safety(SafetyFact(record.started, SafetyKind.CLEAR)); store.safety_rows();"
        "store.close();"
        f"print([name for name in {slow} if name in sys.modules])"
    )

    told = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )

    assert (told.stdout.strip(), told.stderr) == ("[]", "")


def test_records_and_recorder_do_not_import_the_database():
    program = (
        "import sys, coach.history.records, coach.history.recorder;"
        "print([name for name in ('sqlalchemy', 'sqlite3') if name in sys.modules])"
    )

    told = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )

    assert told.stdout.strip() == "[]"
