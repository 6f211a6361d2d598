from coach.figure.pose import based
from coach.figure.skeleton import stand
from coach.figure.view import View
from coach.ui.figure.camera import camera
from coach.ui.figure.order import PARTS, far_to_near


def order(pose, view):
    return [name for name, _ in far_to_near(stand(pose), camera(view, 300.0))]


def test_every_part_is_painted_once():
    assert sorted(order(based("standing", {}), View(30, 20))) == sorted(PARTS)


def test_the_near_side_is_painted_over_the_trunk_and_the_far_side_under_it():
    seen = order(based("standing", {}), View(0, 5))
    for limb in ("upper_arm", "forearm", "thigh"):
        assert seen.index(f"{limb}.left") < seen.index("trunk") < seen.index(f"{limb}.right")
    seen = order(based("standing", {}), View(180, 5))
    assert seen.index("upper_arm.right") < seen.index("trunk") < seen.index("upper_arm.left")


def test_an_arm_in_front_of_the_chest_is_over_it_from_the_front_and_under_it_from_behind():
    held = based(
        "standing",
        {"shoulder.right": {"flexion": 60, "abduction": -30}, "elbow.right": 80},
    )
    front, back = order(held, View(90, 5)), order(held, View(270, 5))
    assert front.index("trunk") < front.index("forearm.right")
    assert back.index("forearm.right") < back.index("trunk")


def test_crossed_legs_are_painted_in_the_order_in_which_they_cross():
    over = based(
        "supine",
        {"hip.right": {"flexion": 30, "abduction": -22}, "hip.left": {"flexion": 0}},
    )
    seen = order(over, View(20, 60))
    assert seen.index("shank.left") < seen.index("shank.right")


def test_sitting_thighs_come_towards_a_viewer_in_front():
    seen = order(based("sitting", {}), View(90, 10))
    assert seen.index("trunk") < seen.index("thigh.left")
