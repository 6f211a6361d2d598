"""An assignment on the screen: read first, compared first, taken by keyboard alone."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from coach.history.store import Store
from coach.ui.assignments.sheet import AssignmentSheet
from coach.ui.look.label import Label
from coach.ui.look.look import Look
from coach.ui.window import Window
from tests.fakes.clock import FakeClock
from tests.fakes.desk import FakeDesk
from tests.fakes.screened import checked_in
from tests.sharing.crafted import NAME, archive, known_pair, pair, routine
from tests.sharing.people import Person
from tests.ui.walk import clipped, unnamed, unreachable


@pytest.fixture
def person(tmp_path):
    clock = FakeClock()
    store = Store.open(tmp_path / "past", clock)
    checked_in(store, clock.now())
    store.close()
    return Person(tmp_path / "home", tmp_path / "past")


@pytest.fixture
def assignments(person):
    with person.program() as program:
        yield program.assignments()


@pytest.fixture
def sheet(person, assignments, qtbot, qapp):
    """Show an archive over a window of some size."""
    desk = FakeDesk()
    desk.settings = replace(desk.settings, accepted_limits=True, cause="injury")

    def open_(content, size=(1280, 832), theme="light", scale=1.0):
        offer = assignments.offer(person.file(content))
        look = Look(theme, reduced_motion=True, text_scale=scale)
        window = Window(look, desk)
        qtbot.addWidget(window)
        window.resize(*size)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        made = AssignmentSheet(look, assignments, offer, window)
        made.open()
        return made

    yield open_
    desk.close()


def texts(sheet):
    QApplication.processEvents()
    return [label.text() for label in sheet.findChildren(Label) if label.isVisibleTo(sheet)]


def test_on_first_use_all_twelve_words_are_there_in_their_order(sheet):
    told = texts(sheet(archive(known_pair())))
    words = known_pair().public.words
    assert [f"{at}  {word}" for at, word in enumerate(words, 1)] == [
        text for text in told if text[:1].isdigit()
    ]
    assert any("Call your physiotherapist" in text for text in told)


def test_it_cannot_be_taken_before_the_words_were_compared(sheet, assignments, qtbot):
    shown = sheet(archive(known_pair()))
    assert not shown.use.isEnabled()
    qtbot.mouseClick(shown.use, Qt.MouseButton.LeftButton)
    assert not assignments.trust.accepted
    shown.compared.setChecked(True)
    assert shown.use.isEnabled()


def test_by_keyboard_alone_it_is_compared_and_taken(sheet, assignments, qtbot):
    shown = sheet(archive(known_pair()))
    assert QApplication.focusWidget() is shown.told
    qtbot.keyClick(shown.told, Qt.Key.Key_Tab)
    assert shown.compared.hasFocus()
    qtbot.keyClick(shown.compared, Qt.Key.Key_Space)
    for _ in range(2):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert shown.use.hasFocus()
    with qtbot.waitSignal(shown.taken):
        qtbot.keyClick(shown.use, Qt.Key.Key_Space)
    assert list(assignments.trust.accepted) == ["knee_rolls"]
    assert not shown.isVisible()


def test_escape_takes_nothing(sheet, assignments, qtbot):
    shown = sheet(archive(known_pair()))
    qtbot.keyClick(shown.told, Qt.Key.Key_Escape)
    assert not shown.isVisible()
    assert not assignments.trust.accepted


def test_a_later_revision_shows_what_changes_and_asks_no_words(sheet, person, assignments):
    assignments.take(assignments.offer(person.file(archive(known_pair()))))
    later = archive(known_pair(), {NAME: routine(revision=2, repetitions=7)}, revision=2)
    shown = sheet(later)
    told = texts(shown)
    assert "Signed by The clinic, whose key you trust." in told
    assert "Knee rolls at home, Knee rolls: repetitions: 7 (before: 5)." in told
    assert not shown.compared.isVisible()
    assert shown.use.isEnabled()


def test_what_is_in_use_already_can_only_be_looked_at(sheet, person, assignments):
    assignments.take(assignments.offer(person.file(archive(known_pair()))))
    shown = sheet(archive(known_pair()))
    assert not shown.use.isVisible()
    assert shown.cancel.text() == "Close"


def test_a_stranger_under_a_trusted_name_stands_out(sheet, person, assignments, tmp_path):
    assignments.take(assignments.offer(person.file(archive(known_pair()))))
    stranger = pair(tmp_path, "stranger", "The clinic")
    shown = sheet(archive(stranger, {"routines/more.yaml": routine("more")}, "more"))
    assert "You trust somebody of this name already, with another key." in texts(shown)
    assert not shown.use.isEnabled()


def test_what_cannot_be_kept_is_told_and_the_sheet_stays(sheet, person, assignments, qtbot):
    shown = sheet(archive(known_pair()))
    (person.folder / "assigned").write_text("in the way")
    shown.compared.setChecked(True)
    with qtbot.waitSignal(shown.failed):
        qtbot.mouseClick(shown.use, Qt.MouseButton.LeftButton)
    assert shown.isVisible()


@pytest.mark.parametrize(
    ("size", "theme", "scale"),
    [
        ((1280, 832), "light", 1.0),
        ((960, 640), "dark", 1.0),
        ((960, 640), "light", 1.5),
        ((1280, 832), "dark", 2.0),
    ],
)
def test_everything_is_named_reached_and_whole_in_every_size(sheet, size, theme, scale):
    shown = sheet(archive(known_pair()), size, theme, scale)
    QApplication.processEvents()
    assert unnamed(shown) == []
    assert clipped(shown) == []
    assert unreachable(shown) == []
