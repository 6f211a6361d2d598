"""How the questions before a session are laid out and worded."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from coach.history.records import Interrupted
from coach.triage.safety import Sign
from coach.ui.look.label import Label

LONG = "Nerve-type set, when bending forward helps, after a long day at a desk and in a car"


def scrolls(page):
    return page.form._page.verticalScrollBar().maximum() > 0


def texts(page):
    return [label.text() for label in page.form.findChildren(Label)]


def test_the_title_of_the_routine_stands_once_below_that_of_the_page(asking):
    page = asking()
    assert page.form.title.text() == "Before you start"
    assert page.form.subtitle.text().startswith(f"{page.routine.title}. A few short questions")
    assert sum(page.routine.title in text for text in texts(page)) == 1


def test_a_session_that_goes_on_says_so_without_repeating_itself(asking, desk):
    routine = desk.library.routines["rt_release_left"]
    left = Interrupted(
        session="1",
        routine=routine.id,
        title=routine.title,
        revision=routine.revision,
        side=routine.side,
        short=False,
        index=3,
        position=30.0,
        active=30.0,
        started=desk.now(),
        fingerprint="",
    )
    page = asking(resume=left)
    told = f"{routine.title}. Goes on at the step where it stopped."
    assert page.form.subtitle.text() == told
    assert sum(routine.title in text for text in texts(page)) == 1


def test_every_question_fits_a_window_of_the_usual_size(asking):
    page = asking("rt_nerve_flexion_biased")
    page.settle()
    assert page.form.earlier.dots.isVisible()
    assert not scrolls(page)


def test_a_long_title_does_not_push_the_questions_down(asking, desk):
    page = asking()
    page.settle()
    usual = page.form.signs.mapTo(page.page, page.form.signs.rect().topLeft())
    page.page.open(replace(page.routine, title=LONG))
    page.settle()
    assert page.form.signs.mapTo(page.page, page.form.signs.rect().topLeft()) == usual


@pytest.mark.parametrize("number", [1, 2, 3, 4, 5, 6, 7])
def test_the_number_of_a_while_ago_is_marked_then_and_the_one_now_now(asking, number):
    page = asking()
    page.settle()
    form = page.form
    assert form.earlier.dots.mark(number, form.earlier.dots.when) == "then"
    assert form.pain.dots.mark(number, form.pain.dots.when) == "now"


def test_a_mark_gives_way_to_the_words_at_the_ends_of_the_scale(asking):
    page = asking()
    page.settle()
    dots = page.form.pain.dots
    assert [dots.mark(number, "now") for number in (0, 10)] == ["", ""]


def test_n_says_none_of_these_as_in_the_check_in_and_takes_no_sign_back(asking):
    page = asking()
    signs = page.form.signs
    page.press(Qt.Key.Key_N)
    assert signs.none.isChecked()
    signs.tiles[Sign.FEVER].setChecked(True)
    page.press(Qt.Key.Key_N)
    assert signs.signs == {Sign.FEVER}
    assert not signs.none.isChecked()
