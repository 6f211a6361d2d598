"""“Your data” and “People on this computer” on the page of settings."""

import json

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMainWindow

from coach.errors import BackupUnusable, DiskNearlyFull, NameUnusable
from coach.history.store import FILE
from coach.ui.look.label import Label
from coach.ui.look.look import Look
from coach.ui.ownership.backup_sheet import BackupSheet
from coach.ui.ownership.confirm import Confirm
from coach.ui.ownership.ownership_cards import OwnershipCards
from tests.ui.ownership.conftest import readings
from tests.ui.walk import clipped, unnamed, unreachable


@pytest.fixture
def window(look, ownership, folder, choosing, qtbot):
    made = QMainWindow()
    made.setCentralWidget(OwnershipCards(look, ownership, folder, choosing))
    qtbot.addWidget(made)
    made.resize(900, 900)
    with qtbot.waitExposed(made):
        made.show()
    return made


@pytest.fixture
def cards(window):
    return window.centralWidget()


@pytest.fixture
def failures(cards):
    found = []
    cards.failed.connect(found.append)
    return found


def words_on(widget):
    return " ".join(one.text() for one in widget.findChildren(Label) if one.isVisible())


def sheet(window, kind):
    (found,) = [one for one in window.findChildren(kind) if one.isVisible()]
    return found


def test_it_says_where_the_data_are_and_that_there_is_no_backup_yet(cards, folder):
    assert str(folder) in words_on(cards)
    assert "There is no backup yet." in words_on(cards)


def test_a_backup_is_made_and_told(cards, ownership, qtbot):
    qtbot.mouseClick(cards.data.back_up, Qt.MouseButton.LeftButton)

    assert len(ownership.backups()) == 1
    assert "Backed up and checked: " in words_on(cards)
    assert "Last backup: " in words_on(cards)


def test_a_full_disk_is_told_at_once_and_stays_told_on_the_card(cards, room, failures):
    room[0] = 0

    cards.data.back_up.click()

    assert isinstance(failures[0], DiskNearlyFull)
    assert "nearly full" in words_on(cards)
    room[0] = 1 << 40
    cards.data.back_up.click()
    assert "nearly full" not in words_on(cards)


def test_a_backup_made_by_itself_is_seen_when_the_page_is_shown_again(cards, ownership):
    cards.hide()
    ownership.back_up_if_due()
    cards.show()

    assert "Last backup: " in words_on(cards)


def test_going_back_shows_what_the_backup_holds_and_asks_first(
    window, cards, ownership, folder, wishes
):
    made = ownership.back_up()
    cards.data.restore.click()
    sheet(window, BackupSheet).buttons[made.path].click()

    asking = sheet(window, Confirm)
    assert "1 session and 3 pain numbers" in words_on(asking)
    assert "set aside" in words_on(asking)
    assert wishes == []
    asking.do_it.click()

    assert [(wish.folder, wish.delete) for wish in wishes] == [(folder, False)]
    assert readings(folder) == 3
    assert list(folder.glob("set-aside/*/coach.db"))


def test_cancel_changes_nothing(window, cards, ownership, folder, wishes):
    made = ownership.back_up()
    cards.data.restore.click()
    sheet(window, BackupSheet).buttons[made.path].click()
    sheet(window, Confirm).cancel.click()

    assert wishes == []
    assert not list(folder.glob("*restoring*"))


def test_a_backup_from_elsewhere_can_be_chosen(
    window, cards, ownership, choosing, tmp_path, wishes
):
    choosing.file = ownership.back_up().path.rename(tmp_path / "from the stick.db")
    cards.data.restore.click()
    sheet(window, BackupSheet).other.click()
    sheet(window, Confirm).do_it.click()

    assert len(wishes) == 1


def test_a_file_that_is_no_backup_is_refused_before_anything_is_asked(
    window, cards, choosing, tmp_path, failures, wishes
):
    choosing.file = tmp_path / "letter.db"
    choosing.file.write_text("Dear")
    cards.data.restore.click()
    sheet(window, BackupSheet).other.click()

    assert isinstance(failures[0], BackupUnusable)
    assert wishes == []
    assert not [one for one in window.findChildren(Confirm) if one.isVisible()]


def test_everything_is_saved_in_a_new_folder_where_the_person_wants_it(
    cards, choosing, tmp_path, clock
):
    choosing.place = tmp_path
    cards.data.export.click()
    cards.data.export.click()

    name = f"stretch-coach-{clock.now():%Y-%m-%d}"
    for folder in (tmp_path / name, tmp_path / f"{name}-2"):
        assert json.loads((folder / "everything.json").read_text())["tables"]["session"]
    assert f"{name}-2" in words_on(cards)


def test_whoever_closes_the_dialog_gets_no_file(cards, tmp_path):
    before = sorted(tmp_path.rglob("*"))
    cards.data.export.click()

    assert sorted(tmp_path.rglob("*")) == before


def test_two_questions_come_before_everything_is_deleted(window, cards, folder, wishes):
    cards.data.delete.click()
    first = sheet(window, Confirm)
    assert str(folder) in words_on(first)
    first.do_it.click()
    second = sheet(window, Confirm)
    assert "cannot be undone" in words_on(second)
    assert wishes == []
    second.do_it.click()

    assert [(wish.folder, wish.delete) for wish in wishes] == [(folder, True)]
    assert (folder / FILE).exists()  # it is open still: it goes when the program has let go of it


@pytest.mark.parametrize("at", [1, 2])
def test_either_question_can_be_answered_no(window, cards, wishes, at):
    cards.data.delete.click()
    for _ in range(at - 1):
        sheet(window, Confirm).do_it.click()
    sheet(window, Confirm).cancel.click()

    assert wishes == []


def test_the_button_that_deletes_is_not_what_enter_meets_first(window, cards, qtbot):
    window.activateWindow()
    cards.data.delete.click()
    sheet(window, Confirm).do_it.click()
    asking = sheet(window, Confirm)

    qtbot.waitUntil(lambda: window.focusWidget() is asking.cancel)


def test_a_person_is_added_and_can_be_changed_to(cards, ownership, folder, wishes, qtbot):
    qtbot.keyClicks(cards.people.new, "Anna")
    qtbot.keyClick(cards.people.new, Qt.Key.Key_Return)

    (button,) = cards.people.others.values()
    assert button.text() == "Go on as Anna"
    assert cards.people.new.text() == ""
    button.click()
    assert [wish.folder for wish in wishes] == [folder / "people" / "2"]


def test_ones_own_name_is_kept(cards, ownership, qtbot):
    qtbot.keyClicks(cards.people.name, "Me")
    cards.people.save.click()

    assert ownership.person.name == "Me"
    assert cards.people.name.text() == "Me"


def test_a_name_that_is_taken_is_told_and_stays_in_the_field(cards, ownership, failures, qtbot):
    ownership.people.add("Anna")
    qtbot.keyClicks(cards.people.new, "ANNA")
    cards.people.add.click()

    assert isinstance(failures[0], NameUnusable)
    assert cards.people.new.text() == "ANNA"


def test_everything_has_a_name_and_is_reached_by_tab(cards, ownership):
    ownership.people.add("Anna")
    ownership.people.add("Ben")
    cards.people.refresh()

    assert unnamed(cards) == []
    assert unreachable(cards) == []


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_no_word_is_cut_off(ownership, folder, scale, qtbot):
    cards = OwnershipCards(Look(text_scale=scale), ownership, folder)
    qtbot.addWidget(cards)
    cards.resize(720, cards.heightForWidth(720))
    cards.show()
    cards.data.back_up.click()
    cards.resize(720, cards.heightForWidth(720))

    assert clipped(cards) == []
