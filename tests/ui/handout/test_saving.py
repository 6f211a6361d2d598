"""From the sheet of a routine to a PDF file, where the person wants it."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QApplication

from coach.routine.model import Side
from coach.ui.look.button import Button
from coach.ui.look.label import Label
from coach.ui.look.look import Look
from coach.ui.window import ROUTINES, Window
from coach.ui.wording import about
from coach.ui.wording import handout as words
from tests.fakes.desk import FakeDesk


@pytest.fixture
def desk():
    made = FakeDesk()
    made.settings = replace(made.settings, accepted_limits=True, cause="injury")
    yield made
    made.close()


class Asking:
    """A dialog in which the person always chooses the next of `answers`."""

    def __init__(self, *answers):
        self.answers = list(answers)
        self.suggested = []

    def __call__(self, over, suggested):
        self.suggested.append(suggested)
        return self.answers.pop(0)


@pytest.fixture
def opened(qapp, desk, qtbot):
    def open_(ask):
        window = Window(Look("light", reduced_motion=True, text_scale=1.0), desk, ask=ask)
        qtbot.addWidget(window)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        page = window.page(ROUTINES)
        (card,) = [one for one in page.grid.cards if "First release" in one.offer.title][:1]
        card.click()
        return window, page

    return open_


def press(page):
    QApplication.processEvents()
    (button,) = [
        one
        for one in page.sheet.findChildren(Button)
        if one.text() == words.save_it() and one.isVisibleTo(page)
    ]
    button.click()


def told(page):
    return [one.text() for one in page.sheet.findChildren(Label) if one.isVisibleTo(page)]


def text(path):
    document = QPdfDocument()
    document.load(str(path))
    pages = [document.getAllText(page).text() for page in range(document.pageCount())]
    document.close()
    return " ".join(" ".join(pages).split())


def test_the_handout_is_of_the_chosen_side_and_the_sheet_says_where_it_is(
    opened, desk, tmp_path, qtbot
):
    path = tmp_path / "mine.pdf"
    ask = Asking(path)
    _, page = opened(ask)
    sides = page.sheet._head.itemAt(1).widget()
    qtbot.mouseClick(sides._segments[1], Qt.MouseButton.LeftButton)
    press(page)
    assert ask.suggested[0].name == "rt_release_right.pdf"
    right = desk.library.find("rt_release_right", Side.RIGHT)
    assert right.title in text(path)
    assert any(line.startswith("Saved as mine.pdf, ") for line in told(page))


def test_the_handout_is_as_changed_for_the_person_and_says_what_and_why(opened, desk, tmp_path):
    desk.note_about({"osteoporosis"})
    path = tmp_path / "mine.pdf"
    _, page = opened(Asking(path))
    routine = desk.library.routines["rt_release_left"]
    changes = about.changes(desk.restricted(routine))
    assert changes
    press(page)
    for change in changes:
        assert " ".join(change.split()) in text(path)


def test_the_last_folder_is_suggested_again(opened, tmp_path):
    (tmp_path / "papers").mkdir()
    ask = Asking(tmp_path / "papers" / "a.pdf", None)
    _, page = opened(ask)
    press(page)
    press(page)
    assert ask.suggested[1].parent == tmp_path / "papers"


def test_nothing_is_written_when_the_person_thinks_better_of_it(opened, tmp_path):
    _, page = opened(Asking(None))
    press(page)
    assert not any(line.startswith("Saved") for line in told(page))


def test_a_place_that_cannot_be_written_to_is_told_in_one_sentence(opened, tmp_path):
    window, page = opened(Asking(tmp_path / "no" / "mine.pdf"))
    press(page)
    assert window.message.isVisible()
    assert "could not be written" in window.message.text.text()
    assert "choose another name or folder" in window.message.text.text()
