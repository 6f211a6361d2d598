"""Pain on the large scale: empty until a number is chosen, by digit, arrow, pointer or typing."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAccessible, QKeyEvent
from PySide6.QtWidgets import QApplication

from coach.ui.checkin.pain_scale import PainScale
from coach.ui.look.look import Look
from coach.ui.wording import feeling as words

K = Qt.Key


@pytest.fixture
def look(qapp):
    return Look("light", reduced_motion=True, text_scale=1.0)


@pytest.fixture
def scale(look, qtbot):
    made = PainScale(look, "How strong is it?")
    qtbot.addWidget(made)
    made.resize(640, made.sizeHint().height())
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def on_track(scale, number):
    return scale.number(number).geometry().center()


def typed(scale, key, when):
    event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier)
    event.setTimestamp(when)
    QApplication.sendEvent(scale, event)


def drawn(scale, at):
    return scale.grab().toImage().pixelColor(at)


def test_nothing_is_chosen_at_first_and_no_knob_is_drawn(scale, look):
    assert scale.value is None
    beside = on_track(scale, 0) + QPoint(0, 15)
    assert drawn(scale, beside) == drawn(scale, beside + QPoint(90, 0))


@pytest.mark.parametrize("number", range(10))
def test_a_digit_chooses_that_number(scale, qtbot, number):
    with qtbot.waitSignal(scale.changed):
        qtbot.keyClick(scale, K(K.Key_0 + number))
    assert scale.value == number


def test_shift_and_0_is_10(scale, qtbot):
    qtbot.keyClick(scale, K.Key_0, Qt.KeyboardModifier.ShiftModifier)
    assert scale.value == 10


def test_a_1_and_a_0_typed_at_once_are_10(scale):
    typed(scale, K.Key_1, 5000)
    typed(scale, K.Key_0, 5300)
    assert scale.value == 10


def test_a_0_some_time_after_a_1_is_0(scale):
    typed(scale, K.Key_1, 5000)
    typed(scale, K.Key_0, 7000)
    assert scale.value == 0


def test_keys_with_a_command_are_left_to_the_page(scale, qtbot):
    qtbot.keyClick(scale, K.Key_5, Qt.KeyboardModifier.ControlModifier)
    assert scale.value is None


def test_the_arrows_move_the_knob_and_stop_at_the_ends(scale, qtbot):
    qtbot.keyClick(scale, K.Key_9)
    for _ in range(3):
        qtbot.keyClick(scale.window().focusWidget(), K.Key_Right)
    assert scale.value == 10
    for _ in range(12):
        qtbot.keyClick(scale.window().focusWidget(), K.Key_Left)
    assert scale.value == 0


@pytest.mark.parametrize("number", [0, 3, 10])
def test_a_click_chooses_the_number_below_the_pointer(scale, qtbot, number):
    qtbot.mouseClick(scale, Qt.MouseButton.LeftButton, pos=on_track(scale, number))
    assert scale.value == number


def test_a_click_on_the_numeral_chooses_it_too(scale, qtbot):
    below = on_track(scale, 7) + QPoint(0, 32)
    qtbot.mouseClick(scale, Qt.MouseButton.LeftButton, pos=below)
    assert scale.value == 7


def test_a_click_between_two_numbers_chooses_the_nearer_one(scale, qtbot):
    qtbot.mouseClick(scale, Qt.MouseButton.LeftButton, pos=on_track(scale, 4) + QPoint(20, 0))
    assert scale.value == 4


def test_a_click_on_the_words_chooses_nothing(scale, qtbot):
    qtbot.mouseClick(scale, Qt.MouseButton.LeftButton, pos=QPoint(300, 10))
    assert scale.value is None


def test_the_knob_follows_the_pointer_that_took_it(scale, qtbot):
    qtbot.mousePress(scale, Qt.MouseButton.LeftButton, pos=on_track(scale, 2))
    qtbot.mouseMove(scale, on_track(scale, 6) + QPoint(0, 60))
    assert scale.value == 6
    qtbot.mouseRelease(scale, Qt.MouseButton.LeftButton, pos=on_track(scale, 6))
    qtbot.mouseMove(scale, on_track(scale, 9))
    assert scale.value == 6


def test_the_same_number_again_is_no_change(scale, qtbot):
    qtbot.keyClick(scale, K.Key_4)
    with qtbot.assertNotEmitted(scale.changed):
        qtbot.keyClick(scale.window().focusWidget(), K.Key_4)


def test_a_number_put_in_is_shown_and_not_said(scale, qtbot):
    with qtbot.assertNotEmitted(scale.changed):
        scale.put(8)
    assert scale.value == 8
    scale.put(None)
    assert scale.value is None


@pytest.mark.parametrize("wrong", [11, -1, True, "6", 5.5, [3]])
def test_what_is_no_strength_is_no_answer(scale, wrong):
    scale.put(wrong)
    assert scale.value is None


def test_every_number_has_its_own_sentence_so_that_colour_never_stands_alone():
    assert len({words.strength_line(number) for number in range(11)}) == 11
    assert {words.strength_word(number) for number in (0, 3, 4, 7, 10)} == {
        "No pain",
        "Mild",
        "Moderate",
        "Severe",
        "Worst I can imagine",
    }


def test_the_colour_goes_from_teal_through_amber_to_coral(scale, look):
    theme = look.theme
    picture = scale.picture
    assert picture.colour(0) == theme.teal
    assert picture.colour(10) == theme.coral
    assert picture.colour(4) == theme.amber


def test_a_screen_reader_hears_radio_buttons_with_number_and_word(scale):
    scale.put(6)
    names = set()
    for number in range(11):
        told = QAccessible.queryAccessibleInterface(scale.number(number))
        assert told.role() == QAccessible.Role.RadioButton
        assert bool(told.state().checked) is (number == 6)
        names.add(told.text(QAccessible.Text.Name))
    assert "6 of 10, moderate" in names
    assert len(names) == 11


def test_the_numbers_do_not_touch_in_a_narrow_place_with_large_text(qtbot, qapp):
    made = PainScale(Look("light", text_scale=2.0), "How strong is it?")
    qtbot.addWidget(made)
    made.resize(made.minimumSizeHint())
    made.show()
    boxes = [made.number(number).geometry().center().x() for number in range(11)]
    assert min(after - here for here, after in pairwise(boxes)) >= 50


def test_another_look_draws_it_anew(scale, look):
    scale.put(5)
    before = scale.grab().toImage()
    look.set_mode("dark")
    assert scale.grab().toImage() != before
