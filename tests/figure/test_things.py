import pytest

from coach.figure.motion import GLOW_REGIONS, Motion
from coach.figure.pose import based
from coach.figure.props import PROP_KINDS, Prop
from coach.figure.view import VIEW_NAMES, VIEWS, View


def lying(**more):
    pose = based("side-lying-left", {})
    return Motion("side-lying-left", pose, pose, **more)


def test_the_other_side_mirrors_things_view_light_and_base():
    other = lying(
        props=(Prop("chair", x=0.2, z=0.3), Prop("strap", around="foot.right")),
        view=View(30, 12),
        glow=("calf.right", "lumbar"),
        contacts=("foot.right on floor",),
    ).for_side("left")
    assert other.base == "side-lying-right"
    assert other.props[0].z == -0.3
    assert other.props[1].around == "foot.left"
    assert other.view == View(150, 12)
    assert other.glow == ("calf.left", "lumbar")
    assert other.contacts == ("foot.left on floor",)


def test_a_head_that_comes_to_rest_on_a_pillow_does_so_alike_on_both_sides():
    tipped = based("side-lying-left", {"pelvis": {"list": 6}, "neck": {"side": -14}})
    pillow = Prop("pillow", x=-0.74, width=0.34, height=0.12, depth=0.46)
    motion = Motion(
        "side-lying-left", tipped, tipped, props=(pillow,), contacts=("head on pillow",)
    )
    here, there = motion.body(0.5).points, motion.for_side("left").body(0.5).points
    x, y, z = here["head"]
    assert there["head"] == pytest.approx((x, y, -z), abs=1e-9)


def test_the_right_side_and_no_side_are_what_the_file_says():
    motion = lying()
    assert motion.for_side("right") is motion
    assert motion.for_side(None) is motion


def test_every_kind_of_thing_has_a_usual_size_that_can_be_changed():
    for kind in PROP_KINDS:
        assert len(Prop(kind).size) == 3
    assert Prop("stool", y=0.1, height=0.3).top == 0.4


def test_the_names_for_files_are_those_of_the_format():
    assert set(VIEW_NAMES) == {"side", "front", "back", "three_quarter", "above"}
    assert {"chair", "stool", "pillow", "wall", "strap", "table", "box", "step"} <= set(PROP_KINDS)
    assert {"lumbar", "sciatic.left", "quadratus.right", "abdomen"} <= set(GLOW_REGIONS)


def test_a_view_turns_round_and_does_not_tip_over():
    assert VIEWS["side"].turned(360, 0) == VIEWS["side"]
    assert VIEWS["side"].turned(0, 500).elevation == 85
