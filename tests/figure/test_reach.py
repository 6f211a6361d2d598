import random

import pytest

from coach.figure.reach import ball_angles, bend, flexion, hand_angles
from coach.figure.skeleton import ball
from coach.figure.space import WORLD, distance, listed, pitched, scaled, spun

SIDES = [1.0, -1.0]


def test_a_limb_reaches_what_is_near_enough_with_both_bones_as_long_as_they_are():
    target = (0.3, -0.2, 0.25)
    middle, end = bend((0, 0, 0), target, 0.3, 0.26, (0, -1, 0))
    assert distance(end, target) < 1e-9
    assert distance((0, 0, 0), middle) == pytest.approx(0.3)
    assert distance(middle, end) == pytest.approx(0.26)


def test_a_limb_stretches_towards_what_is_too_far():
    middle, end = bend((0, 0, 0), (5, 0, 0), 0.3, 0.26, (0, -1, 0))
    assert end[0] == pytest.approx(0.56, abs=1e-3)
    assert flexion((0, 0, 0), middle, end) < 5


def test_the_middle_joint_stays_on_the_side_of_the_pole():
    for y in (1.0, -1.0):
        middle, _ = bend((0, 0, 0), (0.4, 0, 0), 0.3, 0.3, (0.2, y, 0))
        assert middle[1] * y > 0.1


@pytest.mark.parametrize("sign", SIDES)
def test_the_angles_of_a_ball_joint_say_the_frame_they_came_from(sign):
    chance = random.Random(5)  # noqa: S311 - any poses will do
    parent = spun(listed(pitched(WORLD, 20), 35), -50)
    for _ in range(50):
        given = {
            "flexion": chance.uniform(-55, 170),
            "abduction": chance.uniform(-40, 80),
            "rotation": chance.uniform(-80, 90),
        }
        found = ball_angles(parent, ball(parent, given, sign), sign)
        assert found == pytest.approx(given, abs=1e-6)


@pytest.mark.parametrize("sign", SIDES)
def test_pronation_and_extension_point_the_fingers_where_they_came_from(sign):
    for pronation, extension in ((90, 80), (30, 40), (-45, 20)):
        hand = listed(spun(WORLD, sign * pronation), -sign * extension)
        found = hand_angles(WORLD, scaled(hand[1], -1.0), sign)
        assert found == pytest.approx((pronation, extension), abs=1e-6)
