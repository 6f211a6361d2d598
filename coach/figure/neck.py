"""The neck bent so that the head comes to lie on what it rests on."""

from collections.abc import Mapping
from dataclasses import replace

from coach.figure import measures as m
from coach.figure.contact import Contact
from coach.figure.joints import SIDES
from coach.figure.pose import Pose
from coach.figure.ranges import RANGES
from coach.figure.rest import Scene
from coach.figure.skeleton import Body, with_head

_TURNS = 6
_EXACT = 5e-4
_PROBE = 1.0
"""Degrees that tell which way the head goes."""


def head_gap(body: Body, contact: Contact, scene: Scene) -> float | None:
    """Return how far the skin of the head is out of what it rests on, metres; None if nothing."""
    if contact.target in ("hands", "forearms"):
        return _gap_to_arms(body, contact.target)
    head = body.points["head"]
    surface = scene.surface(contact, head)
    return None if surface is None else surface.height(head) - m.RADII["head"]


def _gap_to_arms(body: Body, target: str) -> float:
    """Return how far the head is above the higher of the two hands or wrists."""
    part = "hand" if target == "hands" else "wrist"
    tops = [body.points[f"{part}.{side}"][1] + m.RADII[part] for side in SIDES]
    return body.points["head"][1] - m.RADII["head"] - max(tops)


def head_down(pose: Pose, body: Body, contact: Contact, scene: Scene) -> Pose:
    """Return the pose with the neck bent as little as brings the head to rest.

    It bends forward, back or to the side, whichever moves the head most; never beyond its range.
    """
    gap = head_gap(body, contact, scene)
    if gap is None:
        return pose
    for _ in range(_TURNS):
        if abs(gap) < _EXACT:
            break
        slopes = {
            motion: _slope(pose, body, motion, contact, scene) for motion in ("flexion", "side")
        }
        motion = max(slopes, key=lambda name: abs(slopes[name]))
        if abs(slopes[motion]) < 1e-5:
            break
        turn = max(-20.0, min(20.0, -gap / slopes[motion]))
        pose = _bent(pose, motion, turn)
        gap = _gap(body, pose, contact, scene)
    return pose


def _slope(pose: Pose, body: Body, motion: str, contact: Contact, scene: Scene) -> float:
    """Return how fast the gap opens, metres a degree; both ways alike, so that sides mirror."""
    there = _gap(body, _bent(pose, motion, _PROBE), contact, scene)
    back = _gap(body, _bent(pose, motion, -_PROBE), contact, scene)
    return (there - back) / (2 * _PROBE)


def _gap(body: Body, pose: Pose, contact: Contact, scene: Scene) -> float:
    return head_gap(with_head(body, pose), contact, scene) or 0.0


def _bent(pose: Pose, motion: str, degrees: float) -> Pose:
    """Return the pose with the neck bent further, within its range."""
    neck: Mapping[str, float] = pose.joints["neck"]
    low, high = RANGES["neck"][motion]
    bent = min(high, max(low, neck[motion] + degrees))
    return replace(pose, joints={**pose.joints, "neck": {**neck, motion: bent}})
