"""Where the program cannot start, one sentence says why, whole."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from coach.errors import (
    DiskNearlyFull,
    HistoryBusy,
    HistoryCorrupt,
    HistoryFull,
    HistoryReadOnly,
    HistoryTooNew,
)
from coach.history.store import FILE, Store
from coach.ownership.ownership import Ownership
from coach.ownership.rescue import Rescue
from coach.ui.look.look import Look
from coach.ui.trouble_window import TroubleWindow
from coach.ui.wording import errors
from tests.fakes.clock import FakeClock
from tests.history.scenes import EVENING
from tests.ownership.conftest import fill

DAMAGED = HistoryCorrupt(Path("/somewhere/with a rather long name/that has to be wrapped/coach.db"))


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_the_whole_sentence_is_seen(qtbot, scale):
    window = TroubleWindow(Look(text_scale=scale), DAMAGED)
    qtbot.addWidget(window)
    window.show()
    told = window.sentence
    assert told.text() == errors.of(DAMAGED)
    assert told.height() >= told.heightForWidth(told.width())
    assert window.shut.geometry().bottom() < window.height()


def test_enter_closes_it(qtbot):
    window = TroubleWindow(Look(), DAMAGED)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    QTest.keyClick(window.shut, Qt.Key.Key_Return)
    assert not window.isVisible()


@pytest.fixture
def damaged(tmp_path):
    """Return a folder whose history is damaged, with a backup from before."""
    fill(tmp_path)
    Ownership(tmp_path, FakeClock(EVENING)).back_up()
    path = tmp_path / FILE
    content = bytearray(path.read_bytes())
    content[4096 * 2 :] = b"\xff" * (len(content) - 4096 * 2)
    path.write_bytes(content)
    return tmp_path


def shown(qtbot, error, rescue=None, scale=1.0):
    window = TroubleWindow(Look(text_scale=scale), error, rescue)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    return window


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_a_damaged_history_offers_the_last_good_backup_and_says_what_would_be_lost(
    qtbot, damaged, scale
):
    window = shown(qtbot, DAMAGED, Rescue(damaged, FakeClock(EVENING)), scale)

    assert "3 July 2026" in window.offer.text()
    assert "What you did after that is not in it." in window.offer.text()
    assert window.offer.height() >= window.offer.heightForWidth(window.offer.width())
    assert window.helping.geometry().bottom() < window.height()
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Return)

    assert window.again
    store = Store.open(damaged)
    assert len(store.sessions()) == 1
    store.close()


def test_closing_the_window_leaves_the_damaged_file_as_it_is(qtbot, damaged):
    before = (damaged / FILE).read_bytes()
    window = shown(qtbot, DAMAGED, Rescue(damaged, FakeClock(EVENING)))
    window.shut.click()

    assert not window.again
    assert (damaged / FILE).read_bytes() == before
    assert not list(damaged.glob("*restoring*"))


def test_without_a_good_backup_one_may_start_afresh(qtbot, damaged):
    for backup in damaged.glob("backups/*"):
        backup.write_bytes(b"gone")
    window = shown(qtbot, DAMAGED, Rescue(damaged, FakeClock(EVENING)))

    assert "no good backup" in window.offer.text()
    window.helping.click()

    store = Store.open(damaged)
    assert store.sessions() == ()
    store.close()
    assert list(damaged.glob("set-aside/*/coach.db"))


def test_a_rescue_that_does_not_work_is_told_and_can_be_tried_again(qtbot, damaged):
    rescue = Rescue(damaged, FakeClock(EVENING))
    window = shown(qtbot, DAMAGED, rescue)
    good = rescue.good[0].path
    content = good.read_bytes()
    good.write_bytes(b"gone meanwhile")

    window.helping.click()
    assert window.isVisible()
    assert window.sentence.text().startswith(f"“{good}” is no good backup")

    good.write_bytes(content)
    window.helping.click()
    assert window.again


@pytest.mark.parametrize(
    "error",
    [
        HistoryFull(Path("coach.db"), "database or disk is full"),
        HistoryReadOnly(Path("coach.db"), "attempt to write a readonly database"),
        HistoryBusy(Path("coach.db"), "database is locked"),
        DiskNearlyFull(Path("data"), 70_000_000, 1),
    ],
    ids=lambda error: type(error).__name__,
)
def test_what_may_pass_can_be_tried_again(qtbot, error):
    window = shown(qtbot, error)

    assert "try again" in window.sentence.text()
    window.helping.click()
    assert window.again


def test_a_newer_history_is_left_to_the_newest_version(qtbot):
    window = shown(qtbot, HistoryTooNew(Path("coach.db"), "0999"))

    assert "install the newest version" in window.sentence.text()
    assert window.helping is None
