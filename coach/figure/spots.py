"""Where on the body, or on what the hands hold, a hand or an ankle comes to lie."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from coach.figure import measures as m
from coach.figure.carried import grip_on_spine
from coach.figure.contact import Contact
from coach.figure.props import Prop
from coach.figure.skeleton import Body
from coach.figure.space import Frame, Vec, along, between, distance, place, scaled, sub, unit

_SKIN = 0.018
"""From the middle of a palm to what it lies on."""
_CROSSED = 0.066 + 0.034
"""From the middle of a thigh to the middle of an ankle that lies on it."""
_HANDLE = 0.035
"""From the middle of a handle to a hand on it."""
_FROM_SHOULDERS = 0.40
"""How far from the shoulders the hands hold a strap."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A point to touch and the direction straight out of the surface there."""

    point: Vec
    outward: Vec


_ON_LIMB: Mapping[tuple[str, str], tuple[str, str, str, float, float, float, float]] = {
    ("on", "knee"): ("knee", "ankle", "shank", 0.0, 0.054, -0.055, 0.02),
    ("on", "thigh"): ("hip", "knee", "thigh", 0.64, 0.070, 0.0, 0.012),
    ("on", "shin"): ("knee", "ankle", "shank", 0.55, 0.042, 0.0, 0.01),
    ("on", "ankle"): ("knee", "ankle", "shank", 0.90, 0.036, 0.0, 0.01),
    ("behind", "thigh"): ("hip", "knee", "thigh", 0.62, -0.058, 0.0, 0.046),
    ("behind", "knee"): ("hip", "knee", "thigh", 0.86, -0.056, 0.0, 0.03),
    ("on", "elbow"): ("shoulder", "elbow", "upper_arm", 0.86, 0.044, 0.0, 0.0),
}
"""Relation and target → the two joints and the frame it lies along, how far from the first to the
second, then forward, up, and towards the side of the hand, metres."""
_ON_TRUNK: Mapping[str, tuple[str, str, float, float, float]] = {
    "belly": ("l2", "waist", 0.088, -0.02, 0.055),
    "ribs": ("t12", "ribs", 0.092, 0.06, 0.07),
    "waist": ("l5", "pelvis", 0.072, -0.01, 0.105),
    "hip": ("l5", "pelvis", 0.040, -0.035, 0.122),
    "sacrum": ("pelvis", "pelvis", -0.098, 0.055, 0.035),
    "lowback": ("l2", "lumbar", -0.086, -0.03, 0.040),
}
"""Target → the point and frame it is measured from, and forward, up, outward in metres."""


def spot_for_hand(
    body: Body, contact: Contact, props: Sequence[Prop], breath: float
) -> Spot | None:
    """Return where a hand goes that holds or rests on the body or a thing that goes with it.

    None for things that stand, and for those that go where the hand goes.
    `breath` 0…1 lifts the belly and the ribs.
    """
    target, _, side = contact.target.partition(".")
    if target == "strap":
        return _strap_spot(body, contact.sign, around(props))
    if target in _ON_TRUNK:
        return _trunk_spot(body, target, contact.sign, breath)
    if (contact.relation, target) in _ON_LIMB and side:
        return _limb_spot(body, contact, target, side)
    if side:
        finder = _ELSEWHERE.get(target)
        return finder(body, side, 1.0 if side == "right" else -1.0) if finder else None
    thing = next(
        (prop for prop in props if prop.kind == target and (prop.held or prop.along)), None
    )
    return _grip_spot(body, contact, thing) if thing else None


def around(props: Sequence[Prop]) -> str:
    """Return the foot a strap goes round."""
    return next((prop.around for prop in props if prop.around), "foot.right")


def _grip_spot(body: Body, contact: Contact, thing: Prop) -> Spot | None:
    """Return where a hand holds a thing that both hands carry, or a stick along the spine."""
    right = body.frames["chest"][2]
    if thing.along:
        at = grip_on_spine(body, body.points[contact.part])
        back = scaled(body.frames["chest"][0], -1.0)
        return Spot(along(at, back, _SKIN), back)
    if thing.held != "hands" or thing.kind == "stick":
        return None
    middle = body.middle(("hand.right", "hand.left"))
    aside = _HANDLE if thing.kind == "weight" else thing.size[2] / 2 + _SKIN
    return Spot(along(middle, right, contact.sign * aside), scaled(right, contact.sign))


def _limb_spot(body: Body, contact: Contact, target: str, side: str) -> Spot:
    first, second, bone, part, forward, up, aside = _ON_LIMB[contact.relation, target]
    at = between(body.points[f"{first}.{side}"], body.points[f"{second}.{side}"], part)
    return _spot(at, body.frames[f"{bone}.{side}"], forward, up, contact.sign * aside)


def _trunk_spot(body: Body, target: str, sign: float, breath: float) -> Spot:
    name, frame, forward, up, right = _ON_TRUNK[target]
    lifted = forward + (breath * breath_rise(name) if forward > 0 else 0.0)
    return _spot(body.points[name], body.frames[frame], lifted, up, sign * right)


def _on_foot(body: Body, side: str, sign: float) -> Spot:
    """Return the back of the foot, where a hand holds it to bring the heel to the buttock."""
    ankle, foot = body.points[f"ankle.{side}"], body.frames[f"foot.{side}"]
    at = place(ankle, foot, 0.062, -0.018, sign * 0.006)
    outward = unit(place((0.0, 0.0, 0.0), foot, 0.5, 0.85, 0.0))
    return Spot(along(at, outward, _SKIN), outward)


def _on_head(body: Body, _side: str, sign: float) -> Spot:
    """Return the back of the head on one side, where a hand carries it."""
    return _spot(body.points["head"], body.frames["head"], -0.072, -0.028, sign * 0.040)


def _on_shoulder(body: Body, side: str, sign: float) -> Spot:
    at = body.points[f"shoulder.{side}"]
    return _spot(at, body.frames["chest"], 0.052, 0.018, -sign * 0.030)


_ELSEWHERE: Mapping[str, Callable[[Body, str, float], Spot]] = {
    "foot": _on_foot,
    "head": _on_head,
    "shoulder": _on_shoulder,
}


def _spot(at: Vec, frame: Frame, forward: float, up: float, right: float) -> Spot:
    """Return the spot on a surface at these distances from `at`, a palm's thickness out."""
    outward = unit(place((0.0, 0.0, 0.0), frame, forward, 0.0, right))
    return Spot(along(place(at, frame, forward, up, right), outward, _SKIN), outward)


def spot_for_ankle(body: Body, contact: Contact) -> Spot | None:
    """Return where an ankle goes that is laid on the other leg; None for other things."""
    target, _, side = contact.target.partition(".")
    if target not in ("knee", "thigh", "ankle") or not side:
        return None
    if target == "ankle":
        inward = scaled(body.frames[f"shank.{side}"][2], -1.0 if side == "right" else 1.0)
        return Spot(along(body.points[f"ankle.{side}"], inward, 2 * m.RADII["ankle"]), inward)
    thigh = body.frames[f"thigh.{side}"]
    part = 0.70 if target == "thigh" else 0.86
    at = between(body.points[f"hip.{side}"], body.points[f"knee.{side}"], part)
    return Spot(along(at, thigh[0], _CROSSED), thigh[0])


def breath_rise(point: str) -> float:
    """Return how far a full breath in lifts the front of the trunk at a point, metres."""
    return {"l2": 0.020, "t12": 0.016, "t6": 0.006, "l5": 0.006}.get(point, 0.0)


def ball_of_foot(body: Body, side: str) -> Vec:
    """Return the middle of the forefoot's sole, where a strap lies."""
    return place(body.points[f"ankle.{side}"], body.frames[f"foot.{side}"], 0.085, -m.SOLE, 0)


def _strap_spot(body: Body, sign: float, foot_held: str) -> Spot:
    chest = body.frames["chest"]
    shoulders = body.middle(("shoulder.left", "shoulder.right"))
    foot = ball_of_foot(body, foot_held.partition(".")[2])
    pull = unit(sub(foot, shoulders))
    reach = min(_FROM_SHOULDERS, 0.8 * distance(foot, shoulders))
    at = along(along(shoulders, pull, reach), chest[2], sign * 0.045)
    return Spot(at, scaled(chest[2], sign))
