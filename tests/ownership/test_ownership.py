"""Backups by the day, taking back, and what is wished for while the history is open."""

from datetime import timedelta

import pytest

from coach.errors import BackupUnusable, DiskNearlyFull, HistoryCorrupt
from coach.history.store import Store
from coach.ownership.ownership import Ownership
from coach.ownership.rescue import Rescue, rescue_from
from coach.ownership.wish import Wish

DAY = timedelta(days=1)


def spoil(path):
    content = bytearray(path.read_bytes())
    content[4096 * 2 :] = b"\xff" * (len(content) - 4096 * 2)
    path.write_bytes(content)


def test_the_backup_of_the_day_is_made_once(ownership, clock):
    assert ownership.back_up_if_due() is not None
    assert ownership.back_up_if_due() is None

    clock.pass_(DAY.total_seconds())
    assert ownership.back_up_if_due() is not None
    assert len(ownership.backups()) == 2


def test_a_clock_set_back_an_hour_loses_no_backup_and_makes_at_most_one_more(ownership, clock):
    first = ownership.back_up_if_due()

    clock.set_wall(-3600)
    ownership.back_up_if_due()
    ownership.back_up_if_due()
    clock.pass_(7200)
    ownership.back_up_if_due()

    assert first in ownership.backups()
    assert len(ownership.backups()) <= 2


def test_a_full_disk_is_told_and_forgotten_when_there_is_room(folder, clock):
    room = [0]
    ownership = Ownership(folder, clock, free=lambda _folder: room[0])

    assert ownership.back_up_if_due() is None
    assert isinstance(ownership.trouble, DiskNearlyFull)

    room[0] = 1 << 40
    assert ownership.back_up_if_due() is not None
    assert ownership.trouble is None


def test_a_restore_is_wished_for_and_done_by_the_next_opening(ownership, folder, clock):
    wishes = []
    ownership.when_wished = wishes.append
    made = ownership.back_up()
    store = Store.open(folder)
    store.add_reading(store.readings()[0])
    count = len(store.readings())

    ownership.restore(made.path)
    store.close()

    assert wishes == [Wish(folder)]
    store = Store.open(folder)
    assert len(store.readings()) == count - 1
    store.close()


def test_a_file_that_is_no_backup_wishes_for_nothing(ownership, folder):
    wishes = []
    ownership.when_wished = wishes.append

    with pytest.raises(BackupUnusable):
        ownership.restore(folder / "settings.json")

    assert wishes == []


def test_a_backup_is_looked_into_before_it_is_taken(ownership):
    held = ownership.look_into(ownership.back_up().path)

    assert (held.sessions, held.readings) == (1, 3)


def test_changing_to_another_person_is_a_wish_and_staying_is_none(ownership, folder):
    wishes = []
    ownership.when_wished = wishes.append
    other = ownership.people.add("Other")

    ownership.change_to(ownership.person)
    ownership.change_to(other)

    assert wishes == [Wish(folder / "people" / "2")]


def test_a_damaged_history_is_rescued_by_the_last_good_backup(ownership, history, folder, clock):
    ownership.back_up()
    spoil(history)
    damaged = history.read_bytes()
    with pytest.raises(HistoryCorrupt) as told:
        _read(folder)

    rescue = rescue_from(told.value, clock)
    assert rescue.good[1].sessions == 1
    rescue.take_backup()

    assert _read(folder) == 1
    (kept,) = [one for one in folder.glob("set-aside/*/*") if one.name == history.name]
    assert kept.read_bytes() == damaged


def test_without_a_backup_one_may_start_afresh_and_the_damaged_file_is_kept(history, folder, clock):
    spoil(history)
    damaged = history.read_bytes()

    rescue = Rescue(folder, clock)
    assert rescue.good is None
    rescue.start_afresh()

    assert _read(folder) == 0
    (kept,) = [one for one in folder.glob("set-aside/*/*") if one.name == history.name]
    assert kept.read_bytes() == damaged


def test_only_a_damaged_history_is_rescued(folder, clock):
    assert rescue_from(DiskNearlyFull(folder, 2, 1), clock) is None


def _read(folder):
    store = Store.open(folder)
    try:
        return len(store.sessions())
    finally:
        store.close()
