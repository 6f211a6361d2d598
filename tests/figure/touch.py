"""How far the declared contacts of a settled pose are from being true, in metres."""

from coach.figure import measures as m
from coach.figure.contact import (
    FLOOR,
    read_contact,
    spot_for_ankle,
    spot_for_hand,
)
from coach.figure.space import between, distance, place


def calf(body, side):
    knee, ankle = body.points[f"knee.{side}"], body.points[f"ankle.{side}"]
    middle = place(between(knee, ankle, 0.45), body.frames[f"shank.{side}"], -0.008, 0, 0)
    return middle[1] - 0.048


def undersides(body, contact):
    """Return the heights of the skin that has to touch what is below it."""
    side = contact.side
    if contact.limb in ("foot", "sole"):
        return [body.points[f"{name}.{side}"][1] - m.radius(name) for name in ("heel", "toe")]
    if contact.limb == "hand":
        return [body.points[f"{name}.{side}"][1] - m.radius(name) for name in ("wrist", "hand")]
    if contact.limb == "calf":
        return [calf(body, side)]
    if contact.part == "pelvis":
        return [min(body.points[f"hip.{s}"][1] for s in ("left", "right")) - m.RADII["hip"]]
    return [body.points[contact.part][1] - m.radius(contact.part)]


def gap(settled, text, scene):
    contact = read_contact(text)
    body = settled.body
    if contact.limb == "hand":
        spot = spot_for_hand(body, contact, scene.around, 0.0)
        if spot is not None:
            return distance(spot.point, body.points[contact.part])
    if contact.limb == "ankle":
        return distance(spot_for_ankle(body, contact).point, body.points[contact.part])
    top = 0.0
    if contact.target != FLOOR:
        top = next(prop.top for prop in scene.props if prop.kind == contact.target)
    return max(abs(height - top) for height in undersides(body, contact))
