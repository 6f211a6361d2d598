import pytest

from coach.figure import measures as m
from coach.figure.motion import Motion
from coach.figure.pose import based
from coach.figure.props import Prop
from coach.figure.settle import Scene, settle
from coach.figure.space import distance
from tests.figure.touch import gap

LEAN = {"lumbar": {"flexion": 30}}
HUG = {"hip.right": {"flexion": 118}, "knee.right": 122}


def motion(base, start, end, **more):
    return Motion(base, based(base, *start), based(base, *end), **more)


def test_hands_come_to_lie_behind_the_thigh_they_hold():
    contacts = ("hand.right behind thigh.right", "hand.left behind thigh.right")
    settled = settle(based("hook-lying", HUG, contacts), Scene())
    for contact in contacts:
        assert gap(settled, contact, Scene()) < 0.005


@pytest.mark.parametrize("target", ["knee.right", "thigh.right", "belly", "ribs", "waist"])
def test_hands_come_to_rest_on_the_body(target):
    contact = f"hand.right on {target}"
    settled = settle(based("sitting", LEAN, (contact,)), Scene())
    assert gap(settled, contact, Scene()) < 0.005


def test_breath_lifts_the_hand_that_lies_on_the_belly():
    pose = based("supine", {"elbow.right": 70}, ("hand.right on belly",))
    out, full = settle(pose, Scene(), 0.0), settle(pose, Scene(), 1.0)
    lifted = full.body.points["hand.right"][1] - out.body.points["hand.right"][1]
    assert 0.01 < lifted < 0.04


def test_feet_stay_flat_where_they_are_while_the_pelvis_lifts():
    bridge = motion(
        "hook-lying",
        ({},),
        ({"pelvis": {"tilt": -27}},),
        contacts=("foot.right on floor", "foot.left on floor"),
    )
    first = bridge.body(0.0)
    for amount in (0.25, 0.5, 0.75, 1.0):
        now = bridge.body(amount)
        assert distance(first.points["ankle.right"], now.points["ankle.right"]) < 0.001
        for name in ("heel.right", "toe.right"):
            assert now.points[name][1] == pytest.approx(m.radius(name), abs=0.002)
    assert bridge.body(1.0).points["pelvis"][1] > first.points["pelvis"][1] + 0.15


def test_a_heel_slides_on_the_floor():
    slide = motion(
        "hook-lying",
        ({}, ("foot.right on floor",)),
        ({"hip.right": {"flexion": 12}, "knee.right": 22, "ankle.right": -10},),
        contacts=("heel.right on floor",),
    )
    heels = [slide.body(step / 5).points["heel.right"] for step in range(6)]
    assert [y for _, y, _ in heels] == pytest.approx([m.RADII["heel"]] * 6, abs=0.003)
    assert heels[-1][0] > heels[0][0] + 0.2


def test_an_ankle_is_crossed_over_the_other_leg():
    contact = "ankle.right on knee.left"
    pose = based(
        "hook-lying",
        {"hip.right": {"flexion": 75, "abduction": 35, "rotation": 80}, "knee.right": 120},
        (contact,),
    )
    assert gap(settle(pose, Scene()), contact, Scene()) < 0.005


def test_a_sitter_sits_on_the_seat_whatever_its_height():
    for height in (0.40, 0.50):
        scene = Scene((Prop("chair", height=height),))
        contacts = ("pelvis on chair", "foot.left on floor", "foot.right on floor")
        settled = settle(based("sitting", {}, contacts), scene)
        for contact in contacts:
            assert gap(settled, contact, scene) < 0.002


def test_both_hands_hold_a_strap_between_the_shoulders_and_the_foot():
    contacts = ("hand.right on strap", "hand.left on strap")
    scene = Scene((Prop("strap", around="foot.right"),))
    pose = based("hook-lying", {"hip.right": {"flexion": 80}, "knee.right": 6}, contacts)
    settled = settle(pose, scene)
    for contact in contacts:
        assert gap(settled, contact, scene) < 0.005


def test_a_hand_on_the_floor_stays_where_it_was_with_the_palm_flat():
    round_back = motion(
        "hands-and-knees",
        ({},),
        (
            {
                "pelvis": {"tilt": -40},
                "hip.right": {"flexion": 50},
                "hip.left": {"flexion": 50},
                "lumbar": {"flexion": 30},
                "thorax": {"flexion": 24},
            },
        ),
        contacts=("hand.right on floor", "hand.left on floor"),
    )
    first, last = round_back.body(0.0), round_back.body(1.0)
    assert distance(first.points["wrist.right"], last.points["wrist.right"]) < 0.005
    assert last.points["hand.right"][1] == pytest.approx(last.points["wrist.right"][1], abs=0.01)


def test_a_body_that_stands_on_one_planted_foot_stays_over_it():
    step = motion(
        "standing",
        ({},),
        ({"hip.right": {"flexion": 60}, "knee.right": 70},),
        contacts=("foot.left on floor",),
    )
    first, last = step.body(0.0), step.body(1.0)
    assert distance(first.points["ankle.left"], last.points["ankle.left"]) < 0.001


def test_a_body_that_steps_forward_turns_about_the_toes_it_leaves_behind():
    heel_up = ({"hip.left": {"flexion": -12}, "knee.left": 30, "ankle.left": -10},)
    lunge = motion("standing", ({},), heel_up, contacts=("toe.left on floor",))
    first, last = lunge.body(0.0).points["toe.left"], lunge.body(1.0).points["toe.left"]
    assert distance(first, last) < 0.01
    assert lunge.body(1.0).points["pelvis"][0] > lunge.body(0.0).points["pelvis"][0]


def test_a_contact_that_makes_no_sense_is_left_out():
    pose = based("standing", {}, ("hand.right over there", "nose on floor"))
    assert settle(pose, Scene()).pose.joints == pose.joints


def test_a_movement_passes_its_middle_pose_half_way():
    through = based("standing", {"knee.right": 90})
    moving = Motion("standing", based("standing", {}), based("standing", {}), (through,))
    assert moving.pose(0.5).joints["knee.right"]["flexion"] == 90
    assert moving.pose(0.25).joints["knee.right"]["flexion"] == 45
