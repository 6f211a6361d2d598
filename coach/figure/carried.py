"""Where a thing is that goes with the body: held by a hand or by both, or along the spine."""

from dataclasses import dataclass

from coach.figure.props import Prop
from coach.figure.skeleton import Body
from coach.figure.space import WORLD, Frame, Vec, across, along, cross, place, sub, unit

_UP: Vec = (0.0, 1.0, 0.0)
_BEHIND_HEAD = 0.094
_BEHIND_CHEST = 0.110
_BEHIND_PELVIS = 0.104
"""From the middle of a part to the stick behind it, metres."""
_ABOVE_HEAD = 0.10
_GRIP_HIGH, _GRIP_LOW = 0.80, 0.24
"""Where the hands hold a stick along the spine, from tailbone (0) to the back of the head (1)."""


@dataclass(frozen=True, slots=True)
class Carried:
    """A thing where it is now: its middle and its own directions; sizes as the thing says."""

    middle: Vec
    frame: Frame

    def at(self, width: float, height: float, depth: float) -> Vec:
        """Return the point at these distances from the middle along the thing's directions."""
        return place(self.middle, self.frame, width, height, depth)


def carried(prop: Prop, body: Body) -> Carried | None:
    """Return where a thing is that goes with the body; None for one that stands or a strap."""
    if prop.along:
        return _along_spine(prop, body)
    if prop.held == "hands":
        return _between_hands(prop, body)
    if prop.held:
        return _hanging(prop, body)
    return None


def spine_line(body: Body) -> tuple[Vec, Vec]:
    """Return where a stick along the spine touches the tailbone and the back of the head."""
    low = place(body.points["pelvis"], body.frames["pelvis"], -_BEHIND_PELVIS, 0.02, 0.0)
    high = place(body.points["head"], body.frames["head"], -_BEHIND_HEAD, -0.01, 0.0)
    return low, high


def grip_on_spine(body: Body, near: Vec) -> Vec:
    """Return where a hand holds a stick along the spine: behind the neck or the small of the back.

    It is the one of the two that is nearer in height along the spine to where the hand is.
    """
    low, high = spine_line(body)
    way = sub(high, low)
    share = sum(a * b for a, b in zip(sub(near, low), way, strict=True))
    share /= max(1e-9, sum(a * a for a in way))
    middle = (_GRIP_HIGH + _GRIP_LOW) / 2
    return along(low, way, _GRIP_HIGH if share > middle else _GRIP_LOW)


def _along_spine(prop: Prop, body: Body) -> Carried:
    low, high = spine_line(body)
    up = unit(sub(high, low))
    frame = _upright(up, body.frames["chest"][2])
    half = prop.size[2] / 2
    return Carried(along(high, up, _ABOVE_HEAD - half), (frame[1], frame[0], frame[2]))


def _upright(up: Vec, right: Vec) -> Frame:
    """Return depth along `up`: width forward, height to the side, as a stick stands on end."""
    side = unit(across(right, up), WORLD[2])
    return (side, cross(up, side), up)


def _between_hands(prop: Prop, body: Body) -> Carried:
    right, left = body.points["hand.right"], body.points["hand.left"]
    middle = body.middle(("hand.right", "hand.left"))
    side = unit(sub(right, left), body.frames["chest"][2])
    up = unit(across(_UP, side), body.frames["chest"][0])
    frame = (cross(up, side), up, side)
    if prop.kind == "weight":
        return Carried(along(middle, up, -prop.size[1] / 2), frame)
    return Carried(middle, frame)


def _hanging(prop: Prop, body: Body) -> Carried:
    hand = body.points[prop.held]
    chest = body.frames["chest"]
    forward = unit(across(chest[0], _UP), unit(across(chest[1], _UP), WORLD[0]))
    frame = (forward, _UP, cross(forward, _UP))
    if prop.kind == "stick":
        return Carried(along(hand, _UP, 0.06 - prop.size[2] / 2), (frame[0], frame[2], _UP))
    return Carried(along(hand, _UP, -prop.size[1] / 2), frame)
