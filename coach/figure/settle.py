"""Settling: a pose's contacts come true, with the least change of its angles.

Feet stay where they stand, hands lie on what they hold, the body rests on the floor or its seat.
Everything here is in closed form or a few steps of one, the same every time, and cheap in a frame.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from coach.figure.arms import arm_there
from coach.figure.contact import Contact, readable
from coach.figure.legs import leg_crossed, leg_there
from coach.figure.neck import head_down
from coach.figure.pose import Pose
from coach.figure.rest import LEG_PARTS, Scene, placed, resting
from coach.figure.skeleton import Body, hang, with_arm, with_head, with_leg
from coach.figure.space import length

__all__ = ["Scene", "Settled", "holding", "resting", "settle"]

_FOLLOWS = 3
_SHORT = 1e-3
"""A foot nearer to its place than this is there, metres."""


@dataclass(frozen=True, slots=True)
class Settled:
    """A pose whose contacts are true, and the body in it, on the floor."""

    pose: Pose
    body: Body


def settle(pose: Pose, scene: Scene, breath: float = 0.0) -> Settled:
    """Return the pose with its contacts made true and the body in its place."""
    contacts = readable(pose.contacts)
    raw = hang(pose)
    settled = _legs(pose, raw.moved(placed(raw, pose, contacts, scene)), contacts, scene)
    settled = _head(settled, contacts, scene, lies_on_arms=False)
    settled = _arms(settled, contacts, scene, breath)
    return _head(settled, contacts, scene, lies_on_arms=True)


def _legs(pose: Pose, body: Body, contacts: Sequence[Contact], scene: Scene) -> Settled:
    """Return the legs on what they touch; the body follows a foot that would not reach."""
    legs = [c for c in contacts if c.planted and c.limb in (*LEG_PARTS, "knee", "calf", "ankle")]
    for _ in range(_FOLLOWS):
        fitted, there, shorts = pose, body, []
        for contact in legs:
            fitted, short = leg_there(fitted, there, contact, scene)
            there = with_leg(there, fitted, contact.side)
            if length(short) > _SHORT:
                shorts.append(short)
        if not shorts:
            break
        x, y, z = (sum(axis) / len(shorts) for axis in zip(*shorts, strict=True))
        body = body.moved((x, y, z))
    for contact in contacts:
        if contact.limb == "ankle" and not contact.planted:
            fitted = leg_crossed(fitted, there, contact)
            there = with_leg(there, fitted, contact.side)
    return Settled(fitted, there)


def _arms(settled: Settled, contacts: Sequence[Contact], scene: Scene, breath: float) -> Settled:
    pose, body = settled.pose, settled.body
    for contact in contacts:
        if contact.limb in ("hand", "forearm", "elbow"):
            pose = arm_there(pose, body, contact, scene, breath)
    if pose is settled.pose:
        return settled
    for side in {c.side for c in contacts if c.limb in ("hand", "forearm", "elbow")}:
        body = with_arm(body, pose, side)
    return Settled(pose, body)


def _head(
    settled: Settled, contacts: Sequence[Contact], scene: Scene, *, lies_on_arms: bool
) -> Settled:
    for contact in contacts:
        if contact.limb == "head" and contact.planted != lies_on_arms:
            pose = head_down(settled.pose, settled.body, contact, scene)
            return Settled(pose, with_head(settled.body, pose))
    return settled


def holding(pose: Pose, contacts: tuple[str, ...]) -> Pose:
    """Return the pose with further contacts."""
    more = tuple(c for c in contacts if c not in pose.contacts)
    return replace(pose, contacts=pose.contacts + more) if more else pose
