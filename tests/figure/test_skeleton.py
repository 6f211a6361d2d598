import pytest

from coach.figure import measures as m
from coach.figure.pose import based
from coach.figure.settle import Scene, settle
from coach.figure.skeleton import hang, stand
from coach.figure.space import distance

STRAIGHT = {
    joint: {"flexion": 0, "abduction": 0, "rotation": 0}
    for joint in ("shoulder.right", "shoulder.left")
} | {"elbow.right": 0, "elbow.left": 0, "forearm.right": 0, "forearm.left": 0}


def body(base="standing", **changes):
    return hang(based(base, STRAIGHT | {k.replace("_", "."): v for k, v in changes.items()}))


def near(point, *expected):
    assert point == pytest.approx(expected, abs=1e-9)


def test_standing_with_all_angles_zero_hangs_arms_and_legs_straight_down():
    found = body().points
    near(found["knee.right"], 0, -m.THIGH, m.HIP_OUT)
    near(found["ankle.left"], 0, -m.THIGH - m.SHANK, -m.HIP_OUT)
    shoulder = m.PELVIS + m.LUMBAR + m.THORAX - m.SHOULDER_DOWN
    near(found["shoulder.right"], 0, shoulder, m.SHOULDER_OUT)
    near(found["wrist.right"], 0, shoulder - m.UPPER_ARM - m.FOREARM, m.SHOULDER_OUT)
    assert found["toe.right"][0] > 0.1


def test_a_standing_body_has_its_soles_on_the_floor():
    found = stand(based("standing", {}))
    for name in ("heel.right", "toe.right", "heel.left", "toe.left"):
        assert found.points[name][1] - m.radius(name) == pytest.approx(0, abs=1e-9)
    assert 1.70 < found.points["head"][1] + 0.12 < 1.85


def test_hip_flexion_brings_the_knee_forward_and_knee_flexion_the_foot_back_down():
    found = body(hip_right={"flexion": 90}, knee_right=90).points
    near(found["knee.right"], m.THIGH, 0, m.HIP_OUT)
    near(found["ankle.right"], m.THIGH, -m.SHANK, m.HIP_OUT)


def test_abduction_takes_either_leg_away_from_the_middle():
    found = body(hip_right={"abduction": 90}, hip_left={"abduction": 90}).points
    near(found["knee.right"], 0, 0, m.HIP_OUT + m.THIGH)
    near(found["knee.left"], 0, 0, -m.HIP_OUT - m.THIGH)


def test_external_rotation_turns_the_toes_out():
    found = body(hip_right={"rotation": 40}, hip_left={"rotation": 40}).points
    assert found["toe.right"][2] > found["ankle.right"][2] + 0.05
    assert found["toe.left"][2] < found["ankle.left"][2] - 0.05


def test_dorsiflexion_lifts_the_toes():
    assert body(ankle_right=20).points["toe.right"][1] > body().points["toe.right"][1] + 0.03


def test_elbow_flexion_brings_the_hand_forward_with_the_thumb_up():
    found = body(elbow_right=90)
    assert found.points["wrist.right"][0] == pytest.approx(m.FOREARM)
    thumb = found.frames["hand.right"][0]
    near(thumb, 0, 1, 0)


def test_pronation_turns_the_palm_of_a_bent_forearm_to_the_floor():
    for side, sign in (("right", 1.0), ("left", -1.0)):
        found = body(**{f"elbow_{side}": 90, f"forearm_{side}": 90})
        palm = tuple(-sign * a for a in found.frames[f"hand.{side}"][2])
        near(palm, 0, -1, 0)


def test_wrist_extension_bends_the_hand_to_its_back():
    found = body(elbow_right=90, forearm_right=90, wrist_right=60).points
    assert found["hand.right"][1] > found["wrist.right"][1] + 0.05


@pytest.mark.parametrize("joint", ["lumbar", "thorax"])
def test_the_spine_bends_forward_and_to_the_right_and_turns_to_the_right(joint):
    straight = body().points["c7"]
    assert body(**{joint: {"flexion": 30}}).points["c7"][0] > straight[0] + 0.05
    assert body(**{joint: {"side": 20}}).points["c7"][2] > 0.03
    turned = body(**{joint: {"rotation": 30}}).points
    assert turned["shoulder.right"][0] < -0.05


def test_the_pelvis_tilts_forward_lists_right_and_turns_right():
    assert body(pelvis={"tilt": 20}).points["c7"][0] > 0.1
    assert body(pelvis={"list": 20}).points["c7"][2] > 0.1
    assert body(pelvis={"turn": 20}).points["toe.right"][2] > m.HIP_OUT


def test_lying_on_the_back_looks_up_with_the_head_to_the_left_of_the_picture():
    found = body("supine")
    assert found.points["head"][0] < -0.6
    assert found.frames["head"][0][1] > 0.9


def test_lying_on_the_left_side_has_the_right_side_up():
    left, right = body("side-lying-left").points, body("side-lying-right").points
    assert left["hip.right"][1] > left["hip.left"][1]
    assert right["hip.left"][1] > right["hip.right"][1]


def test_fingers_curl_round_what_they_hold():
    free = settle(based("standing", {}), Scene()).body
    holding = settle(based("standing", {}, ("hand.right on elbow.left",)), Scene()).body

    def reach(found):
        return distance(found.points["fingertips.right"], found.points["wrist.right"])

    assert reach(holding) < reach(free)
