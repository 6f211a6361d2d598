import random

import pytest

from coach.figure.bases import BASE_NAMES
from coach.figure.joints import JOINTS
from coach.figure.pose import based, blend, mirror
from coach.figure.skeleton import stand


def anyhow(base, seed):
    chance = random.Random(seed)  # noqa: S311 - any poses will do
    return based(
        base,
        {
            joint: {motion: chance.uniform(-40, 60) for motion in motions}
            for joint, motions in JOINTS.items()
        },
        ("hand.left on knee.right",),
    )


@pytest.mark.parametrize("base", BASE_NAMES)
def test_a_mirror_of_a_mirror_is_the_pose_itself(base):
    pose = anyhow(base, 1)
    assert mirror(mirror(pose)) == pose


@pytest.mark.parametrize("base", BASE_NAMES)
def test_a_mirrored_pose_is_the_reflected_body(base):
    pose = anyhow(base, 2)
    here, there = stand(pose).points, stand(mirror(pose)).points
    for name, (x, y, z) in here.items():
        part, _, side = name.partition(".")
        other = f"{part}.{'left' if side == 'right' else 'right'}" if side else part
        assert there[other] == pytest.approx((x, y, -z), abs=1e-9)


def test_a_mirror_swaps_the_sides_of_contacts():
    pose = mirror(based("supine", {}, ("hand.left on knee.right", "pelvis on chair")))
    assert pose.contacts == ("hand.right on knee.left", "pelvis on chair")


def test_a_blend_lies_between_its_ends_and_is_exactly_them_at_the_ends():
    a, b = anyhow("standing", 3), anyhow("standing", 4)
    assert blend(a, b, 0.0) is a
    assert blend(a, b, 1.0) is b
    assert blend(a, b, 7.0) is b
    for t in (0.1, 0.5, 0.9):
        middle = blend(a, b, t)
        for joint, angles in middle.joints.items():
            for motion, degrees in angles.items():
                low, high = sorted((a.joints[joint][motion], b.joints[joint][motion]))
                assert low - 1e-9 <= degrees <= high + 1e-9


def test_what_does_not_move_stays_exactly_as_it_is():
    a, b = based("supine", {"knee.right": 33.3}), based("supine", {"knee.left": 40})
    assert blend(a, b, 0.37).joints["hip.right"] is a.joints["hip.right"]


def test_a_blend_keeps_only_contacts_of_both():
    a = based("supine", {}, ("foot.left on floor", "hand.left on belly"))
    b = based("supine", {}, ("foot.left on floor",))
    assert blend(a, b, 0.5).contacts == ("foot.left on floor",)


def test_poses_of_different_bases_cannot_be_blended():
    with pytest.raises(ValueError, match="standing and prone"):
        blend(based("standing", {}), based("prone", {}), 0.5)


def test_a_joint_with_one_motion_may_be_a_number():
    assert based("standing", {"knee.right": 125}).joints["knee.right"] == {"flexion": 125.0}


@pytest.mark.parametrize(
    "changes", [{"knees": 3}, {"knee.right": {"abduction": 3}}, {"hip.right": 30}]
)
def test_an_unknown_joint_or_motion_is_refused(changes):
    with pytest.raises(KeyError):
        based("standing", changes)


def test_a_pose_writes_only_what_differs_from_its_base():
    pose = based("hook-lying", {"hip.right": {"abduction": 5}})
    assert (
        pose.joints["hip.right"]["flexion"]
        == based("hook-lying", {}).joints["hip.right"]["flexion"]
    )
