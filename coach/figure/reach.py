"""Where a two-bone limb bends so that its end comes to a place, and the angles that says."""

import math

from coach.figure.space import Frame, Vec, across, along, cross, distance, dot, scaled, sub, unit

_STRAIGHT = 0.9995
"""A limb never quite straightens: the joint would lose its plane."""


def bend(root: Vec, target: Vec, upper: float, lower: float, pole: Vec) -> tuple[Vec, Vec]:
    """Return where the middle joint and the end come to lie.

    The middle joint stays on the side of `pole`, a point; a target out of reach is approached.
    """
    axis = unit(sub(target, root), (0.0, -1.0, 0.0))
    far = (upper + lower) * _STRAIGHT
    reach = min(far, max(abs(upper - lower) + 1e-3, distance(root, target)))
    cosine = (upper * upper + reach * reach - lower * lower) / (2.0 * upper * reach)
    forward = upper * cosine
    aside = upper * math.sqrt(max(0.0, 1.0 - cosine * cosine))
    out = unit(across(sub(pole, root), axis), (1.0, 0.0, 0.0))
    return along(along(root, axis, forward), out, aside), along(root, axis, reach)


def limb_frame(root: Vec, middle: Vec, end: Vec, bends: float, hint: Vec) -> Frame:
    """Return the frame of the upper bone of a limb whose lower bone bends forward or back.

    `bends` is 1 where flexion brings the lower bone forward (elbow), -1 where back (knee);
    `hint` is the forward direction of a limb that is straight.
    """
    up = unit(sub(root, middle))
    swing = across(sub(end, middle), up)
    straight = dot(swing, swing) < 1e-6
    forward = unit(across(hint, up) if straight else scaled(swing, bends))
    return (forward, up, cross(forward, up))


def flexion(root: Vec, middle: Vec, end: Vec) -> float:
    """Return how far the limb is bent at its middle, degrees; 0 is straight."""
    cosine = dot(unit(sub(middle, root)), unit(sub(end, middle)))
    return math.degrees(math.acos(max(-1.0, min(1.0, cosine))))


def ball_angles(parent: Frame, frame: Frame, sign: float) -> dict[str, float]:
    """Return flexion, abduction and rotation of a thigh or upper arm; inverse of `skeleton.ball`.

    Of the two ways to say the same position it takes the one with the arm not far behind the back.
    """
    local = [[dot(axis, vector) for vector in frame] for axis in parent]
    tilt = math.asin(max(-1.0, min(1.0, local[2][1])))
    lift = math.atan2(-local[0][1], local[1][1])
    twist = math.atan2(-local[2][0], local[2][2])
    if lift < math.radians(-80):
        lift, tilt, twist = lift + math.pi, math.pi - tilt, twist + math.pi
    return {
        "flexion": math.degrees(lift),
        "abduction": -sign * _half_turn(tilt),
        "rotation": -sign * _half_turn(twist),
    }


def hand_angles(forearm: Frame, fingers: Vec, sign: float) -> tuple[float, float]:
    """Return pronation and wrist extension that point the fingers along a direction."""
    f, u, r = (-dot(axis, fingers) for axis in forearm)
    extension = math.acos(max(-1.0, min(1.0, u)))
    turn = math.atan2(-sign * f, -sign * r)
    return _within(sign * math.degrees(turn), 90.0), _within(math.degrees(extension), 90.0)


def palm_pronation(forearm: Frame, facing: Vec, sign: float) -> float:
    """Return the pronation, -90…90, that turns the palm most nearly to a direction."""
    f, r = dot(forearm[0], facing), dot(forearm[2], facing)
    return _within(math.degrees(math.atan2(-f, -sign * r)), 90.0)


def _half_turn(radians: float) -> float:
    return (math.degrees(radians) + 180.0) % 360.0 - 180.0


def _within(degrees: float, bound: float) -> float:
    return max(-bound, min(bound, degrees))
