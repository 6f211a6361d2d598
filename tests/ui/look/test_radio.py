"""A choice of one by keys alone, and what a screen reader is told of it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QGridLayout, QLineEdit, QVBoxLayout, QWidget

from coach.ui.after.cards import EffortCard
from coach.ui.look.choice import ChoiceTile
from coach.ui.look.pain_dots import PainDots
from coach.ui.look.radio import TickGroup
from coach.ui.look.segmented import Segmented
from coach.ui.routines.causes import CauseChooser
from tests.ui.walk import tabbed

K = Qt.Key


@pytest.fixture
def between(qtbot):
    """Show a control between two fields, with the keyboard on the first."""
    page = QWidget()
    column = QVBoxLayout(page)
    qtbot.addWidget(page)
    before, after = QLineEdit(), QLineEdit()

    def show(control):
        for widget in (before, control, after):
            column.addWidget(widget)
        page.resize(700, 300)
        with qtbot.waitActive(page):
            page.show()
            page.activateWindow()
        before.setFocus()
        return page, before, after

    return show


def press(qtbot, page, *keys):
    for key in keys:
        qtbot.keyClick(page.window().focusWidget(), key)


def yes_no(look):
    return Segmented(look, "Worse?", [(True, "Yes"), (False, "No")])


def numbers(look):
    return PainDots(look, "Pain")


def test_the_arrows_choose_in_a_question_without_an_answer(look, between, qtbot):
    choice = yes_no(look)
    page, *_ = between(choice)
    heard = []
    choice.chosen.connect(heard.append)
    press(qtbot, page, K.Key_Tab)
    assert choice.value is None
    press(qtbot, page, K.Key_Right, K.Key_Left, K.Key_Down, K.Key_Up)
    assert heard == [False, True, False, True]
    press(qtbot, page, K.Key_Up)
    assert choice.value is True


def test_space_chooses_the_answer_that_the_keyboard_is_on(look, between, qtbot):
    choice = yes_no(look)
    page, *_ = between(choice)
    press(qtbot, page, K.Key_Tab, K.Key_Space)
    assert choice.value is True


@pytest.mark.parametrize("make", [yes_no, CauseChooser, EffortCard, numbers])
def test_tab_comes_to_a_group_once_in_either_direction(look, between, qtbot, make):
    page, before, after = between(make(look))
    assert len(tabbed(page)) == 3
    press(qtbot, page, K.Key_Tab, K.Key_Tab)
    assert after.hasFocus()
    press(qtbot, page, K.Key_Backtab, K.Key_Backtab)
    assert before.hasFocus()


def test_tab_comes_to_the_answer_that_was_given_also_by_the_program(look, between, qtbot):
    choice = yes_no(look)
    page, *_ = between(choice)
    choice.choose(False)
    press(qtbot, page, K.Key_Tab)
    assert page.window().focusWidget().text() == "No"
    choice.clear()
    assert [widget.text() for widget in tabbed(page)][1] == "Yes"


def test_the_arrows_go_through_the_numbers_and_stop_at_the_end(look, between, qtbot):
    dots = PainDots(look, "Pain")
    page, *_ = between(dots)
    press(qtbot, page, K.Key_Tab, K.Key_9, K.Key_Right, K.Key_Right)
    assert dots.value == 10


def test_where_the_first_answer_counts_the_arrows_only_look(look, between, qtbot):
    dots = PainDots(look, "Pain", by_arrows=False)
    page, *_ = between(dots)
    press(qtbot, page, K.Key_Tab, K.Key_Right, K.Key_Right)
    assert dots.value is None
    press(qtbot, page, K.Key_Space)
    assert dots.value == 2


@pytest.mark.parametrize("make", [yes_no, CauseChooser, EffortCard, numbers])
def test_a_screen_reader_hears_radio_buttons_with_names(look, between, make):
    page, *_ = between(make(look))
    stop = tabbed(page)[1]
    told = QAccessible.queryAccessibleInterface(stop)
    assert told.role() is QAccessible.Role.RadioButton
    assert told.text(QAccessible.Text.Name)


def ticks(look):
    page = QWidget()
    group = TickGroup(page)
    grid = QGridLayout(page)
    for number in range(4):
        tile = ChoiceTile(look, f"sign {number}", multiple=True)
        grid.addWidget(tile, number // 2, number % 2)
        group.add(tile)
    return page


def test_arrows_over_ticks_only_look_and_go_where_they_point(look, between, qtbot):
    page, *_ = between(ticks(look))
    press(qtbot, page, K.Key_Tab, K.Key_Down)
    assert page.window().focusWidget().text() == "sign 2"
    press(qtbot, page, K.Key_Left)
    assert page.window().focusWidget().text() == "sign 1"
    press(qtbot, page, K.Key_Up)
    assert page.window().focusWidget().text() == "sign 0"
    assert not any(tile.isChecked() for tile in page.findChildren(ChoiceTile))


def test_tab_comes_to_ticks_once_and_back_to_where_it_was(look, between, qtbot):
    page, _, after = between(ticks(look))
    press(qtbot, page, K.Key_Tab, K.Key_Right, K.Key_Space, K.Key_Tab)
    assert after.hasFocus()
    press(qtbot, page, K.Key_Backtab)
    here = page.window().focusWidget()
    assert (here.text(), here.isChecked()) == ("sign 1", True)


def test_a_screen_reader_hears_tick_boxes(look, between):
    page, *_ = between(ticks(look))
    told = QAccessible.queryAccessibleInterface(page.findChild(ChoiceTile))
    assert told.role() is QAccessible.Role.CheckBox


def test_what_cannot_be_chosen_now_is_passed_over(look, between, qtbot):
    choice = Segmented(look, "Number", [(number, str(number)) for number in range(5)], narrow=True)
    page, *_ = between(choice)
    choice.allow((1, 3, 4))
    press(qtbot, page, K.Key_Tab)
    assert page.window().focusWidget().text() == "1"
    press(qtbot, page, K.Key_Right)
    assert choice.value == 3
    choice.clear()
    choice.offer((2, 4))
    assert choice.first_stop().text() == "4"
