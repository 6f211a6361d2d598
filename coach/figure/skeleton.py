"""Forward kinematics: from the angles of a pose to where every part of the body is.

Frames follow the ISB convention: X forward, Y up, Z to the body's right. With all angles zero the
body stands upright, arms down, palms to the thighs.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from coach.figure import measures as m
from coach.figure.bases import BASES
from coach.figure.joints import SIDES
from coach.figure.pose import Pose
from coach.figure.space import WORLD, Frame, Vec, add, listed, pitched, place, spun

Row = Mapping[str, float]

_FLAT, _FREE = 40.0, 20.0
"""A wrist bent back so far leans on a flat hand; less far than the second it is free; degrees."""


@dataclass(frozen=True, slots=True)
class Body:
    """Where everything is: named points in metres, and the frame of every rigid part."""

    points: Mapping[str, Vec]
    frames: Mapping[str, Frame]

    def moved(self, by: Vec) -> "Body":
        """Return the same body elsewhere."""
        return Body({name: add(point, by) for name, point in self.points.items()}, self.frames)

    def lowest(self, names: Iterable[str] | None = None) -> float:
        """Return the height of the lowest skin of the named points, or of all."""
        points = self.points
        return min(
            points[name][1] - m.radius(name) for name in (points if names is None else names)
        )

    def middle(self, names: Iterable[str]) -> Vec:
        """Return the middle of some points."""
        found = [self.points[name] for name in names]
        x, y, z = (sum(axis) / len(found) for axis in zip(*found, strict=True))
        return (x, y, z)


def stand(pose: Pose) -> Body:
    """Return the body in a pose, its lowest point on the floor, its pelvis over the origin."""
    body = hang(pose)
    return body.moved((0.0, -body.lowest(), 0.0))


def hang(pose: Pose) -> Body:
    """Return the body in a pose with its pelvis at the origin, wherever the floor may be."""
    points: dict[str, Vec] = {}
    frames: dict[str, Frame] = {}
    _trunk(pose, points, frames)
    for side in SIDES:
        _leg(pose, side, points, frames)
        _arm(pose, side, points, frames)
    return Body(points, frames)


def with_leg(body: Body, pose: Pose, side: str) -> Body:
    """Return the same body with one leg as another pose has it."""
    points, frames = dict(body.points), dict(body.frames)
    _leg(pose, side, points, frames)
    return Body(points, frames)


def with_arm(body: Body, pose: Pose, side: str) -> Body:
    """Return the same body with one arm as another pose has it."""
    points, frames = dict(body.points), dict(body.frames)
    _arm(pose, side, points, frames)
    return Body(points, frames)


def with_head(body: Body, pose: Pose) -> Body:
    """Return the same body with the head as another pose has it."""
    points, frames = dict(body.points), dict(body.frames)
    _head(pose, points, frames)
    return Body(points, frames)


def pelvis_frame(pose: Pose) -> Frame:
    """Return the frame of the pelvis: the base position, then tilt, list and turn."""
    base, row = BASES[pose.base], pose.joints["pelvis"]
    lying = spun(pitched(WORLD, base.pitch), base.roll)
    return spun(listed(pitched(lying, -row["tilt"]), row["list"]), -row["turn"])


def ball(parent: Frame, row: Row, sign: float) -> Frame:
    """Return the frame of a thigh or an upper arm; `sign` is 1 on the right, -1 on the left."""
    lifted = listed(pitched(parent, row["flexion"]), -sign * row["abduction"])
    return spun(lifted, -sign * row["rotation"])


def _bent(frame: Frame, row: Row, part: float) -> Frame:
    """Return the next frame up the spine after `part` of a spinal joint's angles."""
    leaned = listed(pitched(frame, -row["flexion"] * part), row["side"] * part)
    return spun(leaned, -row["rotation"] * part)


def _trunk(pose: Pose, points: dict[str, Vec], frames: dict[str, Frame]) -> None:
    joints = pose.joints
    pelvis = pelvis_frame(pose)
    lumbar, thorax = joints["lumbar"], joints["thorax"]
    low = _bent(pelvis, lumbar, 0.5)
    waist = _bent(low, lumbar, 0.5)
    ribs = _bent(waist, thorax, 0.5)
    chest = _bent(ribs, thorax, 0.5)
    points["pelvis"] = at = (0.0, 0.0, 0.0)
    points["l5"] = at = place(at, pelvis, 0, m.PELVIS, 0)
    points["l2"] = at = place(at, low, 0, m.LUMBAR / 2, 0)
    points["t12"] = at = place(at, waist, 0, m.LUMBAR / 2, 0)
    points["t6"] = at = place(at, ribs, 0, m.THORAX / 2, 0)
    points["c7"] = place(at, chest, 0, m.THORAX / 2, 0)
    frames.update(pelvis=pelvis, lumbar=low, waist=waist, ribs=ribs, chest=chest)
    _head(pose, points, frames)


def _head(pose: Pose, points: dict[str, Vec], frames: dict[str, Frame]) -> None:
    frames["head"] = head = _bent(frames["chest"], pose.joints["neck"], 1.0)
    points["skull"] = skull = place(points["c7"], head, 0.008, m.NECK, 0)
    points["head"] = place(skull, head, 0.012, m.HEAD, 0)


def _leg(pose: Pose, side: str, points: dict[str, Vec], frames: dict[str, Frame]) -> None:
    joints = pose.joints
    sign = 1.0 if side == "right" else -1.0
    thigh = ball(frames["pelvis"], joints[f"hip.{side}"], sign)
    shank = pitched(thigh, -joints[f"knee.{side}"]["flexion"])
    foot = pitched(shank, joints[f"ankle.{side}"]["dorsiflexion"])
    hip = place(points["pelvis"], frames["pelvis"], 0, 0, sign * m.HIP_OUT)
    knee = place(hip, thigh, 0, -m.THIGH, 0)
    ankle = place(knee, shank, 0, -m.SHANK, 0)
    points[f"hip.{side}"], points[f"knee.{side}"], points[f"ankle.{side}"] = hip, knee, ankle
    points[f"heel.{side}"] = place(ankle, foot, -m.HEEL_BACK, -m.HEEL_DOWN, 0)
    points[f"toe.{side}"] = place(ankle, foot, m.TOE_FORWARD, -m.TOE_DOWN, 0)
    frames[f"thigh.{side}"], frames[f"shank.{side}"] = thigh, shank
    frames[f"foot.{side}"] = foot


def _arm(pose: Pose, side: str, points: dict[str, Vec], frames: dict[str, Frame]) -> None:
    joints = pose.joints
    sign = 1.0 if side == "right" else -1.0
    chest = frames["chest"]
    upper = ball(chest, joints[f"shoulder.{side}"], sign)
    fore = pitched(upper, joints[f"elbow.{side}"]["flexion"])
    turned = spun(fore, sign * joints[f"forearm.{side}"]["pronation"])
    hand = listed(turned, -sign * joints[f"wrist.{side}"]["extension"])
    shoulder = place(points["c7"], chest, 0, -m.SHOULDER_DOWN, sign * m.SHOULDER_OUT)
    elbow = place(shoulder, upper, 0, -m.UPPER_ARM, 0)
    wrist = place(elbow, fore, 0, -m.FOREARM, 0)
    palm = place(wrist, hand, 0, -m.PALM, 0)
    points[f"shoulder.{side}"], points[f"elbow.{side}"] = shoulder, elbow
    points[f"wrist.{side}"], points[f"hand.{side}"] = wrist, palm
    fingers = listed(hand, sign * _curl(pose, side))
    points[f"fingertips.{side}"] = place(palm, fingers, 0, -m.FINGERS, 0)
    frames[f"upper_arm.{side}"], frames[f"forearm.{side}"] = upper, fore
    frames[f"hand.{side}"] = hand


def _curl(pose: Pose, side: str) -> float:
    """Return how far the fingers close; a hand that one leans on is flat."""
    bent = pose.joints[f"fingers.{side}"]["flexion"]
    back = pose.joints[f"wrist.{side}"]["extension"]
    return bent * min(1.0, max(0.0, (_FLAT - back) / (_FLAT - _FREE)))
