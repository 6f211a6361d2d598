"""The windows of the figure by itself."""

import pytest
from PySide6.QtCore import Qt

from coach.figure.regions import BodyRegion
from coach.routine.model import Side
from coach.ui.look.look import Look
from coach.ui.showing.exercise_window import ExerciseWindow
from coach.ui.showing.map_window import MapWindow
from coach.ui.wording import body_map as words
from tests.fakes.clock import FakeClock
from tests.fakes.desk import real_content


@pytest.fixture
def look(qapp):
    return Look("light", reduced_motion=False, text_scale=1.0)


@pytest.fixture
def clock():
    return FakeClock()


@pytest.fixture
def window(look, clock, qtbot):
    made = ExerciseWindow(look, real_content().exercises["hamstring_strap"], Side.RIGHT, clock)
    qtbot.addWidget(made)
    made.show()
    return made


def test_the_exercise_moves_with_the_clock(window, clock):
    before = window.figure.moment.amount
    clock.pass_(2.0)
    window.advance()
    assert window.moving
    assert window.figure.moment.amount > before


def test_space_stops_it_where_it_is_and_goes_on_from_there(window, clock, qtbot):
    clock.pass_(1.5)
    window.advance()
    amount = window.figure.moment.amount
    qtbot.keyClick(window.figure, Qt.Key.Key_Space)
    assert not window.moving
    clock.pass_(7.0)
    qtbot.keyClick(window.figure, Qt.Key.Key_Space)
    window.advance()
    assert window.moving
    assert window.figure.moment.amount == pytest.approx(amount)


def test_s_changes_sides_and_escape_closes(window, qtbot):
    before = window.figure.grab().toImage()
    qtbot.keyClick(window.figure, Qt.Key.Key_S)
    assert window.figure.grab().toImage() != before
    qtbot.keyClick(window.figure, Qt.Key.Key_Escape)
    assert not window.isVisible()


def test_the_arrows_turn_it(window, qtbot):
    before = window.figure.grab().toImage()
    qtbot.keyClick(window.figure, Qt.Key.Key_Left)
    assert window.figure.grab().toImage() != before


def test_with_reduced_motion_it_does_not_move(window, look, qtbot):
    look.set_reduced_motion(True)
    assert not window.moving
    qtbot.keyClick(window.figure, Qt.Key.Key_Space)
    qtbot.keyClick(window.figure, Qt.Key.Key_Space)
    assert not window.moving


def test_the_body_window_names_what_is_marked(look, qtbot):
    made = MapWindow(look)
    qtbot.addWidget(made)
    made.show()
    assert made.said.text() == words.nothing_marked()
    made.map.target(BodyRegion.CALF_LEFT).click()
    assert "Left calf" in made.said.text()
    qtbot.keyClick(made, Qt.Key.Key_Escape)
    assert not made.isVisible()
