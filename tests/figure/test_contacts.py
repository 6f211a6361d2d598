"""The contacts a file can tell, each made true by settling."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.figure.check import faults_of
from coach.figure.contact import SENTENCES, is_contact, read_contact
from coach.figure.motion import Motion
from coach.figure.pose import based
from coach.figure.props import Prop
from coach.figure.settle import Scene, settle
from coach.figure.space import distance
from coach.figure.touching import gap

CLOSE = 0.005
STOOPED = {
    "pelvis": {"tilt": 35},
    "hip.right": {"flexion": 35},
    "hip.left": {"flexion": 35},
    "lumbar": {"flexion": 20},
    "shoulder.right": {"flexion": 70},
    "elbow.right": 20,
}
WALL = Prop("wall", x=0.55)
CHAIR = Prop("chair", x=0.02)
BENT = {"shoulder.right": {"flexion": 60}, "elbow.right": 30}


def settled(base, changes, contacts, *props):
    scene = Scene(props)
    return settle(based(base, changes, contacts), scene), scene


def gaps(found, scene, contacts):
    return [gap(found.body, read_contact(text), scene) for text in contacts]


@pytest.mark.parametrize(
    ("base", "changes", "contacts", "props"),
    [
        ("standing", BENT, ("hand.right on wall",), (WALL,)),
        ("standing", BENT, ("hand.right on chair",), (Prop("chair", x=0.48),)),
        ("standing", STOOPED, ("hand.right on table",), (Prop("table", x=0.72),)),
        ("standing", {}, ("back on wall", "pelvis on wall"), (Prop("wall", x=-0.2),)),
        ("standing", {}, ("hand.right on sacrum", "hand.left on lowback"), ()),
        ("standing", {}, ("hand.right on hip", "hand.left on waist"), ()),
        ("supine", {}, ("head on pillow",), (Prop("pillow", x=-0.68, height=0.08),)),
        ("supine", {}, ("hand.right on lowback",), ()),
        ("supine", {"elbow.right": 130}, ("hand.right on head.right",), ()),
        ("prone", {}, ("pelvis on floor", "forearm.right on floor", "forearm.left on floor"), ()),
        ("prone", {}, ("belly on pillow",), (Prop("pillow", x=0.1),)),
        ("sitting", {}, ("pelvis on chair", "back on chair"), (CHAIR,)),
        ("side-lying-left", {}, ("hip.left on floor", "ankle.right on ankle.left"), ()),
        ("kneeling", {}, ("knee.right on floor", "knee.left on floor"), ()),
        ("sitting", {}, ("pelvis on floor", "heel.right on floor"), ()),
    ],
)
def test_what_is_said_to_touch_touches(base, changes, contacts, props):
    found, scene = settled(base, changes, contacts, *props)
    assert max(gaps(found, scene, contacts)) < 0.01


@pytest.mark.parametrize("kind", ["step", "box", "towel", "pillow"])
def test_a_foot_stands_on_a_thing_as_high_as_it_is(kind):
    step = Prop(kind, x=0.28, width=0.4, depth=0.5, height=0.16)
    lifted = {"hip.right": {"flexion": 50}, "knee.right": 62, "ankle.right": 10}
    contacts = (f"foot.right on {kind}", "foot.left on floor")
    found, scene = settled("standing", lifted, contacts, step)
    assert max(gaps(found, scene, contacts)) < CLOSE
    assert found.body.points["heel.right"][1] > 0.16


def test_a_body_rises_with_the_foot_it_stands_on():
    found, scene = settled("standing", {}, ("foot.right on step",), Prop("step", depth=0.8))
    assert found.body.points["ankle.left"][1] > 0.2
    assert gaps(found, scene, ("foot.right on step",))[0] < CLOSE


def test_a_foot_is_flat_against_a_wall():
    contacts = ("foot.right on wall",)
    raised = {"hip.right": {"flexion": 90}, "knee.right": 60}
    found, scene = settled("supine", raised, contacts, Prop("wall", x=0.5))
    assert gaps(found, scene, contacts)[0] < CLOSE
    heel, toe = (found.body.points[f"{name}.right"] for name in ("heel", "toe"))
    assert toe[1] > heel[1] + 0.1


def test_a_head_rests_on_the_hands_it_lies_on():
    contacts = ("hand.right on floor", "hand.left on floor", "head on hands")
    folded = {
        f"{joint}.{side}": angles
        for side in ("right", "left")
        for joint, angles in {
            "shoulder": {"flexion": 130, "abduction": 40},
            "elbow": {"flexion": 110},
        }.items()
    }
    found, scene = settled("prone", folded, contacts)
    assert gaps(found, scene, ("head on hands",))[0] < CLOSE


def test_one_who_gets_up_keeps_the_feet_and_brings_the_trunk_over_them():
    feet = ("foot.right on floor", "foot.left on floor")
    legs = {
        "hip.right": {"flexion": 4},
        "hip.left": {"flexion": 4},
        "knee.right": 4,
        "knee.left": 4,
    }
    rising = Motion(
        "sitting",
        based("sitting", {}, ("pelvis on chair",)),
        based("sitting", legs),
        props=(CHAIR,),
        contacts=feet,
    )
    sits, stands = rising.body(0.0), rising.body(1.0)
    assert distance(sits.points["ankle.right"], stands.points["ankle.right"]) < 0.005
    assert stands.points["pelvis"][1] > sits.points["pelvis"][1] + 0.3
    assert abs(stands.points["pelvis"][0] - stands.points["ankle.right"][0]) < 0.15


def test_a_contact_of_one_pose_is_true_there_and_stays_behind_nowhere_else():
    stride = Motion(
        "standing",
        based("standing", {}),
        based(
            "standing",
            {"hip.right": {"flexion": 40}, "knee.right": 30},
            ("foot.right on floor",),
        ),
        contacts=("foot.left on floor",),
    )
    first, last = stride.body(0.0), stride.body(1.0)
    assert last.points["ankle.right"][0] > first.points["ankle.right"][0] + 0.15
    assert last.points["heel.right"][1] == pytest.approx(first.points["heel.right"][1], abs=0.003)


def test_a_foot_out_of_reach_brings_the_body_along():
    forward = {"hip.right": {"flexion": 35}, "hip.left": {"flexion": 35}}
    bow = Motion(
        "hook-lying",
        based("hook-lying", {}),
        based("hook-lying", {"pelvis": {"tilt": -70}, **forward}),
        contacts=("foot.right on floor", "foot.left on floor"),
    )
    for amount in (0.0, 0.5, 1.0):
        found = bow.settled(amount)
        assert max(gaps(found, bow.scene, bow.contacts)) < 0.01


def test_every_sentence_is_known_and_settles_without_an_error():
    for text in SENTENCES:
        assert is_contact(text)
        settle(based("sitting", {}, (text,)), Scene((CHAIR,)))


ANGLES = st.floats(-60, 90)


@given(ANGLES, ANGLES, st.sampled_from(SENTENCES), st.sampled_from(["standing", "supine", "prone"]))
def test_whatever_touches_bones_keep_their_lengths(hip, shoulder, text, base):
    pose = based(
        base,
        {"hip.right": {"flexion": hip}, "shoulder.right": {"flexion": shoulder}},
        (text,),
    )
    things = (WALL, CHAIR, Prop("step", x=0.3), Prop("pillow", x=-0.6))
    points = settle(pose, Scene(things)).body.points
    for side in ("right", "left"):
        for a, b, long in (
            ("hip", "knee", 0.43),
            ("knee", "ankle", 0.42),
            ("shoulder", "elbow", 0.30),
            ("elbow", "wrist", 0.26),
        ):
            far = distance(points[f"{a}.{side}"], points[f"{b}.{side}"])
            assert far == pytest.approx(long, abs=1e-6)


def kinds(base, changes, contacts=(), *props):
    found, scene = settled(base, changes, (), *props)
    return {str(fault.kind) for fault in faults_of(found.pose, found.body, contacts, scene)}


def test_a_hand_through_the_trunk_is_found():
    into = {"shoulder.right": {"flexion": 0, "abduction": -40}, "elbow.right": 0}
    assert "crossing" in kinds("standing", into)


def test_a_leg_through_the_other_is_found():
    assert "crossing" in kinds("supine", {"hip.right": {"abduction": -20}})


def test_a_knee_inside_a_box_is_found():
    assert "inside" in kinds("standing", {}, (), Prop("box", height=0.6))


def test_a_contact_with_a_thing_that_is_not_there_is_found():
    assert "no thing" in kinds("standing", {}, ("hand.right on wall",))


def test_a_plain_stance_has_nothing_wrong():
    assert kinds("standing", {}) == set()
