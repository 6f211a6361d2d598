"""A backup is proved when it is made, and never costs the room that a session needs."""

import os
import shutil
import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta

import pytest

from coach.errors import BackupUnusable, DiskNearlyFull, HistoryCorrupt, HistoryUnavailable
from coach.history import copying
from coach.history.backup import SPARE, Backups
from coach.history.store import FILE, Store
from tests.fakes.clock import FakeClock
from tests.history.scenes import EVENING, Play

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
PLENTY = 1 << 40


@pytest.fixture(scope="module")
def past(tmp_path_factory):
    made = tmp_path_factory.mktemp("past") / "data"
    store = Store.open(made, FakeClock(EVENING))
    Play(store, pain_before=5).start().on(101)
    store.close()
    return made


@pytest.fixture
def store(past, tmp_path):
    shutil.copytree(past, tmp_path, dirs_exist_ok=True)
    made = Store.open(tmp_path, FakeClock(EVENING))
    yield made
    made.close()


@pytest.fixture
def backups(store, tmp_path):
    return Backups(tmp_path / FILE, lambda _folder: PLENTY)


def spoil(path):
    content = bytearray(path.read_bytes())
    content[4096 * 2 :] = b"\xff" * (len(content) - 4096 * 2)
    path.write_bytes(content)


def test_a_backup_holds_everything_while_the_history_is_in_use(backups, store):
    running = Play(store).start().on(20)

    made = backups.make(EVENING)

    assert copying.contents(made.path).sessions == 2
    assert copying.contents(made.path).readings == len(store.readings())
    running.on(90)
    assert not running.recorder.unsaved
    assert len(store.sessions()) == 2


def test_a_backup_is_one_file_that_opens_as_a_history(backups, tmp_path):
    made = backups.make(EVENING)

    assert [one.name for one in backups.folder.iterdir()] == [made.path.name]
    there = tmp_path / "elsewhere"
    there.mkdir()
    made.path.rename(there / FILE)
    store = Store.open(there)
    assert len(store.sessions()) == 1
    store.close()


def test_it_tells_the_moment_that_was_written_down_last(backups, store):
    last = max(reading.when for reading in store.readings())

    assert copying.contents(backups.make(EVENING).path).last == last


def test_one_is_due_when_there_is_none_and_again_after_a_day(backups):
    assert backups.due(EVENING)

    backups.make(EVENING)

    assert not backups.due(EVENING + 23 * HOUR)
    assert backups.due(EVENING + DAY)


def test_one_that_was_made_while_the_clock_was_years_ahead_does_not_count(backups):
    backups.make(EVENING + 3000 * DAY)

    assert backups.due(EVENING)


def test_nothing_is_due_before_there_is_a_history(tmp_path):
    assert not Backups(tmp_path / FILE).due(EVENING)


def test_two_of_the_same_second_are_both_kept_until_the_rotation_chooses(backups):
    first = backups.make(EVENING)
    second = backups.make(EVENING)

    assert first.path != second.path
    assert second.path.exists()


def test_with_the_days_only_those_of_the_rotation_are_left(backups):
    for day in range(24):
        backups.make(EVENING + day * DAY)

    found = backups.all()
    assert found[0].when == (EVENING + 23 * DAY).astimezone(UTC).replace(microsecond=0)
    assert {(EVENING + day * DAY).date() for day in range(17, 24)} <= {
        one.when.date() for one in found
    }
    assert len(found) < 16


def test_files_of_others_are_never_thinned_out(backups):
    backups.make(EVENING)
    other = backups.folder / "coach-holiday.db"
    other.write_text("mine")

    for day in range(10):
        backups.make(EVENING + day * DAY)

    assert other.read_text() == "mine"


def test_a_nearly_full_disk_gets_no_backup_and_is_told_how_much_is_missing(store, tmp_path):
    backups = Backups(tmp_path / FILE, lambda _folder: SPARE)

    with pytest.raises(DiskNearlyFull) as told:
        backups.make(EVENING)

    assert told.value.needed > told.value.free == SPARE
    assert backups.all() == ()


def test_a_damaged_history_gets_no_backup_and_the_good_one_stays(backups, store, tmp_path):
    good = backups.make(EVENING)
    store.close()
    spoil(tmp_path / FILE)

    for day in range(1, 9):
        with pytest.raises(HistoryCorrupt):
            backups.make(EVENING + day * DAY)

    assert backups.all() == (good,)
    assert [one.name for one in backups.folder.iterdir()] == [good.path.name]


def test_a_copy_that_lacks_a_row_is_not_taken_for_a_backup(backups, monkeypatch):
    true_rows = copying._rows

    def one_more(connection):
        found = true_rows(connection)
        whole = connection.execute("PRAGMA database_list").fetchone()[2].endswith(FILE)
        return {**found, "session": found["session"] + 1} if whole else found

    monkeypatch.setattr(copying, "_rows", one_more)

    with pytest.raises(HistoryCorrupt):
        backups.make(EVENING)
    assert backups.all() == ()


def test_a_folder_that_cannot_be_written_is_told(backups):
    backups.folder.write_text("a file is in the way")

    with pytest.raises(HistoryUnavailable):
        backups.make(EVENING)


def test_the_last_good_one_is_the_newest_that_is_whole(backups):
    older = backups.make(EVENING)
    newer = backups.make(EVENING + DAY)
    spoil(newer.path)

    found, held = backups.last_good()

    assert found == older
    assert held.sessions == 1


def test_without_a_good_one_there_is_none(backups):
    spoil(backups.make(EVENING).path)

    assert backups.last_good() is None


@pytest.mark.parametrize("content", [b"", b"a shopping list" * 500, os.urandom(9000)])
def test_what_is_no_backup_is_refused(tmp_path, content):
    path = tmp_path / "chosen.db"
    path.write_bytes(content)

    with pytest.raises(BackupUnusable):
        copying.contents(path)
    assert path.read_bytes() == content


def test_another_programs_database_is_no_backup(tmp_path):
    with closing(sqlite3.connect(tmp_path / "other.db")) as other:
        other.execute("CREATE TABLE bookmarks (url TEXT)")

    with pytest.raises(BackupUnusable, match="not a history"):
        copying.contents(tmp_path / "other.db")


def test_a_missing_file_is_no_backup_and_is_not_made(tmp_path):
    with pytest.raises(BackupUnusable):
        copying.contents(tmp_path / "none.db")
    assert list(tmp_path.iterdir()) == []


def test_moments_of_the_list_are_aware(backups):
    backups.make(datetime(2026, 1, 1, tzinfo=UTC))

    assert backups.all()[0].when.utcoffset() == timedelta(0)
