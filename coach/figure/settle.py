"""Settling: a pose's contacts come true, with the least change of its angles.

Feet stay where they stand, hands lie on what they hold, the body rests on the floor or its seat.
Everything here is in closed form, so it is exact, the same every time, and cheap in a frame.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from coach.figure import measures as m
from coach.figure.bases import BASES
from coach.figure.contact import (
    FLOOR,
    PLANTED,
    Contact,
    readable,
    spot_for_ankle,
    spot_for_hand,
)
from coach.figure.fitting import fit_arm, fit_hand, fit_leg
from coach.figure.pose import Pose
from coach.figure.props import Prop
from coach.figure.skeleton import Body, hang
from coach.figure.space import Vec, place, scaled, unit

_WRIST = 0.032
"""How high the middle of the wrist is over a floor that the palm lies on."""
_JOINT_OF = {"foot": "ankle", "knee": "knee"}
_LEG_PARTS = ("foot", "sole", "heel", "toe")


@dataclass(frozen=True, slots=True)
class Scene:
    """What stays the same during a movement: its things, what does not slide, where it began."""

    props: tuple[Prop, ...] = ()
    anchor: tuple[str, ...] = ()
    began: Body | None = None

    @property
    def around(self) -> str:
        """Return the foot a strap goes round."""
        return next((prop.around for prop in self.props if prop.around), "foot.right")


@dataclass(frozen=True, slots=True)
class Settled:
    """A pose whose contacts are true, and the body in it, on the floor."""

    pose: Pose
    body: Body


def settle(pose: Pose, scene: Scene, breath: float = 0.0) -> Settled:
    """Return the pose with its contacts made true and the body in its place."""
    contacts = readable(pose.contacts)
    raw = hang(pose)
    shift = _shift(raw, pose, contacts, scene)
    body = before = raw.moved(shift)
    given = pose
    for contact in contacts:
        if contact.limb in _LEG_PARTS and contact.target in PLANTED:
            pose = _leg_down(pose, before, contact, scene)
    for contact in contacts:
        if contact.limb == "ankle":
            pose = _leg_crossed(pose, hang(pose).moved(shift), contact)
    if pose is not given:
        body = before = hang(pose).moved(shift)
        given = pose
    for contact in contacts:
        if contact.limb == "hand":
            pose = _hand_there(pose, before, contact, scene, breath)
    return Settled(pose, body if pose is given else hang(pose).moved(shift))


def _shift(raw: Body, pose: Pose, contacts: Iterable[Contact], scene: Scene) -> Vec:
    """Return how the body moves from its pelvis at the origin to its place."""
    up = _rise(raw, pose, contacts, scene.props)
    if scene.began is None:
        return (0.0, up, 0.0)
    then, now = scene.began.middle(scene.anchor), raw.middle(scene.anchor)
    return (then[0] - now[0], up, then[2] - now[2])


def _rise(raw: Body, pose: Pose, contacts: Iterable[Contact], props: tuple[Prop, ...]) -> float:
    """Return how far up the body goes to rest on its seat or on the floor."""
    fitted: set[str] = set()
    for contact in contacts:
        if contact.part == "pelvis" and contact.target in PLANTED:
            seat = next((p.top for p in props if p.kind == contact.target), 0.0)
            return (
                seat + m.RADII["hip"] - min(raw.points["hip.left"][1], raw.points["hip.right"][1])
            )
        if contact.limb == "hand" and contact.target in PLANTED:
            fitted |= {f"{part}.{contact.side}" for part in ("wrist", "hand", "fingertips")}
        if contact.limb in _LEG_PARTS and not BASES[pose.base].legs_carry:
            fitted |= {f"{part}.{contact.side}" for part in ("heel", "toe", "ankle")}
    return -raw.lowest(name for name in raw.points if name not in fitted)


def _leg_down(pose: Pose, body: Body, contact: Contact, scene: Scene) -> Pose:
    """Return the pose with a foot on the floor; `foot` and `toe` stay where they began."""
    side = contact.side
    foot = body.frames[f"foot.{side}"]
    ankle = body.points[f"ankle.{side}"]
    then = scene.began
    if contact.limb == "heel":
        return _heel_down(pose, body, side)
    if contact.limb == "toe":
        x, _, z = (then or body).points[f"toe.{side}"]
        at = place((x, m.RADII["toe"], z), foot, -m.TOE_FORWARD, m.TOE_DOWN, 0)
        return fit_leg(pose, body, side, at, foot[0])
    if contact.limb == "foot" and then is not None:
        ankle, foot = then.points[f"ankle.{side}"], then.frames[f"foot.{side}"]
    level = unit((foot[0][0], 0.0, foot[0][2]), (1.0, 0.0, 0.0))
    return fit_leg(pose, body, side, (ankle[0], m.SOLE, ankle[2]), level)


def _heel_down(pose: Pose, body: Body, side: str) -> Pose:
    """Return the pose with a heel sliding on the floor, the ankle bent as the pose says."""
    fitted = pose
    x, y, z = body.points[f"ankle.{side}"]
    lift = y - body.points[f"heel.{side}"][1]
    for _ in range(4):
        fitted = fit_leg(pose, body, side, (x, m.RADII["heel"] + lift, z), None)
        after = hang(fitted)
        lift = after.points[f"ankle.{side}"][1] - after.points[f"heel.{side}"][1]
    return fitted


def _leg_crossed(pose: Pose, body: Body, contact: Contact) -> Pose:
    """Return the pose with an ankle lying on the other leg."""
    spot = spot_for_ankle(body, contact)
    return pose if spot is None else fit_leg(pose, body, contact.side, spot.point, None)


def _hand_there(pose: Pose, body: Body, contact: Contact, scene: Scene, breath: float) -> Pose:
    """Return the pose with a hand on what it holds, or still where it was planted."""
    side = contact.side
    spot = spot_for_hand(body, contact, scene.around, breath)
    if spot is not None:
        return fit_arm(pose, body, side, spot.point, scaled(spot.outward, -1.0))
    if contact.target not in PLANTED:
        return pose
    then = scene.began or body
    x, y, z = then.points[f"wrist.{side}"]
    f, u, r = then.frames[f"hand.{side}"][1]
    if contact.target == FLOOR:
        return fit_hand(pose, body, side, (x, _WRIST, z), unit((-f, 0.0, -r), (1.0, 0.0, 0.0)))
    return fit_hand(pose, body, side, (x, y, z), (-f, -u, -r))


def holding(pose: Pose, contacts: tuple[str, ...]) -> Pose:
    """Return the pose with further contacts."""
    more = tuple(c for c in contacts if c not in pose.contacts)
    return replace(pose, contacts=pose.contacts + more) if more else pose


def resting(base: str, contacts: tuple[str, ...]) -> tuple[str, ...]:
    """Return the joints that keep a body in its place: those of the base that rest throughout."""
    anchor = BASES[base].anchor
    still = {
        f"{_JOINT_OF[contact.limb]}.{contact.side}"
        for contact in readable(contacts)
        if contact.limb in _JOINT_OF and contact.target == FLOOR
    }
    return tuple(name for name in anchor if name in still) or anchor
