"""A pose: every joint's clinical angles, in degrees, over a base position."""

from collections.abc import Mapping
from dataclasses import dataclass

from coach.figure.bases import BASES, mirrored_base
from coach.figure.joints import JOINTS, MIRROR_NEGATES, SIDES, other_side

Angles = Mapping[str, Mapping[str, float]]
"""Joint → motion → degrees."""

Changes = Mapping[str, Mapping[str, float] | float]
"""Like `Angles`, but a joint with a single motion may be a plain number, as in the files."""


RESTING_CURL = 14.0
"""How far the fingers of a hand at rest bend, degrees."""


@dataclass(frozen=True, slots=True)
class Pose:
    """A whole body: the base it lies, sits or stands in, all its angles, and what it touches.

    `joints` holds every joint with every one of its motions. `contacts` are sentences such as
    `hand.left on knee.right`; they are data here and come true in `coach.figure.settle`.
    """

    base: str
    joints: Angles
    contacts: tuple[str, ...] = ()


def based(base: str, changes: Changes, contacts: tuple[str, ...] = ()) -> Pose:
    """Return the pose that differs from `base` in `changes`; KeyError for an unknown name."""
    joints = {joint: dict.fromkeys(motions, 0.0) for joint, motions in JOINTS.items()}
    for side in SIDES:
        joints[f"fingers.{side}"]["flexion"] = RESTING_CURL
    for angles in (BASES[base].angles, changes):
        for joint, value in angles.items():
            known = joints[joint]
            given = value if isinstance(value, Mapping) else {_only_motion(joint): value}
            for motion, degrees in given.items():
                if motion not in known:
                    raise KeyError(motion)
                known[motion] = float(degrees)
    return Pose(base, joints, contacts)


def mirror(pose: Pose) -> Pose:
    """Return the same pose on the other side: sides swapped, sideways and turns negated."""
    joints = {
        other_side(joint): {
            motion: -degrees if motion in MIRROR_NEGATES.get(joint, ()) else degrees
            for motion, degrees in angles.items()
        }
        for joint, angles in pose.joints.items()
    }
    return Pose(mirrored_base(pose.base), joints, tuple(map(mirrored_contact, pose.contacts)))


def mirrored_contact(contact: str) -> str:
    """Return a contact's sentence with left and right swapped."""
    return " ".join(other_side(word) for word in contact.split(" "))


def blend(a: Pose, b: Pose, t: float) -> Pose:
    """Return the pose `t` of the way from `a` (0) to `b` (1), `t` kept within 0…1.

    Contacts of both remain only where both have them.
    """
    if a.base != b.base:
        raise ValueError(f"{a.base} and {b.base} cannot be blended")
    if t <= 0.0 or t >= 1.0:
        return a if t <= 0.0 else b
    joints = {joint: _between(row, b.joints[joint], t) for joint, row in a.joints.items()}
    return Pose(a.base, joints, tuple(c for c in a.contacts if c in b.contacts))


def _between(a: Mapping[str, float], b: Mapping[str, float], t: float) -> Mapping[str, float]:
    """Return the angles between two rows; what does not move stays exactly as it is."""
    if a == b:
        return a
    s = 1.0 - t
    return {motion: s * degrees + t * b[motion] for motion, degrees in a.items()}


def _only_motion(joint: str) -> str:
    motions = JOINTS[joint]
    if len(motions) != 1:
        raise KeyError(f"{joint} moves in {len(motions)} ways: say which")
    return motions[0]
