"""What goes through every screen finds what it is there to find."""

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coach.ui.look.button import Button
from coach.ui.look.label import Label
from coach.ui.look.look import Look
from tests.ui.access.found import cut_off, texts
from tests.ui.access.painted import paint


@pytest.fixture
def look(qapp):
    return Look("light", reduced_motion=True, text_scale=1.0)


@pytest.fixture
def window(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(400, 300)
    made.show()
    return made


def placed(widget, window, *geometry):
    widget.setParent(window)
    widget.setGeometry(*geometry)
    widget.show()
    return widget


def test_a_label_without_room_for_its_words_is_found(look, window):
    placed(Label(look, "Far too long for this place"), window, 0, 0, 60, 24)
    assert cut_off(window, paint(window, look)) == ["label: Far too long for this place"]


def test_a_button_without_room_for_its_words_is_found(look, window):
    placed(Button(look, "Far too long for this button"), window, 0, 0, 90, 48)
    assert cut_off(window, paint(window, look)) == ["painted: Far too long for this button"]


def test_what_lies_outside_its_window_is_found(look, window):
    placed(Button(look, "Go"), window, 360, 0, 120, 48)
    assert cut_off(window, paint(window, look)) == ["outside: Button Go"]


def test_words_with_enough_room_are_left_alone(look, window):
    column = QVBoxLayout(window)
    column.addWidget(Label(look, "Words that wrap where there is no more room. " * 3, wrap=True))
    column.addWidget(Button(look, "Go"))
    assert cut_off(window, paint(window, look)) == []


def test_names_tips_and_painted_words_are_all_texts(look, window):
    button = placed(Button(look, "Go"), window, 0, 0, 120, 48)
    button.setAccessibleName("Go on")
    button.block("Not now")
    found = set(texts(window, paint(window, look)))
    assert found == {
        ("Button, text", "Go"),
        ("Button, painted", "Go"),
        ("Button, name", "Go on"),
        ("Button, tip", "Not now"),
        ("Button, description", "Not now"),
    }
