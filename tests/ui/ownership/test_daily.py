"""The backup of the day is made by itself, never in the middle of a session."""

import pytest

from coach.errors import HistoryCorrupt
from coach.ui.ownership.daily import DailyBackup
from tests.ui.ownership.conftest import spoil


@pytest.fixture
def busy():
    return []


@pytest.fixture
def daily(ownership, busy, qapp):
    made = DailyBackup(ownership, lambda: bool(busy))
    yield made
    made._timer.stop()
    made.deleteLater()


def test_it_looks_soon_after_the_start_and_not_at_once(daily, ownership):
    daily.start()

    assert ownership.backups() == ()
    assert daily._timer.isActive()
    assert daily._timer.interval() == 3000


def test_one_backup_is_made_a_day(daily, ownership, clock):
    daily.look()
    daily.look()
    assert len(ownership.backups()) == 1

    clock.pass_(24 * 3600)
    daily.look()
    assert len(ownership.backups()) == 2


def test_during_a_session_it_waits(daily, ownership, busy):
    busy.append(True)
    daily.look()
    assert ownership.backups() == ()

    busy.clear()
    daily.look()
    assert len(ownership.backups()) == 1


def test_it_always_looks_again(daily, busy):
    busy.append(True)
    daily.look()

    assert daily._timer.isActive()


def test_a_damaged_history_is_told_and_no_backup_is_lost(daily, ownership, clock, folder, qtbot):
    good = ownership.back_up()
    clock.pass_(24 * 3600)
    spoil(folder)

    with qtbot.waitSignal(daily.damaged) as told:
        daily.look()

    assert isinstance(told.args[0], HistoryCorrupt)
    assert ownership.backups() == (good,)
    assert not daily._timer.isActive()


def test_a_full_disk_is_no_reason_to_say_anything(daily, room, qtbot):
    room[0] = 0
    with qtbot.assertNotEmitted(daily.damaged):
        daily.look()
