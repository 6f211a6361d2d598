"""A backup takes the place of the history; nothing is overwritten, and no lock is lost."""

import shutil
import sqlite3
from contextlib import closing
from datetime import timedelta

import pytest

from coach.errors import BackupUnusable, DiskNearlyFull, HistoryCorrupt, HistoryTooNew
from coach.history import aside, connecting, migrating, restoring
from coach.history.backup import Backups
from coach.history.store import FILE, Store
from coach.triage.safety import SafetyFact, SafetyKind, Sign, clinician_ok, state
from coach.triage.standing import Screening, screening
from tests.fakes.clock import FakeClock
from tests.history.scenes import EVENING, Play

DAY = timedelta(days=1)
LATER = EVENING + DAY
RAISED = SafetyFact(LATER, SafetyKind.RAISED, (Sign.SADDLE,))
SCREENED = SafetyFact(EVENING, SafetyKind.SCREENED)


@pytest.fixture(scope="module")
def past(tmp_path_factory):
    made = tmp_path_factory.mktemp("past") / "data"
    store = Store.open(made, FakeClock(EVENING))
    Play(store).start().on(101)
    store.add_safety(SCREENED)
    Backups(made / FILE).make(EVENING)
    Play(store, FakeClock(LATER)).start().on(101)
    store.close()
    return made


@pytest.fixture
def folder(past, tmp_path):
    """Return a folder with two sessions, and a backup of when there was one."""
    shutil.copytree(past, tmp_path, dirs_exist_ok=True)
    return tmp_path


@pytest.fixture
def backup(folder):
    return Backups(folder / FILE).all()[0].path


def sessions_of(folder):
    store = Store.open(folder)
    try:
        return len(store.sessions())
    finally:
        store.close()


def safety_of(folder):
    store = Store.open(folder)
    try:
        return store.safety_rows()
    finally:
        store.close()


def write(folder, *facts):
    store = Store.open(folder)
    for fact in facts:
        store.add_safety(fact)
    store.close()


def test_reading_a_backup_leaves_no_trace_beside_it(folder, backup):
    store = Store.open(folder)  # a copy that was made by hand still says WAL in its header
    store.close()
    by_hand = folder / "stick"
    by_hand.mkdir()
    (by_hand / "mine.db").write_bytes((folder / FILE).read_bytes())

    restoring.prepare(folder / FILE, by_hand / "mine.db", LATER)

    assert [one.name for one in by_hand.iterdir()] == ["mine.db"]
    assert sessions_of(folder) == 2


def set_aside_in(folder):
    return sorted(str(one.relative_to(folder)) for one in folder.glob(f"{aside.FOLDER}/*/*"))


def spoil(path):
    content = bytearray(path.read_bytes())
    content[4096 * 2 :] = b"\xff" * (len(content) - 4096 * 2)
    path.write_bytes(content)


def test_the_backup_is_there_after_the_next_opening_and_the_present_is_set_aside(folder, backup):
    present = (folder / FILE).read_bytes()

    held = restoring.prepare(folder / FILE, backup, LATER)

    assert held.sessions == 1
    assert sessions_of(folder) == 1
    (kept,) = set_aside_in(folder)
    assert (folder / kept).read_bytes() == present
    assert sorted(one.name for one in folder.iterdir()) == ["backups", FILE, aside.FOLDER]


def test_what_was_set_aside_can_be_taken_back(folder, backup):
    restoring.prepare(folder / FILE, backup, LATER)
    assert sessions_of(folder) == 1
    (kept,) = set_aside_in(folder)

    restoring.prepare(folder / FILE, folder / kept, LATER + DAY)

    assert sessions_of(folder) == 2
    assert len(set_aside_in(folder)) == 2


def test_the_backup_itself_stays_as_it_is(folder, backup):
    before = backup.read_bytes()
    restoring.prepare(folder / FILE, backup, LATER)
    sessions_of(folder)

    assert backup.read_bytes() == before


def test_until_the_next_opening_the_present_one_goes_on(folder, backup):
    store = Store.open(folder, FakeClock(LATER))

    restoring.prepare(folder / FILE, backup, LATER)
    Play(store, FakeClock(LATER + DAY)).start().on(101)
    store.close()

    assert sessions_of(folder) == 1
    assert len(set_aside_in(folder)) == 1


@pytest.mark.parametrize("cut_after", [0, 1, 2, 3])
def test_a_restore_that_is_cut_short_anywhere_is_finished_by_the_next_opening(
    folder, backup, cut_after, monkeypatch
):
    other = sqlite3.connect(folder / FILE)  # so that there is more than one file to move
    other.execute("PRAGMA journal_mode=WAL")
    other.execute("UPDATE alembic_version SET version_num = version_num")
    other.commit()
    restoring.prepare(folder / FILE, backup, LATER)
    there = len([one for one in folder.iterdir() if one.name.startswith(FILE)])
    assert there == 4  # the history in its three files, and what is to take its place
    path_type = type(folder)
    real, moved = path_type.replace, []

    def until_the_power_goes(one, target):
        if len(moved) == cut_after:
            raise KeyboardInterrupt
        moved.append(one)
        return real(one, target)

    monkeypatch.setattr(path_type, "replace", until_the_power_goes)
    with pytest.raises(KeyboardInterrupt):
        Store.open(folder)
    monkeypatch.undo()

    assert sessions_of(folder) == 1
    held = [one for one in set_aside_in(folder) if one.endswith(FILE)]
    assert len(held) == 1
    other.close()


def test_a_damaged_backup_is_refused_and_nothing_is_touched(folder, backup):
    spoil(backup)
    before = {one: one.read_bytes() for one in folder.iterdir() if one.is_file()}

    with pytest.raises(BackupUnusable):
        restoring.prepare(folder / FILE, backup, LATER)

    assert {one: one.read_bytes() for one in folder.iterdir() if one.is_file()} == before
    assert sessions_of(folder) == 2


def test_a_backup_of_a_later_version_is_refused(folder, backup):
    with closing(sqlite3.connect(backup)) as later:
        later.execute("UPDATE alembic_version SET version_num = '0999'")
        later.commit()

    with pytest.raises(HistoryTooNew) as told:
        restoring.prepare(folder / FILE, backup, LATER)

    assert told.value.path == backup
    assert sessions_of(folder) == 2


def test_without_room_nothing_is_begun(folder, backup):
    with pytest.raises(DiskNearlyFull):
        restoring.prepare(folder / FILE, backup, LATER, lambda _folder: 0)

    assert sessions_of(folder) == 2


def test_an_older_backup_is_brought_up_to_todays_tables(folder, tmp_path_factory):
    old = tmp_path_factory.mktemp("old") / "old.db"
    connection = connecting.connect(old, 0)
    migrating.migrate(connection, None, old, to="0001")
    connection.close()

    restoring.prepare(folder / FILE, old, LATER)

    assert sessions_of(folder) == 0
    assert safety_of(folder)[-1].kind is SafetyKind.RESTORED


def test_a_damaged_history_is_set_aside_and_the_last_good_backup_taken(folder):
    spoil(folder / FILE)
    damaged = (folder / FILE).read_bytes()
    with pytest.raises(HistoryCorrupt):
        sessions_of(folder)

    good, _ = Backups(folder / FILE).last_good()
    restoring.prepare(folder / FILE, good.path, LATER)

    assert sessions_of(folder) == 1
    (kept,) = [one for one in set_aside_in(folder) if one.endswith(FILE)]
    assert (folder / kept).read_bytes() == damaged


def test_a_warning_sign_that_was_raised_after_the_backup_locks_all_the_same(folder, backup):
    write(folder, RAISED)

    restoring.prepare(folder / FILE, backup, LATER + DAY)

    assert state(safety_of(folder)).locked
    assert RAISED in safety_of(folder)


def test_a_sign_of_an_unrelated_history_locks_too_and_nothing_of_it_unlocks(folder, backup):
    with closing(sqlite3.connect(backup)) as other:
        other.execute("DROP TRIGGER IF EXISTS safety_is_never_changed")
        other.execute("UPDATE safety SET note = 'another life'")
        other.commit()
    cleared = SafetyFact(LATER, SafetyKind.CLINICIAN_CLEARED)
    write(folder, RAISED, cleared, SCREENED)
    assert not state(safety_of(folder)).locked

    restoring.prepare(folder / FILE, backup, LATER + DAY)

    assert state(safety_of(folder)).locked


def test_after_a_restore_a_new_check_in_is_asked_for(folder, backup):
    assert screening(safety_of(folder), EVENING, done_since=False) is Screening.CURRENT

    restoring.prepare(folder / FILE, backup, EVENING)

    facts = safety_of(folder)
    assert screening(facts, EVENING, done_since=False) is Screening.OLD
    assert screening((*facts, SCREENED), EVENING, done_since=False) is Screening.CURRENT


def test_a_clinicians_word_from_before_a_restore_no_longer_holds(folder):
    word = SafetyFact(EVENING, SafetyKind.CLINICIAN_CLEARED)
    restored = SafetyFact(EVENING, SafetyKind.RESTORED)

    assert clinician_ok((word,), EVENING)
    assert not clinician_ok((word, restored), EVENING)


def test_what_a_damaged_history_still_knows_about_safety_goes_along(folder, backup):
    write(folder, RAISED)
    path = folder / FILE
    with closing(sqlite3.connect(path)) as connection:
        page = connection.execute(
            "SELECT rootpage FROM sqlite_master WHERE name = 'reading'"
        ).fetchone()[0]
    with path.open("r+b") as file:
        file.seek(4096 * (page - 1))
        file.write(b"\xff" * 4096)

    restoring.prepare(path, backup, LATER + DAY)

    assert state(safety_of(folder)).locked


def test_one_may_start_afresh_and_the_damaged_file_and_its_locks_stay(folder):
    write(folder, RAISED)
    before = (folder / FILE).read_bytes()

    restoring.prepare_empty(folder / FILE, LATER)

    assert sessions_of(folder) == 0
    assert state(safety_of(folder)).locked
    (kept,) = set_aside_in(folder)
    assert (folder / kept).read_bytes() == before


def test_setting_aside_twice_in_a_second_overwrites_nothing(folder):
    first = aside.set_aside(folder / FILE, EVENING)
    (folder / FILE).write_bytes(b"another")
    second = aside.set_aside(folder / FILE, EVENING)

    assert first != second
    assert second.read_bytes() == b"another"
    assert aside.set_aside(folder / FILE, EVENING) is None
