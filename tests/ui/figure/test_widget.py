import sys
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible

from coach.appearance import Appearance, SkinTone
from coach.ui.figure.widget import FigureWidget
from coach.ui.look.look import Look
from coach.ui.wording import figure as wording


@pytest.fixture
def figure(qtbot, look, motion):
    widget = FigureWidget(look)
    qtbot.addWidget(widget)
    widget.resize(320, 240)
    widget.show_motion(motion, "right")
    widget.set_amount(0.4)
    return widget


def seen(widget):
    return widget.grab().toImage()


def test_the_figure_is_seen_and_moves(figure):
    before = seen(figure)
    figure.set_amount(0.9, 0.2, 1.0)
    assert seen(figure) != before


def test_no_movement_shows_nothing(figure, qtbot, look):
    figure.show_motion(None, None)
    empty = FigureWidget(look)
    qtbot.addWidget(empty)
    empty.resize(320, 240)
    assert seen(figure) == seen(empty)


def test_the_other_side_is_another_picture(figure, motion):
    before = seen(figure)
    figure.show_motion(motion, "left")
    assert seen(figure) != before


@pytest.mark.parametrize("key", [Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down])
def test_arrow_keys_turn_and_home_goes_back(figure, qtbot, key):
    before = seen(figure)
    qtbot.keyClick(figure, key)
    assert seen(figure) != before
    qtbot.keyClick(figure, Qt.Key.Key_Home)
    assert seen(figure) == before


def test_other_keys_are_left_to_the_screen(figure, qtbot):
    before = seen(figure)
    qtbot.keyClick(figure, Qt.Key.Key_Space)
    qtbot.keyClick(figure, Qt.Key.Key_Left, Qt.KeyboardModifier.ControlModifier)
    assert seen(figure) == before


def test_dragging_turns_and_a_double_click_goes_back(figure, qtbot):
    before = seen(figure)
    figure.show()
    qtbot.mousePress(figure, Qt.MouseButton.LeftButton, pos=QPoint(100, 100))
    qtbot.mouseMove(figure, QPoint(160, 110))
    qtbot.mouseRelease(figure, Qt.MouseButton.LeftButton, pos=QPoint(160, 110))
    assert seen(figure) != before
    qtbot.mouseMove(figure, QPoint(40, 40))
    turned = seen(figure)
    qtbot.mouseMove(figure, QPoint(90, 60))
    assert seen(figure) == turned
    qtbot.mouseDClick(figure, Qt.MouseButton.LeftButton, pos=QPoint(100, 100))
    assert seen(figure) == before


def test_another_movement_starts_from_its_own_view(figure, qtbot, exercises, motion):
    before = seen(figure)
    qtbot.keyClick(figure, Qt.Key.Key_Left)
    figure.show_motion(exercises["cat_cow"].motion, "right")
    figure.show_motion(motion, "right")
    assert seen(figure) == before


def test_the_same_movement_again_keeps_how_it_was_turned(figure, qtbot, motion):
    qtbot.keyClick(figure, Qt.Key.Key_Left)
    turned = seen(figure)
    figure.show_motion(motion, "right")
    assert seen(figure) == turned


def test_reduced_motion_shows_start_and_end_at_once_and_nothing_moves(figure):
    before = seen(figure)
    figure.set_reduced_motion(True)
    calm = seen(figure)
    assert calm != before
    figure.set_amount(0.8, 0.5, 0.3)
    assert seen(figure) == calm
    figure.set_reduced_motion(False)
    assert seen(figure) != calm


def test_the_program_s_own_reduced_motion_counts_too(figure, look):
    look.set_reduced_motion(True)
    calm = seen(figure)
    figure.set_amount(0.1)
    assert seen(figure) == calm


def test_the_dark_theme_repaints_the_figure(figure, look):
    before = seen(figure)
    look.set_mode("dark")
    assert seen(figure) != before


def test_a_new_size_fits_the_figure_anew(figure):
    small = seen(figure)
    figure.resize(640, 480)
    assert seen(figure).size() != small.size()


def test_a_screen_reader_is_told_what_it_is_and_how_to_turn_it(figure):
    told = QAccessible.queryAccessibleInterface(figure)
    assert "exercise" in told.text(QAccessible.Text.Name)
    assert "arrow keys" in told.text(QAccessible.Text.Description)
    assert figure.focusPolicy() & Qt.FocusPolicy.TabFocus


def test_repaints_never_lower_the_count_of_none(figure):
    seen(figure)
    before = sys.getrefcount(None)
    for step in range(300):
        figure.set_amount(step / 300, step % 7 / 7)
        figure.grab()
    assert sys.getrefcount(None) > before - 100


class Counted(FigureWidget):
    """Counts how often it is painted."""

    painted = 0

    def paintEvent(self, event):
        type(self).painted += 1
        super().paintEvent(event)


@pytest.mark.parametrize(
    "name", ["cat_cow", "knee_to_chest_single", "walking_intervals", "ease_90_90"]
)
def test_with_reduced_motion_nothing_is_painted_again_by_itself(qtbot, qapp, exercises, name):
    calm = Look("light", reduced_motion=True)
    widget = Counted(calm)
    qtbot.addWidget(widget)
    widget.resize(320, 240)
    widget.show_motion(exercises[name].motion, "right")
    widget.show()
    qtbot.waitExposed(widget)
    qapp.processEvents()
    Counted.painted = 0
    for step in range(40):
        widget.set_amount(step / 40, step % 5 / 5, step % 3 / 3)
        qapp.processEvents()
    assert Counted.painted == 0


def test_with_reduced_motion_the_start_is_left_and_the_end_right(figure, look):
    look.set_reduced_motion(True)
    calm = seen(figure)
    half = figure.width() // 2
    assert calm.copy(0, 0, half, 200) != calm.copy(half, 0, half, 200)
    left, right = (_glowing(calm.copy(x, 0, half, 200)) for x in (0, half))
    assert right > left


def _glowing(image):
    """Return how much of a picture is in the colour of what is stretched."""
    pixels = (
        image.pixelColor(x, y) for x in range(0, image.width(), 2) for y in range(image.height())
    )
    return sum(
        c.alpha() > 20 and c.red() > 225 and c.green() < 165 and c.blue() < 130 for c in pixels
    )


def test_a_position_that_goes_nowhere_is_shown_once(look, qtbot, exercises):
    from coach.ui.figure.framing import sample
    from coach.ui.figure.pair import goes_somewhere

    motion = exercises["knee_to_chest_single"].motion
    assert goes_somewhere(sample(motion))
    assert not goes_somewhere(sample(replace(motion, end=motion.start)))


def test_words_stand_below_start_and_end(figure, look, monkeypatch):
    look.set_reduced_motion(True)
    told = []
    monkeypatch.setattr(wording, "start", lambda: told.append("start") or "Start")
    monkeypatch.setattr(wording, "end", lambda: told.append("end") or "End")
    seen(figure)
    assert told == ["start", "end"]


def test_another_appearance_paints_the_figure_anew(figure, look):
    before = seen(figure)
    look.set_appearance(Appearance(skin=SkinTone.DARK))
    assert seen(figure) != before
