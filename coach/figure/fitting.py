"""One limb brought to its place: the pose with only that limb's angles changed."""

import math
from collections.abc import Mapping
from dataclasses import replace

from coach.figure import measures as m
from coach.figure.pose import Pose
from coach.figure.reach import ball_angles, bend, flexion, hand_angles, limb_frame, palm_pronation
from coach.figure.skeleton import Body
from coach.figure.space import Frame, Vec, along, dot, pitched, scaled, sub, unit


def sign_of(side: str) -> float:
    """Return 1 for the right side, -1 for the left."""
    return 1.0 if side == "right" else -1.0


def fit_leg(
    pose: Pose,
    body: Body,
    side: str,
    ankle: Vec,
    forward: Vec | None,
    level: Vec | None = None,
) -> Pose:
    """Return the pose with an ankle at a place and the foot pointing forward along a direction.

    The knee keeps its side; without a direction the ankle stays bent as it is. `level` is the
    direction out of a surface that the sole lies along, heel as high as toes.
    """
    hip, knee = body.points[f"hip.{side}"], body.points[f"knee.{side}"]
    middle, end = bend(hip, ankle, m.THIGH, m.SHANK, _knee_side(knee, body.frames[f"thigh.{side}"]))
    thigh = limb_frame(hip, middle, end, -1.0, body.frames[f"thigh.{side}"][0])
    bent = flexion(hip, middle, end)
    changes: dict[str, Mapping[str, float]] = {
        f"hip.{side}": ball_angles(body.frames["pelvis"], thigh, sign_of(side)),
        f"knee.{side}": {"flexion": bent},
    }
    if forward is not None:
        shank = pitched(thigh, -bent)
        pitch = math.atan2(dot(forward, shank[1]), dot(forward, shank[0]))
        if level is not None:
            flat = math.atan2(-dot(shank[0], level), dot(shank[1], level))
            pitch = flat if math.cos(flat - pitch) > 0 else flat + math.pi
        changes[f"ankle.{side}"] = {"dorsiflexion": _half_turn(math.degrees(pitch))}
    return _with(pose, changes)


def fit_knee(pose: Pose, body: Body, side: str, knee: Vec) -> Pose:
    """Return the pose with the knee in a direction from the hip, the lower leg parallel to before.

    The thigh keeps its length, so the knee comes to `knee` where that is as far away.
    """
    hip, thigh = body.points[f"hip.{side}"], body.frames[f"thigh.{side}"]
    middle = along(hip, unit(sub(knee, hip), scaled(thigh[1], -1.0)), m.THIGH)
    end = along(middle, body.frames[f"shank.{side}"][1], -m.SHANK)
    frame = limb_frame(hip, middle, end, -1.0, thigh[0])
    changes: dict[str, Mapping[str, float]] = {
        f"hip.{side}": ball_angles(body.frames["pelvis"], frame, sign_of(side)),
        f"knee.{side}": {"flexion": flexion(hip, middle, end)},
    }
    return _with(pose, changes)


def fit_elbow(
    pose: Pose, body: Body, side: str, elbow: Vec, wrist: Vec, facing: Vec | None
) -> Pose:
    """Return the pose with the elbow and then the wrist in directions, the palm facing a third.

    Without `facing` the hand stays turned as it is.
    """
    shoulder, upper = body.points[f"shoulder.{side}"], body.frames[f"upper_arm.{side}"]
    middle = along(shoulder, unit(sub(elbow, shoulder), scaled(upper[1], -1.0)), m.UPPER_ARM)
    fore_way = scaled(body.frames[f"forearm.{side}"][1], -1.0)
    end = along(middle, unit(sub(wrist, middle), fore_way), m.FOREARM)
    frame = limb_frame(shoulder, middle, end, 1.0, upper[0])
    bent = flexion(shoulder, middle, end)
    changes: dict[str, Mapping[str, float]] = {
        f"shoulder.{side}": ball_angles(body.frames["chest"], frame, sign_of(side)),
        f"elbow.{side}": {"flexion": bent},
    }
    if facing is not None:
        turn = palm_pronation(pitched(frame, bent), facing, sign_of(side))
        changes[f"forearm.{side}"] = {"pronation": turn}
        changes[f"wrist.{side}"] = {"extension": 0.0}
    return _with(pose, changes)


def fit_arm(pose: Pose, body: Body, side: str, palm: Vec, facing: Vec) -> Pose:
    """Return the pose with a palm at a place, the wrist straight, facing a direction."""
    changes, fore = _arm(body, side, palm, m.FOREARM + m.PALM)
    changes[f"forearm.{side}"] = {"pronation": palm_pronation(fore, facing, sign_of(side))}
    changes[f"wrist.{side}"] = {"extension": 0.0}
    return _with(pose, changes)


def fit_hand(pose: Pose, body: Body, side: str, wrist: Vec, fingers: Vec) -> Pose:
    """Return the pose with a wrist at a place and the fingers along a direction."""
    changes, fore = _arm(body, side, wrist, m.FOREARM)
    pronation, extension = hand_angles(fore, fingers, sign_of(side))
    changes[f"forearm.{side}"] = {"pronation": pronation}
    changes[f"wrist.{side}"] = {"extension": extension}
    return _with(pose, changes)


def _half_turn(degrees: float) -> float:
    return (degrees + 180.0) % 360.0 - 180.0


def _arm(
    body: Body, side: str, target: Vec, lower: float
) -> tuple[dict[str, Mapping[str, float]], Frame]:
    """Return shoulder and elbow angles for the end of a forearm `lower` long, and its frame."""
    shoulder, elbow = body.points[f"shoulder.{side}"], body.points[f"elbow.{side}"]
    middle, end = bend(shoulder, target, m.UPPER_ARM, lower, elbow)
    upper = limb_frame(shoulder, middle, end, 1.0, body.frames[f"upper_arm.{side}"][0])
    bent = flexion(shoulder, middle, end)
    changes: dict[str, Mapping[str, float]] = {
        f"shoulder.{side}": ball_angles(body.frames["chest"], upper, sign_of(side)),
        f"elbow.{side}": {"flexion": bent},
    }
    return changes, pitched(upper, bent)


def _knee_side(knee: Vec, thigh: Frame) -> Vec:
    """Return a point on the side the knee bends to, clear even of a straight leg."""
    return along(knee, thigh[0], 0.05)


def _with(pose: Pose, changes: Mapping[str, Mapping[str, float]]) -> Pose:
    return replace(pose, joints={**pose.joints, **changes})
