import math

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFontMetricsF

from coach.ui.look.pain_dots import PainDots
from coach.ui.look.ring import BreathingDisc, CountdownRing
from coach.ui.look.timeline import SessionTimeline


@pytest.fixture
def dots(look, qtbot):
    row = PainDots(look, "Pain now, 0 to 10")
    qtbot.addWidget(row)
    row.resize(640, row.sizeHint().height())
    row.show()
    return row


@pytest.mark.parametrize("number", range(10))
def test_a_digit_key_says_that_pain(dots, qtbot, number):
    with qtbot.waitSignal(dots.chosen) as told:
        qtbot.keyClick(dots._dots[0], Qt.Key(int(Qt.Key.Key_0) + number))
    assert told.args == [number]
    assert dots.value == number


def test_shift_and_zero_together_say_ten(dots, qtbot):
    with qtbot.waitSignal(dots.chosen) as told:
        qtbot.keyClick(dots._dots[0], Qt.Key.Key_0, Qt.KeyboardModifier.ShiftModifier)
    assert told.args == [10]


def test_nothing_is_chosen_before_the_person_has_chosen(dots):
    assert dots.value is None


def test_a_number_is_named_with_its_word(dots):
    assert dots._dots[0].accessibleName() == "0 of 10, no pain"
    assert dots._dots[7].accessibleName() == "7 of 10, severe"


def test_the_number_before_is_told_apart_from_the_one_now(dots):
    dots.choose(3)
    dots.set_before(4)
    assert dots._dots[4].accessibleDescription() == "before"
    assert dots._dots[3].accessibleDescription() == ""


def test_a_choice_can_be_taken_back_by_the_program(dots):
    dots.choose(3)
    dots.clear()
    assert dots.value is None


def test_the_numbers_shrink_in_a_narrow_place_and_stay_inside(look, qtbot):
    row = PainDots(look, "Pain")
    qtbot.addWidget(row)
    row.resize(420, 120)
    row.show()
    last = row._dots[10].geometry()
    assert last.right() < 420
    assert last.width() >= 36


def test_the_ring_rounds_seconds_up_so_that_it_never_shows_nought_too_early(look, qtbot):
    ring = CountdownRing(look)
    qtbot.addWidget(ring)
    ring.show_time(17.2, 0.6, "Hold", "seconds left")
    assert ring.accessibleName() == "Hold 18 seconds left"
    ring.show_time(0.05, 0.01, "Hold", "seconds left")
    assert ring.accessibleName() == "Hold 1 seconds left"


def test_the_digits_of_the_timer_stand_still_while_they_change(look, qtbot):
    ring = CountdownRing(look)
    qtbot.addWidget(ring)
    ring.resize(344, 344)

    def tens(seconds):
        ring.show_time(seconds, 0.0, "", "")
        picture = ring.grab().toImage()
        inked = [
            x
            for x in range(60, 172)
            if any(picture.pixelColor(x, y) == look.theme.ink for y in range(120, 210, 3))
        ]
        return inked[0], inked[-1]

    assert tens(21) == tens(28) == tens(20)


def test_long_times_are_shown_in_minutes(look, qtbot):
    ring = CountdownRing(look)
    qtbot.addWidget(ring)
    ring.show_time(480.0, 1.0, "Rest", "left")
    assert ring.accessibleName() == "Rest 8:00 left"


def test_the_ring_shows_the_share_that_is_left_clockwise_from_the_top(look, qtbot):
    ring = CountdownRing(look)
    qtbot.addWidget(ring)
    ring.resize(344, 344)
    ring.show_time(15, 0.5, "", "")
    picture = ring.grab().toImage()
    right, left = QPoint(172 + 148, 172), QPoint(172 - 148, 172)
    assert picture.pixelColor(right) == look.theme.teal
    assert picture.pixelColor(left) == look.theme.track


def test_the_disc_grows_with_the_breath_and_stands_still_with_reduced_motion(look, qtbot):
    disc = BreathingDisc(look)
    qtbot.addWidget(disc)
    disc.resize(344, 344)

    def filled():
        picture = disc.grab().toImage()
        return sum(picture.pixelColor(x, 172) == look.theme.tint for x in range(344))

    look.set_reduced_motion(False)
    disc.show_breath(0.0, "", 4, 1.0)
    empty = filled()
    disc.show_breath(1.0, "Breathe in", 4, 1.0)
    assert filled() > empty
    look.set_reduced_motion(True)
    disc.show_breath(0.0, "", 4, 1.0)
    still = filled()
    disc.show_breath(1.0, "", 4, 1.0)
    assert filled() == still


@pytest.fixture
def timeline(look, qtbot):
    line = SessionTimeline(look, "Session")
    qtbot.addWidget(line)
    line.resize(952, 32)
    line.set_parts([[90], [60, 60], [30, 30, 30]])
    line.set_position(1, 0, 0.5)
    line.show()
    return line


def test_pieces_are_as_long_as_they_last_and_fill_the_line(timeline):
    pieces = timeline._pieces()
    assert pieces[0][3] == pytest.approx(1.5 * pieces[1][3])
    assert pieces[-1][2] + pieces[-1][3] == pytest.approx(952)


def test_a_press_before_now_goes_back_and_one_after_it_goes_on(timeline, qtbot):
    with qtbot.waitSignal(timeline.back_wanted):
        qtbot.mousePress(timeline, Qt.MouseButton.LeftButton, pos=QPoint(10, 16))
    with qtbot.waitSignal(timeline.skip_wanted):
        qtbot.mousePress(timeline, Qt.MouseButton.LeftButton, pos=QPoint(940, 16))


def test_the_arrows_go_back_and_on(timeline, qtbot):
    with qtbot.waitSignal(timeline.back_wanted):
        qtbot.keyClick(timeline, Qt.Key.Key_Left)
    with qtbot.waitSignal(timeline.skip_wanted):
        qtbot.keyClick(timeline, Qt.Key.Key_Right)


def test_a_session_of_very_many_steps_still_fits(look, qtbot):
    line = SessionTimeline(look)
    qtbot.addWidget(line)
    line.resize(600, 32)
    line.set_parts([[5.0] * 60 for _ in range(12)])
    pieces = line._pieces()
    assert pieces[-1][2] + pieces[-1][3] == pytest.approx(600)
    assert all(width > 0 for _, _, _, width in pieces)


@pytest.mark.parametrize("diameter", [240, 344, 572])
@pytest.mark.parametrize("text_scale", [1.0, 1.5, 2.0])
def test_the_words_in_a_ring_grow_with_the_text_and_never_touch_the_ring(
    look, qtbot, diameter, text_scale
):
    look.set_text_scale(text_scale)
    ring = CountdownRing(look)
    qtbot.addWidget(ring)
    ring.set_diameter(diameter)
    ring.resize(diameter, diameter)
    for word, y in (("Pain check", -83), ("seconds left", 70)):
        font = ring.caption(word, 20, 600, y)
        half = QFontMetricsF(font).horizontalAdvance(word) / 2
        corner = math.hypot(half, abs(y) * diameter / 344)
        assert corner <= (148 - 8) * diameter / 344
        if text_scale > 1.0 and diameter == 240:
            assert font.pixelSize() > 15
