from coach.figure.bases import BASE_NAMES
from coach.figure.joints import JOINTS
from coach.figure.pose import based
from coach.figure.ranges import RANGES, excesses


def test_every_joint_but_the_freely_turning_pelvis_has_a_range():
    assert {"pelvis"} | set(RANGES) == set(JOINTS)
    for joint, bounds in RANGES.items():
        assert set(bounds) == set(JOINTS[joint])


def test_every_base_position_is_human():
    for base in BASE_NAMES:
        assert list(excesses(based(base, {}))) == []


def test_a_knee_that_bends_the_wrong_way_is_told():
    (found,) = excesses(based("standing", {"knee.left": -20}))
    assert (found.joint, found.motion, found.degrees, found.low) == (
        "knee.left",
        "flexion",
        -20,
        -5,
    )


def test_a_hip_turns_further_out_only_with_the_knee_bent():
    crossed = {"hip.right": {"rotation": 80}}
    assert list(excesses(based("standing", crossed)))
    assert not list(excesses(based("standing", crossed | {"knee.right": 110})))
