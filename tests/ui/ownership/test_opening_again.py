"""The whole program: it opens again where the person or a trouble asks for that, nothing lost."""

import sys
from dataclasses import replace

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from coach import first_picture, settings, starting
from coach.devices.instance import Instance
from coach.devices.tray import Tray
from coach.history.store import FILE, Store
from coach.settings import Settings
from coach.triage.safety import state
from coach.ui.care import Care
from coach.ui.first_run import FirstRunPage
from coach.ui.ownership.daily import DailyBackup
from coach.ui.ownership.ownership_cards import OwnershipCards
from coach.ui.ownership.retrying import Retrying
from coach.ui.ownership.who_window import WhoWindow
from coach.ui.trouble_window import TroubleWindow
from coach.ui.window import SETTINGS, Window
from tests.test_hard_times import FEVER, PLENTY, fill, room
from tests.ui.ownership.conftest import readings, spoil

LONGEST = 3000  # looks, one every 20 ms


class Person:
    """Does one thing after the other, each as soon as a window of the kind is there."""

    def __init__(self, *deeds):
        self._deeds = list(deeds)
        self.seen = []
        self.failure = None
        self._timer = QTimer()
        self._timer.setInterval(20)
        self._timer.timeout.connect(self._look)
        self._timer.start()
        self._looks = 0

    def _look(self):
        self._looks += 1
        if self._looks > LONGEST:
            QApplication.exit(1)
        for window in QApplication.topLevelWidgets():
            if not self._deeds or not window.isVisible():
                continue
            if isinstance(window, Window) and not window.filled:
                continue  # rail and paper alone: nothing can be pressed on them
            kind, deed = self._deeds[0]
            if isinstance(window, kind) and window not in self.seen:
                self.seen.append(window)
                self._deeds.pop(0)
                self._do(deed, window)
                return

    def _do(self, deed, window):
        try:
            deed(window)
        except BaseException as error:  # noqa: BLE001 - told when the program has ended
            self.failure = error
            QApplication.exit(1)

    @property
    def done(self):
        return self._deeds == []


@pytest.fixture
def start(qapp, monkeypatch, folder):
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    settings.write(folder / "settings.json", replace(Settings(), accepted_limits=True))

    def run(*deeds, in_tray=False):
        person = Person(*deeds)
        status = starting._Opening(qapp, folder, "", in_tray=in_tray).until_closed()
        person._timer.stop()
        if person.failure is not None:
            raise person.failure
        assert person.done, f"waited in vain for {person._deeds}"
        return status

    return run


def cards(window):
    window.go_to(SETTINGS)
    return window.page(SETTINGS).findChild(OwnershipCards)


def close(window):
    window.close()


def test_a_restore_is_done_and_the_window_is_there_again(start, ownership, folder):
    backup = ownership.back_up().path
    assert readings(folder) == 3

    def go_back(window):
        window._desk.note_pain(7)
        cards(window).data._restore(backup)

    assert start((Window, go_back), (Window, close)) == 0

    assert readings(folder) == 3
    assert list(folder.glob(f"set-aside/*/{FILE}"))


def test_after_everything_is_deleted_it_starts_as_on_the_first_day(start, ownership, folder):
    ownership.back_up()
    first_page = []

    def look_and_close(window):
        first_page.append(window.stack.currentWidget())
        close(window)

    def delete(window):
        window._desk.ownership.delete_everything()

    assert start((Window, delete), (Window, look_and_close)) == 0

    assert isinstance(first_page[0], FirstRunPage)
    assert readings(folder) == 0
    assert sorted(one.name for one in folder.iterdir()) == [FILE]


def test_another_person_is_changed_to_and_asked_for_at_the_next_start(start, ownership, folder):
    anna = ownership.people.add("Anna")
    ownership.people.rename(ownership.people.all()[0], "Me")

    def me(window):
        window.buttons["1"].click()

    def change(window):
        cards(window).people.others["2"].click()

    def hers(window):
        assert window._desk.sessions() == ()
        close(window)

    assert start((WhoWindow, me), (Window, change), (Window, hers)) == 0
    assert (anna.folder / FILE).exists()
    assert ownership.people.all()[1].last

    assert start((WhoWindow, close)) == 0


def test_one_who_deletes_everything_is_gone_and_the_others_stay(start, ownership, folder):
    anna = ownership.people.add("Anna")

    def her(window):
        window.buttons["2"].click()

    def delete(window):
        window._desk.ownership.delete_everything()

    assert start((WhoWindow, her), (Window, delete), (Window, close)) == 0

    assert not anna.folder.exists()
    assert [one.folder for one in ownership.people.all()] == [folder]
    assert readings(folder) == 3


def test_nobody_is_shown_anothers_data_after_deleting_their_own(start, ownership, folder):
    ownership.people.add("Anna")
    ownership.people.add("Ben")

    def her(window):
        window.buttons["2"].click()

    def delete(window):
        window._desk.ownership.delete_everything()

    def look(window):
        assert list(window.buttons) == ["1", "3"]
        close(window)

    assert start((WhoWindow, her), (Window, delete), (WhoWindow, look)) == 0


def test_a_damaged_history_is_rescued_and_the_window_opens(start, ownership, folder):
    ownership.back_up()
    spoil(folder)

    def use_it(window):
        window.helping.click()

    assert start((TroubleWindow, use_it), (Window, close)) == 0

    assert readings(folder) == 3


def test_whoever_closes_the_trouble_window_gets_no_other(start, ownership, folder):
    ownership.back_up()
    spoil(folder)
    before = (folder / FILE).read_bytes()

    assert start((TroubleWindow, close)) == 3

    assert (folder / FILE).read_bytes() == before


def test_what_is_not_saved_yet_is_told_when_the_window_is_closed_and_saved_in_time(start, folder):
    full = []

    def raise_a_sign(window):
        fill(window._desk)
        window._desk.note_check(FEVER)
        full.append(window._desk)
        close(window)

    def make_room(window):
        assert "is not saved yet" in window.sentence.text()
        room(full[0], PLENTY)
        window.helping.click()

    assert start((Window, raise_a_sign), (TroubleWindow, make_room)) == 0

    store = Store.open(folder)
    assert state(store.safety_rows()).locked
    store.close()


def test_the_backup_of_the_day_and_the_trying_again_run_while_the_window_is_open(start):
    found = []

    def look(window):
        for kind in (DailyBackup, Retrying):
            found.append(window.findChild(kind)._timer.isActive())
        close(window)

    start((Window, look))

    assert found == [True, True]


@pytest.fixture
def pictures(monkeypatch):
    """The windows that were shown before anything was read."""
    shown, show = [], first_picture.show
    monkeypatch.setattr(first_picture, "show", lambda window: shown.append(window) or show(window))
    return shown


def test_a_start_out_of_sight_shows_no_picture_and_begins_small_without_a_tray(start, pictures):
    small = []

    def look(window):
        small.append(window.isMinimized())
        close(window)

    assert start((Window, look), in_tray=True) == 0

    assert small == [True]
    assert pictures == []


def test_a_start_in_the_tray_reminds_from_there_with_no_window(
    start, pictures, folder, monkeypatch
):
    chosen = replace(Settings(), accepted_limits=True, keep_running=True)
    settings.write(folder / "settings.json", chosen)
    monkeypatch.setattr(Tray, "there", True)
    seen = []

    def remind(care):
        seen.append(care._whole.window().isVisible())
        QApplication.exit(0)

    monkeypatch.setattr(Care, "start", remind)

    assert start(in_tray=True) == 0

    assert seen == [False]
    assert pictures == []


def test_one_who_opens_it_while_it_starts_out_of_sight_sees_the_window(start, monkeypatch):
    held, hold, bare = [], Instance.hold, first_picture.bare_window

    def holding(folder):
        held.append(hold(folder))
        return held[0]

    def asked_meanwhile(*given):
        held[0].asked.emit("")
        return bare(*given)

    monkeypatch.setattr(Instance, "hold", holding)
    monkeypatch.setattr(first_picture, "bare_window", asked_meanwhile)
    small = []

    def look(window):
        small.append(window.isMinimized())
        close(window)

    assert start((Window, look), in_tray=True) == 0

    assert small == [False]


def test_reminders_are_looked_for_once_the_first_page_is_there(start, monkeypatch):
    found = []

    def remind(care):
        window = care._whole.window()
        found.append((window.filled, window.stack.currentWidget().isVisible()))
        QApplication.exit(0)

    monkeypatch.setattr(Care, "start", remind)

    assert start() == 0

    assert found == [(True, True)]
